package dyad.reports.map;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Brief;
import dyad.findings.Alignment;
import dyad.reports.Overview;
import dyad.reports.html.HtmlPaper;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.paper.Block;
import dyad.reports.paper.Matrix;
import dyad.reports.paper.Paper;
import dyad.reports.paper.Shade;
import dyad.reports.paper.TableCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who converges with whom, as a paper and as a table. */
final class MapPaperTest {

  private static final LocalDate MAY = LocalDate.of(2031, 5, 31);

  private static Overview.Entry brief(
      String first, String second, LocalDate asOf, Alignment overall, double convergent) {
    String id = first + "-" + second + "-" + asOf;
    return new Overview.Done(
        id,
        first + "/" + second,
        Optional.of("SAMPLE"),
        new Brief.Powers(first, second),
        asOf,
        List.of("Line."),
        overall,
        0.25,
        Map.of(Alignment.CONVERGENT, convergent, Alignment.DIVERGENT, 1 - convergent),
        Map.of(),
        0,
        Map.of(),
        "",
        "",
        List.of(),
        List.of(id + ".md", id + ".html"));
  }

  private static Overview overview(Overview.Entry... entries) {
    return new Overview(
        "1",
        7,
        "d".repeat(64),
        entries.length,
        0,
        List.of("SAMPLE"),
        taker -> {
          for (Overview.Entry entry : entries) {
            taker.take(entry);
          }
        });
  }

  /** Two who converge, and two who do; across them they part; of one pair nothing is known. */
  private static final Overview FOUR =
      overview(
          brief("A", "B", MAY, Alignment.CONVERGENT, 0.97),
          brief("C", "A", MAY, Alignment.DIVERGENT, 0.02),
          brief("A", "D", MAY, Alignment.MIXED, 0.3),
          brief("B", "C", MAY, Alignment.UNDECIDED, 0.4),
          brief("B", "D", MAY, Alignment.NOT_ASSESSED, 0),
          new Overview.Failed("broken", 2, "wrong", 0),
          brief("C", "D", MAY.minusMonths(1), Alignment.DIVERGENT, 0.2),
          brief("D", "C", MAY, Alignment.CONVERGENT, 0.8));

  private static Paper paper(Overview overview) throws IOException {
    return MapPaper.of(overview).orElseThrow();
  }

  private static Matrix matrix(Paper paper) {
    return (Matrix) Block.plain(paper.front()).get(0);
  }

  private static List<List<String>> rows(Paper paper, int part) {
    return ((Block.Grid) paper.parts().get(part).blocks().get(0))
        .rows().stream().map(row -> row.stream().map(TableCell::told).toList()).toList();
  }

