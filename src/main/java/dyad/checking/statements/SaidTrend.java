package dyad.checking.statements;

import dyad.facts.Fact;
import dyad.facts.kinds.Measure;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the trend of a measure against the words of trend in its statement's main clauses. */
final class SaidTrend {
  private static final Map<Measure.Trend, Pattern> SAYS =
      Map.of(
          Measure.Trend.RISING,
          words(
              "ris(?:e|es|en|ing)|rose|gr(?:ow|ows|own|owing|ew)|increas(?:e|es|ed|ing)"
                  + "|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?"
                  + "|(?:went|goes|gone|is|was) up|expand(?:s|ed|ing)?"),
          Measure.Trend.FALLING,
          words(
              "fall(?:s|en|ing)?|fell|declin(?:es|ed|ing)|drop(?:s|ped|ping)?|shr(?:ink|inks|ank|unk)"
                  + "|shrinking|decreas(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|dwindl(?:e|es|ed|ing)"
                  + "|(?:went|goes|gone|came|comes|is|was) down"),
          Measure.Trend.STEADY,
          words("steady|stable|unchanged|(?:stay|remain)(?:s|ed) the same|as (?:before|ever)"));

  /** What such a clause tells is of something else, or of what is not so. */
  private static final Pattern ASIDE =
      words(
          "(?i:after|although|as|because|before|cannot|despite|hardly|if|neither|never|no|not|once"
              + "|since|stop(?:s|ped)?|than|that|though|until|when|where|which|while|who|without"
              + "|would|\\p{L}+n[’']t)");

  private static final Pattern TO = Pattern.compile("\\bto $");

  private static final Pattern CLAUSES = Pattern.compile("[,;:.–—()]| and | but ");

  private SaidTrend() {}

  private static Pattern words(String words) {
    return Pattern.compile("(?<![\\p{L}-])(?:" + words + ")(?![\\p{L}-])");
  }

  /** What parts statement and fields, as a clause; empty where nothing does. */
  static Optional<String> parting(Fact fact) {
    if (!(fact.content() instanceof Measure measure) || !SAYS.containsKey(measure.trend())) {
      return Optional.empty();
    }
    Set<Measure.Trend> said =
        Arrays.stream(CLAUSES.split(fact.statement()))
            .flatMap(SaidTrend::trends)
            .collect(Collectors.toSet());
    return said.size() == 1 && !said.contains(measure.trend())
        ? Optional.of(
            "tells a trend that is "
                + said.iterator().next().word()
                + " where `trend` is "
                + measure.trend().word())
        : Optional.empty();
  }

  private static Stream<Measure.Trend> trends(String clause) {
    return SAYS.entrySet().stream()
        .filter(
            says ->
                says.getValue()
                    .matcher(clause)
                    .results()
                    .anyMatch(found -> isPlain(clause.substring(0, found.start()))))
        .map(Map.Entry::getKey);
  }

  /** Whether what stands before a word leaves it as it is: neither aside, nor meant to be. */
  private static boolean isPlain(String before) {
    return !ASIDE.matcher(before).find() && !TO.matcher(before).find();
  }
}
