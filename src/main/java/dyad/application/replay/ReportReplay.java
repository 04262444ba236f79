package dyad.application.replay;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.ComparisonService;
import dyad.application.EarlierRules;
import dyad.application.InquiryService;
import dyad.application.LoadedBrief;
import dyad.application.Monitor;
import dyad.application.RecordService;
import dyad.application.ReportContent;
import dyad.application.ReportFormat;
import dyad.application.RuleFolders;
import dyad.application.TextOrPaper;
import dyad.application.TextOrReport;
import dyad.application.replay.Delivered.Form;
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
import dyad.reports.output.OutputFile;
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
 * A report made again.
 *
 * @param madeFrom what it was made from
 * @param content writes it
 */
public record ReportReplay(Provenance madeFrom, OutputFile.Content content) {

  /**
   * Makes a report again.
   *
   * @param told what it tells that it was made from
   * @param form its format
   * @param place where its inputs are
   * @param sources texts of sources, as they were named
   * @param rules the rules
   * @param before the rules as they were before an edit
   * @param monitor is told of the brief, and how far the work has come
   */
  public static ReportReplay of(
      Provenance told,
      Form form,
      InputLocator place,
      List<String> sources,
      RuleFolders rules,
      EarlierRules before,
      Monitor monitor)
      throws Exception {
    place.allNamed(
        Stream.of(Kind.WITH, Kind.FROM, Kind.BASE, Kind.TO)
            .flatMap(kind -> told.inputs(kind).stream())
            .toList());
    if (form.isOfAssessments() && told.asked().command() != ReportRequest.Command.ASSESS) {
      throw unlike(
          place,
          form == Form.PPTX
              ? "slides on what no command makes slides of"
              : "another report than an assessment, in a format that only `assess` writes");
    }
    HouseStyle house = house(told, form, place);
    ReportReplay again =
        switch (told.asked().command()) {
          case ASSESS -> assessment(told, form, place, sources, rules, house, monitor);
          case COMPARE ->
              told.inputs(Kind.OLDRULES).isEmpty()
                  ? comparison(told, form, place, rules, house)
                  : edit(told, form, place, rules, before);
          case SWEEP -> sweep(told, form, place, rules, house, monitor);
          case ACH -> matrix(told, form, place, rules, house);
          case CHALLENGE -> challenge(told, form, place, rules, house, monitor);
          case RECORD -> record(told, form, place, rules, house);
        };
    return told.inputs(Kind.TEMPLATE).isEmpty()
        ? again
        : new ReportReplay(
            house.named(again.madeFrom, HouseSort.valueOf(form.name())), again.content);
  }

  /** What it was written on. */
  private static HouseStyle house(Provenance told, Form form, InputLocator place)
      throws ProblemsException, IOException {
    List<Input> templates = told.inputs(Kind.TEMPLATE);
    if (templates.isEmpty()) {
      return HouseStyle.NONE;
    }
    if (templates.size() > 1 || form != Form.DOCX && form != Form.PPTX) {
      throw unlike(place, "one that is written on a template as no command writes one");
    }
    HouseFile file = place.template(templates.get(0));
    if (!file.sort().name().equals(form.name())) {
      throw unlike(place, "a " + form.name() + " on a template of another format");
    }
    return HouseStyle.NONE.with(file);
  }

  private static ReportReplay assessment(
      Provenance told,
      Form form,
      InputLocator place,
      List<String> sources,
      RuleFolders rules,
      HouseStyle house,
      Monitor monitor)
      throws Exception {
    ReportFormat format = ReportFormat.valueOf(form.name());
    boolean turns = ReportFormat.tellTurns(List.of(format));
    Path brief = place.brief(told.brief(), 0);
    AssessmentService assessing = new AssessmentService(rules.load(brief), turns, told.asked());
    LoadedBrief opened =
        LoadedBrief.of(
            new BriefSource(brief, place.alternatives(told.inputs(Kind.WITH)), seen(told, place)),
            sources);
    opened.notes().forEach(monitor::note);
    AssessedBrief assessed = assessing.assess(opened);
    return new ReportReplay(
        assessed.report().madeFrom(), out -> format.write(assessed, house, out));
  }

