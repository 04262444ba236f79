package dyad.reports.word;

import dyad.facts.office.SameBytes;
import dyad.reports.office.HouseSort;
import dyad.reports.office.HouseStyle;
import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a paper as a Word document: what matters up front, and its parts as annexes. */
public final class WordPaper {

  private WordPaper() {}

  /** Writes the document; the same paper gives the same bytes. The stream is left open. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    write(paper, HouseStyle.NONE, out);
  }

  /** Writes it into a copy of a house's document, where there is one, with that one's styles. */
  public static void write(Paper paper, HouseStyle style, OutputStream out) throws IOException {
    String marking = paper.brief().marking().orElse("");
    String made = style.named(paper.madeFrom(), HouseSort.DOCX).text();
    if (style.word().isPresent()) {
      try (XWPFDocument house = Emptied.of(style.word().get())) {
        Manuscript manuscript = Manuscript.on(house);
        write(paper, manuscript, Sheets.on(manuscript, marking, paper.title()));
        SameBytes.unsigned(house);
        SameBytes.write(house, paper.title(), made, paper.brief().asOf(), out);
      }
    } else {
      try (XWPFDocument document = new XWPFDocument()) {
        Manuscript manuscript = Manuscript.in(document);
        write(paper, manuscript, Sheets.ours(manuscript, marking, paper.title()));
        SameBytes.write(document, paper.title(), made, paper.brief().asOf(), out);
      }
    }
  }

  private static void write(Paper paper, Manuscript manuscript, Sheets sheets) {
    List<Annex> annexes =
        IntStream.range(0, paper.parts().size()).mapToObj(i -> annex(paper, i)).toList();
    front(paper, manuscript, annexes, sheets.areCountedByLetter());
    if (annexes.isEmpty()) {
      sheets.close("");
    } else {
      sheets.end("");
    }
    for (int i = 0; i < annexes.size(); i++) {
      Annex annex = annexes.get(i);
      boolean across = paper.parts().get(i).wide();
      manuscript.target(Style.SECTION, annex.heading(), annex.heading());
      annex.write().accept(manuscript);
      if (i < annexes.size() - 1) {
        sheets.end(annex.prefix(), across);
      } else {
        sheets.close(annex.prefix(), across);
      }
    }
  }

  private static Annex annex(Paper paper, int number) {
    Part part = paper.parts().get(number);
    return new Annex(
        (char) ('A' + number),
        part.title(),
        m -> new Blocks(m, paper.brief(), part.wide()).write(part.blocks()));
  }

  private static void front(
      Paper paper, Manuscript manuscript, List<Annex> annexes, boolean numbered) {
    manuscript.paragraph(Style.TITLE, paper.title());
    manuscript.paragraph(Style.SUBTITLE, paper.about());
    Letters.STRONG.add(manuscript.paragraph(Style.BOTTOM_LINE), paper.bottomLine().get(0));
    paper.bottomLine().stream()
        .skip(1)
        .forEach(sentence -> manuscript.paragraph(Style.BOTTOM_LINE, sentence));
    new Blocks(manuscript, paper.brief(), false).write(paper.front());
    if (!annexes.isEmpty()) {
      new TableOfContents(manuscript, numbered).write(annexes);
    }
  }
}
