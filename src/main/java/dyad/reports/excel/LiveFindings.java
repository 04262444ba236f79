package dyad.reports.excel;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.reports.Report;
import dyad.reports.Workings;
import java.util.ArrayList;
import java.util.List;

/** The sheet of findings, in the order in which they rest on each other. */
final class LiveFindings {

  static final int TEXT = 0;
  static final int HOLDS = 2;
  static final int DELIVERED = 3;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Finding", 40, 62),
          new Column("Id", 20, 46),
          new Column("Holds", 9, 9),
          new Column("As delivered", 11, 11));

  private LiveFindings() {}

  static Table table(Report report, Nodes nodes) {
    List<Table.Row> rows = new ArrayList<>();
    nodes.derived().forEach(d -> rows.add(row(d, report, nodes)));
    return new Table(
        Tab.LIVE_FINDINGS,
        "It is told in the words of its first application that holds.",
        COLUMNS,
        rows);
  }

  private static Table.Row row(Derivation.Derived derived, Report report, Nodes nodes) {
    List<Application> applications = derived.applications();
    int first = nodes.row(applications.get(0));
    int last = first + applications.size() - 1;
    Workings workings = report.workings();
    boolean holds = workings.world().holds(derived.finding());
    Application told =
        applications.stream()
            .filter(workings.world()::holds)
            .findFirst()
            .orElse(applications.get(0));
    String any = Ref.range(Tab.LIVE_APPLICATIONS, LiveApplications.HOLDS, first, last);
    return new Table.Row(
        derived.finding().id(),
        Item.formula(told(first, last), LiveApplications.sentence(told, report))
            .or(applications.stream().map(a -> LiveApplications.sentence(a, report)).toList()),
        Item.text(derived.finding().id()).in(Tone.MUTED),
        Item.formula(first == last ? any : "OR(" + any + ")", holds),
        Item.truth(holds));
  }

  /** The first application if none holds. */
  private static String told(int first, int last) {
    String sentences = Ref.range(Tab.LIVE_APPLICATIONS, LiveApplications.SENTENCE, first, last);
    String holding = Ref.range(Tab.LIVE_APPLICATIONS, LiveApplications.HOLDS, first, last);
    return first == last
        ? sentences
        : "IF(OR("
            + holding
            + "),INDEX("
            + sentences
            + ",MATCH(TRUE,"
            + holding
            + ",0)),"
            + Ref.cell(Tab.LIVE_APPLICATIONS, LiveApplications.SENTENCE, first)
            + ")";
  }
}
