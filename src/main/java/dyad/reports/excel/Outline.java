package dyad.reports.excel;

import dyad.answers.Standing;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Reason;
import dyad.explanation.Wording;
import dyad.explanation.text.ConfidenceWords;
import dyad.explanation.text.ExplanationText;
import dyad.explanation.text.SampledWords;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.excel.live.AlignmentWords;
import dyad.reports.excel.live.Odds;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.LinkTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All derivations of a report as lines, each deeper reason further in. */
final class Outline {

  private final List<DerivationLine> steps = new ArrayList<>();
  private final Map<String, Map<String, LinkTarget>> uses = new LinkedHashMap<>();

  /** Findings that the derivation under way has already told down to the facts. */
  private final Set<Finding> told = new HashSet<>();

  private String part = "";

  Outline(Report report) {
    report.explanations().forEach(this::question);
    report.weighed().forEach(this::topic);
  }

  List<DerivationLine> steps() {
    return steps;
  }

  /** The derivations that rest on a fact, by question or topic, and where each of them names it. */
  Map<String, LinkTarget> uses(Fact fact) {
    return uses.getOrDefault(fact.id(), Map.of());
  }

  static LinkTarget question(Question question) {
    return new LinkTarget(Tab.DERIVATIONS, "question " + question.id());
  }

  static LinkTarget topic(String topic) {
    return new LinkTarget(Tab.DERIVATIONS, "topic " + topic);
  }

  private void question(Explanation explanation) {
    Question question = explanation.judgment().question();
    begin(question.id());
    steps.add(
        DerivationLine.of(
                part,
                0,
                DerivationLine.Sort.ANSWER,
                ExplanationText.verdict(explanation.judgment()))
            .keyed(question(question).key())
            .seeing("Judgments", JudgmentsSheet.target(question)));
    explanation
        .confidence()
        .ifPresent(
            c -> {
              add(
                  1,
                  DerivationLine.Sort.CONFIDENCE,
                  Wording.capital(c.level().word()) + " confidence");
              ConfidenceWords.lines(c).forEach(l -> add(2, DerivationLine.Sort.CONFIDENCE, l));
            });
    explanation.judgment().likelihood().ifPresent(likelihood -> sides(likelihood, explanation));
    question
        .dissents()
        .forEach(d -> add(1, DerivationLine.Sort.DISSENT, ExplanationText.dissenting(d)));
  }

  /** The side that prevails comes first. */
  private void sides(Likelihood likelihood, Explanation explanation) {
    if (likelihood.mean() < 0.5) {
      side("Against it", explanation.opposing());
      side("For it", explanation.supporting());
    } else {
      side("For it", explanation.supporting());
      side("Against it", explanation.opposing());
    }
  }

  private void topic(Report.Topic topic) {
    Standing standing = topic.standing();
    begin(standing.topic());
    steps.add(
        DerivationLine.of(part, 0, DerivationLine.Sort.ANSWER, answer(standing))
            .keyed(topic(standing.topic()).key())
            .seeing("Topics", TopicsSheet.target(standing.topic())));
    if (standing.alignment() != Alignment.NOT_ASSESSED) {
      side("What joins them", topic.joining());
      side("What parts them", topic.parting());
    }
  }

  private static String answer(Standing standing) {
    return Wording.capital(standing.topic())
        + ": "
        + AlignmentWords.told(standing)
        + (standing.odds().size() == 1 ? "" : "; " + others(standing))
        + (standing.sampled().isEmpty() ? "" : "." + SampledWords.behind(standing));
  }

  /** How probable the other alignments are, the likelier first. */
  private static String others(Standing standing) {
    return standing.odds().entrySet().stream()
        .skip(1)
        .map(e -> e.getKey().word() + " in " + Odds.percent(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void begin(String name) {
    part = name;
    told.clear();
  }

  private void side(String title, List<Argument> arguments) {
    add(1, DerivationLine.Sort.SIDE, title + (arguments.isEmpty() ? ": nothing in the brief" : ""));
    Set<String> principles = new HashSet<>();
    for (Argument argument : arguments) {
      DerivationLine.Sort sort =
          principles.add(argument.principle())
              ? DerivationLine.Sort.GROUND
              : DerivationLine.Sort.SAME_PRINCIPLE;
      steps.add(
          step(2, sort, argument.heading() + ": " + sentence(argument.sentence()), argument)
              .strong(argument.strength()));
      reasons(3, argument.reasons());
    }
  }

  private void reasons(int level, List<Reason> reasons) {
    reasons.forEach(reason -> reason(level, reason));
  }

  private void reason(int level, Reason reason) {
    if (reason instanceof Reason.Given given) {
      fact(level, given);
    } else if (reason instanceof Reason.Inferred inferred) {
      finding(level, inferred);
    } else if (reason instanceof Reason.Lacking lacking) {
      add(level, DerivationLine.Sort.ABSENCE, sentence(lacking.words()));
    } else if (reason instanceof Reason.Counted counted) {
      add(level, DerivationLine.Sort.PRESENCE, sentence(counted.words()));
      reasons(level + 1, counted.reasons());
    } else {
      Reason.Cutoff cutoff = (Reason.Cutoff) reason;
      steps.add(
          DerivationLine.of(
                  part,
                  level,
                  DerivationLine.Sort.CUT_OFF,
                  "“" + cutoff.name() + "” means " + Wording.number(cutoff.value()) + ".")
              .seeing("Method", MethodSheet.threshold(cutoff.name())));
    }
  }

  private void fact(int level, Reason.Given given) {
    Fact fact = given.fact();
    String key = part + " / " + fact.id();
    uses.computeIfAbsent(fact.id(), id -> new LinkedHashMap<>())
        .putIfAbsent(part, new LinkTarget(Tab.DERIVATIONS, key));
    steps.add(
        DerivationLine.of(
                part,
                level,
                fact.assumption() ? DerivationLine.Sort.ASSUMPTION : DerivationLine.Sort.FACT,
                (fact.assumption() ? "Assumed: " : "") + fact.statement())
            .keyed(key)
            .reported(given.source(), fact.rating().toString())
            .seeing(fact.id(), FactsSheet.target(fact)));
  }

  private void finding(int level, Reason.Inferred inferred) {
    String key = part + " / " + inferred.finding().id();
    boolean first = told.add(inferred.finding());
    for (Argument argument : inferred.arguments()) {
      DerivationLine step =
          step(level, DerivationLine.Sort.FINDING, sentence(argument.sentence()), argument);
      if (first) {
        steps.add(step.keyed(key));
        reasons(level + 1, argument.reasons());
      } else {
        steps.add(step.seeing("shown above", new LinkTarget(Tab.DERIVATIONS, key)));
      }
    }
  }

  private DerivationLine step(int level, DerivationLine.Sort sort, String text, Argument argument) {
    return DerivationLine.of(part, level, sort, text)
        .seeing("rule", RulesSheet.target(argument.rule()));
  }

  private void add(int level, DerivationLine.Sort sort, String text) {
    steps.add(DerivationLine.of(part, level, sort, text));
  }

  private static String sentence(String words) {
    String capital = Wording.capital(words);
    return capital.isEmpty() || capital.endsWith(".") ? capital : capital + ".";
  }
}
