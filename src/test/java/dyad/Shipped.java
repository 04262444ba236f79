package dyad;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.coverage.FactCoverage;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.files.BriefReader;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.reasoning.Reasoner;
import dyad.reports.provenance.ProgramVersion;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportRequest;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.CaseRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The shipped brief and rules, read and compiled once for all tests. */
public final class Shipped {

  /** The brief. */
  public static final Brief BRIEF;

  /** The rules. */
  public static final RuleBase RULES;

  /** The scales. */
  public static final Scales SCALES;

  private static final Reasoner REASONER;

  static {
    try {
      BRIEF = BriefReader.read(Path.of("facts/afghanistan-2021"));
      RULES = RuleReader.read(Path.of("rules"));
      SCALES = ScalesReader.read(Path.of("rules/scales"));
    } catch (dyad.problems.ProblemsException e) {
      throw new AssertionError(e);
    }
    REASONER = new Reasoner(RULES, SCALES, 5_000_000);
  }

  private Shipped() {}

  /** How many of its facts rules read. */
  public static int read() {
    return read(BRIEF);
  }

  private static int read(Brief brief) {
    return FactCoverage.of(brief, RULES, SCALES, derive(brief)).read();
  }

  /** How much of a brief rules read, as commands tell it behind a letter, large or small. */
  public static String readOf(Brief brief) {
    return "ules read " + read(brief) + " of " + brief.facts().size() + " facts";
  }

  /** What came of the cases of the rules, and of their parts; they are run once. */
  public static List<CaseResult> cases() {
    return Cases.RAN;
  }

  private interface Cases {
    List<CaseResult> RAN = ran();
  }

  private static List<CaseResult> ran() {
    try {
      return new CaseRunner(RULES, SCALES).covering().run();
    } catch (dyad.problems.ProblemsException | dyad.reasoning.BudgetException e) {
      throw new AssertionError(e);
    }
  }

  /** What stands below answers on the shipped brief. */
  public static String readBelow() {
    return "R" + readOf(BRIEF) + " (`dyad coverage` names the others).\n";
  }

  /** What a comparison or a sweep of a brief is made from. */
  public static Provenance madeFrom(ReportRequest asked, Brief brief) {
    return new Provenance(
        ProgramVersion.CURRENT,
        asked,
        List.of(new Provenance.Input(Provenance.Kind.BRIEF, brief.id(), brief.digest())));
  }

  /** The rules, made ready to fire. */
  public static Reasoner reasoner() {
    return REASONER;
  }

  /** The world in which all facts of a brief hold. */
  public static World world(Brief brief) {
    return World.full(circuit(brief));
  }

  /** The graph of a brief, made ready. */
  public static Circuit circuit(Brief brief) {
    try {
      return REASONER.circuit(brief.facts(), brief.background());
    } catch (dyad.reasoning.BudgetException e) {
      throw new AssertionError(e);
    }
  }

  /** The graph of a brief. */
  public static Derivation derive(Brief brief) {
    try {
      return REASONER.derive(brief.facts(), brief.background());
    } catch (dyad.reasoning.BudgetException e) {
      throw new AssertionError(e);
    }
  }

  /** All answers on a brief. */
  public static Assessment assess(Brief brief) {
    World world = world(brief);
    return new Assessor(brief, world.circuit(), SCALES).assess(world);
  }

  /** The term of each question, by its id. */
  public static Map<String, String> terms(Brief brief) {
    Map<String, String> terms = new TreeMap<>();
    for (Judgment judgment : assess(brief).judgments()) {
      terms.put(judgment.question().id(), term(judgment));
    }
    return terms;
  }

  /** A judgment's term, or not assessed. */
  public static String term(Judgment judgment) {
    return judgment.term().map(Term::word).orElse("not assessed");
  }

  /** The alignment on each topic. */
  public static Map<String, String> alignments(Brief brief) {
    Map<String, String> alignments = new TreeMap<>();
    Assessment assessment = assess(brief);
    assessment.standings().forEach(s -> alignments.put(s.topic(), s.alignment().word()));
    alignments.put("in all", assessment.overall().word());
    return alignments;
  }

  /** The confidence in each assessed judgment, by the question's id. */
  public static Map<String, Confidence> confidences(Brief brief) {
    return confidences(brief, judgment -> true);
  }

  /** The confidence in some assessed judgments, by the question's id. */
  public static Map<String, Confidence> confidences(Brief brief, Predicate<Judgment> wanted) {
    World world = world(brief);
    Assessor assessor = new Assessor(brief, world.circuit(), SCALES);
    Told told = assessor.told(world);
    Map<String, Confidence> confidences = new TreeMap<>();
    for (Judgment judgment : assessor.assess(told).judgments()) {
      if (wanted.test(judgment)) {
        assessor
            .confidence(judgment, told)
            .ifPresent(c -> confidences.put(judgment.question().id(), c));
      }
    }
    return confidences;
  }

  /** The shipped brief with other questions. */
  public static Brief asking(List<Question> questions) {
    return Renamed.withQuestions(BRIEF, questions, BRIEF.dyad());
  }

  /** The shipped brief with other facts. */
  public static Brief with(List<Fact> facts) {
    return BRIEF.withFacts(facts);
  }
}
