package dyad.checking.facts;

import dyad.coverage.Readership;
import dyad.coverage.Unread;
import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Observation;
import dyad.facts.kinds.Project;
import dyad.facts.rows.FactRows;
import dyad.findings.Scales;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Warns of facts that no rule can read as they are, whatever other facts there are. No rule is
 * fired: a fact is held against what each pattern asks.
 */
public final class FactLint {

  /** So many rules are named; the others are counted. */
  private static final int MOST = 3;

  private final List<Rule> rules;
  private final Scales scales;
  private final Problems problems;
  private final Map<Background, Readership> readerships = new HashMap<>();

  /** For the rules and scales, and the problems to add to. */
  public FactLint(List<Rule> rules, Scales scales, Problems problems) {
    this.rules = rules;
    this.scales = scales;
    this.problems = problems;
  }

  /**
   * Checks facts.
   *
   * @param brief the brief that they are, or would be, facts of
   * @param document the file that holds them
   * @param list the list of the file in which they stand
   */
  public void check(Brief brief, Document<?> document, String list, List<Fact> facts) {
    Readership readership =
        readerships.computeIfAbsent(
            brief.background(), background -> new Readership(rules, background, scales));
    FactRows rows = FactRows.of(brief);
    Map<Integer, Unread> notes = new TreeMap<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (isLater(brief, fact)) {
        later(brief, document, list, i, fact);
      } else if (fact.content() instanceof Observation) {
        int number = i;
        readership.asItIs(fact, rows.of(fact)).ifPresent(unread -> notes.put(number, unread));
      } else {
        read(readership, rows.of(fact), document, list, i, fact);
      }
    }
    if (!notes.isEmpty()) {
      noted(notes, document, list, facts);
    }
  }

  /** Observations are written for readers: that no rule reads them is told once. */
  private void noted(
      Map<Integer, Unread> notes, Document<?> document, String list, List<Fact> facts) {
    int first = notes.keySet().iterator().next();
    Unread why = Objects.requireNonNull(notes.get(first));
    String others =
        notes.size() == 1 ? "" : ", nor " + (notes.size() - 1) + " more of that kind after it";
    idle(document.place(list, first), facts.get(first), others, why);
  }

  private void idle(Place place, Fact fact, String others, Unread unread) {
    problems.add(
        place,
        "idle-fact",
        "no rule can read the fact `" + fact.id() + "`" + others + ": " + unread.words(),
        () ->
            (others.isEmpty() ? "it changes" : "they change")
                + " no answer; `dyad coverage` tells of all facts");
  }

  private void read(
      Readership readership,
      List<Content> rows,
      Document<?> document,
      String list,
      int number,
      Fact fact) {
    List<String> wanting = readership.wantingDate(fact, rows);
    if (!wanting.isEmpty() && !isTold(document, list, number)) {
      undated(wanting, document.place(list, number), fact);
      return;
    }
    readership
        .asItIs(fact, rows)
        .ifPresent(unread -> idle(document.place(list, number), fact, "", unread));
  }

  private void undated(List<String> rules, Place place, Fact fact) {
    problems.add(
        place,
        "undated-fact",
        named(rules) + " when such facts were, and `" + fact.id() + "` has no date",
        () ->
            place.sheet().isEmpty()
                ? "say by `when` what the source tells; `\"when\": {}` if it tells nothing"
                : "fill in when it was, or before or after what; `not told` if the source does not tell");
  }

  private static String named(List<String> rules) {
    String names = String.join(", ", rules.stream().limit(MOST).map(r -> "`" + r + "`").toList());
    int others = rules.size() - MOST;
    return (others > 0 ? names + " and " + others + " more" : names)
        + (rules.size() == 1 ? " asks" : " ask");
  }

  /** What has been seen cannot lie ahead; what is supposed can. */
  public static boolean isLater(Brief brief, Fact fact) {
    return !fact.assumption()
        && Span.of(fact.when().begins()).filter(s -> s.first().isAfter(brief.asOf())).isPresent();
  }

  private void later(Brief brief, Document<?> document, String list, int number, Fact fact) {
    String field = fact.when().date().isEmpty() ? "from" : "date";
    Place place = document.place(list, number, "when", field);
    problems.add(
        place,
        "later-fact",
        "the fact `" + fact.id() + "` lies after the brief's own date",
        () ->
            "the brief is as of "
                + brief.asOf()
                + (isPlanned(fact.content())
                    ? "; date what is planned by the day on which that was told"
                    : "; one of the two is a slip"));
  }

  private static boolean isPlanned(Content content) {
    return content instanceof Engagement e && e.outcome() == Engagement.Outcome.PLANNED
        || content instanceof Project p && p.status() == Project.Status.PLANNED;
  }

  /** Whether the fact says when it was, if only that nothing is told. */
  private static boolean isTold(Document<?> document, String list, int number) {
    return !document.place(list, number, "when").equals(document.place(list, number));
  }
}
