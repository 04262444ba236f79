package dyad.scenarios.cases;

import dyad.facts.Actor;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The cases beside a rule: small sets of made-up facts, and what the rule must conclude from each.
 *
 * @param cases the cases
 */
@Meaning(
    value = "cases of a rule: made-up facts, and what the rule must conclude from each",
    noun = "file of cases")
public record RuleCases(@Meaning("the cases") List<Case> cases) {

  /** Cases are kept in order. */
  public RuleCases {
    cases = List.copyOf(cases);
  }

  /**
   * One case.
   *
   * @param name what it shows, as a sentence
   * @param dyad the two powers, by name; Aland and Borland when unstated
   * @param asOf the date to which ages are counted; the first of January 2020 when unstated
   * @param parts what belongs to what, as a brief declares it of its actors
   * @param forecasts what the brief asks for by a day
   * @param facts the facts
   * @param findings findings of other rules that hold in this case
   * @param expect what the rule must conclude, all of it; nothing when the rule must stay silent
   */
  @Meaning("made-up facts, and what the rule must conclude from them")
  public record Case(
      @Meaning("what it shows, as a sentence") String name,
      @Meaning("the two powers; Aland and Borland if left out") @Unstated List<String> dyad,
      @Meaning("the date to which ages are counted; 2020-01-01 if left out")
          Optional<LocalDate> asOf,
      @Meaning("what belongs to what, as a brief declares it of its actors") @Unstated
          List<Part> parts,
      @Meaning("what the brief asks for by a day") @Unstated List<Forecast> forecasts,
      @Meaning("the facts; where they come from may be left out") List<Fact> facts,
      @Meaning("findings of other rules that hold in this case") @Unstated List<Given> findings,
      @Meaning("what the rule must conclude, all of it; nothing where it must stay silent")
          List<Expected> expect) {

    private static final List<String> USUAL = List.of("Aland", "Borland");

    /** Nothing can be changed. */
    public Case {
      dyad = List.copyOf(dyad);
      if (!dyad.isEmpty() && (dyad.size() != 2 || dyad.get(0).equals(dyad.get(1)))) {
        throw new IllegalArgumentException("the `dyad` of a case is two names");
      }
      parts = List.copyOf(parts);
      forecasts = List.copyOf(forecasts);
      facts = List.copyOf(facts);
      findings = List.copyOf(findings);
      expect = List.copyOf(expect);
    }

    @Override
    public List<String> dyad() {
      return namesPowers() ? dyad : USUAL;
    }

    /** Whether it names its powers itself. */
    boolean namesPowers() {
      return !dyad.isEmpty();
    }
  }

  /**
   * That one actor belongs to another.
   *
   * @param part the one that belongs
   * @param whole the one that it belongs to
   */
  @Meaning(value = "that one actor belongs to another", noun = "part")
  public record Part(
      @Meaning("the one that belongs") String part,
      @Meaning("the one that it belongs to") String whole) {

    /** As a brief declares it: a body within another. */
    Actor actor() {
      return new Actor(part, part, Actor.Kind.ORGANISATION, List.of(whole));
    }
  }

  /**
   * A question of the brief with a horizon.
   *
   * @param claim the claim that it asks for
   * @param about whom it is about
   * @param horizon by when it is to be so, as a date
   */
  @Meaning(value = "what the brief asks for by a day", noun = "forecast")
  public record Forecast(
      @Meaning("the claim that it asks for") String claim,
      @Meaning("whom it is about, in role order") List<String> about,
      @Meaning("by when it is to be so, as a date") @PartialDate String horizon) {

    /** It is about one to three. */
    public Forecast {
      about = oneToThree(about);
    }

    /** As a brief asks it. */
    Question question() {
      return Question.forecast(claim, claim, "", claim, about, horizon);
    }
  }

  /**
   * A finding of another rule.
   *
   * @param claim its claim
   * @param leaning for or against
   * @param topic its topic; none when unstated
   * @param about whom it is about
   */
  @Meaning(value = "a finding of another rule", noun = "finding")
  public record Given(
      @Meaning("its claim") String claim,
      @Meaning("for or against") Leaning leaning,
      @Meaning("its topic; none if left out") @Unstated String topic,
      @Meaning("whom it is about, in role order") List<String> about) {

    /** Without a topic it is on none. */
    public Given {
      topic = topic == null ? "" : topic;
      about = oneToThree(about);
    }
  }

  /**
   * A conclusion of the rule; its claim and leaning are the rule's own, and where the rule
   * concludes several claims each of them that is about as many is expected.
   *
   * @param claim its claim, where the rule takes it from a fact; each that the rule names when
   *     unstated
   * @param topic its topic; none when unstated
   * @param about whom it is about
   * @param because what it must rest on
   */
  @Meaning(
      value = "a conclusion of the rule; its claim and leaning are the rule's own",
      noun = "expectation")
  public record Expected(
      @Meaning("its claim, where the rule takes it from a fact") @Unstated String claim,
      @Meaning("its topic; none if left out") @Unstated String topic,
      @Meaning("whom it is about, in role order") List<String> about,
      @Meaning("what it must rest on, among others; a fact without an id is #1, #2 … by its place")
          Optional<ExpectedSupport> because) {

    /** Without a topic it is on none. */
    public Expected {
      claim = claim == null ? "" : claim;
      topic = topic == null ? "" : topic;
      about = oneToThree(about);
    }
  }

  private static List<String> oneToThree(List<String> about) {
    if (about.isEmpty() || about.size() > 3) {
      throw new IllegalArgumentException("a finding is about one to three, not " + about.size());
    }
    return List.copyOf(about);
  }
}
