package dyad.cli;

import dyad.problems.ProblemsException;
import dyad.reports.Asked;
import dyad.reports.ChallengeReport;
import dyad.reports.ComparisonReport;
import dyad.reports.Delivered.Form;
import dyad.reports.EvidenceReport;
import dyad.reports.MadeFrom;
import dyad.reports.MadeFrom.Input;
import dyad.reports.MadeFrom.Kind;
import dyad.reports.OutputFile;
import dyad.reports.ProofReport;
import dyad.reports.SweepReport;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseSort;
import dyad.reports.office.HouseStyle;
import java.io.IOException;
import java.nio.file.Path;
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
record Again(MadeFrom madeFrom, OutputFile.Content content) {

  /**
   * Makes a report again.
   *
   * @param told what it tells that it was made from
   * @param form its format
   * @param place where its inputs are
   * @param sources texts of sources, as they were named
   * @param rules the rules
   * @param before the rules as they were before an edit
   */
  static Again of(
      MadeFrom told, Form form, AtHand place, List<String> sources, Rules rules, RulesBefore before)
      throws Exception {
    place.allNamed(
        Stream.of(Kind.WITH, Kind.FROM, Kind.BASE, Kind.TO)
            .flatMap(kind -> told.inputs(kind).stream())
            .toList());
    if (form == Form.PPTX && told.asked().command() != Asked.Command.ASSESS) {
      throw unlike(place, "slides on what no command makes slides of");
    }
    HouseStyle house = house(told, form, place);
    Again again =
        switch (told.asked().command()) {
          case ASSESS -> assessment(told, form, place, sources, rules, house);
          case COMPARE ->
              told.inputs(Kind.OLDRULES).isEmpty()
                  ? comparison(told, form, place, rules, house)
                  : edit(told, form, place, rules, before);
          case SWEEP -> sweep(told, form, place, rules, house);
          case ACH -> matrix(told, form, place, rules, house);
          case CHALLENGE -> challenge(told, form, place, rules, house);
        };
    return told.inputs(Kind.TEMPLATE).isEmpty()
        ? again
        : new Again(house.named(again.madeFrom, HouseSort.valueOf(form.name())), again.content);
  }

  /** What it was written on. */
  private static HouseStyle house(MadeFrom told, Form form, AtHand place)
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

  private static Again assessment(
      MadeFrom told, Form form, AtHand place, List<String> sources, Rules rules, HouseStyle house)
      throws Exception {
    ReportFormat format = ReportFormat.valueOf(form.name());
    boolean turns = ReportFormat.tellTurns(List.of(format));
    Path brief = place.brief(told.brief(), 0);
    Assessing assessing = new Assessing(rules.load(brief), turns, told.asked());
    Opened opened = Opened.of(brief, place.alternatives(told.inputs(Kind.WITH)), sources);
    opened.notes().forEach(System.err::println);
    Assessed assessed = assessing.assess(opened);
    return new Again(assessed.report().madeFrom(), out -> format.write(assessed, house, out));
  }

  private static Again comparison(
      MadeFrom told, Form form, AtHand place, Rules rules, HouseStyle house) throws Exception {
    Path brief = place.brief(told.brief(), 0);
    Comparing comparing = new Comparing(brief);
    List<Comparing.Other> others = new ArrayList<>();
    int briefs = 1;
    for (Input input : told.inputs()) {
      if (input.kind() == Kind.TO) {
        others.add(new Comparing.Other(place.alternatives(List.of(input)).get(0), false));
      } else if (input.kind() == Kind.BESIDE) {
        Path other = place.brief(input, briefs++);
        others.add(new Comparing.Other(other.toString(), true));
      }
    }
    List<String> together = place.alternatives(told.inputs(Kind.WITH));
    if (others.isEmpty() && together.isEmpty()) {
      throw unlike(place, "a comparison with nothing");
    }
    ComparisonReport report =
        comparing.report(
            place.alternatives(told.inputs(Kind.FROM)), others, together, rules.load(brief));
    return new Again(
        report.madeFrom(), Compare.content(report, TextOrReport.valueOf(form.name()), true, house));
  }

  private static Again edit(MadeFrom told, Form form, AtHand place, Rules rules, RulesBefore before)
      throws Exception {
    TextOrReport layout = TextOrReport.valueOf(form.name());
    if (layout.isPaper()) {
      throw unlike(
          place, "a proof of what an edit does in a format in which no command writes one");
    }
    Path brief = place.brief(told.brief(), 0);
    ProofReport report =
        new Comparing(brief)
            .proof(
                place.alternatives(told.inputs(Kind.FROM)),
                before.load(brief, rules),
                rules.load(brief));
    return new Again(report.madeFrom(), Compare.content(report, layout, true));
  }

  private static Again sweep(MadeFrom told, Form form, AtHand place, Rules rules, HouseStyle house)
      throws Exception {
    if (!told.asked().detail().isEmpty()) {
      throw unlike(place, "a sweep that no command makes");
    }
    SweepReport report = Sweep.report(play(told, place), rules);
    return new Again(
        report.madeFrom(), Sweep.content(report, TextOrReport.valueOf(form.name()), house));
  }

  private static Again matrix(MadeFrom told, Form form, AtHand place, Rules rules, HouseStyle house)
      throws Exception {
    Optional<String> subject = Optional.of(told.asked().detail()).filter(d -> !d.isEmpty());
    EvidenceReport report = Ach.report(play(told, place), subject, rules);
    return new Again(
        report.madeFrom(), Ach.content(report, TextOrReport.valueOf(form.name()), house));
  }

  private static Again challenge(
      MadeFrom told, Form form, AtHand place, Rules rules, HouseStyle house) throws Exception {
    if (form != Form.HTML && form != Form.DOCX && form != Form.MD) {
      throw unlike(place, "a challenge in a format in which no command says what it was made from");
    }
    Optional<String> question = Optional.of(told.asked().detail()).filter(d -> !d.isEmpty());
    ChallengeReport report = Challenge.report(play(told, place), question, rules);
    return new Again(
        report.madeFrom(), Challenge.content(report, TextOrPaper.valueOf(form.name()), house));
  }

  private static Play play(MadeFrom told, AtHand place) throws ProblemsException {
    return new Play(place.brief(told.brief(), 0), place.alternatives(told.inputs(Kind.WITH)));
  }

  private static ProblemsException unlike(AtHand place, String what) {
    return place.problem(
        "unlike-a-report", "the report calls itself " + what, "that line of it has been changed");
  }
}
