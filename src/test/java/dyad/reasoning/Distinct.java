package dyad.reasoning;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.HashMap;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The number of distinct values, for plain Drools. */
public final class Distinct implements AccumulateFunction<HashMap<Object, Integer>> {

  @Override
  public HashMap<Object, Integer> createContext() {
    return new HashMap<>();
  }

  @Override
  public void init(HashMap<Object, Integer> context) {
    context.clear();
  }

  @Override
  public void accumulate(HashMap<Object, Integer> context, Object value) {
    context.merge(value, 1, Integer::sum);
  }

  @Override
  public void reverse(HashMap<Object, Integer> context, Object value) {
    context.computeIfPresent(value, (v, n) -> n == 1 ? null : n - 1);
  }

  @Override
  public Object getResult(HashMap<Object, Integer> context) {
    return (double) context.size();
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Double.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
