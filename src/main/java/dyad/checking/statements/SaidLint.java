package dyad.checking.statements;

import dyad.checking.facts.FactLint;
import dyad.explanation.FactWords;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.files.Legible;
import dyad.problems.Place;
import dyad.problems.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns where the statement of a fact and its fields part in a figure, a year, a trend, a name, the
 * order of two names or a negation. It would rather miss one than warn of what is right: a
 * statement may say less than the fields, more, or the same in other words.
 */
public final class SaidLint {
  private final Brief brief;
  private final Problems problems;
  private final FactWords words;
  private final boolean named;
  private final SaidNames names;
  private final SaidOrder order;
  private final SaidSign sign;
  private final SaidFailure failure;
  private final SaidYears years;

  /** For facts of a brief; where facts are lacking, nobody can tell who belongs to whom. */
  public SaidLint(Legible brief, Problems problems) {
    this(brief.document().value(), !brief.lacksAny("actors", "matters", "facts"), problems);
  }

  /**
   * For facts in the light of a brief.
   *
   * @param named whether its names are all there, and who belongs to whom
   */
  public SaidLint(Brief brief, boolean named, Problems problems) {
    this.named = named;
    this.brief = brief;
    this.problems = problems;
    this.words = new FactWords(brief);
    this.names = new SaidNames(brief);
    this.order = new SaidOrder(brief);
    Map<String, String> matters =
        brief.matters().stream().collect(Collectors.toMap(Matter::id, Matter::name, (a, b) -> a));
    this.sign = new SaidSign(matters);
    this.failure = new SaidFailure(brief);
    this.years = new SaidYears(matters);
  }

  /** Checks the facts that stand in a list of a file. */
  public void check(Document<?> document, String list, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      int number = i;
      parting(fact)
          .ifPresent(
              how ->
                  problems.add(
                      stands(document, list, number),
                      "said-otherwise",
                      "the statement of `" + fact.id() + "` " + how,
                      () -> "mend whichever is wrong; the fields read: " + words.read(fact)));
    }
  }

  private static Place stands(Document<?> document, String list, int number) {
    return document.place(list, number, "statement");
  }

  private Optional<String> parting(Fact fact) {
    return Stream.of(
            SaidFigures.parting(fact).map(SaidLint::figure),
            named ? names.parting(fact).map(SaidLint::name) : Optional.<String>empty(),
            named ? order.parting(fact) : Optional.<String>empty(),
            sign.parting(fact),
            failure.parting(fact),
            SaidTrend.parting(fact),
            years(fact))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A date beyond the brief’s own is told as such. */
  private Optional<String> years(Fact fact) {
    return FactLint.isLater(brief, fact) ? Optional.empty() : years.parting(fact);
  }

  private static String figure(SaidFigures.Parting parting) {
    return "says "
        + parting.said().stream().map(SaidNumber::text).collect(Collectors.joining(" and "))
        + " where `"
        + parting.field()
        + "` is "
        + parting.has();
  }

  private static String name(SaidNames.Parting parting) {
    return "names "
        + parting.said()
        + " and not "
        + parting.has()
        + ", whom `"
        + parting.field()
        + "` holds";
  }
}
