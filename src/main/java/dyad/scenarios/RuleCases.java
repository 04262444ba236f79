package dyad.scenarios;

import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.kinds.Unstated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The cases beside a rule: small sets of made-up facts, and what the rule must conclude from each.
 *
 * @param cases the cases
 */
public record RuleCases(List<Case> cases) {

  /** Cases are kept in order. */
  public RuleCases {
    cases = List.copyOf(cases);
  }

  /**
   * One case.
   *
   * @param name what it shows, as a sentence
   * @param dyad the two powers; Aland and Borland when unstated
   * @param asOf the date to which ages are counted; the first of January 2020 when unstated
   * @param facts the facts
   * @param findings findings of other rules that hold in this case
   * @param expect what the rule must conclude, all of it; nothing when the rule must stay silent
   */
  public record Case(
      String name,
      @Unstated List<String> dyad,
      Optional<LocalDate> asOf,
      List<Fact> facts,
      @Unstated List<Given> findings,
      List<Expected> expect) {

    /** What is unstated takes its default. */
    public Case {
      dyad = dyad == null || dyad.isEmpty() ? List.of("Aland", "Borland") : List.copyOf(dyad);
      facts = List.copyOf(facts);
      findings = findings == null ? List.of() : List.copyOf(findings);
      expect = List.copyOf(expect);
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
  public record Given(String claim, Leaning leaning, @Unstated String topic, List<String> about) {

    /** Without a topic it is on none. */
    public Given {
      topic = topic == null ? "" : topic;
      about = List.copyOf(about);
    }
  }

  /**
   * A conclusion of the rule; its claim and leaning are the rule's own.
   *
   * @param topic its topic; none when unstated
   * @param about whom it is about
   */
  public record Expected(@Unstated String topic, List<String> about) {

    /** Without a topic it is on none. */
    public Expected {
      topic = topic == null ? "" : topic;
      about = List.copyOf(about);
    }
  }
}
