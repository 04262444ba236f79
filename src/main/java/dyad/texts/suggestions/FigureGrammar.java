package dyad.texts.suggestions;

import dyad.facts.SmallNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of an English sentence, with their units; years and days are none. */
final class FigureGrammar {

  private static final Map<String, String> COINS =
      Map.of("$", "US dollars", "us$", "US dollars", "€", "euros", "£", "pounds", "¥", "yuan");

  private static final String GREAT = "thousand|million|billion|trillion|bn|mn";
  private static final Map<String, String> SHORTENED = Map.of("bn", "billion", "mn", "million");

  private static final List<String> SMALL =
      Stream.concat(SmallNumbers.WORDS.stream(), Stream.of("twenty")).toList();

  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("half", "50"),
          Map.entry("a third", "33"),
          Map.entry("one third", "33"),
          Map.entry("two thirds", "67"),
          Map.entry("a quarter", "25"),
          Map.entry("three quarters", "75"),
          Map.entry("a fifth", "20"),
          Map.entry("two fifths", "40"),
          Map.entry("three fifths", "60"),
          Map.entry("four fifths", "80"),
          Map.entry("a tenth", "10"));

  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b(" + PARTS.keySet().stream().collect(Collectors.joining("|")) + ")\\b");

  /** A number in digits, or a small one in words before what is counted. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d.,-])(?<the>the )?(?<coin>us\\$|[$€£¥])? ?"
              + "(?<number>\\d{1,3}(?:[, ]\\d{3})++(?:\\.\\d+)?+|\\d++(?:\\.\\d+)?+|"
              + String.join("|", SMALL)
              + ")(?:[ -]?(?<great>"
              + GREAT
              + ")\\b|(?![\\d\\p{L}]))"
              + "(?<unit> ?%| per ?cent\\b|(?: (?!(?:and|or|of|to|in|on|at|by|for|from|with|the|a|an|as"
              + "|that|which|were|was|is|are|had|has|have|more|fewer|less)\\b)\\p{L}[\\p{L}-]*)?)");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

  private FigureGrammar() {}

  /** The figures of a sentence, in their order. */
  static List<Figure> in(String sentence) {
    String dateless = withoutDates(sentence);
    List<Figure> figures = new ArrayList<>();
    PART.matcher(dateless)
        .results()
        .forEach(
            r ->
                figures.add(
                    new Figure(
                        new BigDecimal(PARTS.get(r.group().toLowerCase(Locale.ROOT))),
                        Figure.PERCENT,
                        r.start(),
                        r.end())));
    Matcher matcher = NUMBER.matcher(dateless);
    while (matcher.find()) {
      figure(matcher)
          .filter(f -> figures.stream().noneMatch(o -> f.from() < o.to() && o.from() < f.to()))
          .ifPresent(figures::add);
    }
    figures.sort(Comparator.comparingInt(Figure::from));
    return List.copyOf(figures);
  }

  /** Dates are blotted out: a day in them is no figure. */
  private static String withoutDates(String sentence) {
    String blotted = sentence;
    for (Dated time : DateGrammar.in(sentence)) {
      blotted = blotted.replace(time.words(), " ".repeat(time.words().length()));
    }
    return blotted;
  }

  private static Optional<Figure> figure(Matcher matcher) {
    String number = matcher.group("number").toLowerCase(Locale.ROOT);
    String great = lower(matcher.group("great"));
    String units = units(lower(matcher.group("coin")), great, matcher.group("unit").strip());
    int small = SMALL.indexOf(number);
    boolean bare = units.isEmpty() && (small >= 0 || YEAR.matcher(number).matches());
    if (bare || small >= 0 && matcher.group("the") != null) {
      return Optional.empty(); // “one” and “the two” count nothing, and a year is none
    }
    BigDecimal value = new BigDecimal(small < 0 ? number.replaceAll("[, ]", "") : "" + (small + 1));
    return Optional.of(new Figure(value, units, matcher.start("number"), matcher.end()));
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static String units(String coin, String great, String unit) {
    if (unit.equals("%") || unit.matches("(?i)per ?cent")) {
      return Figure.PERCENT;
    }
    return Stream.of(SHORTENED.getOrDefault(great, great), COINS.getOrDefault(coin, ""), unit)
        .filter(word -> !word.isEmpty())
        .limit(coin.isEmpty() ? 3 : 2)
        .collect(Collectors.joining(" "));
  }
}
