package dyad.reports.wording;

import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.scenarios.analysis.Challenge;
import java.util.ArrayList;
import java.util.List;

/** The case against a judgment, in words. */
public final class ChallengeWords {

  /** As many facts as a reader takes in. */
  private static final int TOLD = 5;

  /** What the weakest facts come under. */
  public static final String WEAKEST = "Where the case for the answer is weakest";

  private ChallengeWords() {}

  /** A title. */
  public static String title(Challenge challenge) {
    return "The case against " + challenge.judgment().question().id();
  }

  /** What the grounds against the answer come under. */
  public static String against(Challenge challenge) {
    return challenge
        .leaning()
        .map(l -> l == Leaning.FOR ? "What speaks against it" : "What speaks for it all the same")
        .orElse("What speaks on either side");
  }

  /** How much speaks against the answer, as a sentence. */
  public static String opposed(Challenge challenge) {
    int grounds = challenge.grounds().size();
    int aside = challenge.setAside().size();
    return (grounds == 0 ? "Nothing in the brief" : FlipWords.number(grounds, "ground"))
        + (grounds > 1 ? " speak" : " speaks")
        + challenge.leaning().map(l -> " against the answer").orElse(" on either side")
        + (aside == 0 ? "." : "; " + aside + (aside == 1 ? " was" : " were") + " set aside.");
  }

  /** What an alternative's grounds come under. */
  public static String added(Challenge.Added added) {
    return "With “" + added.alternative() + "” it would be " + FlipWords.would(added.answer());
  }

  /** The grounds for the answer that an alternative takes away, a line each. */
  public static List<String> lost(Challenge.Added added) {
    return added.lost().stream()
        .map(a -> "Lost, " + a.strength().word() + ": " + Wording.capital(a.sentence()) + ".")
        .toList();
  }

  /** What the smallest changes come under. */
  public static String believe(Challenge challenge) {
    return "What one would have to believe for "
        + challenge.leaning().map(l -> "the opposite").orElse("another answer");
  }

  /** The opposite answer, inside a sentence. */
  public static String opposite(Challenge challenge) {
    return challenge
        .leaning()
        .map(
            l ->
                l == Leaning.FOR
                    ? Term.UNLIKELY.word() + " or less"
                    : Term.LIKELY.word() + " or more")
        .orElse("another answer");
  }

  /** What the case for the answer rests on, the weakest facts first; some lines. */
  public static List<String> weakest(Challenge challenge, Wording wording) {
    List<String> lines = new ArrayList<>();
    challenge.weakest().stream().limit(TOLD).map(w -> weak(w, wording)).forEach(lines::add);
    int more = challenge.weakest().size() - TOLD;
    if (more > 0) {
      lines.add(
          "and "
              + FlipWords.number(more, "fact")
              + " more that stand"
              + (more == 1 ? "s" : "")
              + " no worse");
    }
    return lines;
  }

  /** How broad the case for the answer stands, as a sentence. */
  public static String basis(Challenge challenge) {
    if (challenge.weakest().isEmpty()) {
      return "It rests on nothing that is there: only on what is not.";
    }
    String facts = "It rests on " + FlipWords.number(challenge.weakest().size(), "fact") + " from ";
    return switch (challenge.origins()) {
      case 0 -> facts + "no origin that can be rated.";
      case 1 -> facts + "a single origin: if that one errs, all of it may.";
      default -> facts + challenge.origins() + " independent origins.";
    };
  }

  private static String weak(Challenge.Weak weak, Wording wording) {
    String rated =
        weak.fact().assumption()
            ? "assumed"
            : weak.footing().word()
                + ", by its rating wrong with a chance of "
                + Wording.percent(weak.wrong());
    return wording.fact(weak.fact())
        + ": "
        + rated
        + (weak.linchpin() ? "; the answer falls without it" : "");
  }
}
