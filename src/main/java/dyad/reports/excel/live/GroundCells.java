package dyad.reports.excel.live;

import dyad.answers.Assessor;
import dyad.answers.Weighing;
import dyad.derivation.Application;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.excel.PlainText;
import dyad.facts.office.VisibleText;
import dyad.reports.Report;
import dyad.reports.excel.nodes.LiveModel;
import dyad.reports.excel.nodes.Operand;
import dyad.reports.wording.GroundWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What could bear on each question and topic, either side from the heaviest down. */
public final class GroundCells {

  /** Several sentences stand in one cell. */
  private static final int LONGEST = 4_000;

  private final Report report;
  private final LiveModel model;
  private final List<GroundLine> lines = new ArrayList<>();
  private final Map<String, Sides> questions = new HashMap<>();
  private final Map<String, Sides> topics = new HashMap<>();
  private final Map<List<Object>, Integer> numbers = new HashMap<>();
  private final int firstOfTopics;

  /** For a report, with the cells that work out its answers. */
  public GroundCells(Report report, LiveModel model) {
    this.report = report;
    this.model = model;
    Assessor assessor = report.workings().assessor();
    for (Question question : report.brief().questions()) {
      questions.put(question.id(), sides(assessor.weighing(question), question.id(), false));
    }
    firstOfTopics = lines.size();
    assessor.alignments().topics().forEach((topic, w) -> topics.put(topic, sides(w, topic, true)));
  }

  /** What could bear on a question. */
  public Sides question(Question question) {
    return Objects.requireNonNull(questions.get(question.id()));
  }

  /** What could bear on a topic. */
  public Sides topic(String topic) {
    return Objects.requireNonNull(topics.get(topic));
  }

  /** All of them by their rows, those of the questions first. */
  public List<GroundLine> lines() {
    return lines;
  }

  /** What could bear on any topic. */
  Side ofTopics() {
    return new Side(firstOfTopics, lines.subList(firstOfTopics, lines.size()));
  }

  private Sides sides(Weighing weighing, String name, boolean topic) {
    return new Sides(
        side(weighing.supporting(), name, topic, Leaning.FOR),
        side(weighing.opposing(), name, topic, Leaning.AGAINST));
  }

  private Side side(List<Application> applications, String name, boolean topic, Leaning leaning) {
    int first = lines.size();
    GroundLine.Part part = new GroundLine.Part(name, topic, leaning, first);
    Map<Integer, Integer> said = new HashMap<>();
    for (Application application : heaviestFirst(applications)) {
      int row = lines.size();
      GroundLine.Words words = words(application, part);
      Optional<Integer> above = Optional.ofNullable(said.put(words.number(), row));
      Operand stands = model.stands(application);
      Optional<Operand> probability = model.probability(application);
      boolean before = above.map(r -> lines.get(r).state().said()).orElse(false);
      GroundLine.State so = row == first ? GroundLine.State.NONE : lines.get(row - 1).state();
      String shown = words.shown(probability);
      lines.add(
          new GroundLine(
              part,
              row,
              application,
              words,
              above,
              stands,
              probability,
              state(stands.holds(), before, so, shown)));
    }
    return new Side(first, lines.subList(first, lines.size()));
  }

  private List<Application> heaviestFirst(List<Application> applications) {
    Comparator<Application> heaviest =
        Comparator.comparing(a -> -report.scales().weight(a.strength()));
    return applications.stream()
        .sorted(
            heaviest
                .thenComparing(Comparator.comparing(Application::strength).reversed())
                .thenComparing(Application::id))
        .toList();
  }

  /** A topic has no proposition that a ground alone would make likely. */
  private GroundLine.Words words(Application application, GroundLine.Part part) {
    String clause = clause(application);
    Term alone = GroundWords.alone(application.strength().term(), part.leaning());
    int number =
        numbers.computeIfAbsent(
            List.of(part.leaning(), application.rule(), clause), w -> numbers.size() + 1);
    return new GroundLine.Words(
        number, clause, Wording.capital(clause) + ".", part.topic() ? "" : TermWords.shown(alone));
  }

  private static GroundLine.State state(
      boolean stands, boolean said, GroundLine.State before, String shown) {
    boolean tells = stands && !said;
    int told = before.told() + (tells ? 1 : 0);
    return new GroundLine.State(
        said || stands, told, tells ? GroundList.with(before.text(), told, shown) : before.text());
  }

  /** What an application says, as a clause. */
  private String clause(Application application) {
    return PlainText.cut(
        VisibleText.of(report.workings().explainer().sentence(application)), LONGEST);
  }
}
