package dyad.lsp.language;

import dyad.facts.Vocabulary;
import dyad.findings.ScalesReader;
import dyad.findings.Strength;
import dyad.lsp.language.Proposal.Sort;
import dyad.problems.Lines;
import dyad.rules.Comparator;
import dyad.rules.Shapes;
import dyad.rules.files.Annotation;
import dyad.rules.files.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What could be written at a place of a rule file. */
final class Proposals {

  /** What a text being typed may hold of what follows it, while its closing quote is not there. */
  private static final String BEHIND = "(),;=";

  private static final Map<String, String> COMPARATORS =
      Map.of(
          "in", "one of the values in brackets",
          "memberOf", "among the words of a list of choices",
          "contains", "a field that holds several has the value among them");

  private final Library library;
  private final Path file;
  private final String text;
  private final int offset;
  private final List<Proposal> proposals = new ArrayList<>();

  private Proposals(Library library, Path file, String text, int offset) {
    this.library = library;
    this.file = file;
    this.text = text;
    this.offset = offset;
  }

  /**
   * What could be written at a place.
   *
   * @param offset the place, counted from 0
   */
  static List<Proposal> at(Library library, Path file, String text, int offset) {
    Proposals proposals = new Proposals(library, file, text, offset);
    RuleSpots.at(text, offset).ifPresent(proposals::all);
    return List.copyOf(proposals.proposals);
  }

  private void all(Spot spot) {
    switch (spot.sort()) {
      case ANNOTATION -> Arrays.stream(Annotation.values()).forEach(a -> annotation(a, spot));
      case ANNOTATED -> annotated(spot);
      case KIND -> kinds(spot);
      case FIELD -> {
        fields(spot);
        variables(spot);
      }
      case COMPARATOR -> Arrays.stream(Comparator.values()).forEach(c -> comparator(c, spot));
      case VALUE -> values(spot);
      case CLAIM -> claims(spot);
      case VARIABLE -> variables(spot);
      case CONCLUSION -> conclusions(spot);
      case LEANING ->
          RuleSpots.LEANINGS.stream()
              .sorted()
              .forEach(l -> add(Sort.WORD, l, "conclusion", Gloss.leaning(l), l, spot));
      case OTHER -> {}
    }
  }

  private void annotation(Annotation annotation, Spot spot) {
    String word = annotation.word();
    boolean valued = text.startsWith("(", spot.piece().to());
    String detail = annotation.isNeeded() ? "must be there" : "may be left out";
    add(Sort.WORD, word, detail, annotation.meaning(), valued ? word : word + "(\"\")", spot);
  }

  private void annotated(Spot spot) {
    switch (spot.of()) {
      case "id" -> {
        String name = String.valueOf(file.getFileName()).replace(".drl", "");
        quoted(Sort.CHOICE, name, "the name of this file", "", spot);
      }
      case "strength" -> strengths(spot);
      case "strand" ->
          Gloss.strands().forEach(s -> quoted(Sort.CHOICE, s.word(), "strand", s.meaning(), spot));
      case "principle" -> said("principle", spot);
      case "defeats" -> {
        said("principle", spot);
        said("id", spot);
      }
      case "says" -> sentence(spot);
      default -> {}
    }
  }

  private void strengths(Spot spot) {
    for (Strength strength : Strength.values()) {
      quoted(Sort.CHOICE, strength.word(), "strength", Gloss.strength(strength), spot);
    }
    library
        .rows(ScalesReader.STEPS)
        .collect(Collectors.groupingBy(ScaleRow::group, TreeMap::new, Collectors.toList()))
        .forEach((table, rows) -> quoted(Sort.SCALE, table + " of $", "steps", told(rows), spot));
  }

  private static String told(List<ScaleRow> rows) {
    return rows.stream().map(r -> "- " + r.told()).collect(Collectors.joining("\n"));
  }

  private void said(String annotation, Spot spot) {
    library
        .annotated(annotation)
        .forEach(
            (value, files) ->
                quoted(
                    Sort.CHOICE,
                    value,
                    annotation.equals("id") ? "rule" : "principle of " + counted(files.size()),
                    "",
                    spot));
  }

  private static String counted(int rules) {
    return rules + (rules == 1 ? " rule" : " rules");
  }

  /** Within braces of a sentence stand variables. */
  private void sentence(Spot spot) {
    String before = text.substring(Math.min(spot.piece().inner(), offset), offset);
    int brace = before.lastIndexOf('{');
    if (brace > before.lastIndexOf('}')) {
      Stretch at = stretch(offset - before.length() + brace + 1, offset);
      bound(spot).forEach((name, b) -> add(name, b, at));
    }
  }

  private void kinds(Spot spot) {
    boolean opened = text.startsWith("(", spot.piece().to());
    for (String type : Shapes.ALL.keySet()) {
      String detail = Shapes.isFact(type) ? "kind of fact" : "pattern";
      add(Sort.KIND, type, detail, Gloss.kind(type), opened ? type : type + "(", spot);
    }
    for (String word : Gloss.conditions()) {
      add(Sort.WORD, word, "condition", Gloss.kind(word), word, spot);
    }
  }

