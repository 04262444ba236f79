package dyad.scenarios.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Application;
import dyad.explanation.Argument;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.facts.files.BriefReader;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The case against an answer is made of what the graph holds, and of all of it. */
final class ChallengerTest {

  private static final Path FOLDER = Path.of("facts/afghanistan-2021");
  private static final List<Challenge> CHALLENGES = new ArrayList<>();

  @BeforeAll
  static void challengesEveryAnswer() throws Exception {
    Document<Brief> brief = BriefReader.document(FOLDER);
    List<Step> steps =
        new Alternatives(brief, FOLDER)
            .read(
                List.of(
                    "attacks-in-pakistan-end", "india-comes-to-terms", "taliban-keep-their-word"));
    FactUniverse table =
        FactUniverse.of(Composition.of(brief, List.of()), steps, Shipped.reasoner());
    List<Situation> alternatives = new ArrayList<>();
    for (Step step : steps) {
      alternatives.add(table.situation(Composition.of(brief, List.of(step))));
    }
    Challenger challenger = new Challenger(table, alternatives, Shipped.RULES, Shipped.SCALES);
    brief.value().questions().forEach(q -> CHALLENGES.add(challenger.of(q)));
  }

  private static Challenge challenge(String question) {
    return CHALLENGES.stream()
        .filter(c -> c.judgment().question().id().equals(question))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theGroundsAgainstAnAnswerAreThoseOfTheOtherSide() {
    for (Challenge challenge : CHALLENGES) {
      Set<Application> told =
          challenge.grounds().stream()
              .map(Argument::applications)
              .flatMap(List::stream)
              .collect(Collectors.toSet());
      challenge
          .leaning()
          .ifPresent(
              side ->
                  assertThat(told)
                      .containsExactlyInAnyOrderElementsOf(
                          side == Leaning.FOR
                              ? challenge.judgment().opposing()
                              : challenge.judgment().supporting()));
    }
    assertThat(CHALLENGES).anyMatch(c -> !c.grounds().isEmpty() && c.leaning().isPresent());
  }

  @Test
  void theOppositeIsOnTheOtherSideOfEven() {
    for (Challenge challenge : CHALLENGES) {
      for (Flips.Outcome outcome : challenge.opposite().outcomes()) {
        challenge
            .leaning()
            .ifPresent(
                side ->
                    assertThat(outcome.answer())
                        .hasValueSatisfying(
                            term ->
                                assertThat(term.compareTo(Term.ROUGHLY_EVEN_CHANCE) > 0)
                                    .isEqualTo(side == Leaning.AGAINST)));
        assertThat(outcome.answer()).isNotEqualTo(challenge.judgment().term());
      }
    }
  }

  @Test
  void whatIsSetAsideIsOfTheOtherSideToo() {
    assertThat(CHALLENGES)
        .allSatisfy(
            c ->
                c.leaning()
                    .ifPresent(
                        side -> assertThat(c.setAside()).noneMatch(s -> s.leaning() == side)));
    assertThat(CHALLENGES).anyMatch(c -> !c.setAside().isEmpty());
  }

  @Test
  void alternativesAddOnlyWhatRestsOnTheirFacts() {
    Challenge challenge = challenge("J18");
    assertThat(challenge.added())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.alternative()).startsWith("the Taliban act against ETIM");
              assertThat(a.answer()).contains(Term.LIKELY);
              assertThat(a.arguments()).isNotEmpty();
            });
    assertThat(challenge("J23").added()).isEmpty();
  }

  @Test
  void anAlternativeThatOnlyTakesGroundsAwaySpeaksAgainstTheAnswerToo() {
    assertThat(challenge("J16").added())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.alternative()).startsWith("attacks on Chinese people in Pakistan end");
              assertThat(a.answer()).isEmpty();
              assertThat(a.arguments()).isEmpty();
              assertThat(a.lost()).isNotEmpty();
            });
  }

  @Test
  void theWeakestFactComesFirstAndTheOnesThatTheAnswerFallsWithoutAreMarked() {
    for (Challenge challenge : CHALLENGES) {
      List<Challenge.Weak> weakest = challenge.weakest();
      for (int i = 1; i < weakest.size(); i++) {
        assertThat(weakest.get(i).footing()).isLessThanOrEqualTo(weakest.get(i - 1).footing());
      }
      assertThat(weakest).extracting(Challenge.Weak::fact).doesNotHaveDuplicates();
    }
    assertThat(challenge("J18").weakest())
        .filteredOn(Challenge.Weak::linchpin)
        .extracting(Challenge.Weak::fact)
        .extracting(Fact::id)
        .as("what is given is no linchpin")
        .containsExactly("baradar-assurance");
  }
}
