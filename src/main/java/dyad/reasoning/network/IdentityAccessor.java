package dyad.reasoning.network;

import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** Reads what a variable stands for, as an index looks it up. */
enum IdentityAccessor implements Function1<Object, Object>, HashedExpression {
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
