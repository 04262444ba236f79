package dyad.language;

import dyad.facts.Vocabulary;
import dyad.findings.ScalesReader;
import dyad.findings.Strength;
import dyad.language.Proposal.Sort;
import dyad.rules.Comparator;
import dyad.rules.Shapes;
import dyad.rules.files.Annotation;
import dyad.rules.files.RuleText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What could be written at a place of a rule file. */
final class Proposals {

  private static final Map<String, String> COMPARATORS =
      Map.of(
          "in", "one of the values in brackets",
          "memberOf", "among the words of a list of choices",
          "contains", "a field that holds several has the value among them");

  private final Library library;
  private final Path file;
  private final String text;
  private final Typing typing;

  private Proposals(Library library, Path file, String text, int offset) {
    this.library = library;
    this.file = file;
    this.text = text;
    this.typing = new Typing(file, text, offset);
  }

  /**
   * What could be written at a place.
   *
   * @param offset the place, counted from 0
   */
  static List<Proposal> at(Library library, Path file, String text, int offset) {
    Proposals proposals = new Proposals(library, file, text, offset);
    SpotAt.of(text, offset).ifPresent(proposals::all);
    return proposals.typing.proposals();
  }

  private void all(Spot spot) {
    switch (spot.sort()) {
      case ANNOTATION -> Arrays.stream(Annotation.values()).forEach(a -> annotation(a, spot));
      case ANNOTATED -> annotated(spot);
      case KIND -> kinds(spot);
      case FIELD -> {
        fields(spot);
        typing.variables(spot);
      }
      case COMPARATOR -> Arrays.stream(Comparator.values()).forEach(c -> comparator(c, spot));
      case VALUE -> values(spot);
      case CLAIM -> claims(spot);
      case VARIABLE -> typing.variables(spot);
      case CONCLUSION -> conclusions(spot);
      case LEANING ->
          RuleSpots.LEANINGS.stream()
              .sorted()
              .forEach(l -> typing.add(Sort.WORD, l, "conclusion", Gloss.leaning(l), l, spot));
      case OTHER -> {}
    }
  }

  private void annotation(Annotation annotation, Spot spot) {
    String word = annotation.word();
    boolean valued = text.startsWith("(", spot.piece().to());
    String detail = annotation.isNeeded() ? "must be there" : "may be left out";
    typing.add(
        Sort.WORD, word, detail, annotation.meaning(), valued ? word : word + "(\"\")", spot);
  }

  private void annotated(Spot spot) {
    switch (spot.of()) {
      case "id" -> {
        String name = String.valueOf(file.getFileName()).replace(".drl", "");
        typing.quoted(Sort.CHOICE, name, "the name of this file", "", spot);
      }
      case "strength" -> strengths(spot);
      case "strand" ->
          Gloss.strands()
              .forEach(s -> typing.quoted(Sort.CHOICE, s.word(), "strand", s.meaning(), spot));
      case "principle" -> said("principle", spot);
      case "defeats" -> {
        said("principle", spot);
        said("id", spot);
      }
      case "says" -> typing.sentence(spot);
      default -> {}
    }
  }

  private void strengths(Spot spot) {
    for (Strength strength : Strength.values()) {
      typing.quoted(Sort.CHOICE, strength.word(), "strength", Gloss.strength(strength), spot);
    }
    library
        .rows(ScalesReader.STEPS)
        .collect(Collectors.groupingBy(ScaleRow::group, TreeMap::new, Collectors.toList()))
        .forEach(
            (table, rows) -> typing.quoted(Sort.SCALE, table + " of $", "steps", told(rows), spot));
  }

  private static String told(List<ScaleRow> rows) {
    return rows.stream().map(r -> "- " + r.told()).collect(Collectors.joining("\n"));
  }

  private void said(String annotation, Spot spot) {
    library
        .annotated(annotation)
        .forEach(
            (value, files) ->
                typing.quoted(
                    Sort.CHOICE,
                    value,
                    annotation.equals("id") ? "rule" : "principle of " + counted(files.size()),
                    "",
                    spot));
  }

  private static String counted(int rules) {
    return rules + (rules == 1 ? " rule" : " rules");
  }

  private void kinds(Spot spot) {
    boolean opened = text.startsWith("(", spot.piece().to());
    for (String type : Shapes.ALL.keySet()) {
      String detail = Shapes.isFact(type) ? "kind of fact" : "pattern";
      typing.add(Sort.KIND, type, detail, Gloss.kind(type), opened ? type : type + "(", spot);
    }
    for (String word : Gloss.conditions()) {
      typing.add(Sort.WORD, word, "condition", Gloss.kind(word), word, spot);
    }
  }

  private void fields(Spot spot) {
    for (String field : Shapes.ALL.getOrDefault(spot.of(), Map.of()).keySet()) {
      String choices = Gloss.list(Gloss.choices(spot.of(), field));
      String meaning = Gloss.field(spot.of(), field);
      typing.add(
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
    typing.add(Sort.WORD, sign, "comparison", COMPARATORS.getOrDefault(sign, ""), sign, spot);
  }

  private void values(Spot spot) {
    for (Vocabulary.Choice choice : Gloss.choices(spot.of(), spot.field())) {
      typing.quoted(
          Sort.CHOICE, choice.word(), spot.of() + "." + spot.field(), choice.meaning(), spot);
    }
    if (Shapes.ALL.getOrDefault(spot.of(), Map.of()).get(spot.field()) == boolean.class) {
      List.of("true", "false").forEach(f -> typing.add(Sort.WORD, f, "yes or no", "", f, spot));
    }
    if (spot.isValueOf("Threshold", "name")) {
      library
          .rows(ScalesReader.THRESHOLDS)
          .forEach(r -> typing.quoted(Sort.SCALE, r.name(), r.value(), r.told(), spot));
    } else if (Set.of("Choices", "Degree").contains(spot.of()) && spot.field().equals("name")) {
      lists(spot);
    }
    if (spot.piece().sort() != RuleText.Sort.TEXT) {
      typing.variables(spot);
    }
  }

  private void lists(Spot spot) {
    library
        .rows(ScalesReader.LISTS)
        .collect(Collectors.groupingBy(ScaleRow::group, TreeMap::new, Collectors.toList()))
        .forEach(
            (list, rows) -> typing.quoted(Sort.SCALE, list, "list of choices", told(rows), spot));
  }

  private void claims(Spot spot) {
    for (String claim : library.claims()) {
      Optional<String> meaning =
          Optional.ofNullable(library.meanings().get(claim)).map(Gloss::claim);
      typing.quoted(
          Sort.CLAIM, claim, "claim", meaning.orElse("no table tells what it means"), spot);
    }
    if (spot.piece().sort() != RuleText.Sort.TEXT) {
      typing.variables(spot);
    }
  }

  private void conclusions(Spot spot) {
    String conclusion = "insertLogical(Finding.supports(\"\", $topic, $about));";
    typing.add(
        Sort.WORD,
        "insertLogical",
        "conclusion",
        "a claim, on which topic, about whom",
        conclusion,
        spot);
    typing.add(Sort.WORD, "end", "end of the rule", "", "end", spot);
  }
}
