package dyad.reports.excel;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.explanation.Wording;
import dyad.facts.excel.PlainText;
import dyad.facts.office.VisibleText;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of the applications of rules, those of one finding together. */
final class LiveApplications {

  static final int SENTENCE = 0;
  static final int HOLDS = 5;

  /** Several sentences stand in one cell on other sheets. */
  private static final int LONGEST = 4_000;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("What the rule says", 40, 62),
          new Column("Rule", 16, 28),
          new Column("Strength", 12, 16),
          new Column("Concludes", 20, 40),
          new Column("Needs", 30, 62),
          new Column("Holds", 9, 9),
          new Column("As delivered", 11, 11));

  private LiveApplications() {}

  static Table table(Report report, Nodes nodes) {
    List<Table.Row> rows = new ArrayList<>();
    for (Derivation.Derived derived : nodes.derived()) {
      derived.applications().forEach(a -> rows.add(row(a, report, nodes)));
    }
    return new Table(
        Tab.LIVE_APPLICATIONS,
        "It holds where all the cells that its formula names do.",
        COLUMNS,
        rows);
  }

  private static Table.Row row(Application application, Report report, Nodes nodes) {
    boolean holds = report.workings().world().holds(application);
    return new Table.Row(
        application.id(),
        Item.text(sentence(application, report)),
        Item.text(title(application, report)),
        Item.text(application.strength().word()),
        Item.text(application.finding().id()).in(Tone.MUTED),
        Item.text(needs(application)).in(Tone.MUTED),
        Item.formula(Ref.all(nodes.needs(application)), holds),
        Item.truth(holds));
  }

  /** What it says, as a clause. */
  static String clause(Application application, Report report) {
    return PlainText.cut(
        VisibleText.of(report.workings().explainer().sentence(application)), LONGEST);
  }

  /** What it says, as a sentence. */
  static String sentence(Application application, Report report) {
    return Wording.capital(clause(application, report)) + ".";
  }

  private static String title(Application application, Report report) {
    return Objects.requireNonNull(report.rules().byId().get(application.rule())).title();
  }

  private static String needs(Application application) {
    Stream<String> counts =
        application.checks().isEmpty()
            ? Stream.of()
            : Stream.of(application.checks().size() + " on Live counts");
    return Stream.concat(Stream.of(Nodes.words(application.premises())), counts)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
