package dyad.reasoning;

import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Relation;
import dyad.facts.kinds.Setting;
import dyad.findings.Asked;
import dyad.findings.Choices;
import dyad.findings.Degree;
import dyad.findings.Dyad;
import dyad.findings.Forecast;
import dyad.findings.Power;
import dyad.findings.Scales;
import dyad.findings.Threshold;
import dyad.findings.Within;
import dyad.rules.FieldReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What rules match besides facts and findings: it holds in every world.
 *
 * @param background the powers, what is part of what, and the topics
 * @param scales the numbers and lists
 * @param facts the facts, whose names are each within themselves
 */
public record WorldConstants(Background background, Scales scales, Collection<Fact> facts) {
  private static final Set<Names.Declared> PARTS =
      EnumSet.of(Names.Declared.ACTOR, Names.Declared.MATTER, Names.Declared.SUBJECT);
  private static final Map<String, List<FieldReader>> NAMING = naming();

  /** All of it, in the same order for the same input. */
  public List<Object> all() {
    List<Object> standing = new ArrayList<>();
    String first = background.powers().first();
    String second = background.powers().second();
    standing.add(new Dyad(first, second));
    standing.add(new Power(first, second));
    standing.add(new Power(second, first));
    scales.thresholds().forEach((name, value) -> standing.add(new Threshold(name, value)));
    scales.lists().forEach((name, words) -> list(name, words, standing));
    background.topics().forEach(t -> standing.add(new Asked(t.name(), t.weight())));
    background.forecasts().stream()
        .flatMap(q -> Stream.concat(Stream.of(q), background.turned(q).stream()))
        .flatMap(q -> q.horizonYear().stream().mapToObj(year -> forecast(q, year)))
        .distinct()
        .forEach(standing::add);
    parts(standing);
    ties(standing);
    return standing;
  }

  private static void list(String name, SortedMap<String, Double> words, List<Object> standing) {
    standing.add(new Choices(name, Scales.meant(words)));
    words.forEach((word, value) -> standing.add(new Degree(name, word, value)));
  }

  private static Forecast forecast(Question question, int year) {
    List<String> about = question.about();
    return new Forecast(question.claim(), about.get(0), about.size() > 1 ? about.get(1) : "", year);
  }

  private void parts(List<Object> standing) {
    NavigableSet<String> names = new TreeSet<>(background.wholes().keySet());
    background.wholes().values().forEach(names::addAll);
    names.add(background.powers().first());
    names.add(background.powers().second());
    facts.forEach(f -> names.addAll(names(f)));
    names.forEach(name -> standing.add(new Within(name, name)));
    background
        .wholes()
        .forEach((part, wholes) -> wholes.forEach(w -> standing.add(new Within(part, w))));
  }

  /** What is declared as placed in something is seen as a tie to it as well. */
  private void ties(List<Object> standing) {
    background
        .regions()
        .forEach((part, wholes) -> wholes.forEach(whole -> standing.add(part(part, whole))));
  }

  private static Relation part(String part, String whole) {
    return new Relation(
        part, whole, Relation.Form.PART, "", Relation.Standing.UNSTATED, Setting.NONE);
  }

  /** The actors, matters and places that a fact names, each of which is within itself. */
  public static Set<String> names(Fact fact) {
    Set<String> names = new TreeSet<>();
    for (FieldReader reader : NAMING.getOrDefault(fact.kind(), List.of())) {
      names.add((String) reader.read(fact.content()));
    }
    names.remove("");
    return names;
  }

  private static Map<String, List<FieldReader>> naming() {
    Map<String, List<FieldReader>> naming = new TreeMap<>();
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      naming.put(
          kind.name(),
          kind.fields().stream()
              .filter(f -> f.type() == String.class)
              .filter(f -> f.names().filter(PARTS::contains).isPresent())
              .map(f -> FieldReader.of(kind.ruleName(), f.name()))
              .toList());
    }
    return naming;
  }
}