  private static ReportReplay comparison(
      Provenance told, Form form, InputLocator place, RuleFolders rules, HouseStyle house)
      throws Exception {
    Path brief = place.brief(told.brief(), 0);
    ComparisonService comparing = new ComparisonService(brief, seen(told, place));
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
    Optional<LocalDate> then = day(Kind.ANDAT, told, place);
    if (others.isEmpty() && together.isEmpty() && then.isEmpty()) {
      throw unlike(place, "a comparison with nothing");
    }
    ComparisonReport report =
        comparing.report(
            place.alternatives(told.inputs(Kind.FROM)), others, together, then, rules.load(brief));
    return new ReportReplay(
        report.madeFrom(),
        ReportContent.of(report, TextOrReport.valueOf(form.name()), true, house));
  }

  /** From when the brief was seen. */
  private static Vantage seen(Provenance told, InputLocator place) throws ProblemsException {
    return new Vantage(day(Kind.KNOWN, told, place), day(Kind.ASOF, told, place));
  }

  private static Optional<LocalDate> day(Kind kind, Provenance told, InputLocator place)
      throws ProblemsException {
    List<Input> days = told.inputs(kind);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    Optional<Span> day = Span.of(days.get(0).name());
    if (day.isEmpty()) {
      throw unlike(place, "one of a day that is none");
    }
    return day.map(Span::last);
  }

  private static ReportReplay edit(
      Provenance told, Form form, InputLocator place, RuleFolders rules, EarlierRules before)
      throws Exception {
    TextOrReport layout = TextOrReport.valueOf(form.name());
    if (layout.isPaper()) {
      throw unlike(
          place, "a proof of what an edit does in a format in which no command writes one");
    }
    Path brief = place.brief(told.brief(), 0);
    ProofReport report =
        new ComparisonService(brief)
            .proof(
                place.alternatives(told.inputs(Kind.FROM)),
                before.load(brief, rules),
                rules.load(brief));
    return new ReportReplay(report.madeFrom(), ReportContent.of(report, layout, true));
  }

  private static ReportReplay sweep(
      Provenance told,
      Form form,
      InputLocator place,
      RuleFolders rules,
      HouseStyle house,
      Monitor monitor)
      throws Exception {
    if (!told.asked().detail().isEmpty()) {
      throw unlike(place, "a sweep that no command makes");
    }
    SweepReport report = inquiry(told, place, rules).sweep(monitor);
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrReport.valueOf(form.name()), house));
  }

  private static ReportReplay matrix(
      Provenance told, Form form, InputLocator place, RuleFolders rules, HouseStyle house)
      throws Exception {
    Optional<String> subject = Optional.of(told.asked().detail()).filter(d -> !d.isEmpty());
    EvidenceReport report = inquiry(told, place, rules).evidence(subject);
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrReport.valueOf(form.name()), house));
  }

  private static ReportReplay challenge(
      Provenance told,
      Form form,
      InputLocator place,
      RuleFolders rules,
      HouseStyle house,
      Monitor monitor)
      throws Exception {
    refuseOtherThanPapers(form, place, "a challenge");
    Optional<String> question = Optional.of(told.asked().detail()).filter(d -> !d.isEmpty());
    ChallengeReport report = inquiry(told, place, rules).challenge(question, monitor);
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrPaper.valueOf(form.name()), house));
  }

  private static ReportReplay record(
      Provenance told, Form form, InputLocator place, RuleFolders rules, HouseStyle house)
      throws Exception {
    refuseOtherThanPapers(form, place, "a record");
    List<Path> briefs = new ArrayList<>(List.of(place.brief(told.brief(), 0)));
    for (Input other : told.inputs(Kind.BESIDE)) {
      briefs.add(place.brief(other, briefs.size()));
    }
    RecordReport report = new RecordService(rules).record(briefs);
    return new ReportReplay(
        report.madeFrom(), ReportContent.of(report, TextOrPaper.valueOf(form.name()), house));
  }

  private static void refuseOtherThanPapers(Form form, InputLocator place, String what)
      throws ProblemsException {
    if (form != Form.HTML && form != Form.DOCX && form != Form.MD) {
      throw unlike(place, what + " in a format in which no command says what it was made from");
    }
  }

  private static InquiryService inquiry(Provenance told, InputLocator place, RuleFolders rules)
      throws ProblemsException {
    return new InquiryService(
        new BriefSource(place.brief(told.brief(), 0), place.alternatives(told.inputs(Kind.WITH))),
        rules);
  }

  private static ProblemsException unlike(InputLocator place, String what) {
    return place.problem(
        "unlike-a-report", "the report calls itself " + what, "that line of it has been changed");
  }
}
