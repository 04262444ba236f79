package dyad.reports.excel;

import dyad.facts.Term;
import dyad.findings.Scales;
import dyad.reports.Made;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sheet that tells how answers come about, with the numbers that they hang on. */
final class MethodSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("What", 26, 34), new Column("Value", 14, 18), new Column("Meaning", 96, 96));

  private static final List<String> RELIABILITY =
      List.of(
          "completely reliable",
          "usually reliable",
          "fairly reliable",
          "not usually reliable",
          "unreliable",
          "reliability cannot be judged");
  private static final List<String> CREDIBILITY =
      List.of(
          "confirmed by other sources",
          "probably true",
          "possibly true",
          "doubtful",
          "improbable",
          "truth cannot be judged");
  private static final double SCALE = 1000;

  private final List<Table.Row> rows = new ArrayList<>();

  private MethodSheet() {}

  static Target threshold(String name) {
    return new Target(Tab.METHOD, "threshold " + name);
  }

  static Table table(Leaf leaf, Made made) {
    MethodSheet sheet = new MethodSheet();
    sheet.words(made.scales());
    sheet.terms();
    sheet.strengths(made.scales());
    sheet.ratings(made.scales());
    sheet.thresholds(made);
    sheet.origin(made);
    return new Table(leaf, "", COLUMNS, sheet.rows);
  }

  private void words(Scales scales) {
    heading("How answers come about");
    line(
        "Facts and rules",
        "A fact is one thing seen, said, counted or done, with its source. A rule states a "
            + "principle and names nobody. Where facts meet a rule’s conditions, it concludes a finding; findings can "
            + "lead on to others. No answer is entered by hand, and none is known to the rules.");
    line(
        "Likelihood",
        "Every answer begins at even odds. Each ground for the proposition adds its weight, each "
            + "ground against it takes its weight away (I. J. Good’s weights of evidence). A principle counts once on "
            + "either side, by its strongest ground, however many rules argue from it. The sum gives a probability, kept "
            + "between 1 and 99 %, and the term in whose range it lies. Without any finding for or against it, a "
            + "question is not assessed.");
    line(
        "Confidence",
        String.format(
            Locale.ROOT,
            "How well the answer withstands doubt about the facts. Each fact "
                + "holds with the probability of its rating; over all the cases in which some are wrong, the share in which "
                + "the term stays the same is counted. High: at least %.0f %% and two independent origins. Low: under "
                + "%.0f %%, or no origin that can be rated, or assumptions alone. Moderate: between the two. It says nothing "
                + "about how likely the proposition is.",
            scales.highConfidence() * 100,
            scales.lowConfidence() * 100));
    line(
        "Alignment",
        "On each topic the weight of what joins the two powers is set against the weight of what parts "
            + "them, each principle once on either side. The score is their difference divided by their sum: convergent "
            + "from +1/3, divergent from −1/3, mixed between. A topic with nothing to look at is not assessed, which is "
            + "no agreement. Overall, each assessed topic counts once.");
    line(
        "Absence",
        "Some rules need that something is not there. “There is no evidence” then means that no fact of "
            + "this brief shows it, not that it does not exist.");
    line(
        "Assumptions, dissents",
        "What the analyst supposes is marked as assumed wherever it is used. Other analysts’ "
            + "answers are shown beside ours and never mixed in.");
  }

  private void terms() {
    heading("Terms of likelihood (ICD 203)");
    for (Term term : Term.values()) {
      line(term.word(), Item.text(term.low() + "–" + term.high() + " %").as(Shape.CENTRED), "");
    }
    line(
        "On a border",
        "A probability on the border of two ranges belongs to the upper one; 0 and 100 % are never "
            + "reached.");
  }

  private void strengths(Scales scales) {
    heading("Strength of a ground, and what it weighs");
    scales
        .weights()
        .forEach(
            (term, weight) ->
                line(
                    term.word(),
                    Item.number(weight / SCALE, Format.WEIGHT),
                    weight == 0
                        ? "Looked at, and proves little."
                        : "Natural log-odds. Alone it makes its proposition "
                            + term.word()
                            + "; on the other side it takes as "
                            + "much away."));
  }

  private void ratings(Scales scales) {
    heading("Ratings, and the probability that a fact of that rating holds (Admiralty code)");
    scales
        .reliability()
        .forEach(
            (letter, probability) ->
                line(
                    "Source " + letter,
                    Item.number(probability, Format.PERCENT),
                    RELIABILITY.get(letter - 'A')));
    scales
        .credibility()
        .forEach(
            (digit, probability) ->
                line(
                    "Information " + digit,
                    Item.number(probability, Format.PERCENT),
                    CREDIBILITY.get(digit - 1)));
    line("Both together", "The lesser of the two counts.");
  }

  private void thresholds(Made made) {
    if (made.scales().thresholds().isEmpty()) {
      return;
    }
    heading("Cut-offs that rules compare with");
    made.scales()
        .thresholds()
        .forEach(
            (name, value) ->
                rows.add(
                    new Table.Row(
                        threshold(name).key(),
                        Item.text(name).as(Shape.STRONG),
                        Item.number(value, Format.GENERAL),
                        Item.text(users(name, made)))));
  }

  private static String users(String threshold, Made made) {
    String titles =
        made.rules().rules().stream()
            .filter(rule -> compares(rule, threshold))
            .map(Rule::title)
            .collect(Collectors.joining("; "));
    return titles.isEmpty() ? "No rule compares with it." : "In the rules: " + titles + ".";
  }

  private static boolean compares(Rule rule, String threshold) {
    return rule.conditions().stream()
        .flatMap(c -> c.patterns().stream())
        .filter(p -> p.type().equals("Threshold"))
        .flatMap(Pattern::constraints)
        .anyMatch(c -> c.right() instanceof Expression.Text text && text.value().equals(threshold));
  }

  private void origin(Made made) {
    heading("What this workbook was made from");
    line(
        "Brief",
        Item.text(made.brief().id() + ", as of " + made.brief().asOf()),
        "Digest " + made.brief().digest());
    made.brief().author().ifPresent(author -> line("Author of the brief", author));
    line("Program", "Dyad " + made.version());
    line(
        "Rules",
        Item.number(made.rules().rules().size(), Format.WHOLE),
        "Digest " + made.rules().digest());
  }

  private void heading(String title) {
    rows.add(new Table.Row("", Item.text(title).in(Tone.BAND).as(Shape.STRONG)));
  }

  private void line(String what, String meaning) {
    line(what, Item.NONE, meaning);
  }

  private void line(String what, Item value, String meaning) {
    rows.add(new Table.Row("", Item.text(what).as(Shape.STRONG), value, Item.text(meaning)));
  }
}
