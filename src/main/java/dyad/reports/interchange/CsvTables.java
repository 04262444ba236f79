package dyad.reports.interchange;

import dyad.coverage.FactCoverage;
import dyad.explanation.Argument;
import dyad.explanation.Reason;
import dyad.facts.Fact;
import dyad.facts.office.SameBytes;
import dyad.facts.workbook.FactTable;
import dyad.findings.Csv;
import dyad.reports.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a report as tables in an archive: facts under the headings of a brief's workbook, answers,
 * how the powers stand by topic, and the grounds of both; each is CSV (RFC 4180) in UTF-8.
 */
public final class CsvTables {

  /** The file that tells what the tables were made from. */
  public static final String MADE_FROM = "made-from.txt";

  private static final List<String> GROUNDS =
      List.of("On", "Speaks", "Rule", "Title", "Principle", "Strength", "Sentence", "Facts");

  private final Report report;

  private CsvTables(Report report) {
    this.report = report;
  }

  /** Writes the archive. The stream is left open. */
  public static void write(Report report, OutputStream out) throws IOException {
    CsvTables tables = new CsvTables(report);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("facts.csv", tables.facts());
    texts.put(
        "judgments.csv",
        text(
            AnswerTable.JUDGMENTS.headings(),
            report.explanations().stream()
                .map(e -> AnswerTable.row(e.judgment(), e.confidence()))));
    texts.put(
        "topics.csv",
        text(
            AnswerTable.TOPICS.headings(),
            report.topics().stream().map(Report.Topic::standing).map(AnswerTable::row)));
    texts.put("grounds.csv", text(GROUNDS, tables.grounds()));
    texts.put(MADE_FROM, report.madeFrom().text() + "\n");
    SameBytes.archive(texts, out);
  }

  private static String text(List<String> headings, Stream<List<Object>> rows) {
    return Csv.handedOn(
        headings, rows.map(row -> row.stream().map(AnswerTable::cell).toList()).toList());
  }

  private String facts() {
    List<FactCoverage.OfFact> facts = report.coverage().facts();
    return text(
        FactTable.headings(),
        IntStream.range(0, facts.size()).mapToObj(i -> fact(i, facts.get(i).fact())));
  }

  private List<Object> fact(int place, Fact fact) {
    List<Object> row = new ArrayList<>(FactTable.row(fact));
    row.add(place + 1);
    row.add(report.read(fact));
    return row;
  }

  private Stream<List<Object>> grounds() {
    Stream<List<Object>> answers =
        report.explanations().stream()
            .flatMap(
                e ->
                    Stream.concat(
                        grounds(e.judgment().question().id(), "for", e.supporting()),
                        grounds(e.judgment().question().id(), "against", e.opposing())));
    Stream<List<Object>> topics =
        report.topics().stream()
            .flatMap(
                t ->
                    Stream.concat(
                        grounds(t.standing().topic(), "for convergence", t.joining()),
                        grounds(t.standing().topic(), "for divergence", t.parting())));
    return Stream.concat(answers, topics);
  }

  private static Stream<List<Object>> grounds(String on, String side, List<Argument> arguments) {
    return arguments.stream()
        .map(
            a ->
                List.of(
                    on,
                    side,
                    a.rule(),
                    a.title(),
                    a.principle(),
                    a.strength().word(),
                    a.sentence(),
                    basis(a)));
  }

  /** The facts on which a ground rests, all the way down. */
  private static String basis(Argument argument) {
    Set<String> facts = new LinkedHashSet<>();
    argument.reasons().forEach(r -> collect(r, facts));
    return facts.stream().collect(Collectors.joining(", "));
  }

  private static void collect(Reason reason, Set<String> facts) {
    if (reason instanceof Reason.Given given) {
      facts.add(given.fact().id());
    } else if (reason instanceof Reason.Inferred inferred) {
      inferred.arguments().stream()
          .flatMap(a -> a.reasons().stream())
          .forEach(r -> collect(r, facts));
    } else if (reason instanceof Reason.Counted counted) {
      counted.reasons().forEach(r -> collect(r, facts));
    }
  }
}
