package dyad.reports.json;

import dyad.facts.Fact;
import dyad.reports.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the facts of a report's brief can reach, without what only its alternatives suppose. */
final class Reachable {

  private final Set<String> ids;

  Reachable(Report report) {
    ids =
        report.brief().facts().stream()
            .map(Fact::id)
            .collect(Collectors.toCollection(HashSet::new));
    boolean more = true;
    while (more) {
      more = false;
      for (Report.Entry entry : report.findings()) {
        more |= entry.applications().stream().anyMatch(this::is) && ids.add(entry.finding().id());
      }
    }
  }

  private boolean is(Report.Applied application) {
    return ids.containsAll(application.premises());
  }

  /** The findings that can be reached, each with the applications that can be. */
  List<Report.Entry> findings(Report report) {
    return report.findings().stream()
        .filter(e -> ids.contains(e.finding().id()))
        .map(
            e ->
                new Report.Entry(
                    e.finding(),
                    e.text(),
                    e.holds(),
                    e.applications().stream().filter(this::is).toList()))
        .toList();
  }
}
