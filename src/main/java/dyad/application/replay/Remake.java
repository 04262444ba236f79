package dyad.application.replay;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.ComparisonService;
import dyad.application.EarlierRules;
import dyad.application.LoadedBrief;
import dyad.application.Monitor;
import dyad.application.RecordService;
import dyad.application.RuleFolders;
import dyad.application.formats.ReportContent;
import dyad.application.formats.ReportFormat;
import dyad.application.formats.TextOrPaper;
import dyad.application.formats.TextOrReport;
import dyad.application.inquiry.ProofService;
import dyad.application.inquiry.SensitivityService;
import dyad.facts.Span;
import dyad.facts.Vantage;
import dyad.problems.ProblemsException;
import dyad.reports.analysis.ChallengeReport;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.EvidenceReport;
import dyad.reports.analysis.ProofReport;
import dyad.reports.analysis.RecordReport;
import dyad.reports.analysis.SweepReport;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseSort;
import dyad.reports.office.HouseStyle;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.Provenance.Input;
import dyad.reports.provenance.Provenance.Kind;
import dyad.reports.provenance.ReportRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a report is made again.
 *
 * @param told what it tells that it was made from
 * @param format its format
 * @param place where its inputs are
 * @param sources texts of sources, as they were named
 * @param rules the rules
 * @param before the rules as they were before an edit
 * @param monitor is told of the brief, and how far the work has come
 */
