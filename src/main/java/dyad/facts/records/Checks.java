package dyad.facts.records;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Span;
import dyad.facts.When;
import dyad.facts.records.SourceNode.Fields;
import dyad.problems.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks how the fields of an object go together, once each of them is in order. */
final class Checks {

  private static final int MOST_ABOUT = 3;

  private Checks() {}

  /** Notes what does not go together in a record that was read from an object. */
  static void of(Object record, Fields object, Reading reading) {
    if (record instanceof When when) {
      period(when, object, reading);
      days(when, object, reading);
    } else if (record instanceof Fact fact) {
      topics(fact.topics(), object, reading);
    } else if (record instanceof Brief.Powers powers && powers.first().equals(powers.second())) {
      reading.note(
          object.place("second"),
          "same-power",
          "both powers are " + Quote.of(powers.first()),
          "a dyad has two");
    } else if (record instanceof Question question) {
      about(question.about().size(), object, reading);
    }
  }

  private static void period(When when, Fields object, Reading reading) {
    boolean period = !when.from().isEmpty();
    if (period && !when.date().isEmpty()) {
      reading.note(
          object.place("date"),
          "bad-period",
          "a `date` stands beside `from`",
          "keep one of them; `until` may stand beside either");
    }
    boolean reversed =
        Span.of(when.begins())
            .flatMap(s -> Span.of(when.until()).map(u -> s.first().isAfter(u.last())))
            .orElse(false);
    if (reversed) {
      String wrong = "the period ends before it begins";
      String hint = "it begins " + when.begins() + ", and `until` is " + when.until();
      reading.note(object.place("until"), "bad-period", wrong, hint);
    }
  }

  private static void days(When when, Fields object, Reading reading) {
    boolean one = when.priorTo().isEmpty() != when.following().isEmpty();
    if (when.days() > 0 && !one) {
      reading.note(
          object.place("days"),
          "days-of-what",
          "`days` needs one event to count from",
          "say which by either `priorTo` or `following`");
    }
  }

  private static void topics(List<String> topics, Fields object, Reading reading) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < topics.size(); i++) {
      if (!seen.add(topics.get(i))) {
        reading.note(
            object.place("topics", i),
            "duplicate-topic",
            Quote.of(topics.get(i)) + " is listed twice",
            "");
      }
    }
  }

  private static void about(int size, Fields object, Reading reading) {
    if (size == 0 || size > MOST_ABOUT) {
      reading.note(
          object.place("about"),
          "bad-about",
          "`about` has " + size + " entries",
          "expected one to three, in role order");
    }
  }
}
