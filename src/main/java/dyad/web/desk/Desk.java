package dyad.web.desk;

import dyad.application.RuleFolders;
import dyad.application.editing.Comments;
import dyad.application.editing.EditedBrief;
import dyad.application.editing.EditedRules;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.FileVersion;
import dyad.checking.Checker;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.language.Workspace;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.ReportBuilder;
import dyad.reports.output.OutputException;
import dyad.rules.Rule;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A brief that is worked on: what its file says, and what the rules make of it. */
public final class Desk {

  private final Path folder;
  private final HouseTemplates templates;
  private final RulesInUse rules;
  private final EditedBrief edited;
  private final Clock clock;
  private final Keeping keeping;
  private final Workspace workspace;
  private final PastAnswers past;
  private Optional<Answered> last = Optional.empty();

  Desk(Path folder, HouseTemplates templates, RulesInUse rules, Clock clock, Keeping keeping) {
    this.folder = folder;
    this.templates = templates;
    this.rules = rules;
    this.clock = clock;
    this.keeping = keeping;
    this.edited = new EditedBrief(folder, this::accept, clock, keeping);
    this.past = new PastAnswers(edited);
    this.workspace = new Workspace(folder, Optional.of(rules.folders()));
  }

  public Path folder() {
    return folder;
  }

  /** The files on which its papers can be written. */
  public HouseTemplates templates() {
    return templates;
  }

  public EditedBrief edited() {
    return edited;
  }

  /** Where the rules are. */
  public RuleFolders rules() {
    return rules.folders();
  }

  /** The folders of the rules for this brief, the lowest first. */
  public List<RuleLayers.Layer> layers() {
    return rules.folders().layers().over(folder).layers();
  }

  /** What is told of a rule while it is typed. */
  public Workspace workspace() {
    return workspace;
  }

  /** The folder of rules in which a rule lies. */
  public RuleLayers.Layer layer(Rule rule) {
    Path file = Path.of(rule.place().file());
    return layers().stream()
        .filter(layer -> layer.holds(file))
        .reduce((one, above) -> above)
        .orElseThrow();
  }

  /** The folder of rules in which a file lies, to be edited. */
  public EditedRules edited(FolderFile file) throws Refusal {
    return edited(file.layer().folder(), file.path());
  }

  /** A folder of rules, to be edited where nothing in it leads elsewhere. */
  public EditedRules edited(Path rules, Path file) throws Refusal {
    Premises.refuseLeading(rules);
    Premises.refuseOutside(rules, file);
    return this.rules.edited(rules);
  }

  /** Takes note of what another program has changed in files of which the page has changed one. */
  public void noticeRules() throws ProblemsException, OutputException, Refusal {
    for (RuleLayers.Layer layer : layers()) {
      Premises.refuseLeading(layer.folder());
      rules.edited(layer.folder()).notice();
    }
  }

  /** The remarks on the brief, then those on the rules of each folder. */
  public List<Comments> comments() {
    return Stream.concat(Stream.of(folder), layers().stream().map(RuleLayers.Layer::folder))
        .map(f -> new Comments(f, clock, keeping))
        .toList();
  }

  /** The rules for this brief. */
  public RulesInUse.Ready ready() throws ProblemsException {
    return rules.of(folder);
  }

  /** A question that no rule could answer is refused at once: it would look like silence. */
  private void accept(Document<Brief> brief) throws ProblemsException {
    ready().service().refuseUnanswerable(brief);
  }

  /** The answers by the file as it is. */
  public Answered answered() throws ProblemsException, BudgetException {
    return answered(edited.version());
  }

  /** The answers by a version of the file; worked out once for a version and its rules. */
  public synchronized Answered answered(FileVersion version)
      throws ProblemsException, BudgetException {
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

  /**
   * What the rules as they are make of the brief after the last changes, as far as that is known.
   */
  public PastAnswers.Looked past(int most) throws ProblemsException, OutputException {
    Optional<Answered> now = Optional.empty();
    RulesInUse.Ready ready = ready();
    try {
      now = Optional.of(answered());
    } catch (ProblemsException | BudgetException e) {
      // The file is wrong just now: what it was before is told all the same.
    }
    return past.look(most, ready, now);
  }

  /** What answers a brief that is no file. */
  public ReportBuilder tried(Document<Brief> brief) throws ProblemsException, BudgetException {
    return ready().service().answer(brief);
  }

  /**
   * A brief that is supposed, without some of its facts.
   *
   * @param gone the ids of the facts that do not hold
   */
  public ReportBuilder tried(Document<Brief> brief, Set<String> gone)
      throws ProblemsException, BudgetException {
    return ready().service().answer(brief, gone);
  }

  /** What the check says of the file as it is. */
  public List<Problem> problems() {
    Path file = folder.resolve(BriefReader.FILE);
    return Checker.check(List.of(file), rules.folders().layers(), List.of(folder)).problems();
  }
}
