package dyad.rules.files;

import dyad.facts.Leaning;
import dyad.problems.ProblemsException;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the conclusion of a rule. */
final class ConclusionParser {

  private final Cursor words;

  ConclusionParser(Cursor words) {
    this.words = words;
  }

  /** The conclusion. */
  Conclusion conclusion() throws ProblemsException {
    Token first = words.peek();
    words.expect("insertLogical", "`insertLogical(Finding.supports(\"claim\", $topic, $about));`");
    words.expect("(", "`insertLogical(`");
    words.expect("Finding", "a rule concludes a `Finding`");
    words.expect(".", "`Finding.supports` or `Finding.opposes`");
    Token leaning = words.next();
    if (!leaning.is("supports") && !leaning.is("opposes")) {
      throw Cursor.refuse(
          leaning,
          "bad-conclusion",
          leaning.shown() + " is no conclusion",
          "`Finding.supports(...)` or `Finding.opposes(...)`");
    }
    words.expect("(", "claim, topic and about, in brackets");
    Token claim = words.peek();
    if (claim.kind() == Token.Kind.VARIABLE) {
      words.next();
    } else {
      words.text("the claim in quotes");
    }
    List<Expression> rest = new ArrayList<>();
    while (words.peek().is(",")) {
      words.next();
      rest.add(bindingOrText());
    }
    for (String closing : List.of(")", ")", ";")) {
      words.expect(closing, "a conclusion is closed by `));`");
    }
    if (rest.size() < 2 || rest.size() > 4) {
      throw Cursor.refuse(
          first,
          "bad-conclusion",
          "a conclusion is about one to three",
          "`(\"claim\", topic, about)`, found " + Math.max(0, rest.size() - 1));
    }
    boolean named = claim.kind() == Token.Kind.TEXT;
    return new Conclusion(
        named ? claim.text() : "",
        leaning.is("supports") ? Leaning.FOR : Leaning.AGAINST,
        rest.get(0),
        rest.subList(1, rest.size()),
        named
            ? Optional.empty()
            : Optional.of(
                new Conclusion.Taken(
                    new Expression.Variable(claim.text(), claim.place()), List.of())),
        first.place());
  }

  private Expression bindingOrText() throws ProblemsException {
    Token token = words.next();
    if (token.kind() == Token.Kind.TEXT) {
      return new Expression.Text(token.text(), token.place());
    }
    if (token.kind() == Token.Kind.VARIABLE && !words.peek().is(".")) {
      return new Expression.Variable(token.text(), token.place());
    }
    throw Cursor.refuse(
        token,
        "bad-conclusion",
        token.shown() + " cannot be concluded about",
        "bind it in a condition, `$name : field`, and conclude about `$name`");
  }
}
