package dyad.reasoning;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The sum with one value for each distinct key, for plain Drools; takes lists of key and value. */
public final class Total implements AccumulateFunction<HashMap<Object, Integer>> {

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
    return context.keySet().stream()
        .map(pair -> BigDecimal.valueOf(((Number) ((List<?>) pair).get(1)).doubleValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
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
