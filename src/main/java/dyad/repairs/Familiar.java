package dyad.repairs;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.View;
import dyad.facts.rows.FactRows;
import dyad.repairs.matching.Thing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which names a brief's facts hold in which field: a region is no likely party to talks. */
final class Familiar {

  private final FactRows rows;
  private final Set<List<Object>> held = new HashSet<>();

  Familiar(Brief brief) {
    this.rows = FactRows.of(brief);
    brief.facts().forEach(f -> held.addAll(names(f)));
  }

  private List<List<Object>> names(Fact fact) {
    return rows.of(fact).stream()
        .filter(row -> !(row instanceof View))
        .flatMap(
            row -> {
              Thing thing = Thing.saying(row, fact.id());
              return Vocabulary.kind(fact.kind()).orElseThrow().fields().stream()
                  .filter(f -> f.type() == String.class && f.names().isPresent())
                  .map(f -> List.of(thing.type(), f.name(), thing.fields().get(f.name())));
            })
        .distinct()
        .toList();
  }

  /** How many of a repair's names stand where the brief never has them. */
  int strange(Repair repair) {
    return repair.changes().stream()
            .flatMap(c -> c.with().stream())
            .flatMap(f -> names(f).stream())
            .filter(n -> !n.get(2).equals("") && !((String) n.get(2)).startsWith(Any.PREFIX))
            .mapToInt(n -> held.contains(n) ? 0 : 1)
            .sum()
        + (int) repair.changes().stream().filter(this::tellsAgain).count();
  }

  /** Whether a change tells an event once more that the brief holds already. */
  private boolean tellsAgain(FactChange change) {
    return change instanceof FactChange.Assumption assumed
        && assumed.fact().content() instanceof Event event
        && held.contains(List.<Object>of("Event", "name", event.name()));
  }
}
