package dyad.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Question;
import dyad.facts.Vocabulary;
import dyad.repairs.Indicator;
import dyad.repairs.Indicators;
import dyad.reports.wording.Watching;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of clauses fits the kinds of fact, and tells new facts in sentences. */
final class ClausesTest {
  private static final Pattern KEY =
      Pattern.compile("([a-z]+)([.:])([A-Za-z]+(?: [a-z]+)*)(\\..*)?");
  private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}");

  /** What the page names besides fields. */
  private static final Set<String> TOGETHER = Set.of("parties", "recipients", "about", "noun");

  @Test
  void everyKindHasAClauseAndEveryLineNamesWhatThereIs() {
    Set<String> kinds = new TreeSet<>();
    Clauses.all()
        .forEach(
            (key, line) -> {
              java.util.regex.Matcher parts = KEY.matcher(key);
              assertThat(parts.matches()).as(key).isTrue();
              List<Vocabulary.Field> fields = fields(parts.group(1));
              if (parts.group(2).equals(".")) {
                kinds.add(parts.group(1));
                assertThat(choices(fields)).as(key).contains(parts.group(3));
                assertThat(parts.group(4)).as(key).isIn(null, ".noun");
              } else {
                assertThat(fields)
                    .as(key)
                    .extracting(Vocabulary.Field::name)
                    .contains(parts.group(3));
                assertThat(
                        parts.group(4) == null
                            || choices(fields).contains(parts.group(4).substring(1)))
                    .as(key)
                    .isTrue();
              }
              assertThat(named(line))
                  .as(key)
                  .isSubsetOf(
                      Stream.concat(TOGETHER.stream(), fields.stream().map(Vocabulary.Field::name))
                          .toList());
            });
    assertThat(kinds)
        .containsExactlyElementsOf(Vocabulary.kinds().stream().map(Vocabulary.Kind::name).toList());
    assertThat(Clauses.all().keySet()).containsAll(kinds.stream().map(k -> k + ".any").toList());
  }

  private static List<Vocabulary.Field> fields(String kind) {
    return Vocabulary.kinds().stream()
        .filter(k -> kind.equals("any") || k.name().equals(kind))
        .flatMap(k -> k.fields().stream())
        .toList();
  }

  private static Set<String> choices(List<Vocabulary.Field> fields) {
    Set<String> choices =
        fields.stream()
            .flatMap(f -> f.choices().stream())
            .map(Vocabulary.Choice::word)
            .collect(Collectors.toCollection(TreeSet::new));
    choices.add("any");
    return choices;
  }

  private static List<String> named(String line) {
    return FIELD.matcher(line).results().flatMap(m -> Stream.of(m.group(1).split("\\|"))).toList();
  }

  @Test
  void everyChoiceOfEveryFieldIsTold() {
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      for (Vocabulary.Field field : kind.fields()) {
        List<String> untold =
            field.choices().stream()
                .map(Vocabulary.Choice::word)
                .filter(w -> !w.equals(Vocabulary.UNSTATED))
                .filter(
                    w ->
                        Stream.of(
                                kind.name() + "." + w,
                                kind.name() + ":" + field.name() + "." + w,
                                kind.name() + ":" + field.name(),
                                "any:" + field.name())
                            .noneMatch(Clauses::has))
                .toList();
        assertThat(untold).as(kind.name() + "." + field.name()).isEmpty();
      }
    }
  }

  @Test
  void noClauseSharesItsWordWithAnotherFieldOfItsKind() {
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      for (Vocabulary.Field field : kind.fields()) {
        long told =
            field.choices().stream().filter(c -> Clauses.has(kind.name() + "." + c.word())).count();
        assertThat(told)
            .as(kind.name() + "." + field.name())
            .isIn(0L, (long) field.choices().size(), field.choices().size() - 1L);
      }
    }
  }

  @Test
  void reportsAreToldAsSentences() throws Exception {
    List<Question> questions =
        Shipped.BRIEF.questions().stream()
            .filter(q -> Set.of("J09", "J16", "J18", "J30").contains(q.id()))
            .toList();
    Map<Question, List<Indicator>> found =
        new Indicators(Shipped.BRIEF, Shipped.RULES, Shipped.SCALES, Shipped.reasoner())
            .single(questions, () -> {});
    Watching watching = new Watching(Shipped.BRIEF, Shipped.RULES);
    assertThat(found.values().stream().flatMap(List::stream).map(watching::watch))
        .contains(
            "a report that a project of China in Afghanistan is at a standstill, or the like",
            "a report that attacks by Baloch separatists on people of China fell",
            "a report that the Taliban carries out repression of Baloch separatists",
            "a report that China seeks a sharing of power among the Afghan parties, in"
                + " Afghanistan, dated after the takeover");
  }
}
