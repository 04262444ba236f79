package dyad.reports.provenance;

import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.outcomes.Resolutions;
import dyad.facts.passages.Passages;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each sort of report is made from, in the order in which it tells so. */
public final class ReportOrigin {

  private ReportOrigin() {}

  /**
   * The brief and its alternatives, as inputs.
   *
   * @param brief the brief as its file gives it
   * @param delivered the brief as the report takes it
   * @param steps the alternatives that may be tried
   */
  public static List<Provenance.Input> briefs(
      Brief brief, Composition delivered, List<Step> steps) {
    return Stream.of(
            Stream.of(Provenance.input(Provenance.Kind.BRIEF, brief)),
            seen(brief).stream(),
            delivered.steps().stream().map(step -> input(Provenance.Kind.WITH, step)),
            steps.stream().map(step -> input(Provenance.Kind.ALTERNATIVE, step)))
        .flatMap(inputs -> inputs)
        .toList();
  }

  /** From when a brief is seen, as inputs; none for the brief itself. */
  private static List<Provenance.Input> seen(Brief brief) {
    return Stream.concat(
            brief.seen().known().map(day -> Provenance.day(Provenance.Kind.KNOWN, day)).stream(),
            brief.seen().asOf().map(day -> Provenance.day(Provenance.Kind.ASOF, day)).stream())
        .toList();
  }

  private static Provenance.Input input(Provenance.Kind kind, Step step) {
    return new Provenance.Input(kind, step.id(), Digest.of(step.alternative()));
  }

  /**
   * What comparisons are made from.
   *
   * @param brief the brief as its file gives it
   * @param first what all of them start from
   * @param others what it is compared with: other briefs, and the brief as alternatives change it
   * @param composed the brief as alternatives change it that are named to be composed
   */
  public static Provenance comparison(
      Brief brief,
      Composition first,
      List<Composition> others,
      List<Composition> composed,
      RuleBase rules,
      Scales scales) {
    List<Provenance.Input> inputs = new ArrayList<>();
    inputs.add(Provenance.input(Provenance.Kind.BRIEF, brief));
    inputs.addAll(seen(brief));
    first.steps().forEach(step -> inputs.add(input(Provenance.Kind.FROM, step)));
    for (Composition other : others) {
      int last = other.steps().size() - 1;
      if (last < 0) {
        inputs.add(Provenance.input(Provenance.Kind.BESIDE, other.brief()));
      } else {
        other
            .steps()
            .subList(0, last)
            .forEach(step -> inputs.add(input(Provenance.Kind.BASE, step)));
        inputs.add(input(Provenance.Kind.TO, other.steps().get(last)));
      }
    }
    composed.stream()
        .flatMap(c -> c.steps().stream())
        .forEach(step -> inputs.add(input(Provenance.Kind.WITH, step)));
    return Provenance.of(ReportRequest.comparison(), inputs, rules, scales, Passages.NONE);
  }

  /**
   * What a proof of what an edit does is made from.
   *
   * @param brief the brief as its file gives it
   * @param first what is supposed before and after
   */
  public static Provenance edit(
      Brief brief,
      Composition first,
      RuleBase oldRules,
      Scales oldScales,
      RuleBase rules,
      Scales scales) {
    List<Provenance.Input> inputs = new ArrayList<>();
    inputs.add(Provenance.input(Provenance.Kind.BRIEF, brief));
    first.steps().forEach(step -> inputs.add(input(Provenance.Kind.FROM, step)));
    inputs.add(
        new Provenance.Input(
            Provenance.Kind.OLDRULES, String.valueOf(oldRules.rules().size()), oldRules.digest()));
    inputs.add(new Provenance.Input(Provenance.Kind.OLDSCALES, "", Digest.of(oldScales)));
    return Provenance.of(ReportRequest.comparison(), inputs, rules, scales, Passages.NONE);
  }

  /**
   * What a report is made from that is on a brief as alternatives change it, and on nothing else.
   *
   * @param asked what is asked of it
   * @param brief the brief as its file gives it
   * @param delivered the brief as the report takes it
   */
  public static Provenance one(
      ReportRequest asked, Brief brief, Composition delivered, RuleBase rules, Scales scales) {
    return Provenance.of(asked, briefs(brief, delivered, List.of()), rules, scales, Passages.NONE);
  }

  /**
   * What cases against answers are made from.
   *
   * @param question the one question whose answer is challenged; empty for all of them
   * @param brief the brief as its file gives it
   * @param steps the alternatives in play, each by itself
   */
  public static Provenance challenge(
      Optional<String> question, Brief brief, List<Step> steps, RuleBase rules, Scales scales) {
    List<Provenance.Input> inputs = new ArrayList<>();
    inputs.add(Provenance.input(Provenance.Kind.BRIEF, brief));
    steps.forEach(step -> inputs.add(input(Provenance.Kind.WITH, step)));
    return Provenance.of(ReportRequest.challenge(question), inputs, rules, scales, Passages.NONE);
  }

  /**
   * What a record is made from.
   *
   * @param briefs the briefs
   * @param outcomes what came of their questions, in the same order
   * @param rules the rules; several where some lie beside a brief
   * @param scales the scales; several where some lie beside a brief
   */
  public static Provenance record(
      List<Brief> briefs, List<Resolutions> outcomes, List<RuleBase> rules, List<Scales> scales) {
    List<Provenance.Input> inputs = new ArrayList<>();
    for (int i = 0; i < briefs.size(); i++) {
      inputs.add(
          Provenance.input(i == 0 ? Provenance.Kind.BRIEF : Provenance.Kind.BESIDE, briefs.get(i)));
    }
    for (int i = 0; i < briefs.size(); i++) {
      inputs.add(
          new Provenance.Input(
              Provenance.Kind.OUTCOMES, briefs.get(i).id(), Digest.of(outcomes.get(i))));
    }
    rules.forEach(r -> inputs.add(Provenance.input(r)));
    scales.forEach(s -> inputs.add(Provenance.input(s)));
    return new Provenance(ProgramVersion.CURRENT, ReportRequest.RECORD, inputs);
  }
}