public record Remake(
    Provenance told,
    ReportFormat format,
    InputLocator place,
    List<String> sources,
    RuleFolders rules,
    EarlierRules before,
    Monitor monitor) {

  /**
   * Makes the report again.
   *
   * @throws ProblemsException if an input is not there or cannot be read, or if the report calls
   *     itself what no command makes
   */
  public ReportReplay report() throws Exception {
    place.allNamed(
        Stream.of(Kind.WITH, Kind.FROM, Kind.BASE, Kind.TO)
            .flatMap(kind -> told.inputs(kind).stream())
            .toList());
    if (format.isOfAssessments() && told.asked().command() != ReportRequest.Command.ASSESS) {
      throw unlike("another report than an assessment, in a format that only `assess` writes");
    }
    HouseStyle house = house();
    RuleFolders used = new UsedRules(told, briefs(), rules).folders();
    ReportReplay again =
        new Remake(told, format, place, sources, used, before, monitor).again(house);
    return told.inputs(Kind.TEMPLATE).isEmpty()
        ? again
        : new ReportReplay(
            house.named(again.madeFrom(), HouseSort.valueOf(format.name())), again.content());
  }

  private ReportReplay again(HouseStyle house) throws Exception {
    return switch (told.asked().command()) {
      case ASSESS -> assessment(house);
      case COMPARE -> told.inputs(Kind.OLDRULES).isEmpty() ? comparison(house) : edit();
      case SWEEP -> sweep(house);
      case ACH -> matrix(house);
      case CHALLENGE -> challenge(house);
      case RECORD -> record(house);
    };
  }

  /** The brief, and those beside which it is set. */
  private List<Path> briefs() throws ProblemsException {
    List<Path> briefs = new ArrayList<>(List.of(place.brief(told.brief(), 0)));
    for (Input other : told.inputs(Kind.BESIDE)) {
      briefs.add(place.brief(other, briefs.size()));
    }
    return briefs;
  }

  /** What it was written on. */
  private HouseStyle house() throws ProblemsException, IOException {
    List<Input> templates = told.inputs(Kind.TEMPLATE);
    if (templates.isEmpty()) {
      return HouseStyle.NONE;
    }
    if (templates.size() > 1
        || Stream.of(HouseSort.values()).noneMatch(s -> s.name().equals(format.name()))) {
      throw unlike("one that is written on a template as no command writes one");
    }
    HouseFile file = place.template(templates.get(0));
    if (!file.sort().name().equals(format.name())) {
      throw unlike("a " + format.name() + " on a template of another format");
    }
    return HouseStyle.NONE.with(file);
  }

  private ReportReplay assessment(HouseStyle house) throws Exception {
    boolean turns = ReportFormat.tellTurns(List.of(format));
    Path brief = place.brief(told.brief(), 0);
    AssessmentService assessing =
        new AssessmentService(rules.load(), turns, told.asked()).with(rules, brief);
    LoadedBrief opened =
        LoadedBrief.of(
            new BriefSource(brief, place.alternatives(told.inputs(Kind.WITH)), seen()), sources);
    opened.notes().forEach(monitor::note);
    AssessedBrief assessed = assessing.assess(opened);
    return new ReportReplay(
        assessed.report().madeFrom(), out -> format.write(assessed, house, out));
  }

  private ReportReplay comparison(HouseStyle house) throws Exception {
    Path brief = place.brief(told.brief(), 0);
    ComparisonService comparing = new ComparisonService(brief, seen());
    List<ComparisonService.Other> others = new ArrayList<>();
    int briefs = 1;
    for (Input input : told.inputs()) {
      if (input.kind() == Kind.TO) {
        others.add(new ComparisonService.Other(place.alternatives(List.of(input)).get(0), false));
      } else if (input.kind() == Kind.BESIDE) {
        Path other = place.brief(input, briefs++);
        others.add(new ComparisonService.Other(other.toString(), true));
      }
    }
    List<String> together = place.alternatives(told.inputs(Kind.WITH));
    Optional<LocalDate> then = day(Kind.ANDAT);
    if (others.isEmpty() && together.isEmpty() && then.isEmpty()) {
      throw unlike("a comparison with nothing");
    }
    ComparisonReport report =
        comparing.report(
            place.alternatives(told.inputs(Kind.FROM)), others, together, then, rules.load(brief));
    return new ReportReplay(
        report.madeFrom(),
        ReportContent.of(report, TextOrReport.valueOf(format.name()), true, house));
  }

  /** From when the brief was seen. */
  private Vantage seen() throws ProblemsException {
    return new Vantage(day(Kind.KNOWN), day(Kind.ASOF));
  }

  private Optional<LocalDate> day(Kind kind) throws ProblemsException {
    List<Input> days = told.inputs(kind);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    Optional<Span> day = Span.of(days.get(0).name());
    if (day.isEmpty()) {
      throw unlike("one of a day that is none");
    }
    return day.map(Span::last);
  }

  private ReportReplay edit() throws Exception {
    TextOrReport layout = TextOrReport.valueOf(format.name());
    if (layout.isPaper()) {
      throw unlike("a proof of what an edit does in a format in which no command writes one");
    }
    Path brief = place.brief(told.brief(), 0);
    ProofReport report =
        new ProofService(brief)
            .proof(
                place.alternatives(told.inputs(Kind.FROM)),
                before.load(brief, rules),
                rules.load(brief),
                monitor);
    return new ReportReplay(report.madeFrom(), ReportContent.of(report, layout, true));
  }

  private ReportReplay sweep(HouseStyle house) throws Exception {
    if (!told.asked().detail().isEmpty()) {
      throw unlike("a sweep that no command makes");
    }
    SweepReport report = sensitivity().sweep(monitor);
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrReport.valueOf(format.name()), house));
  }

  private ReportReplay matrix(HouseStyle house) throws Exception {
    Optional<String> subject = Optional.of(told.asked().detail()).filter(d -> !d.isEmpty());
    EvidenceReport report = sensitivity().evidence(subject);
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrReport.valueOf(format.name()), house));
  }

  private ReportReplay challenge(HouseStyle house) throws Exception {
    refuseOtherThanPapers("a challenge");
    Optional<String> question = Optional.of(told.asked().detail()).filter(d -> !d.isEmpty());
    ChallengeReport report = sensitivity().challenge(question, monitor);
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrPaper.valueOf(format.name()), house));
  }

  private ReportReplay record(HouseStyle house) throws Exception {
    refuseOtherThanPapers("a record");
    RecordReport report = new RecordService(rules).record(briefs());
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrPaper.valueOf(format.name()), house));
  }

  private void refuseOtherThanPapers(String what) throws ProblemsException {
    if (!TextOrReport.valueOf(format.name()).isPaper()) {
      throw unlike(what + " in a format in which no command says what it was made from");
    }
  }

  private SensitivityService sensitivity() throws ProblemsException {
    return new SensitivityService(
        new BriefSource(place.brief(told.brief(), 0), place.alternatives(told.inputs(Kind.WITH))),
        rules);
  }

  private ProblemsException unlike(String what) {
    return place.problem(
        "unlike-a-report", "the report calls itself " + what, "that line of it has been changed");
  }
}
