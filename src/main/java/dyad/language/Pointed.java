package dyad.language;

import dyad.explanation.RuleWords;
import dyad.explanation.Wording;
import dyad.findings.ScalesReader;
import dyad.findings.Strength;
import dyad.problems.Lines;
import dyad.problems.Problems;
import dyad.rules.ClaimMeaning;
import dyad.rules.Rule;
import dyad.rules.RuleOrigin;
import dyad.rules.Shapes;
import dyad.rules.files.Annotation;
import dyad.rules.files.RuleReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of a word that somebody points at.
 *
 * @param markdown what it means
 * @param at the word
 */
public record Pointed(String markdown, Stretch at) {

  /**
   * What is told of the word at a place of a rule file.
   *
   * @param offset the place, counted from 0
   */
  static Optional<Pointed> at(Library library, Path file, String text, int offset) {
    return SpotAt.of(text, offset)
        .filter(spot -> spot.piece().to() > spot.piece().from())
        .flatMap(
            spot ->
                Optional.of(new Meanings(library, file, text).of(spot))
                    .filter(told -> !told.isBlank())
                    .map(told -> new Pointed(told, stretch(file, text, spot))));
  }

  /** What is told of a claim, wherever it is named. */
  static Optional<Pointed> claim(Library library, Mention mention) {
    return Optional.of(new Meanings(library, mention.at().file(), "").claim(mention.claim()))
        .filter(told -> !told.isEmpty())
        .map(told -> new Pointed(told, mention.at()));
  }

  private static Stretch stretch(Path file, String text, Spot spot) {
    return Stretch.of(
        file, new Lines(text, Lines.ANY), spot.piece().inner(), spot.piece().innerEnd());
  }

  /** What words mean in one rule. */
  private record Meanings(Library library, Path file, String text) {

    String of(Spot spot) {
      String word = spot.piece().text();
      return switch (spot.sort()) {
        case ANNOTATION -> Annotation.of(word).map(a -> titled("@" + word, a.meaning())).orElse("");
        case ANNOTATED -> annotated(spot.of(), word);
        case KIND -> kind(word);
        case FIELD -> field(spot.of(), word);
        case VALUE -> value(spot, word);
        case CLAIM -> claim(word);
        case VARIABLE -> variable(word);
        case LEANING -> Gloss.leaning(word);
        case CONCLUSION, OTHER -> word.equals("rule") || word.equals("insertLogical") ? rule() : "";
        case COMPARATOR -> "";
      };
    }

    private static String titled(String title, String... parts) {
      return "**"
          + title
          + "**"
          + Stream.of(parts)
              .filter(p -> !p.isEmpty())
              .map(p -> "\n\n" + p)
              .collect(Collectors.joining());
    }

    private static String kind(String type) {
      return Gloss.kind(type).isEmpty() ? "" : titled(type, Gloss.kind(type), Gloss.fields(type));
    }

    private static String field(String type, String field) {
      return Shapes.ALL.getOrDefault(type, Map.of()).containsKey(field)
          ? titled(
              type + "." + field, Gloss.field(type, field), Gloss.list(Gloss.choices(type, field)))
          : "";
    }

    private String value(Spot spot, String word) {
      if (spot.isValueOf("Threshold", "name")) {
        return rows(library.rows(ScalesReader.THRESHOLDS).filter(r -> r.name().equals(word)));
      }
      if (spot.isValueOf("Choices", "name") || spot.isValueOf("Degree", "name")) {
        return rows(library.rows(ScalesReader.LISTS).filter(r -> r.group().equals(word)));
      }
      String meaning = Gloss.choice(spot.of(), spot.field(), word);
      return meaning.isEmpty() ? "" : titled(word, meaning);
    }

    private static String rows(Stream<ScaleRow> rows) {
      return rows.map(r -> "- " + r.told()).collect(Collectors.joining("\n"));
    }

    private String annotated(String annotation, String said) {
      return switch (annotation) {
        case "strength" -> strength(said);
        case "strand" ->
            Gloss.strands().stream()
                .filter(s -> s.word().equals(said))
                .map(s -> titled(said, s.meaning()))
                .collect(Collectors.joining());
        case "principle", "defeats" -> titled(said, sharing(said));
        case "says", "title" -> rule();
        default -> "";
      };
    }

    private String strength(String said) {
      String table = said.replaceFirst(" of \\$.*", "");
      String steps = rows(library.rows(ScalesReader.STEPS).filter(r -> r.group().equals(table)));
      return Strength.of(said)
          .map(
              s ->
                  titled(
                      said,
                      Gloss.strength(s),
                      rows(
                          library.rows(ScalesReader.STRENGTHS).filter(r -> r.name().equals(said)))))
          .orElse(steps.isEmpty() ? "" : titled(table, steps));
    }

    /** The rules of a principle. */
    private String sharing(String principle) {
      List<Path> files = library.annotated("principle").getOrDefault(principle, List.of());
      return files.isEmpty()
          ? ""
          : "The rules of this principle:\n\n"
              + files.stream()
                  .map(f -> "- " + String.valueOf(f.getFileName()).replace(".drl", "") + whose(f))
                  .collect(Collectors.joining("\n"));
    }

    private String claim(String claim) {
      Optional<ClaimMeaning> meaning = Optional.ofNullable(library.meanings().get(claim));
      boolean known = meaning.isPresent() || library.claims().contains(claim);
      return known
          ? titled(
              claim,
              meaning.map(Gloss::claim).orElse("No table of the rules tells what it means."),
              counted(claim))
          : "";
    }

    private String counted(String claim) {
      List<Mention> mentions = Mentions.inRules(library, claim);
      long concluding = mentions.stream().filter(m -> m.sort() == Mention.Sort.CONCLUDED).count();
      long reading = mentions.stream().filter(m -> m.sort() == Mention.Sort.READ).count();
      long own =
          mentions.stream().map(m -> m.at().file()).filter(library::isOwn).distinct().count();
      return "Concluded "
          + times(concluding)
          + " and read "
          + times(reading)
          + " by the rules"
          + (own == 0
              ? "."
              : "; of these rules " + own + (own == 1 ? " is" : " are") + " an author's own.");
    }

    private String author(Rule rule) {
      return new RuleOrigin(Optional.empty(), library.isOwn(file), rule.source())
          .author()
          .map(Wording::capital)
          .orElse("");
    }

    private String whose(Path file) {
      return library.isOwn(file) ? " (the author's own)" : "";
    }

    private static String times(long number) {
      return number == 1 ? "once" : number + " times";
    }

    private String variable(String variable) {
      return RuleSpots.in(text).bound().stream()
          .filter(b -> b.variable().equals(variable))
          .findFirst()
          .map(
              b ->
                  b.type().isEmpty()
                      ? titled(variable, "what is counted")
                      : b.isWhole()
                          ? titled(variable, b.type() + ": " + Gloss.kind(b.type()))
                          : titled(
                              variable,
                              b.type() + "." + b.field() + ": " + Gloss.field(b.type(), b.field())))
          .orElse("");
    }

    /** The sentence of the rule, as explanations tell it, where the rule can be read. */
    private String rule() {
      return RuleReader.files(Map.of(file.toString(), text), new Problems()).stream()
          .findFirst()
          .map(
              f ->
                  titled(
                      f.rule().title(),
                      RuleWords.sentence(f.rule()),
                      RuleWords.conclusion(f.rule()),
                      author(f.rule())))
          .orElse("");
    }
  }
}