  private void fields(Spot spot) {
    for (String field : Shapes.ALL.getOrDefault(spot.of(), Map.of()).keySet()) {
      String choices = Gloss.list(Gloss.choices(spot.of(), field));
      String meaning = Gloss.field(spot.of(), field);
      add(
          Sort.FIELD,
          field,
          spot.of(),
          meaning + (choices.isEmpty() ? "" : "\n\n" + choices),
          field,
          spot);
    }
  }

  private void comparator(Comparator comparator, Spot spot) {
    String sign = comparator.sign();
    add(Sort.WORD, sign, "comparison", COMPARATORS.getOrDefault(sign, ""), sign, spot);
  }

  private void values(Spot spot) {
    for (Vocabulary.Choice choice : Gloss.choices(spot.of(), spot.field())) {
      quoted(Sort.CHOICE, choice.word(), spot.of() + "." + spot.field(), choice.meaning(), spot);
    }
    if (Shapes.ALL.getOrDefault(spot.of(), Map.of()).get(spot.field()) == boolean.class) {
      List.of("true", "false").forEach(f -> add(Sort.WORD, f, "yes or no", "", f, spot));
    }
    if (spot.isValueOf("Threshold", "name")) {
      library
          .rows(ScalesReader.THRESHOLDS)
          .forEach(r -> quoted(Sort.SCALE, r.name(), r.value(), r.told(), spot));
    } else if (Set.of("Choices", "Degree").contains(spot.of()) && spot.field().equals("name")) {
      lists(spot);
    }
    if (spot.piece().sort() != RuleText.Sort.TEXT) {
      variables(spot);
    }
  }

  private void lists(Spot spot) {
    library
        .rows(ScalesReader.LISTS)
        .collect(Collectors.groupingBy(ScaleRow::group, TreeMap::new, Collectors.toList()))
        .forEach((list, rows) -> quoted(Sort.SCALE, list, "list of choices", told(rows), spot));
  }

  private void claims(Spot spot) {
    for (String claim : library.claims()) {
      Optional<String> meaning =
          Optional.ofNullable(library.meanings().get(claim)).map(Gloss::claim);
      quoted(Sort.CLAIM, claim, "claim", meaning.orElse("no table tells what it means"), spot);
    }
    if (spot.piece().sort() != RuleText.Sort.TEXT) {
      variables(spot);
    }
  }

  private void conclusions(Spot spot) {
    String conclusion = "insertLogical(Finding.supports(\"\", $topic, $about));";
    add(
        Sort.WORD,
        "insertLogical",
        "conclusion",
        "a claim, on which topic, about whom",
        conclusion,
        spot);
    add(Sort.WORD, "end", "end of the rule", "", "end", spot);
  }

  private void variables(Spot spot) {
    bound(spot).forEach((name, b) -> add(name, b, stretch(spot)));
  }

  /**
   * The variables that can stand here, each where it is bound first: in the header all, for it
   * stands above what it tells of.
   */
  private SortedMap<String, Bound> bound(Spot spot) {
    SortedMap<String, Bound> bound = new TreeMap<>();
    RuleSpots.in(text).bound().stream()
        .filter(b -> spot.is(Spot.Sort.ANNOTATED) || b.piece().to() < offset)
        .forEach(b -> bound.putIfAbsent(b.variable(), b));
    return bound;
  }

  private void add(String name, Bound bound, Stretch at) {
    String what = bound.type() + (bound.field().isEmpty() ? "" : "." + bound.field());
    String meaning =
        bound.isWhole() ? Gloss.kind(bound.type()) : Gloss.field(bound.type(), bound.field());
    proposals.add(
        new Proposal(Sort.VARIABLE, name, what.isEmpty() ? "count" : what, meaning, name, at));
  }

  /** Proposes a text: with quotes where none stand. */
  private void quoted(Sort sort, String word, String detail, String meaning, Spot spot) {
    boolean bare = spot.piece().sort() != RuleText.Sort.TEXT;
    add(sort, word, detail, meaning, bare ? "\"" + word + "\"" : word, spot);
  }

  private void add(
      Sort sort, String label, String detail, String meaning, String written, Spot spot) {
    proposals.add(new Proposal(sort, label, detail, meaning, written, stretch(spot)));
  }

  /** What goes: the word; of a text that has swallowed what follows it, what is typed so far. */
  private Stretch stretch(Spot spot) {
    RuleText.Piece piece = spot.piece();
    boolean swallows =
        piece.sort() == RuleText.Sort.TEXT
            && piece.text().chars().anyMatch(c -> BEHIND.indexOf(c) >= 0)
            && !spot.is(Spot.Sort.ANNOTATED);
    return stretch(piece.inner(), swallows || piece.isOpen() ? offset : piece.innerEnd());
  }

  private Stretch stretch(int from, int to) {
    return Stretch.of(file, new Lines(text, Lines.ANY), from, to);
  }
}
