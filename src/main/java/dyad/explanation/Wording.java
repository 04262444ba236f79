package dyad.explanation;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.citations.Citations;
import dyad.findings.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a rule's sentences with the names that a brief gives its actors and matters, and cites its
 * facts.
 */
public final class Wording {

  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int TENTHS = 10;

  /** Below so many years a time is told in days. */
  private static final int SHORT = 2;

  private static final String NO_FIGURE = "no figure";

  /** {@code {$x}}, {@code {$share %}}, {@code {$part / $whole %}} and {@code {$n one|many}}. */
  private static final Pattern BRACES =
      Pattern.compile(
          "\\{(\\$[A-Za-z0-9_]+)(?:(?: / (\\$[A-Za-z0-9_]+))?( %)?| ([^{}|]+)\\|([^{}|]+))}");

  /** What is divided by zero is no number. */
  private static final String OF_NOTHING = "a share of nothing";

  private static final String UNSTATED = "an unstated number";
  private static final Pattern DENIES = Pattern.compile("^(no|not|non|never|neither)\\b");

  private static final MathContext SHOWN = new MathContext(4);

  private final Map<String, String> names = new TreeMap<>();
  private final Set<String> plurals = new HashSet<>();
  private final Citations citations;

  /** With the names of a brief. */
  public Wording(Brief brief) {
    citations = new Citations(brief);
    for (Matter matter : brief.matters()) {
      names.put(matter.id(), matter.name());
    }
    for (Actor actor : brief.actors()) {
      names.put(actor.id(), actor.name());
      if (Plurals.isPlural(actor)) {
        plurals.add(actor.id());
      }
    }
  }

  /** Where the facts of the brief stand, as they are cited. */
  public Citations citations() {
    return citations;
  }

  /** A fact with where it stands and its rating; an assumption is marked as one. */
  public String fact(Fact fact) {
    return cited(fact, citations.of(fact));
  }

  static String cited(Fact fact, String source) {
    return FactWords.statement(fact) + " (" + source + ", " + fact.rating() + ")";
  }

  /** Whether a name takes a verb in the plural. */
  boolean isPlural(String id) {
    return plurals.contains(id);
  }

  /** Names in a row, the last behind “and”. */
  static String series(List<String> names) {
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A name that denies something is quoted, or the sentence around it would seem to deny it. */
  static String quoted(String name) {
    return DENIES.matcher(name).find() ? "“" + name + "”" : name;
  }

  /** What an actor, matter or topic is called inside a sentence. */
  public String name(String id) {
    return names.getOrDefault(id, id);
  }

  /** The two powers, as a sentence begins with them. */
  public String powers(Brief.Powers dyad) {
    return capital(name(dyad.first())) + " and " + name(dyad.second());
  }

  /** A sentence with its bindings filled in; it does not end in a full stop. */
  public String fill(String sentence, Map<String, Object> bindings) {
    Matcher braces = BRACES.matcher(sentence);
    StringBuilder filled = new StringBuilder();
    while (braces.find()) {
      braces.appendReplacement(filled, Matcher.quoteReplacement(shown(braces, bindings)));
    }
    braces.appendTail(filled);
    return filled.toString();
  }

  private String shown(Matcher braces, Map<String, Object> bindings) {
    Object value = bindings.getOrDefault(braces.group(1), "null");
    Optional<Object> whole = Optional.ofNullable(braces.group(2)).map(bindings::get);
    boolean percent = braces.group(3) != null;
    Optional<Noun> noun = Optional.ofNullable(braces.group(4)).map(one -> noun(one, braces));
    if (noun.isPresent()) {
      return value == CheckTemplate.NUMBER
          ? CheckTemplate.place(noun.get())
          : value instanceof Double number ? noun.get().counted(number) : String.valueOf(value);
    }
    if (value == CheckTemplate.NUMBER || whole.equals(Optional.of(CheckTemplate.NUMBER))) {
      return CheckTemplate.place(value, whole, percent);
    }
    if (!(value instanceof Double number)) {
      return quoted(name(String.valueOf(value)));
    }
    double part = whole.isPresent() ? number / (Double) whole.get() : number;
    if (!Double.isFinite(part)) {
      return whole.isPresent() ? OF_NOTHING : UNSTATED;
    }
    return percent ? percent(part) : number(part);
  }

  private static Noun noun(String one, Matcher braces) {
    return new Noun(one, Objects.requireNonNull(braces.group(5)));
  }

  /** What is counted, by its name for one and for many. */
  record Noun(String one, String many) {

    private static final List<String> FEW =
        List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** A number of it, as readers write it: none is {@code no}, few are told in words. */
    String counted(double number) {
      return word(number) + " " + (number == 1 ? one : many);
    }

    private static String word(double number) {
      int whole = (int) number;
      return whole == number && whole >= 0 && whole < FEW.size() ? FEW.get(whole) : number(number);
    }
  }

  /** A share as a percentage, with one decimal below ten where it has one. */
  public static String percent(double share) {
    double percent = share * 100;
    double rounded = percent < 10 ? Math.rint(percent * 10) / 10 : Math.rint(percent);
    return number(rounded) + " %";
  }

  /**
   * A number as readers write it: no more than four digits that matter, no trailing zeros; in words
   * where it is none, as what is divided by nothing.
   */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return NO_FIGURE;
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shown =
        exact.precision() - exact.scale() > SHOWN.getPrecision() ? exact : exact.round(SHOWN);
    return shown.stripTrailingZeros().toPlainString();
  }

  /**
   * A time in years as readers write it: where it is no plain number of years, in whole days if it
   * is short, and else in years and months.
   */
  static String years(double value) {
    boolean plain = Math.rint(value * TENTHS) == value * TENTHS;
    if (!plain && value < SHORT) {
      long days = Math.round(value * DAYS_OF_A_YEAR);
      return days + (days == 1 ? " day" : " days");
    }
    if (plain) {
      return number(value) + (value == 1 ? " year" : " years");
    }
    long months = Math.round(value * MONTHS_OF_A_YEAR);
    long years = months / MONTHS_OF_A_YEAR;
    long over = months - years * MONTHS_OF_A_YEAR;
    return years
        + " years"
        + (over == 0 ? "" : " and " + over + (over == 1 ? " month" : " months"));
  }

  /** A number with all its digits. */
  static String exact(double value) {
    return !Double.isFinite(value)
        ? NO_FIGURE
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A sentence that begins with a capital. */
  public static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  /** A finding, as a noun. */
  String finding(Finding finding) {
    return "a "
        + finding(
            finding.claim(),
            finding.leaning().word(),
            finding.about().stream().map(this::name).toList(),
            name(finding.topic()));
  }

  /** One by its parts, without an article; what is empty is left out. */
  static String finding(String claim, String leaning, List<String> about, String topic) {
    return "finding "
        + (leaning.isEmpty() ? "on" : leaning)
        + " “"
        + claim
        + "”"
        + (about.isEmpty() ? "" : " about " + series(about))
        + (topic.isEmpty() ? "" : ", on the topic of " + topic);
  }
}
