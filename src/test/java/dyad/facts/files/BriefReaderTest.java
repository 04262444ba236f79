package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Samples;
import dyad.facts.Source;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Measure;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BriefReaderTest {

  @TempDir private Path folder;

  @Test
  void readsAFactOfEveryKind() throws ProblemsException {
    assertThat(Samples.brief().facts())
        .extracting(Fact::kind)
        .containsOnly(
            Vocabulary.kinds().stream().map(Vocabulary.Kind::name).toArray(String[]::new));
  }

  @Test
  void keepsFactsInTheOrderOfTheFile() throws ProblemsException {
    assertThat(Samples.brief().facts()).extracting(Fact::id).isSorted().hasSize(19);
  }

  @Test
  void readsWhatAFactStatesAndLeavesTheRestEmpty() throws ProblemsException {
    Fact fact = Samples.fact("F06");
    assertThat(fact.rating()).hasToString("B1");
    assertThat(fact.source()).isEqualTo(new Source("memo", 4));
    assertThat(fact.when()).isEqualTo(new When("", "", "", false, "", "fall", 3));
    assertThat(fact.assumption()).isFalse();
    Engagement content = (Engagement) fact.content();
    assertThat(content.form()).isEqualTo(Engagement.Form.EXERCISE);
    assertThat(content.outcome()).isEqualTo(Engagement.Outcome.HELD);
    assertThat(content.matter()).isEmpty();
  }

  @Test
  void readsWhatABriefStatesAndLeavesTheRestEmpty() throws ProblemsException {
    Brief brief = Samples.brief();
    assertThat(brief.id()).isEqualTo("good");
    assertThat(brief.asOf()).isEqualTo(LocalDate.of(2030, 6, 30));
    assertThat(brief.author()).contains("A. Analyst");
    assertThat(brief.actors().get(0).name()).isEqualTo("Northland");
    Question question = brief.questions().get(1);
    assertThat(question.leaning()).isEqualTo(Leaning.AGAINST);
    assertThat(question.expected()).isEmpty();
    assertThat(question.dissents()).isEmpty();
  }

  @Test
  void readsTheSameFromAFolderAndFromItsFile() throws ProblemsException {
    assertThat(BriefReader.read(Samples.FOLDER.resolve("brief.json"))).isEqualTo(Samples.brief());
  }

  @Test
  void readsTheSameForAnyOrderOfFields() throws ProblemsException {
    String text = Samples.text();
    String actors = text.substring(text.indexOf("  \"actors\""), text.indexOf("  \"matters\""));
    int end = text.lastIndexOf("\n}");
    String moved = text.substring(0, end).replace(actors, "") + ",\n" + actors.strip();
    String last = moved.substring(0, moved.length() - 1) + "\n}";
    assertThat(Samples.read(last)).isEqualTo(Samples.brief().named("made-up"));
  }

  @Test
  void takesAByteOrderMarkAndLinesFromWindows() throws ProblemsException {
    String text = "\uFEFF" + Samples.text().replace("\n", "\r\n");
    assertThat(Samples.read(text)).isEqualTo(Samples.brief().named("made-up"));
  }

  @Test
  void readsWholeNumbersWhereFiguresMayBeFractions() throws ProblemsException {
    Brief brief = Samples.read(Samples.text().replace("\"value\": 4.4", "\"value\": -0"));
    Measure measure = (Measure) brief.facts().get(8).content();
    assertThat(Double.compare(measure.value(), 0.0)).isZero();
  }

  @Test
  void countsLinesFromWindowsAsThePersonDoes() {
    String text = Samples.text().replace("\n", "\r\n").replace("\"D4\"", "\"D9\"");
    assertThatThrownBy(() -> Samples.read(text)).hasMessageStartingWith("brief.json:87:85: ");
  }

  @Test
  void saysWhatWasMeantByAFileThatIsNotThere() throws IOException {
    Files.createDirectory(folder.resolve("northland-2030"));
    assertThatThrownBy(() -> BriefReader.read(folder.resolve("nothland-2030")))
        .hasMessage(
            folder.resolve("nothland-2030")
                + ": no-such-file: there is no such file (did you mean `northland-2030`?)");
  }

  @Test
  void namesTheBriefsInAFolderThatIsNone() throws IOException {
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/brief.json"), Samples.text());
    assertThatThrownBy(() -> BriefReader.read(folder))
        .hasMessage(
            folder
                + ": no-such-file: there is no `brief.json` in this folder (briefs in it: "
                + Quote.of(folder.resolve("a").toString())
                + ")");
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    Path file = folder.resolve("brief.json");
    Files.writeString(file, " ".repeat((64 << 20) + 1));
    assertThatThrownBy(() -> BriefReader.read(file))
        .hasMessage(file + ": too-large: the file is larger than 64 MiB (split it)");
  }

  @Test
  void tellsThePlaceOfAPartThatTurnsOutWrongLater() throws ProblemsException {
    Document<Brief> document = BriefReader.document(Samples.FOLDER);
    assertThat(document.place("questions", 1, "claim"))
        .hasToString(Samples.FOLDER.resolve("brief.json") + ":41:16");
    assertThat(document.place("questions", 1, "nothing")).isEqualTo(document.place("questions", 1));
  }

  @Test
  void tellsThatThereAreMoreProblemsThanAnyoneReads() {
    List<String> facts = IntStream.range(0, 2000).mapToObj(i -> "{\"kind\": \"rumour\"}").toList();
    String text = Samples.text();
    String many =
        text.substring(0, text.indexOf("\"facts\""))
            + "\"facts\": "
            + facts.stream().collect(Collectors.joining(",\n", "[", "]"))
            + "}";
    assertThatThrownBy(() -> Samples.read(many))
        .hasMessageEndingWith("there are 1500 more errors")
        .satisfies(e -> assertThat(((ProblemsException) e).problems()).hasSize(501));
  }
}
