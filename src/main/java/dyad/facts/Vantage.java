package dyad.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From when a brief is seen: by what was known on a day, and as of another date than its own.
 *
 * @param known the day by which a fact must have been known; empty where all facts are taken
 * @param asOf the date as of which it is seen; empty for its own
 */
public record Vantage(Optional<LocalDate> known, Optional<LocalDate> asOf) {

  /** As the brief itself is: all that it tells, as of its own date. */
  public static final Vantage ITS_OWN = new Vantage(Optional.empty(), Optional.empty());

  /** The same by what was known on a day. */
  public Vantage knownBy(LocalDate day) {
    return new Vantage(Optional.of(day), asOf);
  }

  /**
   * Whether a fact was known. It says when it became known, or the document says when it was
   * published; in a month or a year it was known for certain only at the end. What tells neither
   * was known from the start.
   */
  public boolean knows(Fact fact, Brief brief) {
    return known.isEmpty()
        || knownOn(fact, brief).filter(day -> day.isAfter(known.get())).isEmpty();
  }

  /** The day on which a fact was known for certain; empty for what was known from the start. */
  public static Optional<LocalDate> knownOn(Fact fact, Brief brief) {
    return Span.of(fact.known()).or(() -> published(fact, brief)).map(Span::last);
  }

  private static Optional<Span> published(Fact fact, Brief brief) {
    return brief.sources().stream()
        .filter(s -> s.name().equals(fact.source().document()))
        .flatMap(s -> Span.of(s.published()).stream())
        .findFirst();
  }

  /**
   * A brief without what was not known, which its scope tells.
   *
   * @param whole the brief, as of the date as of which it is seen
   */
  public Brief of(Brief whole) {
    if (known.isEmpty()) {
      return whole;
    }
    List<Fact> facts = whole.facts().stream().filter(f -> knows(f, whole)).toList();
    int later = whole.facts().size() - facts.size();
    long dateless = facts.stream().filter(f -> knownOn(f, whole).isEmpty()).count();
    return whole.withFacts(facts).scoped(words(later) + dateless(dateless));
  }

  /** Whoever asks what was known on a day is told of how many facts nothing says so. */
  private static String dateless(long count) {
    return count == 0
        ? ""
        : count == 1
            ? " 1 fact that does not tell when it became known is taken as known."
            : " " + count + " facts that do not tell when they became known are taken as known.";
  }

  private String words(int later) {
    return "As known by "
        + known.orElseThrow()
        + ": "
        + (later == 1
            ? "1 fact that became known later is left out."
            : later + " facts that became known later are left out.");
  }

  /** What it is called behind a brief's name; the empty text for the brief itself. */
  public String name() {
    return known.map(day -> ", as known by " + day).orElse("");
  }
}
