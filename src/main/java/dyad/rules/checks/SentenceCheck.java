package dyad.rules.checks;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Condition;
import dyad.rules.RuleFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what stands in braces in the sentences of a rule. */
final class SentenceCheck {

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");
  private static final Pattern SHOWN =
      Pattern.compile("(\\S+)(?:(?: / (\\S+))?(?: %)?| [^|]*[^| ]\\|[^| ][^|]*)");

  private static final String SAYS = "`@says`";

  /** How much of a sentence is shown around a brace. */
  private static final int NEAR = 20;

  private final Scope scope;
  private final Problems problems;

  /** For a rule whose conditions bind what is in scope. */
  SentenceCheck(Scope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** Checks all sentences of a rule. */
  void check(RuleFile file) {
    new Sentence(file.rule().says(), SAYS, file.place("says"), "").check();
    List<Condition> conditions = file.rule().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      String result = conditions.get(i) instanceof Condition.Tally tally ? tally.result() : "";
      new Sentence(conditions.get(i).words(), "the comment", file.comment(i), result).check();
    }
  }

  /** One of its sentences. */
  private final class Sentence {

    private final String words;
    private final String where;
    private final Place place;
    private final String result;

    /**
     * A sentence.
     *
     * @param where what the sentence is, for a message
     * @param result the number that may be named here alone; the empty text where there is none
     */
    Sentence(String words, String where, Place place, String result) {
      this.words = words;
      this.where = where;
      this.place = place;
      this.result = result;
    }

    void check() {
      Matcher braces = BRACES.matcher(words);
      while (braces.find()) {
        if (braces.group(1) == null) {
          unpaired(braces.group(), braces.start());
        } else {
          check(braces.group(1));
        }
      }
    }

    /** A brace without its other; in a comment it is told where the comment begins. */
    private void unpaired(String brace, int at) {
      boolean opens = brace.equals("{");
      int from = opens ? at : Math.max(0, at + 1 - NEAR);
      String near = words.substring(from, Math.min(words.length(), opens ? at + NEAR : at + 1));
      problems.add(
          where.equals(SAYS)
              ? new Place(place.file(), place.line(), place.column() + 1 + at)
              : place,
          "bad-braces",
          where + (opens ? " never closes " : " never opens ") + Quote.of(near),
          () -> opens ? "write `}` behind the name" : "write `{` before the name");
    }

    private void check(String inside) {
      Matcher shown = SHOWN.matcher(inside);
      if (!shown.matches()) {
        problems.add(
            place,
            "bad-braces",
            where + " holds `{" + inside + "}`",
            () -> "`{$name}`, `{$share %}`, `{$part / $whole %}` or `{$number one|many}`");
        return;
      }
      String as =
          inside.equals(shown.group(1)) ? "" : inside.contains("|") ? "a number" : "a share";
      named(shown.group(1), as);
      Optional.ofNullable(shown.group(2)).ifPresent(whole -> named(whole, as));
    }

    private void named(String name, String as) {
      if (scope.of(name).orElse(new Scope.Known.Count()) instanceof Scope.Known.Value value) {
        if (!as.isEmpty() && !value.type().map(TypeCheck::isNumber).orElse(true)) {
          problems.add(
              place,
              "wrong-type",
              where + " shows `" + name + "` as " + as,
              () -> "it is no number");
        }
      } else if (!name.equals(result) && isMissed(name)) {
        problems.add(
            place,
            "unbound",
            where + " names `{" + name + "}`, which no pattern binds",
            () -> Nearest.hint(name, known()));
      }
    }

    /** Whether it is to be told: of a count that is not this sentence's own, always. */
    private boolean isMissed(String name) {
      return scope.of(name).isPresent() || scope.isMissed(name);
    }

    private List<String> known() {
      return Stream.concat(scope.values().stream(), Stream.of(result).filter(r -> !r.isEmpty()))
          .toList();
    }
  }
}
