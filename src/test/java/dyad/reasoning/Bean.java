package dyad.reasoning;

import dyad.facts.Leaning;
import dyad.findings.Finding;
import dyad.kie.Built;
import dyad.kie.FactLines;
import dyad.reasoning.network.Row;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules match as beans of a project of plain Drools, and back. */
final class Bean {

  private static final Class<?> FACTS = named("Facts");
  private static final Class<?> FINDING = named("Finding");
  private static final Method OF_LINES = method(FACTS, "of", List.class);
  private static final Method IS_VOID = method(FINDING, "isVoid");
  private static final List<Method> ABOUT =
      Stream.of("getFirst", "getSecond", "getThird").map(n -> method(FINDING, n)).toList();
  private static final Method CLAIM = method(FINDING, "getClaim");
  private static final Method LEANING = method(FINDING, "getLeaning");
  private static final Method TOPIC = method(FINDING, "getTopic");

  private Bean() {}

  private static Class<?> named(String name) {
    try {
      return Built.beans().loadClass("dyad.plain." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Method method(Class<?> of, String name, Class<?>... parameters) {
    try {
      return of.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Object call(Method method, Object on, Object... arguments) {
    try {
      return method.invoke(on, arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * A row of a fact, or what stands besides facts, read from the lines that a project has of it.
   */
  static Object of(Object matched) {
    return ((List<?>) call(OF_LINES, null, FactLines.of(Row.of(matched)).toList())).get(0);
  }

  /** A finding as a bean. */
  static Object finding(Finding finding) {
    String name = finding.leaning() == Leaning.FOR ? "supports" : "opposes";
    Method factory = method(FINDING, name, String.class, String.class, String[].class);
    String[] about = finding.about().toArray(String[]::new);
    return call(factory, null, finding.claim(), finding.topic(), about);
  }

  static boolean isFinding(Object bean) {
    return FINDING.isInstance(bean);
  }

  /** The finding that a bean holds; none where it is about somebody who is unstated. */
  static Optional<Finding> finding(Object bean) {
    if ((boolean) call(IS_VOID, bean)) {
      return Optional.empty();
    }
    List<String> about =
        ABOUT.stream().map(m -> (String) call(m, bean)).filter(Objects::nonNull).toList();
    Leaning leaning = call(LEANING, bean).equals("for") ? Leaning.FOR : Leaning.AGAINST;
    String topic = Objects.requireNonNullElse((String) call(TOPIC, bean), "");
    return Optional.of(new Finding((String) call(CLAIM, bean), leaning, topic, about));
  }
}
