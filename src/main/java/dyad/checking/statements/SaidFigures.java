package dyad.checking.statements;

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
  private static final double ROUNDED = 0.5;

  private static final List<String> KILLED = List.of("kill", "dead", "died", "death", "lives");
  private static final List<String> WOUNDED = List.of("wound", "injur", "hurt");

  /** Words that stand for a number, and as well for something else. */
  private static final Map<Pattern, List<Double>> HINTS =
      Map.of(
          word("one"), List.of(1.0),
          word("half|halves"), List.of(50.0, 0.5),
          word("thirds?"), List.of(100.0 / 3, 200.0 / 3, 3.0),
          word("quarters?"), List.of(25.0, 75.0, 0.25, 0.75, 4.0),
          word("fifths?"), List.of(20.0, 40.0, 60.0, 80.0, 5.0),
          word("tenths?"), List.of(10.0, 30.0, 70.0, 90.0),
          word("twice|doubl(?:es?|ed|ing)"), List.of(2.0),
          word("weeks?"), List.of(7.0, 14.0, 21.0, 28.0),
          word("fortnights?"), List.of(14.0));

  private final String statement;
  private final List<SaidNumber> said;

  private static Pattern word(String word) {
    return Pattern.compile("\\b(?:" + word + ")\\b");
  }

  private SaidFigures(String statement) {
    this.statement = statement.toLowerCase(Locale.ROOT);
    this.said = SaidNumber.of(statement);
  }

  /**
   * A field that holds a figure.
   *
   * @param name its name
   * @param has the figure
   * @param units its units, where it is counted in any
   * @param sort which numbers of a statement are of its sort
   */
  private record Figure(
      String name, double has, Optional<Units> units, BiPredicate<SaidNumber, String> sort) {

    /** One that counts heads, days or years. */
    static Figure count(String name, double has, BiPredicate<SaidNumber, String> sort) {
      return new Figure(name, has, Optional.empty(), sort);
    }

    boolean isStated() {
      return !Double.isNaN(has);
    }

    /** What it may mean beside a number of the statement. */
    Stream<Double> readings(SaidNumber beside) {
      return units.map(u -> u.readings(has, beside)).orElse(Stream.of(has));
    }

    /** Whether a number stands for it, as exactly as it is written or a little off. */
    boolean isAbout(SaidNumber said, double tolerance) {
      double place =
          Math.pow(10, -Math.min(SaidNumber.places(said.value()), SaidNumber.places(has)));
      return said.scale() == 1 && Math.abs(said.value() - has) <= ROUNDED * place
          || readings(said).anyMatch(r -> Math.abs(said.whole() - r) <= Math.abs(r) * tolerance);
    }
  }

  /**
   * A field whose figure is not among those of the statement, which names others of its sort.
   *
   * @param field the field
   * @param has its figure, with its units
   * @param said what the statement names instead
   */
  record Parting(String field, String has, List<Double> said) {}

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
        Stream.of(Figure.count("days", days == 0 ? Double.NaN : days, (n, said) -> n.isOf("day"))));
  }

  private static Stream<Figure> figures(Content content) {
    if (content instanceof Event event) {
      return Stream.of(
          Figure.count("killed", event.killed(), (n, said) -> isCount(n) && tells(said, KILLED)),
          Figure.count(
              "wounded", event.wounded(), (n, said) -> isCount(n) && tells(said, WOUNDED)));
    }
    if (content instanceof Project project) {
      return Stream.of(
          Figure.count("stalledYears", project.stalledYears(), (n, said) -> n.isOf("year")));
    }
    return content instanceof Measure measure ? figures(measure) : Stream.empty();
  }

  private static Stream<Figure> figures(Measure measure) {
    Units units = Units.of(measure.units());
    return Stream.of(
        new Figure("value", measure.value(), Optional.of(units), (n, said) -> units.areOf(n)),
        new Figure("share", measure.share(), Optional.of(Units.PERCENT), (n, said) -> n.percent()));
  }

  private static boolean isCount(SaidNumber number) {
    return !number.written().named();
  }

  private static boolean tells(String statement, List<String> words) {
    return words.stream().anyMatch(statement::contains);
  }

  /** Whether none of the numbers said is the field's, though some are of its sort. */
  private Optional<Parting> parting(Figure figure) {
    List<SaidNumber> others = said.stream().filter(n -> figure.sort.test(n, statement)).toList();
    return others.isEmpty() || isSaid(figure)
        ? Optional.empty()
        : Optional.of(new Parting(figure.name, text(figure), told(others)));
  }

  /** Numbers in full; where some are of money or millions, only those. */
  private static List<Double> told(List<SaidNumber> numbers) {
    List<SaidNumber> large =
        numbers.stream().filter(n -> n.written().money() || n.scale() != 1).toList();
    return (large.isEmpty() ? numbers : large).stream().map(SaidNumber::whole).distinct().toList();
  }

  private static String text(Figure figure) {
    String units = figure.units.map(Units::written).orElse("");
    return (SaidNumber.text(figure.has) + " " + units).strip();
  }

  private boolean isSaid(Figure figure) {
    double tolerance = ABOUT.matcher(statement).find() ? LOOSE : EXACT;
    return said.stream().anyMatch(n -> figure.isAbout(n, tolerance))
        || IntStream.range(0, said.size()).anyMatch(i -> isReckoned(figure, i, tolerance))
        || HINTS.entrySet().stream()
            .filter(hint -> hint.getKey().matcher(statement).find())
            .flatMap(hint -> hint.getValue().stream())
            .anyMatch(h -> Math.abs(h - figure.has) <= h * LOOSE);
  }

  /** Whether a number and another make it together: a sum, a difference, so many of each. */
  private boolean isReckoned(Figure figure, int place, double tolerance) {
    SaidNumber one = said.get(place);
    boolean each = statement.contains("each");
    return IntStream.range(0, said.size())
        .filter(i -> i != place)
        .mapToObj(i -> said.get(i).whole())
        .flatMap(b -> Stream.of(one.whole() + b, one.whole() - b, each ? one.whole() * b : b))
        .anyMatch(
            n -> figure.readings(one).anyMatch(r -> Math.abs(n - r) <= Math.abs(r) * tolerance));
  }
}
