package dyad.coverage;

import dyad.answers.Assessor;
import dyad.answers.Weighing;
import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Reached;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.kinds.Content;
import dyad.facts.rows.FactRows;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the coverage of a brief. */
final class Coverer {

  private final Brief brief;
  private final Readership readership;
  private final FactRows rows;
  private final Reached reached;
  private final NearestRule nearest;
  private final Map<String, List<String>> questions = new HashMap<>();
  private final Set<String> bearing;

  Coverer(Brief brief, RuleBase rules, Scales scales, Derivation derivation) {
    this.brief = brief;
    this.readership = new Readership(rules.rules(), brief.background(), scales);
    this.rows = FactRows.of(brief);
    Set<String> ids = brief.facts().stream().map(Fact::id).collect(Collectors.toSet());
    this.reached = new Reached(derivation, ids);
    this.nearest = new NearestRule(readership);
    Assessor assessor = new Assessor(brief, new Circuit(derivation), scales);
    assessor.questions().forEach(this::use);
    List<Application> grounds =
        Stream.concat(
                assessor.questions().values().stream(),
                assessor.alignments().topics().values().stream())
            .flatMap(weighing -> weighing.all().stream())
            .toList();
    this.bearing = reached.read(reached.bearing(grounds));
  }

  FactCoverage coverage() {
    brief.facts().forEach(f -> nearest.see(f, rows.of(f)));
    reached.findings().forEach(nearest::see);
    List<FactCoverage.OfFact> facts = brief.facts().stream().map(this::fact).toList();
    return new FactCoverage(facts, FactCoverage.byTopic(brief, facts));
  }

  private FactCoverage.OfFact fact(Fact fact) {
    List<String> readers = reached.readers(fact.id());
    return new FactCoverage.OfFact(
        fact,
        readers,
        questions.getOrDefault(fact.id(), List.of()),
        bearing.contains(fact.id()),
        readers.isEmpty() ? Optional.of(unread(fact)) : Optional.empty());
  }

  private Unread unread(Fact fact) {
    List<Content> own = rows.of(fact);
    return readership
        .asItIs(fact, own)
        .or(() -> readership.withoutDate(fact, own))
        .orElseGet(() -> nearest.alone(fact, own));
  }

  private void use(Question question, Weighing weighing) {
    reached
        .below(weighing.all())
        .forEach(
            fact -> questions.computeIfAbsent(fact, f -> new ArrayList<>()).add(question.id()));
  }
}
