package dyad.reports.html;

import dyad.explanation.Argument;
import dyad.explanation.DefeatedArgument;
import dyad.explanation.Explanation;
import dyad.explanation.Reason;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes why an answer is as it is, as lists in lists; what is told once is not told again. */
final class Reasons {

  private final Html out;
  private final Map<String, Integer> places;
  private final Set<Argument> told = new HashSet<>();

  /**
   * For one explanation.
   *
   * @param out where to write
   * @param places the places of the facts on the page, by the ids that explanations give them
   */
  Reasons(Html out, Map<String, Integer> places) {
    this.out = out;
    this.places = places;
  }

  void explanation(Explanation explanation) {
    if (explanation.judgment().likelihood().isPresent()) {
      counted(explanation);
    }
    if (!explanation.open().isEmpty()) {
      side(ExplanationText.OPEN, explanation.open());
    }
  }

  private void counted(Explanation explanation) {
    side("For it", explanation.supporting());
    side("Against it", explanation.opposing());
    if (!explanation.setAside().isEmpty()) {
      out.open("section").leaf("h3", "Set aside").open("ul");
      DefeatedArgument.told(explanation.setAside())
          .forEach(g -> item("ground", g.words(), g.because()));
      out.close().close();
    }
  }

  void side(String title, List<Argument> arguments) {
    out.open("section").leaf("h3", title).open("ul");
    if (arguments.isEmpty()) {
      out.leaf("li", "Nothing in the brief.", "class", "nothing");
    }
    for (Argument argument : arguments) {
      item(
          "ground",
          argument.heading()
              + ", "
              + TermWords.shown(argument.strength())
              + ". "
              + Wording.capital(argument.sentence())
              + ", because:",
          argument.reasons());
    }
    out.close().close();
  }

  private void item(String kind, String text, List<Reason> reasons) {
    out.open("li", "class", kind, "dir", "auto").text(text);
    if (!reasons.isEmpty()) {
      out.open("ul");
      reasons.forEach(this::reason);
      out.close();
    }
    out.close();
  }

  private void reason(Reason reason) {
    if (reason instanceof Reason.Given given) {
      fact(given);
    } else if (reason instanceof Reason.Lacking lacking) {
      item("absence", Wording.capital(lacking.words()), List.of());
    } else if (reason instanceof Reason.Counted counted) {
      String colon = counted.reasons().isEmpty() ? "" : ":";
      item("counted", Wording.capital(counted.words()) + colon, counted.reasons());
    } else if (reason instanceof Reason.Inferred inferred) {
      inferred.arguments().forEach(this::inferred);
    } else {
      item("cutoff", ((Reason.Cutoff) reason).words(), List.of());
    }
  }

  private void inferred(Argument argument) {
    boolean again = !told.add(argument);
    item(
        "finding",
        argument.told() + (again ? " (see above)" : ", because:"),
        again ? List.of() : argument.reasons());
  }

  private void fact(Reason.Given given) {
    Fact fact = given.fact();
    out.open("li", "class", "fact", "dir", "auto").text(given.cited()).text(" ");
    out.leaf(
        "a",
        "fact",
        "href",
        "#fact-" + places.get(fact.id()),
        "class",
        "see",
        "aria-label",
        "See the fact " + fact.id());
    out.close();
  }
}
