package dyad.reports;

import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists the facts that readers may switch: by source and paragraph, assumptions behind them. */
final class Switches {

  /** By source and paragraph, so that a report does not hang on the order in a file. */
  static final Comparator<Fact> PLACE =
      Comparator.comparing((Fact f) -> f.source().document())
          .thenComparing(f -> f.source().paragraph())
          .thenComparing(Fact::id);

  private Switches() {}

  /** A brief's own facts. */
  static List<Switch> of(Brief brief, World world) {
    return brief.facts().stream()
        .sorted(PLACE)
        .map(f -> new Switch(f, f.id(), "", world.present().contains(f.id())))
        .toList();
  }

  /** All facts on a table; the versions of one fact stand together, the brief's first. */
  static List<Switch> of(FactUniverse table, Situation situation) {
    Comparator<List<Switch>> assumed = Comparator.comparing(g -> first(g).from());
    Map<String, Fact> holding =
        situation.brief().facts().stream().collect(Collectors.toMap(Fact::id, f -> f));
    return table.versions().entrySet().stream()
        .map(e -> group(e.getKey(), e.getValue(), table, holding))
        .sorted(assumed.thenComparing(g -> first(g).fact(), PLACE))
        .flatMap(List::stream)
        .toList();
  }

  private static Switch first(List<Switch> group) {
    return group.get(0);
  }

  private static List<Switch> group(
      String name, List<String> ids, FactUniverse table, Map<String, Fact> holding) {
    List<Switch> group = new ArrayList<>();
    for (String id : ids) {
      String from = table.supplier(id).map(s -> s.alternative().name()).orElse("");
      Fact fact = holding.getOrDefault(id, Objects.requireNonNull(table.facts().get(id)));
      group.add(new Switch(fact, name, from, holding.containsKey(id)));
    }
    group.sort(Comparator.comparing((Switch s) -> !s.from().isEmpty()));
    return group;
  }
}
