package dyad.reports.excel;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.answers.Told;
import dyad.derivation.World;
import dyad.diagrams.NodeTable;
import dyad.explanation.TermWords;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.Switch;
import dyad.reports.excel.live.AlignmentWords;
import dyad.reports.excel.live.GroundLine;
import dyad.reports.excel.live.LiveAnswers;
import dyad.reports.excel.live.LiveGrounds;
import dyad.reports.excel.live.LiveTopics;
import dyad.reports.excel.nodes.FactSwitch;
import dyad.reports.excel.nodes.Tab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One way to set the switches of a workbook.
 *
 * @param on for each switch, in order, whether it is on
 */
record Setting(List<Boolean> on) {

  private static final double PARTS = 1e9;
  private static final double ASIDE = 0.3719;

  private static final List<Alignment> ODDS =
      List.of(Alignment.CONVERGENT, Alignment.MIXED, Alignment.DIVERGENT, Alignment.NOT_ASSESSED);

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
        .filter(i -> on.get(i) || FactSwitch.given(i, switches))
        .mapToObj(switches::get)
        .forEach(s -> last.put(s.group(), s.fact().id()));
    return new HashSet<>(last.values());
  }

  /** What the engine answers: all that the workbook has to say of it, by what it is about. */
  Map<String, String> answers(Living living) {
    Report report = living.report();
    Assessor assessor = report.workings().assessor();
    Told told = assessor.told(World.of(report.workings().world().circuit(), holding(report)));
    Assessment assessment = assessor.assess(told);
    Map<String, String> answers = new TreeMap<>();
    for (Judgment judgment : assessment.judgments()) {
      answers.put("question " + judgment.question().id(), answer(judgment));
    }
    report.weighed().forEach(t -> answers.put("topic " + name(t), told(t, assessment, living)));
    Standing balance = assessment.balance();
    answers.put("overall", withoutScore(AlignmentWords.told(balance)));
    NodeTable nodes = assessor.tables(told).grounds();
    double[] means = means(nodes);
    for (GroundLine line : living.lines()) {
      String id = line.application().id();
      answers.put(
          "ground " + line.row() + " " + id,
          told.world().counts(line.application())
              + " "
              + parts(means[Objects.requireNonNull(nodes.roots().get(id))]));
    }
    return answers;
  }

  /**
   * Of each question the confidences that the workbook may show: that it does not know only where
   * no originator alone carries the answer.
   */
  Map<String, Set<String>> confidences(Report report) {
    Assessor assessor = report.workings().assessor();
    Told told = assessor.told(World.of(report.workings().world().circuit(), holding(report)));
    Map<String, Set<String>> confidences = new TreeMap<>();
    for (Judgment judgment : assessor.assess(told).judgments()) {
      Optional<Confidence> confidence = assessor.confidence(judgment, told);
      String level = confidence.map(c -> c.level().word()).orElse("");
      boolean known = confidence.map(c -> c.sourcing().cut().orElse(0) == 1).orElse(true);
      confidences.put(
          judgment.question().id(),
          known ? Set.of(level) : Set.of(level, LiveAnswers.NOT_WORKED_OUT));
    }
    return confidences;
  }

  private static String name(Report.Topic topic) {
    return topic.standing().topic();
  }

  /** Of each node the mean. */
  private static double[] means(NodeTable nodes) {
    int terminals = nodes.terminals().size();
    double[] means = new double[terminals + nodes.branches().size()];
    for (int node = 0; node < means.length; node++) {
      if (node < terminals) {
        means[node] = nodes.terminals().get(node);
      } else {
        NodeTable.Branch branch = nodes.branches().get(node - terminals);
        double chance = nodes.levels().get(branch.level()).chance();
        means[node] = chance * means[branch.high()] + (1 - chance) * means[branch.low()];
      }
    }
    return means;
  }

  private static String answer(Judgment judgment) {
    String spoken = parts(judgment.spoken());
    return judgment
        .likelihood()
        .map(
            l ->
                l.term().word()
                    + " "
                    + TermWords.range(l.term())
                    + " "
                    + parts(l.probability())
                    + " "
                    + spoken)
        .orElse("not assessed  " + spoken);
  }

  private static String told(Report.Topic topic, Assessment assessment, Living living) {
    Standing standing =
        assessment.standings().stream()
            .filter(s -> s.topic().equals(name(topic)))
            .findFirst()
            .orElseThrow();
    boolean score =
        standing.alignment() != Alignment.NOT_ASSESSED
            && living.scored().contains(standing.topic());
    return AlignmentWords.signed(standing.alignment())
        + " "
        + (score ? parts(standing.score()) : "")
        + " "
        + parts(standing.probability())
        + ODDS.stream()
            .map(a -> " " + parts(Optional.ofNullable(standing.odds().get(a)).orElse(0.0)))
            .collect(Collectors.joining());
  }

  private static String withoutScore(String told) {
    return told.replaceFirst(" \\(.*", "");
  }

  /** The columns that show them. */
  static List<Office.Cells> columns(Living living) {
    Report report = living.report();
    int questions = report.explanations().size();
    int topics = report.weighed().size();
    int grounds = living.lines().size();
    List<Office.Cells> columns =
        new ArrayList<>(
            List.of(
                new Office.Cells(Tab.JUDGMENTS, JudgmentsSheet.LIKELIHOOD, questions),
                new Office.Cells(Tab.JUDGMENTS, JudgmentsSheet.PROBABILITY, questions),
                new Office.Cells(Tab.JUDGMENTS, JudgmentsSheet.PROBABILITY + 1, questions),
                new Office.Cells(Tab.LIVE_TOPICS, LiveTopics.SHOWN, rows(report)),
                new Office.Cells(Tab.LIVE_GROUNDS, LiveGrounds.HOLDS, grounds),
                new Office.Cells(Tab.LIVE_GROUNDS, LiveGrounds.HOLDS + 1, grounds),
                new Office.Cells(Tab.TOPICS, TopicsSheet.ALIGNMENT, topics),
                new Office.Cells(Tab.TOPICS, TopicsSheet.SCORE, topics),
                new Office.Cells(Tab.TOPICS, TopicsSheet.ALIGNMENT + 1, topics)));
    for (int i = 0; i < ODDS.size(); i++) {
      columns.add(new Office.Cells(Tab.TOPICS, TopicsSheet.SCORE + 2 + i, topics));
    }
    return columns;
  }

  /** The same answers, as those columns show them. */
  static Map<String, String> shown(Living living, Map<Office.Cells, List<String>> cells) {
    Report report = living.report();
    List<List<String>> columns = columns(living).stream().map(cells::get).toList();
    Map<String, String> shown = new TreeMap<>();
    for (int i = 0; i < report.explanations().size(); i++) {
      String id = report.explanations().get(i).judgment().question().id();
      shown.put(
          "question " + id,
          columns.get(0).get(i)
              + " "
              + parts(columns.get(1).get(i))
              + " "
              + parts(columns.get(2).get(i)));
    }
    for (int i = 0; i < report.weighed().size(); i++) {
      int row = i;
      Report.Topic topic = report.weighed().get(i);
      shown.put(
          "topic " + name(topic),
          columns.get(6).get(i)
              + " "
              + (living.scored().contains(name(topic)) ? parts(columns.get(7).get(i)) : "")
              + columns.subList(8, columns.size()).stream()
                  .map(c -> " " + parts(c.get(row)))
                  .collect(Collectors.joining()));
    }
    List<String> all = columns.get(3);
    shown.put("overall", withoutScore(all.get(all.size() - 1)));
    for (GroundLine line : living.lines()) {
      shown.put(
          "ground " + line.row() + " " + line.application().id(),
          truth(columns.get(4).get(line.row())) + " " + parts(columns.get(5).get(line.row())));
    }
    return shown;
  }

  private static boolean truth(String cell) {
    return cell.strip().matches("(?i)true|1");
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

  /**
   * A number as two programs that count alike tell it: cut where no decimal stands, which one of
   * them would miss by its last digit.
   */
  static String parts(double number) {
    return String.valueOf((long) Math.floor(number * PARTS + ASIDE));
  }
}
