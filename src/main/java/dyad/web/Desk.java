package dyad.web;

import dyad.application.RuleFolders;
import dyad.application.editing.FileVersion;
import dyad.application.editing.EditedBrief;
import dyad.checking.Checker;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.ReportBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A brief that is worked on: what its file says, and what the rules make of it. */
final class Desk {

  private final Path folder;
  private final RulesInUse rules;
  private final EditedBrief edited;
  private Optional<Answered> last = Optional.empty();

  Desk(Path folder, RulesInUse rules, Clock clock) {
    this.folder = folder;
    this.rules = rules;
    this.edited = new EditedBrief(folder, this::accept, clock);
  }

  Path folder() {
    return folder;
  }

  EditedBrief edited() {
    return edited;
  }

  /** Where the rules are. */
  RuleFolders rules() {
    return rules.folders();
  }

  /** The rules for this brief. */
  RulesInUse.Ready ready() throws ProblemsException {
    return rules.of(folder);
  }

  /** A question that no rule could answer is refused at once: it would look like silence. */
  private void accept(Document<Brief> brief) throws ProblemsException {
    ready().service().refuseUnanswerable(brief);
  }

  /** The answers by the file as it is; worked out once for a version and its rules. */
  synchronized Answered answered() throws ProblemsException, BudgetException {
    FileVersion version = edited.version();
    RulesInUse.Ready ready = ready();
    Optional<Answered> known = last.filter(l -> l.isOf(version, ready));
    if (known.isPresent()) {
      return known.get();
    }
    Document<Brief> brief = edited.document(version.text());
    Answered now = new Answered(version, ready, ready.service().answer(brief));
    last = Optional.of(now);
    return now;
  }

  /** What answers a brief that is no file. */
  ReportBuilder tried(Document<Brief> brief) throws ProblemsException, BudgetException {
    return ready().service().answer(brief);
  }

  /** What the check says of the file as it is. */
  List<Problem> problems() {
    Path file = folder.resolve(BriefReader.FILE);
    return Checker.check(List.of(file), rules.folders().layers(), List.of(folder)).problems();
  }
}
