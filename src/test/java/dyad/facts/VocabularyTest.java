package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Names.Declared;
import dyad.facts.kinds.View;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class VocabularyTest {

  @Test
  void knowsEveryKindOfFact() {
    assertThat(Vocabulary.kinds())
        .extracting(kind -> kind.type().getName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Content.class.getPermittedSubclasses())
                .filter(type -> type != View.class)
                .map(Class::getName)
                .toList());
  }

  @Test
  void saysOfEverythingWhatItMeans() {
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      assertThat(kind.meaning()).as(kind.name()).isNotBlank();
      for (Vocabulary.Field field : kind.inRules()) {
        assertThat(field.meaning()).as(kind.name() + "." + field.name()).isNotBlank();
        assertThat(field.choices()).allMatch(choice -> !choice.meaning().isBlank());
      }
    }
  }

  @Test
  void findsAKindAsBriefsAndAsRulesWriteIt() {
    assertThat(Vocabulary.kind("engagement")).isPresent().isEqualTo(Vocabulary.kind("Engagement"));
    assertThat(Vocabulary.kind("ENGAGEMENT")).isEmpty();
    assertThat(Vocabulary.kind("engagement").orElseThrow().ruleName()).isEqualTo("Engagement");
  }

  @Test
  void tellsWhatAFactMustState() {
    Set<String> required =
        Vocabulary.kind("engagement").orElseThrow().fields().stream()
            .filter(Vocabulary.Field::required)
            .map(Vocabulary.Field::name)
            .collect(Collectors.toSet());
    assertThat(required).containsExactlyInAnyOrder("actor", "partner", "form", "domain");
  }

  @Test
  void tellsWhatAFieldCanBe() {
    Vocabulary.Kind kind = Vocabulary.kind("engagement").orElseThrow();
    Vocabulary.Field openness =
        kind.fields().stream().filter(f -> f.name().equals("openness")).findFirst().orElseThrow();
    assertThat(openness.type()).isEqualTo(Engagement.Openness.class);
    assertThat(openness.choices())
        .extracting(Vocabulary.Choice::word)
        .containsExactly("overt", "discreet", "unstated");
    assertThat(kind.fields().get(0).names()).contains(Declared.ACTOR);
  }

  @Test
  void addsWhatRulesSeeOfEveryFact() {
    assertThat(Vocabulary.kind("observation").orElseThrow().inRules())
        .extracting(Vocabulary.Field::name)
        .containsExactly("subject", "topic", "priorTo", "following", "age", "ago", "over", "year");
  }
}
