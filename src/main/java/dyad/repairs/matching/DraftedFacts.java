package dyad.repairs.matching;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The facts that drafts become once each of their open fields has a value. */
final class DraftedFacts {

  private static final double DAYS = 365.25;

  private final Brief brief;
  private final List<Hypothesis> drafts;
  private final OpenFields open;

  DraftedFacts(Brief brief, List<Hypothesis> drafts, OpenFields open) {
    this.brief = brief;
    this.drafts = drafts;
    this.open = open;
  }

  /** The facts as they are filled now. */
  List<Assumed> all() {
    List<Assumed> facts = new ArrayList<>();
    for (Hypothesis draft : drafts) {
      facts.add(fact(draft, Assumed.id(facts.size() + 1)));
    }
    return facts;
  }

  private Assumed fact(Hypothesis draft, String id) {
    Map<String, Object> values = new HashMap<>();
    SortedSet<String> any = new TreeSet<>();
    SortedSet<String> chosen = new TreeSet<>();
    draft
        .told()
        .forEach(
            field -> {
              LogicVariable term = field.getValue();
              values.put(field.getKey(), LogicVariable.settled(term));
              if (open.isOpen(term)) {
                (open.isAsked(term) ? chosen : any).add(field.getKey());
              }
            });
    Set<String> topics = new LinkedHashSet<>();
    draft.topics().forEach(t -> topics.add((String) LogicVariable.settled(t)));
    topics.remove("");
    Fact fact =
        new Fact(
            id,
            "An assumption.",
            new Source("what if", 1),
            "the analyst",
            Rating.of("B2"),
            List.copyOf(topics),
            when(draft),
            true,
            Contents.of(draft.kind(), values));
    if (draft.phase() == Phase.ABSENT) {
      fact = fact.denied();
    }
    return new Assumed(fact, any, chosen, open.oldest(draft.field("age")));
  }

  private When when(Hypothesis draft) {
    double age = number(draft, "age");
    double year = number(draft, "year");
    double over = number(draft, "over");
    return new When(
        !Double.isNaN(age) ? day(age) : Double.isNaN(year) ? "" : String.valueOf((int) year),
        "",
        Double.isNaN(over) ? "" : day(over),
        draft.phase() == Phase.PAST && Double.isNaN(over),
        text(draft, "priorTo"),
        text(draft, "following"),
        0);
  }

  private String day(double years) {
    return brief.asOf().minusDays(Math.round(years * DAYS)).toString();
  }

  private static double number(Hypothesis draft, String field) {
    return (Double) LogicVariable.settled(draft.field(field));
  }

  private static String text(Hypothesis draft, String field) {
    return (String) LogicVariable.settled(draft.field(field));
  }
}
