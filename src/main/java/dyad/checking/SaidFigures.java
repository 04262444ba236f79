package dyad.checking;

import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Measure;
import dyad.facts.kinds.Project;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds the figures of a fact's fields against those that its statement names. */
final class SaidFigures {
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:about|almost|approximately|around|at (?:least|most)|close to|less than|more than"
              + "|nearly|over|roughly|some|under|up to)\\b");
  private static final double EXACT = 1e-9;
  private static final double LOOSE = 0.05;
  private static final Map<String, Double> UNITS =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

  /** Words that stand for a number, and as well for something else. */
  private static final Map<String, List<Double>> HINTS =
      Map.of(
          "one", List.of(1.0),
          "half", List.of(50.0, 0.5),
          "third", List.of(100.0 / 3, 200.0 / 3, 3.0),
          "quarter", List.of(25.0, 75.0, 0.25, 0.75, 4.0),
          "fifth", List.of(20.0, 40.0, 60.0, 80.0, 5.0),
          "tenth", List.of(10.0, 30.0, 70.0, 90.0),
          "twice", List.of(2.0),
          "double", List.of(2.0),
          "week", List.of(7.0, 14.0, 21.0, 28.0),
          "fortnight", List.of(14.0));

  private final String statement;
  private final List<SaidNumber> said;

  private SaidFigures(String statement) {
    this.statement = statement.toLowerCase(Locale.ROOT);
    this.said = SaidNumber.of(statement);
  }

  /**
   * A field whose figure is not among those of the statement, which names others of its sort.
   *
   * @param field the field
   * @param has its figure
   * @param said what the statement names instead
   */
  record Parting(String field, double has, List<Double> said) {}

  /** The first field that parts from the statement. */
  static Optional<Parting> parting(Fact fact) {
    SaidFigures figures = new SaidFigures(fact.statement());
    return figures.fields(fact).flatMap(Optional::stream).findFirst();
  }

  private Stream<Optional<Parting>> fields(Fact fact) {
    Stream<Optional<Parting>> days =
        Stream.of(
            parting("days", fact.when().days() == 0 ? Double.NaN : fact.when().days(), days()));
    return Stream.concat(fields(fact.content()), days);
  }

  private Stream<Optional<Parting>> fields(Content content) {
    if (content instanceof Event event) {
      return Stream.of(
          parting("killed", event.killed(), n -> tells("kill", "dead", "died", "death", "lives")),
          parting("wounded", event.wounded(), n -> tells("wound", "injur", "hurt")));
    }
    if (content instanceof Project project) {
      return Stream.of(parting("stalledYears", project.stalledYears(), n -> n.isOf("year")));
    }
    return content instanceof Measure measure
        ? Stream.of(
            parting("value", measure.value(), measured(measure)),
            parting("share", measure.share(), SaidNumber::percent))
        : Stream.empty();
  }

  private static Predicate<SaidNumber> days() {
    return n -> n.isOf("day");
  }

  /** Numbers of a measure’s units; where none are of these, all in digits. */
  private Predicate<SaidNumber> measured(Measure measure) {
    String[] units =
        Stream.of(measure.units().toLowerCase(Locale.ROOT).split("[^\\p{L}%]+"))
            .filter(unit -> unit.length() > 3 && !UNITS.containsKey(unit))
            .map(unit -> unit.substring(0, 4))
            .toArray(String[]::new);
    boolean percent = measure.units().contains("percent") || measure.units().contains("%");
    Predicate<SaidNumber> own = n -> percent ? n.percent() : n.isOf(units);
    return n -> own.test(n) || n.digits() && !n.percent() && !n.isOf("day", "week", "month", "year");
  }

  private boolean tells(String... words) {
    return Stream.of(words).anyMatch(statement::contains);
  }

  /** Whether none of the numbers said is the field's, though some are of its sort. */
  private Optional<Parting> parting(String field, double has, Predicate<SaidNumber> sort) {
    List<Double> others =
        said.stream().filter(sort).map(n -> n.value() * n.scale()).distinct().toList();
    return Double.isNaN(has) || others.isEmpty() || isSaid(has)
        ? Optional.empty()
        : Optional.of(new Parting(field, has, others));
  }

  private boolean isSaid(double has) {
    double tolerance = ABOUT.matcher(statement).find() ? LOOSE : EXACT;
    return readings(has)
            .anyMatch(
                r ->
                    said.stream().anyMatch(n -> n.isAbout(r, tolerance))
                        || reckoned().anyMatch(n -> Math.abs(n - r) <= r * tolerance))
        || HINTS.entrySet().stream()
            .filter(hint -> statement.contains(hint.getKey()))
            .anyMatch(hint -> hint.getValue().stream().anyMatch(h -> Math.abs(h - has) < 1));
  }

  /** What two of the numbers make together: a sum, a difference, so many of each. */
  private Stream<Double> reckoned() {
    List<Double> all = said.stream().map(n -> n.value() * n.scale()).toList();
    boolean each = statement.contains("each");
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, all.size())
                    .filter(j -> i != j)
                    .mapToObj(all::get)
                    .flatMap(
                        b ->
                            Stream.of(all.get(i) + b, all.get(i) - b, each ? all.get(i) * b : b)));
  }

  /** What a figure may mean: as it stands, as a part of a hundred, or of its units. */
  private static DoubleStream scaled(double has) {
    return DoubleStream.concat(
        DoubleStream.of(has, has * 100, has / 100), UNITS.values().stream().mapToDouble(u -> has * u));
  }

  private static Stream<Double> readings(double has) {
    return scaled(has).boxed();
  }
}
