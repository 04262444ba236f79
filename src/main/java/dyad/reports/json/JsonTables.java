package dyad.reports.json;

import dyad.answers.Tables;
import dyad.answers.doubts.Drawn;
import dyad.answers.doubts.Together;
import dyad.diagrams.Diagram;
import dyad.diagrams.NodeTable;
import dyad.facts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The compiled answers of {@link JsonGraph}, and what the chances of their draws come from. */
final class JsonTables {

  private final Tables tables;
  private final JsonDerivation places;

  /** For tables on a derivation. */
  JsonTables(Tables tables, JsonDerivation places) {
    this.tables = tables;
    this.places = places;
  }

  Map<String, Object> graph() {
    return Json.object(
        "draws", tables.draws().stream().map(this::draw).toList(),
        "likelihoods", table(tables.likelihoods(), this::likelihood),
        "alignments", table(tables.alignments(), root -> root),
        "strands", table(tables.strands(), root -> root),
        "grounds", table(tables.grounds(), places::application));
  }

  private String likelihood(String root) {
    return root.startsWith(Tables.FINDING) ? Tables.FINDING + places.doubt(root) : root;
  }

  /**
   * Of versions each with 0; with 1 where its contrary is an outcome by itself; with 2 where
   * another draw decides whether it is true.
   */
  private Map<String, Object> draw(Drawn drawn) {
    if (drawn instanceof Drawn.Versions versions) {
      return Json.object(
          "versions",
          versions.facts().stream()
              .map(f -> List.of(places.fact(f.id()), form(f, versions)))
              .toList());
    }
    Together together = (Together) drawn;
    return Json.object(
        "accounts",
        together.accounts().stream()
            .map(a -> a.stream().map(f -> places.fact(f.id())).toList())
            .toList(),
        "contrary",
        !together.contraries().isEmpty());
  }

  private static int form(Fact fact, Drawn.Versions versions) {
    if (versions.shared().contains(fact.id())) {
      return 2;
    }
    Optional<String> contrary = fact.contrary().map(Fact::id);
    return contrary.filter(versions.contraries()::contains).isPresent() ? 1 : 0;
  }

  /** Branches in a row: the level, and how far back the low and the high node are. */
  private static Map<String, Object> table(NodeTable table, Function<String, Object> name) {
    Map<Object, Integer> roots = new LinkedHashMap<>();
    table.roots().forEach((root, node) -> roots.put(name.apply(root), node));
    List<Integer> branches = new ArrayList<>();
    int node = table.terminals().size();
    for (NodeTable.Branch branch : table.branches()) {
      branches.addAll(List.of(branch.level(), node - branch.low(), node - branch.high()));
      node++;
    }
    return Json.object(
        "levels",
        table.levels().stream().map(JsonTables::level).toList(),
        "terminals",
        table.terminals().stream().map(JsonTables::number).toList(),
        "branches",
        branches,
        "roots",
        roots);
  }

  /** A draw's outcome; a grade of a rule, with its chance; of a finding the chance alone. */
  private static Object level(NodeTable.Level level) {
    return switch (level.kind()) {
      case DRAW -> List.of(level.index(), level.outcome());
      case GRADE -> List.of(level.variable(), level.outcome(), level.chance());
      case FINDING -> level.chance();
      case PLAYER, TELLING -> throw new IllegalStateException(level.kind() + " in an answer");
    };
  }

  private static Object number(long terminal) {
    return terminal == Diagram.NONE ? (Object) "none" : terminal;
  }
}
