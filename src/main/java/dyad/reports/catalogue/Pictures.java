package dyad.reports.catalogue;

import dyad.facts.Question;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of what feeds what. */
public final class Pictures {

  private static final int LONGEST = 54;

  private Pictures() {}

  /** Where a claim stands on the page. */
  public static String anchor(String claim) {
    return "claim-" + claim.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** All claims that feed another or are fed by one, in their layers. */
  public static Layered claims(Catalogue catalogue) {
    List<Catalogue.Claim> tied =
        catalogue.claims().stream()
            .filter(c -> !c.reads().isEmpty() || !c.feeds().isEmpty())
            .toList();
    int layers = tied.stream().mapToInt(Catalogue.Claim::layer).max().orElse(-1) + 1;
    List<List<Layered.Node>> columns = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      int layer = i;
      columns.add(
          new ArrayList<>(
              tied.stream()
                  .filter(c -> c.layer() == layer)
                  .map(c -> claim(c.name(), "claim"))
                  .toList()));
    }
    Set<Layered.Line> lines = new LinkedHashSet<>();
    for (Catalogue.Claim claim : tied) {
      for (String read : claim.reads()) {
        lines.addAll(way(read, layer(read, tied), claim, columns));
      }
    }
    return Layered.of(columns, List.copyOf(lines));
  }

  private static int layer(String claim, List<Catalogue.Claim> claims) {
    return claims.stream()
        .filter(c -> c.name().equals(claim))
        .mapToInt(Catalogue.Claim::layer)
        .findFirst()
        .orElseThrow();
  }

  /** The lines from a claim to another, by a place of their own in each column between. */
  private static List<Layered.Line> way(
      String read, int from, Catalogue.Claim to, List<List<Layered.Node>> columns) {
    List<Layered.Line> lines = new ArrayList<>();
    String last = id(read);
    for (int column = from + 1; column < to.layer(); column++) {
      Layered.Node pass = new Layered.Node("pass " + column + " " + read, "", Layered.PASS, "");
      if (!columns.get(column).contains(pass)) {
        columns.get(column).add(pass);
      }
      lines.add(new Layered.Line(last, pass.id()));
      last = pass.id();
    }
    lines.add(new Layered.Line(last, id(to.name())));
    return lines;
  }

  /** The claims that stand by themselves. */
  public static List<String> alone(Catalogue catalogue) {
    return catalogue.claims().stream()
        .filter(c -> c.reads().isEmpty() && c.feeds().isEmpty())
        .map(Catalogue.Claim::name)
        .toList();
  }

  /** One claim: what its rules look for, the rules, the claim, and what it feeds and answers. */
  public static Layered around(Catalogue.Claim claim) {
    List<Layered.Node> before = new ArrayList<>();
    claim.kinds().forEach(k -> before.add(new Layered.Node("kind " + k, k, "kind", "")));
    claim.reads().forEach(r -> before.add(leading("read " + r, r)));
    List<Layered.Node> rules =
        claim.rules().stream()
            .map(r -> new Layered.Node("rule " + r.id(), r.title(), "rule", "#rule-" + r.id()))
            .toList();
    List<Layered.Node> after = new ArrayList<>();
    claim.feeds().forEach(f -> after.add(leading("feeds " + f, f)));
    claim.answers().forEach(q -> after.add(question(q)));
    List<Layered.Line> lines = new ArrayList<>();
    for (Rule rule : claim.rules()) {
      Stream.concat(
              CatalogueBuilder.kinds(rule).map(k -> "kind " + k),
              rule.reads().map(r -> "read " + r))
          .forEach(from -> lines.add(new Layered.Line(from, "rule " + rule.id())));
      lines.add(new Layered.Line("rule " + rule.id(), id(claim.name())));
    }
    after.forEach(n -> lines.add(new Layered.Line(id(claim.name()), n.id())));
    List<List<Layered.Node>> columns =
        new ArrayList<>(List.of(before, rules, List.of(claim(claim.name(), "claim here"))));
    if (!after.isEmpty()) {
      columns.add(after);
    }
    return Layered.of(columns, lines);
  }

  private static Layered.Node claim(String name, String sort) {
    return new Layered.Node(id(name), name, sort, "#" + anchor(name));
  }

  /** A claim beside another one: the same claim may stand on either side. */
  private static Layered.Node leading(String id, String name) {
    return new Layered.Node(id, name, "claim", "#" + anchor(name));
  }

  private static Layered.Node question(Question question) {
    String words = question.id() + ": " + question.proposition();
    return new Layered.Node(
        "question " + question.id(),
        words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words,
        "question",
        "#judgment-" + question.id());
  }

  private static String id(String claim) {
    return "claim " + claim;
  }
}
