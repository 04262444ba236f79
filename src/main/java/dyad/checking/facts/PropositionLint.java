package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Warns of propositions that ask: reports put each behind “that”, where a question cannot stand.
 */
public final class PropositionLint {

  /** With these a question begins, and hardly any clause. */
  private static final Set<String> ASKING =
      Set.of(
          "will", "would", "does", "do", "did", "is", "are", "was", "were", "can", "could",
          "should", "shall", "has", "have", "had", "whether");

  /** The question mark, and those of full width and of Arabic. */
  private static final String MARKS = "?\uFF1F\u061F";

  private PropositionLint() {}

  /** Checks the questions of a brief. */
  public static void check(Document<Brief> document, Problems problems) {
    List<Question> questions = document.value().questions();
    for (int i = 0; i < questions.size(); i++) {
      String proposition = questions.get(i).proposition();
      if (isAsked(proposition)) {
        problems.add(
            document.place("questions", i, "proposition"),
            "not-a-clause",
            Quote.of(proposition) + " asks, where a proposition is stated",
            () ->
                "write a clause that can follow “that”: `the two will act together`, and not `will"
                    + " the two act together?`");
      }
    }
  }

  private static boolean isAsked(String proposition) {
    String stripped = proposition.strip();
    String first = stripped.split("\\s", 2)[0];
    return MARKS.indexOf(stripped.codePointBefore(stripped.length())) >= 0
        || ASKING.contains(first.toLowerCase(Locale.ROOT));
  }
}
