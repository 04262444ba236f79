package dyad.rules.files;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of one rule file into a {@link Rule}.
 *
 * <p>The grammar is the whole of what a rule may say. What is not in it is refused here, before a
 * compiler sees any of it, and what reaches the compiler is printed from the rule, never the text.
 */
public final class RuleParser {

  private static final int MOST_PATTERNS = 40;
  private static final int MOST_CONCLUSIONS = 8;

  private final Cursor words;
  private final Problems problems;
  private final HeaderParser header;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Place> comments = new ArrayList<>();
  private final List<Conclusion> conclusions = new ArrayList<>();

  private RuleParser(Cursor words, Problems problems) {
    this.words = words;
    this.problems = problems;
    this.header = new HeaderParser(words, problems);
  }

  /**
   * Reads one rule.
   *
   * @throws ProblemsException with each word that does not fit
   */
  public static RuleFile parse(String file, String theme, String text) throws ProblemsException {
    Problems problems = new Problems();
    RuleParser parser = new RuleParser(new Cursor(Lexer.split(file, text, problems)), problems);
    Place place = parser.words.peek().place();
    parser.read(place);
    parser.problems.throwIfAny();
    HeaderParser header = parser.header;
    Rule rule =
        new Rule(
            header.get("id"),
            header.get("title"),
            header.get("principle"),
            header.grading(),
            header.strand(),
            header.defeats(),
            header.optional("source"),
            header.get("says"),
            theme,
            parser.conditions,
            parser.conclusions,
            place);
    return new RuleFile(rule, header.places(), parser.comments);
  }

  private void read(Place rule) {
    boolean begun =
        tried(
            () -> {
              words.expect("rule", "a rule file begins with `rule \"its name\"`");
              words.text("the rule's name in quotes");
              header.read(rule);
              words.expect("when", "conditions begin with `when`; a rule has no attributes");
            });
    if (begun || skippedTo("when")) {
      conditions();
    }
  }

  /** Reads the conditions; after one that is broken it goes on with the next. */
  private void conditions() {
    ConditionParser parser = new ConditionParser(words);
    while (!words.peek().is("then") && words.peek().kind() != Token.Kind.END) {
      comments.add(words.peek().above());
      if (!tried(() -> conditions.add(parser.condition()))) {
        words.skipUntil(words::atCondition);
      }
    }
    if (words.peek().kind() == Token.Kind.END) {
      if (problems.isEmpty()) {
        note(
            words.peek(),
            "unclosed-rule",
            "the file ends inside the conditions",
            "expected `then`");
      }
      return;
    }
    if (conditions.stream().mapToInt(c -> c.patterns().size()).sum() > MOST_PATTERNS) {
      note(
          words.peek(),
          "too-much",
          "the rule has more than " + MOST_PATTERNS + " patterns",
          "let it read findings of rules that look at a part each");
    }
    tried(this::ending);
  }

  private void ending() throws ProblemsException {
    words.expect("then", "the conclusion begins with `then`");
    ConclusionParser parser = new ConclusionParser(words);
    do {
      conclusions.add(parser.conclusion());
    } while (words.peek().is("insertLogical") && conclusions.size() < MOST_CONCLUSIONS);
    if (words.peek().is("insertLogical")) {
      throw Cursor.refuse(
          words.peek(),
          "too-much",
          "the rule has more than " + MOST_CONCLUSIONS + " conclusions",
          "write another rule with the same conditions");
    }
    words.expect("end", "a rule closes with `end`, behind its conclusions");
    Token behind = words.peek();
    if (behind.kind() != Token.Kind.END) {
      note(behind, "after-end", behind.shown() + " stands behind `end`", "one file holds one rule");
    }
  }

  private boolean skippedTo(String word) {
    words.skipUntil(() -> words.peek().is(word));
    return words.take(word);
  }

  private boolean tried(Part part) {
    try {
      part.read();
      return true;
    } catch (ProblemsException e) {
      e.problems().stream().filter(p -> !isNoted(p.place())).forEach(problems::add);
      return false;
    }
  }

  /** Whether something was said already of a word: that it has no meaning is enough. */
  private boolean isNoted(Place place) {
    return problems.sorted().stream().anyMatch(p -> p.place().equals(place));
  }

  private void note(Token token, String code, String message, String hint) {
    problems.add(new Problem(token.place(), code, message, hint));
  }

  /** A part of a rule that is read. */
  @FunctionalInterface
  private interface Part {
    void read() throws ProblemsException;
  }
}
