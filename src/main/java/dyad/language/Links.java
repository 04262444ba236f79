package dyad.language;

import dyad.findings.ScalesReader;
import dyad.problems.Lines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where something comes from that is named at a place of a file, and where else it is named. */
final class Links {

  private static final String RULE = ".drl";
  private static final String CASES = ".cases.json";

  private final Workspace workspace;
  private final Library library;
  private final Path file;
  private final String text;

  Links(Workspace workspace, Path file, String text) {
    this.workspace = workspace;
    this.library = workspace.library();
    this.file = file;
    this.text = text;
  }

  /**
   * Where that is told, concluded or bound which is named at a place.
   *
   * @param line the line, counted from 0
   * @param column the column, counted from 0
   */
  List<Stretch> definitions(int line, int column) {
    Optional<Mention> mention = Mentions.at(workspace, file, line, column);
    if (mention.isPresent()) {
      String claim = mention.get().claim();
      List<Stretch> told = new ArrayList<>();
      Mentions.inTables(library, claim).stream()
          .filter(m -> m.sort() == Mention.Sort.TOLD)
          .forEach(m -> told.add(m.at()));
      Mentions.inRules(library, claim).stream()
          .filter(m -> m.sort() == Mention.Sort.CONCLUDED)
          .forEach(m -> told.add(m.at()));
      return told;
    }
    return file.toString().endsWith(RULE)
        ? spot(line, column).map(this::definitions).orElse(List.of())
        : beside(CASES, RULE);
  }

  private Optional<Spot> spot(int line, int column) {
    return SpotAt.of(text, new Lines(text, Lines.ANY).nearest(line, column));
  }

  private List<Stretch> definitions(Spot spot) {
    String word = spot.piece().text();
    return switch (spot.sort()) {
      case VARIABLE -> bound(word);
      case VALUE -> rows(spot).map(ScaleRow::at).toList();
      case ANNOTATED -> annotated(spot.of(), word);
      case OTHER -> isName(spot) ? beside(RULE, CASES) : List.of();
      default -> List.of();
    };
  }

  /** Whether it is the word that a rule begins with, or the rule's name behind it. */
  private boolean isName(Spot spot) {
    return text.startsWith("rule ", text.lastIndexOf('\n', spot.piece().from()) + 1);
  }

  private List<Stretch> bound(String variable) {
    Lines lines = new Lines(text, Lines.ANY);
    return RuleSpots.in(text).bound().stream()
        .filter(b -> b.variable().equals(variable))
        .limit(1)
        .map(b -> Stretch.of(file, lines, b.piece().from(), b.piece().to()))
        .toList();
  }

  /** The lines of the scales that a value names. */
  private Stream<ScaleRow> rows(Spot spot) {
    String word = spot.piece().text();
    if (spot.isValueOf("Threshold", "name")) {
      return library.rows(ScalesReader.THRESHOLDS).filter(r -> r.name().equals(word));
    }
    boolean list = spot.isValueOf("Choices", "name") || spot.isValueOf("Degree", "name");
    return list
        ? library.rows(ScalesReader.LISTS).filter(r -> r.group().equals(word))
        : Stream.empty();
  }

  private List<Stretch> annotated(String annotation, String said) {
    return switch (annotation) {
      case "strength" ->
          Stream.concat(
                  library.rows(ScalesReader.STRENGTHS).filter(r -> r.name().equals(said)),
                  library.rows(ScalesReader.STEPS).filter(r -> said.startsWith(r.group() + " of ")))
              .map(ScaleRow::at)
              .toList();
      case "defeats" -> Stream.concat(saying("id", said), saying("principle", said)).toList();
      case "principle" -> saying("principle", said).toList();
      case "id" -> beside(RULE, CASES);
      default -> List.of();
    };
  }

  /** Where rules say something by an annotation. */
  private Stream<Stretch> saying(String annotation, String said) {
    return named(
        spot ->
            spot.is(Spot.Sort.ANNOTATED)
                && spot.of().equals(annotation)
                && spot.piece().text().equals(said));
  }

  /** Where rules have words of a sort. */
  private Stream<Stretch> named(Predicate<Spot> wanted) {
    return library.rules().entrySet().stream().flatMap(rule -> named(rule, wanted));
  }

  private static Stream<Stretch> named(
      Map.Entry<Path, Library.Written> rule, Predicate<Spot> wanted) {
    Lines lines = new Lines(rule.getValue().text(), Lines.ANY);
    return rule.getValue().spots().stream()
        .filter(wanted)
        .map(s -> Stretch.of(rule.getKey(), lines, s.piece().inner(), s.piece().innerEnd()));
  }

  /** The file of the same name with another ending, if there is one. */
  private List<Stretch> beside(String ending, String other) {
    String name = file.toString();
    Path beside =
        Path.of(
            name.endsWith(ending)
                ? name.substring(0, name.length() - ending.length()) + other
                : name);
    return beside.equals(file) || !Files.exists(beside) ? List.of() : List.of(Stretch.top(beside));
  }

  /**
   * Where that is named, in all files, which is named at a place.
   *
   * @param line the line, counted from 0
   * @param column the column, counted from 0
   */
  List<Stretch> references(int line, int column) {
    Optional<Mention> mention = Mentions.at(workspace, file, line, column);
    if (mention.isPresent()) {
      return Mentions.of(workspace, mention.get().claim()).all().stream().map(Mention::at).toList();
    }
    Optional<ScaleRow> row =
        library.rows().stream()
            .filter(r -> r.at().file().equals(file) && r.at().line() == line)
            .findFirst();
    return row.isPresent()
        ? named(spot -> reads(spot, row.get())).toList()
        : spot(line, column).map(this::references).orElse(List.of());
  }

  private List<Stretch> references(Spot spot) {
    String word = spot.piece().text();
    return switch (spot.sort()) {
      case VARIABLE ->
          named(
                  Map.entry(file, Library.Written.of(text)),
                  s -> s.is(Spot.Sort.VARIABLE) && s.piece().text().equals(word))
              .toList();
      case VALUE -> rows(spot).limit(1).flatMap(row -> named(s -> reads(s, row))).toList();
      case ANNOTATED -> saying(spot.of(), word).toList();
      default -> List.of();
    };
  }

  /** Whether a word of a rule names a line of the scales, or the list that it is of. */
  private static boolean reads(Spot spot, ScaleRow row) {
    String word = spot.piece().text();
    return switch (row.table()) {
      case ScalesReader.THRESHOLDS ->
          spot.isValueOf("Threshold", "name") && word.equals(row.name());
      case ScalesReader.LISTS ->
          (spot.isValueOf("Choices", "name") || spot.isValueOf("Degree", "name"))
              && word.equals(row.group());
      case ScalesReader.STEPS -> strength(spot) && word.startsWith(row.group() + " of ");
      case ScalesReader.STRENGTHS -> strength(spot) && word.equals(row.name());
      default -> false;
    };
  }

  private static boolean strength(Spot spot) {
    return spot.is(Spot.Sort.ANNOTATED) && spot.of().equals("strength");
  }
}
