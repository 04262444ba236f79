package dyad.reasoning;

import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** Reads what a variable stands for. */
enum Itself implements Function1<Object, Object>, HashedExpression {
  VALUE;

  @Override
  public Object apply(Object value) {
    return value;
  }

  @Override
  public String getExpressionHash() {
    return "itself";
  }
}
