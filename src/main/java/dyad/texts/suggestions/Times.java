package dyad.texts.suggestions;

import dyad.texts.suggestions.Dated.How;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time of a fact, from the times that a sentence tells. */
final class Times {

  /** The field that says that something has ended. */
  static final String ENDED = "ended";

  private Times() {}

  /** A period where one is told, else the first date; both would be two facts. */
  static Map<String, Object> when(List<Dated> times, Map<String, Object> said) {
    Map<String, Object> when = new LinkedHashMap<>();
    first(How.FROM, times).ifPresent(date -> when.put("from", date));
    first(How.UNTIL, times).ifPresent(date -> when.put("until", date));
    if (when.isEmpty()) {
      first(How.ON, times).ifPresent(date -> when.put("date", date));
    }
    if (said.containsKey(ENDED) && !when.containsKey("until")) {
      when.put(ENDED, true);
    }
    return when;
  }

  private static Optional<String> first(How how, List<Dated> times) {
    return times.stream().filter(t -> t.how() == how).map(Dated::date).findFirst();
  }
}
