package dyad.explanation;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.When;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Timing;
import dyad.facts.rows.FactRows;
import dyad.repairs.FactChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads facts back in words, from their fields and never from their statement: what the machine has
 * read is what rules see.
 *
 * <p>What is told elsewhere is left out: where a fact is from, how it is rated and on which topics
 * it bears.
 */
public final class FactWords {
  private final Wording wording;
  private final WhenWords times;
  private final FactRows rows;

  /** With the names, events and date of a brief. */
  public FactWords(Brief brief) {
    this.wording = new Wording(brief);
    this.times = new WhenWords(wording);
    this.rows = FactRows.of(brief);
  }

  /** What a fact says, as a clause with its particulars behind it, without a final full stop. */
  public String read(Fact fact) {
    Map<String, Object> stated = FieldValues.stated(fact);
    List<String> parts = new ArrayList<>(clause(fact, stated, List.of()));
    Stream.of(
            when(fact),
            named("told in one breath with others, as ", fact.utterance()),
            named("one of rival accounts, ", fact.rival()),
            fact.channel().isEmpty() ? "" : "passed on by " + wording.name(fact.channel()),
            fact.known().isEmpty() ? "" : "known since " + fact.known(),
            fact.assumption() ? "supposed" : "",
            fact.given() ? "given" : "")
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return String.join("; ", parts);
  }

  private List<String> clause(Fact fact, Map<String, Object> stated, List<String> examples) {
    return new Clause(FieldValues.kind(fact), stated, wording, mood(fact), examples::contains)
        .told();
  }

  private static String named(String start, String name) {
    return name.isEmpty() ? "" : start + "“" + name + "”";
  }

  /** When a fact was, as far as it is stated, and whether it still is so. */
  public String when(Fact fact) {
    Phase phase = rows.timing(fact).phase();
    String time = time(fact, fact.when());
    String state =
        switch (phase) {
          case PAST -> "lapsed";
          case FUTURE -> "not begun";
          case ABSENT -> "reported absent";
          case PRESENT -> "";
        };
    String ended = fact.when().ended() && phase != Phase.PAST ? "ended" : "";
    String all =
        Stream.of(ended, state).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    return time.isEmpty() || all.isEmpty() ? time + all : time + " (" + all + ")";
  }

  private String time(Fact fact, When when) {
    Timing timing = rows.timing(fact);
    boolean goesOn = !(timing.age() < 0) && timing.phase() != Phase.PAST;
    return times.of(when, fact.content().lasts(), goesOn);
  }

  private Verbs.Mood mood(Fact fact) {
    Timing timing = rows.timing(fact);
    boolean absent = timing.phase() == Phase.ABSENT;
    boolean over =
        timing.phase() == Phase.PAST || absent && (fact.when().ended() || timing.over() > 0);
    Verbs.Tense tense =
        timing.phase() == Phase.FUTURE || absent && timing.age() < 0
            ? Verbs.Tense.FUTURE
            : over || !fact.content().lasts() ? Verbs.Tense.PAST : Verbs.Tense.PRESENT;
    return new Verbs.Mood(tense, absent);
  }

  /**
   * What reports would tell of some facts that nobody has reported: what must be so, and nothing of
   * what may be anything; but whoever is left open in one and stands in another is the same in
   * both.
   */
  public List<String> told(List<FactChange.Assumption> assumptions) {
    Set<Object> open = new HashSet<>();
    return assumptions.stream().map(a -> told(a, open)).toList();
  }

  private String told(FactChange.Assumption assumption, Set<Object> open) {
    Fact fact = assumption.fact();
    Map<String, Object> stated = FieldValues.stated(fact);
    When when = asked(assumption, open);
    Set<Object> here = new HashSet<>(stated.values());
    here.addAll(List.of(fact.when().priorTo(), fact.when().following()));
    stated
        .entrySet()
        .removeIf(
            f ->
                FieldValues.isPlaceholder(f.getValue())
                    ? !open.contains(f.getValue())
                    : !assumption.stated().contains(f.getKey()));
    stated.replaceAll((f, v) -> FieldValues.isPlaceholder(v) ? FieldValues.same(v) : v);
    here.stream().filter(FieldValues::isPlaceholder).forEach(open::add);
    return told(assumption, stated, when);
  }

  private String told(FactChange.Assumption assumption, Map<String, Object> stated, When when) {
    Fact fact = assumption.fact();
    List<String> examples = List.copyOf(assumption.chosen());
    List<String> parts = new ArrayList<>(clause(fact, stated, examples));
    boolean like =
        FieldValues.kind(fact).fields().stream()
            .filter(f -> !f.choices().isEmpty() && stated.containsKey(f.name()))
            .anyMatch(f -> examples.contains(f.name()));
    boolean dated = examples.stream().anyMatch(FieldWords.TIMES::contains);
    boolean lately = examples.contains("age") && assumption.oldest().isPresent();
    String time = time(fact, lately ? undated(when) : when);
    Stream.of(
            time.isEmpty() ? "" : dated && !lately ? time + " (for example)" : time,
            lately ? "at most " + Wording.years(assumption.oldest().orElseThrow()) + " old" : "",
            assumption.stated().contains("topic") ? topics(fact) : "",
            like ? "or the like" : "")
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return String.join(", ", parts);
  }

  private static When undated(When when) {
    return new When(
        "", when.from(), when.until(), when.ended(), when.priorTo(), when.following(), when.days());
  }

  private String topics(Fact fact) {
    return "with a bearing on "
        + Wording.series(fact.topics().stream().map(wording::name).toList());
  }

  /** When an assumed fact must have been. */
  private static When asked(FactChange.Assumption assumption, Set<Object> open) {
    When when = assumption.fact().when();
    List<String> stated = assumption.stated();
    boolean dated = stated.contains("age") || stated.contains("year");
    return new When(
        dated ? when.date() : "",
        "",
        stated.contains("over") ? when.until() : "",
        when.ended(),
        asked(when.priorTo(), stated.contains("priorTo"), open),
        asked(when.following(), stated.contains("following"), open),
        0);
  }

  private static String asked(String event, boolean stated, Set<Object> open) {
    if (FieldValues.isPlaceholder(event)) {
      return open.contains(event) ? FieldValues.same(event) : "";
    }
    return stated ? event : "";
  }

  /** What a fact says, without a full stop; an assumption is marked as one. */
  public static String statement(Fact fact) {
    return (fact.assumption() ? "[assumed] " : "") + unended(fact.statement());
  }

  /** How a fact is read, behind words that say so. */
  public static String read(String words) {
    return "As read: " + words + ".";
  }

  /** The words of the source, where they are told. */
  public static Optional<String> quoted(Fact fact) {
    return fact.source().quoted().map(quote -> "In the source: “" + quote + "”.");
  }

  /** What a fact says, and with what words the source says it, where they are told. */
  public static String quoting(Fact fact) {
    return fact.statement() + quoted(fact).map(q -> " " + q).orElse("");
  }

  /** The same; an assumption is marked as one. */
  public static String whole(Fact fact) {
    return (fact.assumption() ? "Assumed: " : "") + quoting(fact);
  }

  /** What an author may have ended with a full stop, for a sentence that goes on. */
  public static String unended(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
