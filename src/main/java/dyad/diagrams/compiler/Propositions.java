package dyad.diagrams.compiler;

import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What speaks for each proposition of a graph and against it, also whatever its topic. */
final class Propositions {

  private final Map<Finding, Grounds> grounds;
  private final Map<Finding, List<Finding>> anywhere = new HashMap<>();

  /** Of a graph, by the finding for each. */
  Propositions(Map<Finding, Grounds> grounds) {
    this.grounds = grounds;
    grounds
        .keySet()
        .forEach(
            p ->
                anywhere
                    .computeIfAbsent(anywhere(p.claim(), p.about()), f -> new ArrayList<>())
                    .add(p));
  }

  private static Finding anywhere(String claim, List<String> about) {
    return new Finding(claim, Leaning.FOR, "", about);
  }

  /** By the finding for each proposition, what speaks for it and against it. */
  Map<Finding, Grounds> grounds() {
    return grounds;
  }

  /** What speaks on the proposition of a finding for it. */
  Grounds on(Finding proposition) {
    return grounds.getOrDefault(proposition, Grounds.NONE);
  }

  /** What speaks on what a question asks; on any topic, if it names none. */
  Grounds on(Question question) {
    return anywhere.getOrDefault(anywhere(question.claim(), question.about()), List.of()).stream()
        .filter(p -> question.on().map(p.topic()::equals).orElse(true))
        .map(this::on)
        .reduce(Grounds.NONE, Grounds::and)
        .leaning(question.leaning());
  }
}
