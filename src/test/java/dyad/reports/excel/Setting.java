package dyad.reports.excel;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.derivation.World;
import dyad.explanation.ExplanationText;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.Switch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One way to set the switches of a workbook.
 *
 * @param on for each switch, in order, whether it is on
 */
record Setting(List<Boolean> on) {

  private static final double PARTS = 1e9;

  /** As the workbook was handed on. */
  static Setting delivered(Report report) {
    return new Setting(report.workings().switches().stream().map(Switch::on).toList());
  }

  /** Some switches turned over: few at times, many at others. */
  static Setting random(Report report, SplittableRandom random) {
    double share = random.nextInt(4) == 0 ? random.nextDouble() : random.nextDouble() * 0.1;
    return new Setting(
        report.workings().switches().stream()
            .map(s -> s.on() != random.nextDouble() < share)
            .toList());
  }

  /** The facts that hold by the rule that the workbook states: of versions the last that is on. */
  private Set<String> holding(Report report) {
    Map<String, String> last = new HashMap<>();
    List<Switch> switches = report.workings().switches();
    IntStream.range(0, switches.size())
        .filter(on::get)
        .mapToObj(switches::get)
        .forEach(s -> last.put(s.group(), s.fact().id()));
    return new HashSet<>(last.values());
  }

  /** What the engine answers: all that the workbook has to say of it, by what it is about. */
  Map<String, String> answers(Report report) {
    World world = World.of(report.workings().world().circuit(), holding(report));
    Assessment assessment = report.workings().assessor().assess(world);
    Map<String, String> answers = new TreeMap<>();
    for (Judgment judgment : assessment.judgments()) {
      answers.put("question " + judgment.question().id(), answer(judgment));
    }
    assessment
        .standings()
        .forEach(s -> answers.put("topic " + s.topic(), told(s.alignment(), s.score())));
    answers.put("overall", HeatMap.told(assessment.overall(), assessment.score()));
    report
        .findings()
        .forEach(
            e ->
                answers.put(
                    "finding " + e.finding().id(), world.holds(e.finding()) ? "yes" : "no"));
    return answers;
  }

  private static String answer(Judgment judgment) {
    return judgment
        .likelihood()
        .map(
            l ->
                l.term().word()
                    + " "
                    + ExplanationText.range(l.term())
                    + " "
                    + parts(l.probability()))
        .orElse("not assessed ");
  }

  private static String told(Alignment alignment, double score) {
    return TopicsSheet.signed(alignment)
        + " "
        + (alignment == Alignment.NOT_ASSESSED ? "" : parts(score));
  }

  /** The columns that show them. */
  static List<Office.Cells> columns(Report report) {
    int questions = report.explanations().size();
    int topics = report.topics().size();
    return List.of(
        new Office.Cells(Tab.JUDGMENTS, JudgmentsSheet.LIKELIHOOD, questions),
        new Office.Cells(Tab.JUDGMENTS, JudgmentsSheet.PROBABILITY, questions),
        new Office.Cells(Tab.TOPICS, TopicsSheet.ALIGNMENT, topics),
        new Office.Cells(Tab.TOPICS, TopicsSheet.SCORE, topics),
        new Office.Cells(Tab.FINDINGS, FindingsSheet.HOLDS, report.findings().size()),
        new Office.Cells(Tab.LIVE_TOPICS, LiveTopics.SHOWN, rows(report)));
  }

  /** The same answers, as those columns show them. */
  static Map<String, String> shown(Report report, Map<Office.Cells, List<String>> cells) {
    List<List<String>> columns = columns(report).stream().map(cells::get).toList();
    Map<String, String> shown = new TreeMap<>();
    for (int i = 0; i < report.explanations().size(); i++) {
      String id = report.explanations().get(i).judgment().question().id();
      shown.put("question " + id, columns.get(0).get(i) + " " + parts(columns.get(1).get(i)));
    }
    for (int i = 0; i < report.topics().size(); i++) {
      shown.put(
          "topic " + report.topics().get(i).standing().topic(),
          columns.get(2).get(i) + " " + parts(columns.get(3).get(i)));
    }
    for (int i = 0; i < report.findings().size(); i++) {
      shown.put("finding " + report.findings().get(i).finding().id(), columns.get(4).get(i));
    }
    List<String> all = columns.get(5);
    shown.put("overall", all.get(all.size() - 1));
    return shown;
  }

  /** A row for each topic, and one overall. */
  private static int rows(Report report) {
    return 1
        + (int)
            report.topics().stream()
                .filter(t -> !t.standing().topic().equals(Assessor.OVERALL))
                .count();
  }

  private static String parts(String number) {
    return number.isBlank() ? "" : parts(Double.parseDouble(number.strip()));
  }

  /** A number as two programs that count alike tell it. */
  static String parts(double number) {
    return String.valueOf(Math.round(number * PARTS));
  }
}
