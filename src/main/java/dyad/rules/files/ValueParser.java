package dyad.rules.files;

import dyad.problems.Place;
import dyad.problems.ProblemsException;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import java.util.ArrayList;
import java.util.List;

/** Reads values and comparisons. */
final class ValueParser {

  private static final int DEEPEST = 16;
  private static final int MOST_OPERATORS = 32;

  private final Cursor words;
  private int operators;

  ValueParser(Cursor words) {
    this.words = words;
  }

  /** A comparison. */
  Comparator comparator() throws ProblemsException {
    Token sign = words.next();
    return Comparator.of(sign.text())
        .filter(c -> sign.kind() == Token.Kind.SIGN || sign.kind() == Token.Kind.NAME)
        .orElseThrow(
            () ->
                Cursor.refuse(
                    sign,
                    Cursor.isRefused(sign) ? "not-in-subset" : "bad-comparison",
                    sign.shown() + " is no comparison",
                    Cursor.instead(sign, "one of == != < <= > >= in contains memberOf")));
  }

  /** Texts or numbers in brackets, behind {@code in}; {@code null} may be among them. */
  Expression.Options options() throws ProblemsException {
    Token open = words.peek();
    words.expect("(", "`in (\"one\", \"other\")`");
    List<Expression> values = new ArrayList<>();
    do {
      values.add(option());
    } while (words.take(","));
    words.expect(")", "the list closes with `)`");
    return new Expression.Options(values, open.place());
  }

  private Expression option() throws ProblemsException {
    if (words.peek().is(")")) {
      throw noOption(words.peek().place());
    }
    Expression value = simple();
    if (value instanceof Expression.Text
        || value instanceof Expression.Number
        || value instanceof Expression.Nothing) {
      return value;
    }
    throw noOption(value.place());
  }

  private static ProblemsException noOption(Place place) {
    return Cursor.refuse(
        place,
        "bad-value",
        "only texts, numbers and `null` stand in a list, and at least one of them",
        "`in (\"one\", \"other\")`");
  }

  /** A value, calculated or not. */
  Expression value() throws ProblemsException {
    operators = 0;
    return sum(0);
  }

  private Expression sum(int depth) throws ProblemsException {
    Expression left = product(depth);
    while (words.peek().is("+") || words.peek().is("-")) {
      Token operator = operator();
      left =
          new Expression.Arithmetic(
              left, operator.text().charAt(0), product(depth), operator.place());
    }
    return left;
  }

  private Expression product(int depth) throws ProblemsException {
    Expression left = factor(depth);
    while (words.peek().is("*") || words.peek().is("/")) {
      Token operator = operator();
      left =
          new Expression.Arithmetic(
              left, operator.text().charAt(0), factor(depth), operator.place());
    }
    return left;
  }

  private Token operator() throws ProblemsException {
    Token operator = words.next();
    if (++operators > MOST_OPERATORS) {
      throw Cursor.refuse(
          operator,
          "too-much",
          "this calculation has more than " + MOST_OPERATORS + " steps",
          "shorten it");
    }
    return operator;
  }

  /** A value that is not calculated. */
  Expression simple() throws ProblemsException {
    operators = 0;
    return factor(DEEPEST);
  }

  private Expression factor(int depth) throws ProblemsException {
    Token token = words.next();
    if (token.is("(")) {
      if (depth == DEEPEST) {
        throw Cursor.refuse(
            token, "too-much", "brackets are nested more than " + DEEPEST + " deep", "shorten it");
      }
      Expression inner = sum(depth + 1);
      words.expect(")", "the bracket closes with `)`");
      return inner;
    }
    if (token.is("-") && words.peek().kind() == Token.Kind.NUMBER) {
      // Taken from nought, so that it is never a nought below nought.
      double below = 0.0 - Double.parseDouble(words.next().text());
      return new Expression.Number(below, token.place());
    }
    return switch (token.kind()) {
      case TEXT -> new Expression.Text(token.text(), token.place());
      case NUMBER -> new Expression.Number(Double.parseDouble(token.text()), token.place());
      case VARIABLE -> variable(token);
      case NAME -> name(token);
      default ->
          throw Cursor.refuse(
              token,
              "bad-value",
              token.shown() + " is no value",
              "a field, a binding, a number or a text in double quotes");
    };
  }

  private Expression variable(Token token) throws ProblemsException {
    if (!words.peek().is(".")) {
      return new Expression.Variable(token.text(), token.place());
    }
    words.next();
    Token field = words.next();
    refuseCall(field);
    return new Expression.FieldOf(token.text(), field.text(), token.place());
  }

  private Expression name(Token token) throws ProblemsException {
    refuseCall(token);
    if (token.is("null")) {
      return new Expression.Nothing(token.place());
    }
    if (token.is("true") || token.is("false")) {
      return new Expression.Flag(token.is("true"), token.place());
    }
    return new Expression.Field(token.text(), token.place());
  }

  private void refuseCall(Token name) throws ProblemsException {
    if (words.peek().is("(") || words.peek().is(".")) {
      throw Cursor.refuse(
          name,
          "call",
          name.shown() + " is called or opened like code",
          "rules compare fields; nothing can be called");
    }
  }
}
