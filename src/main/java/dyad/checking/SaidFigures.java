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
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
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

  private static final List<String> KILLED = List.of("kill", "dead", "died", "death", "lives");
  private static final List<String> WOUNDED = List.of("wound", "injur", "hurt");

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
   * A field that holds a figure.
   *
   * @param name its name
   * @param has the figure
   * @param sort which numbers of a statement are of its sort
   */
  private record Figure(String name, double has, BiPredicate<SaidNumber, String> sort) {

    boolean isStated() {
      return !Double.isNaN(has);
    }
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
    List<Figure> figures = figures(fact).filter(Figure::isStated).toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    SaidFigures said = new SaidFigures(fact.statement());
    return figures.stream().flatMap(f -> said.parting(f).stream()).findFirst();
  }

  private static Stream<Figure> figures(Fact fact) {
    int days = fact.when().days();
    return Stream.concat(
        figures(fact.content()),
        Stream.of(new Figure("days", days == 0 ? Double.NaN : days, (n, said) -> n.isOf("day"))));
  }

  private static Stream<Figure> figures(Content content) {
    if (content instanceof Event event) {
      return Stream.of(
          new Figure("killed", event.killed(), (n, said) -> tells(said, KILLED)),
          new Figure("wounded", event.wounded(), (n, said) -> tells(said, WOUNDED)));
    }
    if (content instanceof Project project) {
      return Stream.of(
          new Figure("stalledYears", project.stalledYears(), (n, said) -> n.isOf("year")));
    }
    return content instanceof Measure measure
        ? Stream.of(
            new Figure("value", measure.value(), (n, said) -> isOf(n, measure)),
            new Figure("share", measure.share(), (n, said) -> n.percent()))
        : Stream.empty();
  }

  /** Whether a number is of a measure’s units, or is one in digits that may be. */
  private static boolean isOf(SaidNumber number, Measure measure) {
    String[] units =
        Stream.of(measure.units().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(unit -> unit.length() > Words.STEM - 1 && !UNITS.containsKey(unit))
            .map(Words::stem)
            .toArray(String[]::new);
    boolean percent = measure.units().contains("percent") || measure.units().contains("%");
    return (percent ? number.percent() : number.isOf(units))
        || number.digits() && !number.percent() && !number.isOf("day", "week", "month", "year");
  }

  private static boolean tells(String statement, List<String> words) {
    return words.stream().anyMatch(statement::contains);
  }

  /** Whether none of the numbers said is the field's, though some are of its sort. */
  private Optional<Parting> parting(Figure figure) {
    List<Double> others =
        said.stream()
            .filter(n -> figure.sort.test(n, statement))
            .map(n -> n.value() * n.scale())
            .distinct()
            .toList();
    return others.isEmpty() || isSaid(figure.has)
        ? Optional.empty()
        : Optional.of(new Parting(figure.name, figure.has, others));
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
                        b -> Stream.of(all.get(i) + b, all.get(i) - b, each ? all.get(i) * b : b)));
  }

  /** What a figure may mean: as it stands, as a part of a hundred, or of its units. */
  private static Stream<Double> readings(double has) {
    return Stream.concat(
        Stream.of(has, has * 100, has / 100), UNITS.values().stream().map(u -> has * u));
  }
}
