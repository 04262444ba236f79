package dyad.findings;

import dyad.facts.Rating;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The numbers that analysts edit.
 *
 * @param weights for each strength what it weighs, in thousandths of a natural log-odds
 * @param reliability for each letter A–F the probability that what such a source reports holds
 * @param credibility for each digit 1–6 the probability that such information holds
 * @param thresholds the numbers that rules compare with, by name
 * @param steps the tables by which a number grades a ground, by name
 * @param lists named lists of choices: for each choice on it a number, which is 0 for one that is
 *     not meant
 * @param contrary how probable it is that what is wrong is the contrary, where there is one
 * @param confidence the cut-offs of confidence
 */
public record Scales(
    Map<Strength, Integer> weights,
    Map<Character, Double> reliability,
    Map<Integer, Double> credibility,
    SortedMap<String, Double> thresholds,
    SortedMap<String, Steps> steps,
    SortedMap<String, SortedMap<String, Double>> lists,
    double contrary,
    ConfidenceScale confidence) {

  /** What parts the name of a table or list from the strength or choice. */
  static final String BETWEEN = ": ";

  /** What holds where the scales say nothing else. */
  static final double CONTRARY = 0.5;

  /** Nothing can be changed. */
  public Scales {
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    reliability = Collections.unmodifiableMap(new TreeMap<>(reliability));
    credibility = Collections.unmodifiableMap(new TreeMap<>(credibility));
    thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
  }

  /** Scales without tables of steps and lists of choices. */
  public Scales(
      Map<Strength, Integer> weights,
      Map<Character, Double> reliability,
      Map<Integer, Double> credibility,
      SortedMap<String, Double> thresholds,
      double highConfidence,
      double lowConfidence) {
    this(
        weights,
        reliability,
        credibility,
        thresholds,
        new TreeMap<>(),
        new TreeMap<>(),
        CONTRARY,
        ConfidenceScale.of(lowConfidence, highConfidence));
  }

  /** Scales that hold nothing. */
  public static Scales none() {
    return new Scales(new EnumMap<>(Strength.class), Map.of(), Map.of(), new TreeMap<>(), 1, 0);
  }

  /**
   * What a strength weighs, in thousandths of a natural log-odds; by definition, as much as almost
   * certain.
   */
  public int weight(Strength strength) {
    Strength weighed = strength == Strength.BY_DEFINITION ? Strength.ALMOST_CERTAIN : strength;
    return Objects.requireNonNull(weights.get(weighed));
  }

  /**
   * The numbers that rules compare with, by name: the cut-offs, and for each list what each of its
   * choices counts, named by both, as in “depth: patrol”.
   */
  public SortedMap<String, Double> numbers() {
    SortedMap<String, Double> numbers = new TreeMap<>(thresholds);
    lists.forEach(
        (list, choices) ->
            choices.forEach((choice, number) -> numbers.put(list + BETWEEN + choice, number)));
    return numbers;
  }

  /** The words on a list that count: those whose number is above 0. */
  public static Set<String> meant(Map<String, Double> list) {
    return list.entrySet().stream()
        .filter(w -> w.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rows of each table, by its name and theirs, as their files have them. */
  public SortedMap<String, SortedMap<String, Double>> rows() {
    SortedMap<String, Double> strengths = new TreeMap<>();
    weights.forEach((strength, weight) -> strengths.put(strength.word(), weight / 1000.0));
    SortedMap<String, Double> ratings = new TreeMap<>();
    reliability.forEach((letter, p) -> ratings.put(String.valueOf(letter), p));
    credibility.forEach((digit, p) -> ratings.put(String.valueOf(digit), p));
    ratings.put(ScalesReader.CONTRARY, contrary);
    SortedMap<String, Double> graded = new TreeMap<>();
    steps.forEach(
        (table, own) ->
            own.from().forEach((from, s) -> graded.put(table + BETWEEN + s.word(), from)));
    SortedMap<String, Double> chosen = numbers();
    chosen.keySet().removeAll(thresholds.keySet());
    return new TreeMap<>(
        Map.of(
            ScalesReader.STRENGTHS,
            strengths,
            ScalesReader.RATINGS,
            ratings,
            ScalesReader.THRESHOLDS,
            thresholds,
            ScalesReader.STEPS,
            graded,
            ScalesReader.LISTS,
            chosen,
            ScalesReader.CONFIDENCE,
            confidence.rows()));
  }

  /** The table of steps that has a name; one without steps where there is none. */
  public Steps steps(String name) {
    return steps.getOrDefault(name, new Steps(new TreeMap<>()));
  }

  /**
   * The probability that a fact of this rating holds: the lesser of its two judgments; what is
   * given holds.
   */
  public double probability(Rating rating) {
    if (rating.isGiven()) {
      return 1;
    }
    return Math.min(
        Objects.requireNonNull(reliability.get(rating.reliability())),
        Objects.requireNonNull(credibility.get(rating.credibility())));
  }
}
