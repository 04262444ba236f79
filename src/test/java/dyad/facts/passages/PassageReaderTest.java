package dyad.facts.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.Source;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageReaderTest {

  private static final String FACT =
      """
      {"id": "%s", "kind": "event", "statement": "It happened.",
       "source": {"document": "%s", "paragraph": %d}, "origin": "the author", "rating": "B2",
       "name": "storm", "form": "other", "actor": "Aland", "place": "Aland"}""";

  @TempDir Path folder;

  @BeforeEach
  void brief() throws IOException {
    write(String.format(FACT, "one", "brief", 2));
  }

  @Test
  void numberedParagraphsAreFoundWhateverStandsBetweenThem() throws Exception {
    Path text = text("# Title\n\n[1] First\nline.\n\n## Part\n[2] Second\tline.\n\nA caption.\n");
    assertThat(read(text.toString()).of(new Source("brief", 1)))
        .contains(new Passage("First line.", false));
    assertThat(read(text.toString()).of(new Source("brief", 2)))
        .contains(new Passage("Second line.", false));
  }

  @Test
  void paragraphsThatAreAllListedAreNumberedByThemselvesAndNotByTheTitle() throws Exception {
    Path text =
        text("Title\n\n1. First\nline.\n\n2. Second: 2024. 3) is no number.\n\n3) Third.\n");
    Passages passages = read(text.toString());
    assertThat(passages.count()).isEqualTo(3);
    assertThat(passages.of(new Source("brief", 1))).contains(new Passage("First line.", false));
    assertThat(passages.of(new Source("brief", 2)))
        .contains(new Passage("Second: 2024. 3) is no number.", false));
  }

  @Test
  void aListWithinATextNumbersNoParagraphs() throws Exception {
    Path text = text("Of two things:\n1. one\n2. another.\n\nSecond.\n");
    assertThat(read(text.toString()).of(new Source("brief", 2)))
        .contains(new Passage("Second.", false));
  }

  @Test
  void withoutNumbersParagraphsAreCounted() throws Exception {
    Path text = text("Title\n\n# Part\n\nSecond,\r\nstill.\n");
    assertThat(read(text.toString()).of(new Source("brief", 2)))
        .contains(new Passage("Second, still.", false));
  }

  @Test
  void aTextBesideTheBriefIsTakenWhenNoneIsNamed() throws Exception {
    assertThat(read().isEmpty()).isTrue();
    Files.writeString(folder.resolve("source.txt"), "[2] Here.");
    assertThat(read().of(new Source("brief", 2))).contains(new Passage("Here.", false));
  }

  @Test
  void aParagraphThatIsNotThereIsToldAtTheFactThatNamesIt() throws Exception {
    Path text = text("[1] First.\n");
    assertThatThrownBy(() -> read(text.toString()))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(
            "brief.json:4:47: no-such-paragraph: there is no paragraph 2 in the text of `brief` (it has 1 to 1)");
  }

  @Test
  void aParagraphThatHasChangedSinceItWasRecordedIsToldAndNoOther() throws Exception {
    Path text = text("[1] First.\n\n[2] Second.\n");
    Files.writeString(folder.resolve(PassageFingerprints.FILE), recorded(text));
    assertThat(read(text.toString()).changed()).isEmpty();
    Path other = text("[1] First.\n\n[2] Second, mended.\n\n[3] Third.\n");
    assertThat(read(other.toString()).changed())
        .containsExactly(new Source("brief", 2), new Source("brief", 3));
    Path wrapped = text("[1] First.\n[2]  Second.\n");
    assertThat(read(wrapped.toString()).changed()).isEmpty();
  }

  @Test
  void whereFactsNameSeveralDocumentsTheirTextsAreNamedApart() throws Exception {
    write(String.format(FACT, "one", "brief", 1), String.format(FACT, "two", "annex", 1));
    Path text = text("[1] First.");
    assertThatThrownBy(() -> read(text.toString()))
        .hasMessageContaining(
            "which document is this? (write `DOCUMENT=" + text + "`; the facts name `annex`");
    assertThat(read("annex=" + text).of(new Source("annex", 1))).isPresent();
    assertThat(read("annex=" + text).of(new Source("brief", 1))).isEmpty();
  }

  @Test
  void aTextBesideTheBriefMaySayWhoseItIs() throws Exception {
    write(String.format(FACT, "one", "brief", 1), String.format(FACT, "two", "annex", 1));
    Files.writeString(folder.resolve("source.txt"), "# Document: annex\n\n[1] First.");
    assertThat(read().of(new Source("annex", 1, "First"))).contains(new Passage("First.", false));
    assertThat(read().of(new Source("brief", 1))).isEmpty();
    Files.writeString(folder.resolve("source.txt"), "# Document:  \n\n[1] First.");
    assertThatThrownBy(this::read).hasMessageContaining("which document is this?");
    write();
    assertThat(read().isEmpty()).isTrue();
  }

  @Test
  void twoTextsForOneDocumentAreToldAndNeitherWins() throws Exception {
    String text = text("[1] First.\n[2] Second.\n").toString();
    assertThatThrownBy(() -> read(text, text))
        .hasMessage(
            text
                + ": which-source: another text is named for the same document, `brief` (name one)");
  }

  @Test
  void aTextWithoutAParagraphOrWithOneTwiceIsRefused() throws Exception {
    assertThatThrownBy(() -> read(text("\n# Title\n").toString()))
        .hasMessageContaining("the text has no paragraph");
    assertThatThrownBy(() -> read(text("[2] Once.\n[2] Twice.\n").toString()))
        .hasMessageContaining(
            "text.txt:2:1: bad-source: paragraph 2 stands twice (number each once)");
  }

  private String recorded(Path text) throws Exception {
    return new PassageReader(BriefReader.document(folder), folder)
        .marks(List.of(text.toString())).sources().get(0).passages().stream()
            .map(m -> "{\"paragraph\": " + m.paragraph() + ", \"mark\": \"" + m.mark() + "\"}")
            .collect(
                java.util.stream.Collectors.joining(
                    ", ", "{\"sources\": [{\"document\": \"brief\", \"passages\": [", "]}]}"));
  }

  private Passages read(String... texts) throws ProblemsException {
    return new PassageReader(BriefReader.document(folder), folder).read(List.of(texts));
  }

  private Path text(String words) throws IOException {
    return Files.writeString(folder.resolve("text.txt"), words);
  }

  private void write(String... facts) throws IOException {
    Files.writeString(
        folder.resolve("brief.json"),
        """
        {"title": "A brief", "asOf": "2031-01-01", "dyad": {"first": "Aland", "second": "Borland"},
         "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"}],
         "matters": [{"id": "storm"}], "topics": [], "questions": [], "facts": [
        """
                .strip()
            + String.join(",\n", facts)
            + "]}");
  }
}
