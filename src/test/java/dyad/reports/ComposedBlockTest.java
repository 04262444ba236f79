package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.reports.html.HtmlPaper;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.paper.Block;
import dyad.reports.paper.ComparisonPaper;
import dyad.reports.paper.Deck;
import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import dyad.reports.paper.Slide;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import dyad.reports.slides.SlideShow;
import dyad.reports.word.WordPaper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A block that no writer knows is told in every format by what it is made of. */
final class ComposedBlockTest {

  private static final Paper SAMPLE =
      ComparisonPaper.of(SampleScenarios.single(SampleReports.canal()));

  /** A block as somebody may add one, in one file: who said what. */
  private record Quoted(String who, String what) implements Block.Composed {

    @Override
    public List<Block> blocks() {
      return List.of(
          Block.Heading.minor(who + " said", ""),
          new Attributed(what),
          Block.Grid.of(List.of(Block.Column.of("Where", 1)), List.of(List.of("In the harbour"))));
    }
  }

  /** One that stands within another. */
  private record Attributed(String what) implements Block.Composed {

    @Override
    public List<Block> blocks() {
      return List.of(Block.Prose.on("In these words", what));
    }
  }

  private static final List<String> TOLD =
      List.of("The envoy said", "In these words. ", "We keep the lock open", "In the harbour");

  private static Paper with(Block block) {
    return new Paper(
        SAMPLE.brief(),
        SAMPLE.madeFrom(),
        SAMPLE.title(),
        SAMPLE.about(),
        SAMPLE.bottomLine(),
        List.of(block),
        List.of(Part.of("Once more", List.of(block))));
  }

  @FunctionalInterface
  private interface Writer {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] written(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    return out.toByteArray();
  }

  private static void toldTwice(String text) {
    String plain = text.replace('\u00a0', ' ').replaceAll("<[^>]*>|\\*\\*", "");
    for (String words : TOLD) {
      assertThat(plain.split(java.util.regex.Pattern.quote(words), -1)).as(words).hasSize(3);
    }
  }

  @Test
  void everyPaperTellsItOnItsFrontAndInItsParts() throws IOException {
    Paper paper = with(new Quoted("The envoy", "We keep the lock open"));
    toldTwice(new String(written(o -> MarkdownPaper.write(paper, o)), StandardCharsets.UTF_8));
    toldTwice(new String(written(o -> HtmlPaper.write(paper, o)), StandardCharsets.UTF_8));
    byte[] word = written(o -> WordPaper.write(paper, o));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      toldTwice(text.getText());
    }
  }

  @Test
  void slidesTellItAsWell() throws IOException {
    Block block = new Quoted("The envoy", "We keep the lock open");
    Slide slide = new Slide("What was said", List.of(block), List.of());
    Deck deck =
        new Deck(
            SAMPLE.brief(),
            SAMPLE.madeFrom(),
            SAMPLE.title(),
            SAMPLE.about(),
            List.of(slide, slide));
    byte[] slides = written(o -> SlideShow.write(deck, o));
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(slides));
        SlideShowExtractor<?, ?> text = new SlideShowExtractor<>(show)) {
      toldTwice(text.getText());
    }
  }

  @Test
  void aLinkWithinItThatLeadsNowhereIsFound() {
    Block.Composed block =
        () ->
            List.of(
                new Block.Prose(
                    false, List.of(new TableCell("there", "", Tone.PLAIN, "no such place", ""))));
    assertThatThrownBy(() -> with(block))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no heading has the key no such place");
  }
}
