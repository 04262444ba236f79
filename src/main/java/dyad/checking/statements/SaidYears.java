package dyad.checking.statements;

import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.When;
import dyad.facts.kinds.Commitment;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Measure;
import dyad.facts.kinds.Position;
import dyad.facts.kinds.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the years of a fact's date against those in which its statement has it. A year of anything
 * else, such as a treaty, is none of these, nor is a later year where something is still to be
 * done.
 */
final class SaidYears {
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,$€£¥])(?:1[89]|20)\\d{2}(?![\\d.,]\\d|\\d|s)");
  private static final Pattern WITHIN =
      Pattern.compile(
          "\\b(?:in|during|throughout|early|mid|late|(?:start|beginning|end) of|"
              + String.join("|", SaidNumber.MONTHS)
              + ") $");

  private static final String PART =
      " (?:(?:early|mid|late|the (?:start|beginning|middle|end) of|in|"
          + String.join("|", SaidNumber.MONTHS)
          + ") )?$";

  /** Since when something was counted, or looked for in vain, is no date of what was found. */
  private static final Pattern SINCE = Pattern.compile("\\bsince" + PART);

  /** Until when is no date of it either, nor is the time that it is measured by. */
  private static final Pattern UNTIL =
      Pattern.compile("\\b(?:until|till|by|before|than(?: in)?)" + PART);

  private static final Pattern ARTICLE = Pattern.compile("^(?:an?|that|the|this) ");
  private static final String OF = " of ";

  private final Map<String, String> matters;

  /**
   * For facts of a brief.
   *
   * @param matters their names, by id
   */
  SaidYears(Map<String, String> matters) {
    this.matters = matters;
  }

  /** What parts statement and fields, as a clause; empty where nothing does. */
  Optional<String> parting(Fact fact) {
    String begins = fact.when().begins();
    if (begins.isEmpty() || !fact.when().priorTo().isEmpty()) {
      return Optional.empty();
    }
    String statement = fact.statement().toLowerCase(Locale.ROOT);
    List<Integer> years =
        YEAR.matcher(statement).results().map(found -> Integer.valueOf(found.group())).toList();
    List<Integer> within =
        YEAR.matcher(statement)
            .results()
            .filter(found -> hasIt(fact, statement.substring(0, found.start())))
            .map(found -> Integer.valueOf(found.group()))
            .filter(year -> !isAhead(fact.content()) || !isAfter(begins, year))
            .distinct()
            .toList();
    return within.size() != 1 || years.stream().anyMatch(y -> covers(fact.when(), y))
        ? Optional.empty()
        : Optional.of(
            "has it in " + within.get(0) + " where `" + field(fact.when()) + "` is " + begins);
  }

  /** Whether the fact was in the year that follows: “in 2019”, or “the coup of 2019” of a coup. */
  private boolean hasIt(Fact fact, String before) {
    boolean looked = fact.absent() || fact.content() instanceof Measure;
    if (UNTIL.matcher(before).find() || looked && SINCE.matcher(before).find()) {
      return false;
    }
    return WITHIN.matcher(before).find()
        || fact.content() instanceof Event event
            && before.endsWith(OF)
            && names(event)
                .anyMatch(plain(before.substring(0, before.length() - OF.length()))::equals);
  }

  private Stream<String> names(Event event) {
    return Stream.of(event.name(), matters.getOrDefault(event.name(), ""))
        .map(name -> plain(name.toLowerCase(Locale.ROOT)));
  }

  private static String plain(String name) {
    return ARTICLE.matcher(name).replaceFirst("");
  }

  /** Whether what was promised, planned or wished for may be due in a later year than its date. */
  private static boolean isAhead(Content content) {
    return content instanceof Commitment
        || content instanceof Position
        || content instanceof Engagement e && e.outcome() == Engagement.Outcome.PLANNED
        || content instanceof Project p && p.status() == Project.Status.PLANNED;
  }

  private static boolean isAfter(String begins, int year) {
    return Span.of(begins).map(Span::last).filter(last -> last.getYear() < year).isPresent();
  }

  private static String field(When when) {
    return when.date().isEmpty() ? "from" : "date";
  }

  /** Whether a year touches the time of a fact; a period without an end may last. */
  private static boolean covers(When when, int year) {
    Optional<Integer> first = Span.of(when.begins()).map(Span::first).map(LocalDate::getYear);
    String end = when.until().isEmpty() ? when.date() : when.until();
    Optional<Integer> last = Span.of(end).map(Span::last).map(LocalDate::getYear);
    return first.filter(y -> y > year).isEmpty() && last.filter(y -> y < year).isEmpty();
  }
}
