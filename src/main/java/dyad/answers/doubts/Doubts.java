package dyad.answers.doubts;

import dyad.derivation.Circuit;
import dyad.diagrams.Assignment;
import dyad.diagrams.Chances;
import dyad.diagrams.Evidence;
import dyad.diagrams.Tellings;
import dyad.facts.Fact;
import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is in doubt about the facts on a table, and how much.
 *
 * <p>Each fact is a draw of its versions, of which at most one is told; where the told one is
 * wrong, its contrary may be so, if it has one. Facts cut from one utterance, and facts that say
 * the same from one origin, have a draw besides, in which they hold or fail together; rival
 * accounts of one thing have one in which at most one of them is true. A given fact is certain
 * where it is told.
 */
public final class Doubts {

  /** What parts a fact's id from the name of a version of it. */
  private static final char MARK = '~';

  private final Scales scales;
  private final List<Drawn> drawn = new ArrayList<>();
  private final Evidence evidence;

  /**
   * Of the facts on a table.
   *
   * @param table the facts that can be told, by their ids on the table
   * @param contraries the ids of the contraries that there are of some of them
   */
  private Doubts(Collection<Fact> table, Set<String> contraries, Scales scales) {
    this.scales = scales;
    SortedMap<String, List<Fact>> versions =
        table.stream()
            .sorted(Comparator.comparing(Fact::id))
            .collect(
                Collectors.groupingBy(f -> plainId(f.id()), TreeMap::new, Collectors.toList()));
    List<Together> together = Together.of(versions.values(), contraries);
    SortedSet<String> shared =
        together.stream()
            .flatMap(t -> t.ids().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    versions.values().forEach(facts -> drawn.add(new Drawn.Versions(facts, shared, contraries)));
    drawn.addAll(together);
    this.evidence = new Evidence(drawn.stream().map(Drawn::draw).toList(), List.of());
  }

  /** Of the facts on a table, with the contraries that there are in what follows from them. */
  public static Doubts of(Collection<Fact> table, Circuit circuit, Scales scales) {
    Set<String> contraries =
        circuit.doubted().facts().stream().filter(Fact::isContrary).collect(Collectors.toSet());
    return new Doubts(table, contraries, scales);
  }

  /** The id of a fact in its file, from its id on the table. */
  public static String plainId(String id) {
    int mark = id.indexOf(MARK);
    return mark < 0 ? id : id.substring(0, mark);
  }

  public Evidence evidence() {
    return evidence;
  }

  /** How probable everything is where some facts are told, each with its rating there. */
  public Chances chances(Map<String, Fact> told) {
    return evidence.chances(drawn.stream().map(d -> d.chances(told, scales)).toList());
  }

  /** The world in which all that is told is so; of rivals the likeliest one. */
  public Assignment told(Map<String, Fact> told) {
    return new Assignment(drawn.stream().map(d -> d.told(told, scales)).toList());
  }

  /** What each draw comes from, by its place among the evidence. */
  public List<Drawn> drawn() {
    return Collections.unmodifiableList(drawn);
  }

  /**
   * How else each fact may be told, where some are told, by the place of its draw: not at all,
   * which is nothing to what is given, or in other versions.
   *
   * @param versions whether other versions, and facts that are not told, count as well
   */
  public Map<Integer, List<Tellings.Option>> options(Map<String, Fact> told, boolean versions) {
    Map<Integer, List<Tellings.Option>> options = new TreeMap<>();
    for (int draw = 0; draw < drawn.size(); draw++) {
      List<Tellings.Option> other =
          drawn.get(draw) instanceof Drawn.Versions fact
              ? fact.options(told, versions, scales)
              : List.of();
      if (!other.isEmpty()) {
        options.put(draw, other);
      }
    }
    return options;
  }
}
