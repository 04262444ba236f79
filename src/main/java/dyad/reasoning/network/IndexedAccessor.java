package dyad.reasoning.network;

import dyad.rules.Values;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/**
 * Reads a field as an index keeps it: what is unstated is kept under a key that nobody looks up, so
 * that it joins with nothing.
 *
 * @param accessor reads the field
 */
record IndexedAccessor(Accessor accessor) implements Function1<Object, Object>, HashedExpression {
  private static final Object NOWHERE = new Object();

  @Override
  public Object apply(Object row) {
    Object value = accessor.apply(row);
    return Values.isNothing(value) ? NOWHERE : value;
  }

  @Override
  public String getExpressionHash() {
    return "indexed " + accessor.getExpressionHash();
  }
}
