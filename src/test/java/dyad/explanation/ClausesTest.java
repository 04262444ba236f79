package dyad.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Question;
import dyad.facts.Vocabulary;
import dyad.repairs.Indicator;
import dyad.repairs.Indicators;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** New facts are told in sentences, whatever their kind. */
final class ClausesTest {

  private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}");

  @Test
  void everyKindHasAClauseAndEveryOneNamesFieldsThatThereAre() {
    Map<String, String> clauses = Clauses.news();
    Set<String> kinds = new TreeSet<>();
    clauses.forEach(
        (key, clause) -> {
          String kind = key.substring(0, key.indexOf('.'));
          kinds.add(kind);
          List<Vocabulary.Field> fields = Vocabulary.kind(kind).orElseThrow().fields();
          Set<String> choices =
              fields.stream()
                  .flatMap(f -> f.choices().stream())
                  .map(Vocabulary.Choice::word)
                  .collect(Collectors.toSet());
          choices.add("any");
          assertThat(choices).contains(key.substring(kind.length() + 1));
          assertThat(FIELD.matcher(clause).results().toList())
              .as(key)
              .isNotEmpty()
              .allSatisfy(
                  field ->
                      assertThat(fields.stream().map(Vocabulary.Field::name))
                          .containsAll(List.of(field.group(1).split("\\|"))));
        });
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Vocabulary.kinds().stream().map(Vocabulary.Kind::name).toList());
    assertThat(clauses.keySet()).containsAll(kinds.stream().map(k -> k + ".any").toList());
  }

  @Test
  void noClauseSharesItsWordWithAnotherFieldOfItsKind() {
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      for (Vocabulary.Field field : kind.fields()) {
        long told =
            field.choices().stream()
                .filter(c -> Clauses.news().containsKey(kind.name() + "." + c.word()))
                .count();
        assertThat(told)
            .as(kind.name() + "." + field.name())
            .isIn(0L, (long) field.choices().size(), field.choices().size() - 1L);
      }
    }
  }

  @Test
  void reportsAreToldAsSentences() throws Exception {
    Brief brief = BriefReader.read(Path.of("facts/afghanistan-2021"));
    List<Question> questions =
        brief.questions().stream()
            .filter(q -> Set.of("J09", "J16", "J18", "J30").contains(q.id()))
            .toList();
    Map<Question, List<Indicator>> found =
        new Indicators(brief, Shipped.RULES, Shipped.SCALES, Shipped.reasoner()).single(questions);
    Watching watching = new Watching(brief, Shipped.RULES);
    assertThat(found.values().stream().flatMap(List::stream).map(watching::watch))
        .contains(
            "a report that a project of China in Afghanistan was under way",
            "a report that attacks by Baloch separatists on people of China shrank",
            "a report that the Taliban detained, expelled or persecuted Baloch separatists",
            "a report that China worked to get a sharing of power among the Afghan parties in"
                + " Afghanistan, after the takeover");
  }
}
