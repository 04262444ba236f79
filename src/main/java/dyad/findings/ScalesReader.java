package dyad.findings;

import dyad.facts.Term;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the scales: four tables in one folder. */
public final class ScalesReader {

  private static final String THRESHOLDS = "thresholds.csv";
  private static final double HEAVIEST = 100;
  private static final List<Term> STRENGTHS =
      List.of(Term.ROUGHLY_EVEN_CHANCE, Term.LIKELY, Term.VERY_LIKELY, Term.ALMOST_CERTAIN);

  private ScalesReader() {}

  /**
   * Reads {@code strengths.csv}, {@code ratings.csv}, {@code confidence.csv} and {@code
   * thresholds.csv}.
   *
   * @throws ProblemsException with all that is wrong in them
   */
  public static Scales read(Path folder) throws ProblemsException {
    Problems problems = new Problems();
    ScaleTable strengths = ScaleTable.read(folder.resolve("strengths.csv"), problems);
    ScaleTable ratings = ScaleTable.read(folder.resolve("ratings.csv"), problems);
    ScaleTable confidence = ScaleTable.read(folder.resolve("confidence.csv"), problems);
    ScaleTable thresholds = ScaleTable.read(folder.resolve(THRESHOLDS), problems);
    Scales scales =
        new Scales(
            weights(strengths),
            letters(ratings),
            digits(ratings),
            thresholds.values(),
            confidence.need("high", 0, 1),
            confidence.need("low", 0, 1));
    confidence.only(List.of("high", "low"));
    problems.throwIfAny();
    return scales;
  }

  /** Where a threshold stands in the tables of a folder; the whole table if it does not. */
  public static Place threshold(Path folder, String name) {
    return ScaleTable.read(folder.resolve(THRESHOLDS), new Problems()).place(name);
  }

  private static Map<Term, Integer> weights(ScaleTable table) {
    Map<Term, Integer> weights = new EnumMap<>(Term.class);
    for (Term strength : STRENGTHS) {
      weights.put(strength, (int) Math.rint(table.need(strength.word(), 0, HEAVIEST) * 1000));
    }
    table.only(STRENGTHS.stream().map(Term::word).toList());
    return weights;
  }

  private static Map<Character, Double> letters(ScaleTable table) {
    Map<Character, Double> letters = new TreeMap<>();
    for (char letter = 'A'; letter <= 'F'; letter++) {
      letters.put(letter, table.need(String.valueOf(letter), 0, 1));
    }
    return letters;
  }

  private static Map<Integer, Double> digits(ScaleTable table) {
    Map<Integer, Double> digits = new TreeMap<>();
    List<String> known = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F"));
    for (int digit = 1; digit <= 6; digit++) {
      digits.put(digit, table.need(String.valueOf(digit), 0, 1));
      known.add(String.valueOf(digit));
    }
    table.only(known);
    return digits;
  }
}
