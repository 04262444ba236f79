package dyad.reports.map;

import dyad.facts.excel.PlainText;
import dyad.findings.Alignment;
import dyad.findings.Csv;
import dyad.reports.Overview;
import dyad.reports.output.Pieces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes how two powers stand by each of many briefs as a table: CSV (RFC 4180) in UTF-8. */
public final class MapTable {

  private static final List<String> HEADINGS =
      List.of(
          "First",
          "Second",
          "As of",
          "Brief",
          "Title",
          "Alignment",
          "Score",
          "Convergent",
          "Divergent",
          "Mixed",
          "Not assessed",
          "Report");

  private static final List<Alignment> ODDS =
      List.of(Alignment.CONVERGENT, Alignment.DIVERGENT, Alignment.MIXED, Alignment.NOT_ASSESSED);

  private MapTable() {}

  /** Writes a row for each brief that was assessed, in the order of the briefs. */
  public static void write(Overview overview, OutputStream out) throws IOException {
    Pieces pieces = new Pieces(out);
    pieces.add(Csv.handedOn(HEADINGS, List.of()));
    overview
        .entries()
        .each(
            entry -> {
              if (entry instanceof Overview.Done done) {
                pieces.add(Csv.handedOn(row(done), List.of()));
              }
            });
    pieces.end();
  }

  private static List<String> row(Overview.Done done) {
    boolean assessed = done.overall() != Alignment.NOT_ASSESSED;
    Stream<String> told =
        Stream.of(
                done.dyad().first(),
                done.dyad().second(),
                done.asOf().toString(),
                done.id(),
                done.title(),
                done.overall().word())
            .map(PlainText::guarded);
    Stream<String> counted =
        Stream.concat(
            Stream.of(assessed ? number(done.score()) : ""),
            ODDS.stream().map(a -> number(done.odds().getOrDefault(a, 0.0))));
    Stream<String> report = Stream.of(PlainText.guarded(MappedBrief.of(done).file()));
    return Stream.of(told, counted, report).flatMap(s -> s).toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