  private static String html(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlPaper.write(paper, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFirstLineCountsHowPairsStandBySorts() throws IOException {
    assertThat(paper(FOUR).bottomLine())
        .containsExactly(
            "Of 6 pairs, overall: 2 convergent, 1 divergent, 1 mixed, 1 undecided, 1 not"
                + " assessed.");
    assertThat(paper(FOUR).about()).isEqualTo("6 pairs of 4 actors, by the latest brief on each");
    assertThat(paper(FOUR).brief().marking()).contains("SAMPLE");
  }

  @Test
  void whoConvergesStandsSideBySide() throws IOException {
    assertThat(matrix(paper(FOUR)).names()).containsExactly("A", "B", "D", "C");
    assertThat(paper(FOUR).parts().get(0).blocks())
        .containsExactly(Block.Items.flat(List.of("A, B", "C, D")));
  }

  @Test
  void aFieldTellsByColourBySignAndInWordsAndLeadsToThePage() throws IOException {
    Matrix matrix = matrix(paper(FOUR));
    Map<String, Matrix.Field> fields = new HashMap<>();
    matrix
        .fields()
        .forEach(
            f -> {
              String one = matrix.names().get(f.row());
              String other = matrix.names().get(f.column());
              fields.put(one.compareTo(other) < 0 ? one + other : other + one, f);
            });
    assertThat(fields.keySet()).containsExactlyInAnyOrder("AB", "AC", "AD", "BC", "BD", "CD");
    assertThat(fields.get("AB").sign()).isEqualTo("+");
    assertThat(fields.get("AB").shade()).isEqualTo(Shade.HIGHEST);
    assertThat(fields.get("AB").told())
        .isEqualTo("A and B: convergent, convergent in 97 % of cases, as of 2031-05-31");
    assertThat(fields.get("AB").file()).isEqualTo("A-B-2031-05-31.html");
    assertThat(fields.get("AC").sign()).isEqualTo("−");
    assertThat(fields.get("AC").shade()).isEqualTo(Shade.LOWEST);
    assertThat(fields.get("AD").sign()).isEqualTo("±");
    assertThat(fields.get("BC").sign()).isEqualTo("?");
    assertThat(fields.get("BD").sign()).isEqualTo("·");
    assertThat(fields.get("BD").shade()).isEqualTo(Shade.NONE);
    assertThat(fields.get("BD").told()).isEqualTo("B and D: not assessed, as of 2031-05-31");
    assertThat(fields.get("CD").told()).startsWith("C and D: convergent, convergent in 80 %");
  }

  @Test
  void whatMovedMostIsToldFromTheFirstToTheLast() throws IOException {
    assertThat(paper(FOUR).parts().get(2).blocks())
        .containsExactly(
            Block.Prose.of("There are no briefs of one title and of two dates, or nothing moved."));
    Paper paper =
        paper(
            overview(
                brief("A", "B", MAY.plusMonths(1), Alignment.DIVERGENT, 0.2),
                brief("A", "B", MAY.minusMonths(1), Alignment.MIXED, 0.3),
                brief("A", "B", MAY, Alignment.MIXED, 0.9),
                brief("A", "C", MAY, Alignment.NOT_ASSESSED, 0),
                brief("A", "C", MAY.plusMonths(1), Alignment.MIXED, 0.5),
                brief("B", "C", MAY, Alignment.MIXED, 0.2),
                brief("B", "C", MAY.plusMonths(1), Alignment.MIXED, 0.2),
                brief("D", "C", MAY, Alignment.MIXED, 0.2),
                brief("D", "C", MAY.plusMonths(1), Alignment.CONVERGENT, 0.7)));
    assertThat(rows(paper, 2))
        .containsExactly(
            List.of("C and D", "20 %, 2031-05-31", "70 %, 2031-06-30", "mixed", "convergent"),
            List.of("A and B", "30 %, 2031-04-30", "20 %, 2031-06-30", "mixed", "divergent"));
  }

  @Test
  void everyPairStandsInTheTableWithALinkToItsReport() throws IOException {
    assertThat(rows(paper(FOUR), 3))
        .hasSize(7)
        .contains(List.of("A and B", "convergent", "97 %", "2031-05-31", "A/B"))
        .contains(List.of("B and D", "not assessed", "–", "2031-05-31", "B/D"));
    assertThat(html(paper(FOUR)))
        .contains(
            "<td dir=\"auto\" class=\"words plain\"><a href=\"./A-B-2031-05-31.html\">A and B</a>");
  }

  @Test
  void ofEachActorThoseAreToldWithWhomItConvergesMostAndLeast() throws IOException {
    assertThat(rows(paper(FOUR), 4))
        .containsExactly(
            List.of("A", "3", "B 97 %", "C 2 %, D 30 %"),
            List.of("B", "3", "A 97 %", "C 40 %"),
            List.of("C", "3", "D 80 %", "A 2 %, B 40 %"),
            List.of("D", "3", "C 80 %", "A 30 %"));
    List<Overview.Entry> many = new ArrayList<>();
    IntStream.range(0, 9)
        .forEach(i -> many.add(brief("Hub", "Z" + i, MAY, Alignment.MIXED, (i + 1) / 10.0)));
    many.add(brief("Hub", "A", MAY, Alignment.NOT_ASSESSED, 0));
    List<List<String>> rows = rows(paper(overview(many.toArray(Overview.Entry[]::new))), 4);
    assertThat(rows).hasSize(11).contains(List.of("A", "1", "–", "–"));
    assertThat(rows.get(1))
        .containsExactly(
            "Hub",
            "10",
            "Z8 90 %, Z7 80 %, Z6 70 %, Z5 60 %",
            "Z0 10 %, Z1 20 %, Z2 30 %, Z3 40 %");
    assertThat(rows.get(6)).containsExactly("Z4", "1", "–", "–");
  }

  @Test
  void thePageDrawsEachPairOnBothSidesAndTellsWhereTheWordsAre() throws IOException {
    String page = html(paper(FOUR));
    assertThat(page.split("tabindex=\"-1\"><rect", -1)).hasSize(2 * 6 + 1);
    assertThat(page).contains("role=\"img\"").contains("in the table of every pair");
    assertThat(page).contains("class=\"sign light\"").contains("script-src &#39;none&#39;");
  }

  @Test
  void otherFormatsTellTheFieldsInWords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkdownPaper.write(paper(FOUR), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("How probable it is that two converge overall. ")
        .contains("A and B: convergent, convergent in 97 % of cases, as of 2031");
  }

  @Test
  void onePairAloneIsNoMap() throws IOException {
    assertThat(MapPaper.of(overview(brief("A", "B", MAY, Alignment.MIXED, 0.5)))).isEmpty();
    assertThat(MapPaper.of(overview())).isEmpty();
  }

  @Test
  void whereNoTwoConvergeThatIsSaid() throws IOException {
    Paper paper =
        paper(
            overview(
                brief("A", "B", MAY, Alignment.DIVERGENT, 0.1),
                brief("A", "C", MAY, Alignment.DIVERGENT, 0.1)));
    assertThat(paper.parts().get(0).blocks())
        .containsExactly(Block.Prose.of("No two converge in more than half of the cases."));
  }

  @Test
  void whereAllConvergeTheyAreOneGroup() throws IOException {
    Paper paper =
        paper(
            overview(
                brief("A", "B", MAY, Alignment.CONVERGENT, 0.9),
                brief("A", "C", MAY, Alignment.CONVERGENT, 0.9),
                brief("B", "C", MAY, Alignment.CONVERGENT, 0.9)));
    assertThat(((Block.Items) paper.parts().get(0).blocks().get(0)).lines()).hasSize(1);
  }

  @Test
  void ofTooManyThoseAreShownOnWhomThereAreMostPairs() throws IOException {
    List<Overview.Entry> many = new ArrayList<>();
    IntStream.range(0, 130)
        .forEach(i -> many.add(brief("Hub", "Z" + i, MAY, Alignment.MIXED, i / 260.0)));
    Paper paper = paper(overview(many.toArray(Overview.Entry[]::new)));
    assertThat(matrix(paper).names()).hasSize(120).contains("Hub");
    assertThat(((Block.Prose) Block.plain(paper.front()).get(1)).words())
        .startsWith("Shown are the 120 of 131 actors");
    assertThat(rows(paper, 1)).hasSize(20);
    assertThat(rows(paper, 1).get(0).get(0)).isEqualTo("Hub and Z129");
    assertThat(rows(paper, 3)).hasSize(130);
  }

  @Test
  void theTableHasARowForEachBriefThatWasAssessed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MapTable.write(
        overview(
            brief("=A", "B", MAY, Alignment.MIXED, 0.25),
            new Overview.Failed("broken", 2, "wrong", 0),
            brief("B", "D", MAY, Alignment.NOT_ASSESSED, 0)),
        out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "First,Second,As of,Brief,Title,Alignment,Score,Convergent,Divergent,Mixed,Not"
                + " assessed,Report\r\n"
                + "'=A,B,2031-05-31,'=A-B-2031-05-31,'=A/B,mixed,0.2500,0.2500,0.7500,0.0000,0.0000,"
                + "'=A-B-2031-05-31.html\r\n"
                + "B,D,2031-05-31,B-D-2031-05-31,B/D,not assessed,,0.0000,1.0000,0.0000,0.0000,"
                + "B-D-2031-05-31.html\r\n");
  }
}
