package dyad.application.inquiry;

import dyad.answers.Assessor;
import dyad.application.BriefSource;
import dyad.application.LoadedRules;
import dyad.application.Monitor;
import dyad.application.Questions;
import dyad.application.RuleFolders;
import dyad.coverage.FactCoverage;
import dyad.derivation.World;
import dyad.explanation.Explanation;
import dyad.explanation.Line;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.facts.passages.Passages;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.repairs.Repairs;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.analysis.StandingReport;
import dyad.reports.text.RuleOnQuestion;
import dyad.reports.text.WhyNotText;
import dyad.rules.Rule;
import dyad.scenarios.Composition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a brief why an answer is as it is, or why a rule is silent. Each question reads the brief
 * and the rules as they are then.
 *
 * @param source the brief, and the alternatives in play
 * @param rules where the rules are
 */
public record InquiryService(BriefSource source, RuleFolders rules) {

  /** What is told of a question, or of a topic. */
  public sealed interface Told permits Explained, OnTopic {}

  /**
   * Why an answer is as it is.
   *
   * @param explanation the reasons
   * @param coverage how much of the brief the rules read
   * @param whatIf what is supposed, where alternatives are in play
   */
  public record Explained(Explanation explanation, FactCoverage coverage, Optional<String> whatIf)
      implements Told {}

  /** Explains the answer to a question. */
  public Explained explain(String question) throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    return explained(question, document, source.composition(document));
  }

  private Explained explained(String question, Document<Brief> document, Composition composition)
      throws ProblemsException, BudgetException {
    Brief brief = composition.brief();
    Question asked = Questions.find(question, brief, source.path(), brief.topicNames());
    LoadedRules loaded = rules.load(source.path(), document);
    World world = loaded.world(brief);
    ReportBuilder report = new ReportBuilder(brief, loaded.base(), loaded.scales(), world);
    FactCoverage coverage = loaded.coverage(brief, world);
    return new Explained(report.explain(asked), coverage, composition.whatIf());
  }

  /**
   * Why the two powers stand as they do on a topic.
   *
   * @param standing how they stand there, and what stands behind it
   * @param whatIf what is supposed, where alternatives are in play
   */
  public record OnTopic(StandingReport standing, Optional<String> whatIf) implements Told {}

  /**
   * Explains the answer to a question, or how the two powers stand on a topic of the brief, or with
   * {@code overall} on the whole. A question is meant where a topic has its name.
   */
  public Told told(String name) throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    Composition composition = source.composition(document);
    Brief brief = composition.brief();
    boolean asked = brief.questions().stream().anyMatch(q -> q.id().equals(name));
    boolean topic = brief.topicNames().contains(name) || name.equals(Assessor.OVERALL);
    return topic && !asked
        ? onTopic(name, document, composition)
        : explained(name, document, composition);
  }

  private OnTopic onTopic(String name, Document<Brief> document, Composition composition)
      throws ProblemsException, BudgetException {
    Brief brief = composition.brief();
    LoadedRules loaded = rules.load(source.path(), document);
    World world = loaded.world(brief);
    Report report =
        new ReportBuilder(brief, loaded.base(), loaded.scales(), world).answers(Passages.NONE);
    return new OnTopic(StandingReport.of(report, name), composition.whatIf());
  }

  /**
   * Why a rule is silent, or what an answer lacks.
   *
   * @param lines what is told, line by line
   * @param json the same for programs
   * @param isUnsettled whether a search was given up before a change was known to be the smallest
   */
  public record Silence(List<Line> lines, Map<String, Object> json, boolean isUnsettled) {}

  /**
   * Tells why a rule is silent, what the answer to a question lacks, or what is lacking to tell how
   * the two powers stand on a topic. A rule is meant before a question, and a question before a
   * topic, where they have one name.
   *
   * @param monitor told how far it is, of a question or a topic
   */
  public Silence whyNot(String subject, Monitor monitor) throws Exception {
    Document<Brief> document = source.document();
    Brief brief = source.composition(document).brief();
    LoadedRules loaded = rules.load(source.path());
    Optional<Rule> rule = Optional.ofNullable(loaded.base().byId().get(subject));
    // A rule is asked about by itself, whatever the brief asks.
    if (rule.isEmpty()) {
      loaded.refuseUnanswerable(document);
    }
    Optional<Question> question = TopicQuestion.named(subject, brief);
    if (question.isEmpty() && rule.isEmpty()) {
      throw unknownSubject(subject, brief, loaded);
    }
    WhyNotText text = new WhyNotText(brief, loaded.base(), loaded.reasoner());
    List<Line> lines =
        rule.isPresent()
            ? text.rule(rule.get())
            : lacking(text.asked(question.orElseThrow()), monitor);
    return new Silence(lines, text.json(subject), text.isUnsettled());
  }

  /**
   * Tells what the answer to a question lacks, with what would be needed.
   *
   * @param monitor told how far it is
   */
  public static List<Line> lacking(WhyNotText.Asked asked, Monitor monitor) throws Exception {
    try (Monitor.Steps progress =
        monitor.begin(asked.searches(), "rules for which a change was sought")) {
      return asked.lines(progress::step);
    }
  }

  /** Tells of one rule on one question in full: each condition, what would mend it, its weight. */
  public Silence whyNot(String question, String rule) throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    Brief brief = source.composition(document).brief();
    Question asked = Questions.find(question, brief, source.path());
    LoadedRules loaded = rules.load(source.path(), document);
    Repairs repairs = new Repairs(brief, loaded.base(), loaded.reasoner());
    Rule found = new AskedRules(source.path(), brief, loaded.base(), repairs).on(asked, rule);
    World world = loaded.world(brief);
    ReportBuilder report = new ReportBuilder(brief, loaded.base(), loaded.scales(), world);
    RuleOnQuestion text = new RuleOnQuestion(brief, loaded.base(), asked, repairs, world);
    text.tell(found, report.explain(asked), report.assessor());
    return new Silence(text.lines(), text.json(), text.isUnsettled());
  }

  private ProblemsException unknownSubject(String subject, Brief brief, LoadedRules loaded) {
    List<String> known =
        Stream.of(
                loaded.base().byId().keySet().stream(),
                brief.questions().stream().map(Question::id),
                brief.topicNames().stream())
            .flatMap(names -> names)
            .toList();
    return new ProblemsException(
        new Problem(
            Place.file(source.path().toString()),
            "unknown-subject",
            "there is no rule, no question and no topic `" + subject + "`",
            Questions.hint(subject, brief, known)));
  }
}
