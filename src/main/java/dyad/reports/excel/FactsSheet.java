package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Passages;
import dyad.facts.When;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of facts. */
final class FactsSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Id", 7, 22),
          new Column("Statement", 40, 58),
          new Column("Kind", 10, 14),
          new Column("Document", 10, 18),
          new Column("Paragraph", 12, 12),
          new Column("Origin", 10, 18),
          new Column("Rating", 9, 9),
          new Column("Topics", 12, 20),
          new Column("When", 12, 18),
          new Column("Assumed", 10, 10),
          new Column("Where used", 14, 26));

  private static final Column PASSAGE = new Column("Passage", 40, 90);

  private FactsSheet() {}

  static Target target(Fact fact) {
    return new Target(Tab.FACTS, fact.id());
  }

  /**
   * One cell holds one link, so the links back stand in columns of their own, which are not
   * printed.
   */
  static Table table(Report report, Outline outline) {
    int most =
        report.brief().facts().stream().mapToInt(f -> outline.uses(f).size()).max().orElse(0);
    List<Column> columns = new ArrayList<>(COLUMNS);
    if (!report.passages().isEmpty()) {
      columns.add(PASSAGE);
    }
    int shown = columns.size();
    for (int i = 1; i <= most; i++) {
      columns.add(new Column("Go to " + i, 12, 60));
    }
    return new Table(
        Tab.FACTS,
        "The rating gives the source’s reliability (A–F) and the information’s credibility "
            + "(1–6).",
        columns,
        shown,
        report.brief().facts().stream().map(f -> row(f, outline.uses(f), most, report)).toList());
  }

  private static Table.Row row(Fact fact, Map<String, Target> uses, int most, Report report) {
    Wording wording = report.wording();
    Stream<Item> about =
        Stream.of(
            Item.text(fact.id()),
            Item.text(fact.statement()),
            Item.text(fact.kind()),
            Item.text(fact.source().document()),
            Item.number(fact.source().paragraph(), Format.WHOLE),
            Item.text(wording.name(fact.origin())),
            Item.text(fact.rating().toString()),
            Item.text(String.join(", ", fact.topics())),
            Item.text(when(fact.when(), wording)),
            fact.assumption() ? Item.text("yes").in(Tone.ACCENT).as(Shape.STRONG) : Item.NONE,
            uses.isEmpty()
                ? Item.text("nowhere").in(Tone.MUTED)
                : Item.text(String.join(", ", uses.keySet())));
    Stream<Item> links =
        uses.entrySet().stream().map(use -> Item.text(use.getKey()).to(use.getValue()));
    List<Item> items =
        Stream.of(
                about,
                passage(fact, report.passages()),
                links,
                Stream.generate(() -> Item.NONE).limit(most - uses.size()))
            .flatMap(s -> s)
            .toList();
    return new Table.Row(fact.id(), 0, items);
  }

  private static Stream<Item> passage(Fact fact, Passages passages) {
    if (passages.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        passages
            .of(fact.source())
            .map(
                p ->
                    p.changed()
                        ? Item.text("Changed since the fact was recorded: " + p.text())
                            .in(Tone.ACCENT)
                        : Item.text(p.text()))
            .orElse(Item.NONE));
  }

  private static String when(When when, Wording wording) {
    return Stream.of(
            when.date(),
            after("since ", when.since()),
            after("until ", when.until()),
            after(days(when) + "before ", wording.name(when.priorTo())),
            after(days(when) + "after ", wording.name(when.following())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String after(String start, String rest) {
    return rest.isEmpty() ? "" : start + rest;
  }

  private static String days(When when) {
    return switch (when.days()) {
      case 0 -> "";
      case 1 -> "1 day ";
      default -> when.days() + " days ";
    };
  }
}
