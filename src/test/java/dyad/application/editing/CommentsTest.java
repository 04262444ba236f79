package dyad.application.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remarks are kept in a file that only grows, settled or not. */
final class CommentsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-12-31T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;
  private Comments comments;

  @BeforeEach
  void begin() {
    file = folder.resolve(".dyad/comments.jsonl");
    comments = new Comments(folder, CLOCK);
  }

  @Test
  void aRemarkIsKeptWithTimeAndAuthor() throws Exception {
    assertThat(comments.all()).isEmpty();
    Comment made = comments.add("facts", "a", " Is this so?\nI doubt it. ", "Ada  Lovelace\n");
    assertThat(made.number()).isEqualTo(1);
    assertThat(made.time()).isEqualTo("2030-12-31T10:00:00Z");
    assertThat(made.author()).isEqualTo("Ada Lovelace");
    assertThat(made.text()).isEqualTo("Is this so?\nI doubt it.");
    assertThat(made.settled()).isEmpty();
    Comment next = comments.add("questions", "Q1", "<b>bold</b>", "");
    assertThat(new Comments(folder, CLOCK).all()).containsExactly(made, next);
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aRemarkIsSettledAndOpenedAgainAndTheFileOnlyGrows() throws Exception {
    comments.add("facts", "a", "one", "Ada");
    comments.add("facts", "a", "two", "Ada");
    String before = Files.readString(file);
    assertThat(comments.settle(2, /* settled= */ true, "Ben").orElseThrow().settled())
        .contains(new Comment.Settled("2030-12-31T10:00:00Z", "Ben"));
    assertThat(comments.settle(2, /* settled= */ true, "Cleo").orElseThrow().settled())
        .contains(new Comment.Settled("2030-12-31T10:00:00Z", "Ben"));
    assertThat(comments.all())
        .extracting(c -> c.settled().isPresent())
        .containsExactly(false, true);
    assertThat(comments.settle(2, /* settled= */ false, "Ada").orElseThrow().settled()).isEmpty();
    assertThat(comments.settle(1, /* settled= */ false, "Ada").orElseThrow().settled()).isEmpty();
    assertThat(Files.readString(file)).startsWith(before);
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @Test
  void whatThereIsNotCannotBeSettled() throws Exception {
    assertThat(comments.settle(1, /* settled= */ true, "Ada")).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void aRemarkSaysSomethingAndNotTooMuch() throws Exception {
    for (String text : List.of("", " \n ", "x".repeat(Comment.LONGEST + 1))) {
      assertThatThrownBy(() -> comments.add("facts", "a", text, "Ada"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    String longest = "\uD83D\uDE00".repeat(Comment.LONGEST);
    assertThat(comments.add("facts", "a", longest, "Ada").text()).isEqualTo(longest);
    assertThat(comments.all()).hasSize(1);
  }

  @Test
  void linesThatTellNothingAreOfNoEffect() throws Exception {
    comments.add("facts", "a", "one", "Ada");
    Files.writeString(
        file,
        "nonsense\n"
            + "{\"number\":1,\"time\":\"t\",\"author\":\"\",\"list\":\"facts\",\"name\":\"b\",\"text\":\"x\"}\n"
            + "{\"time\":\"t\",\"author\":\"\",\"settles\":7}\n"
            + "{\"time\":\"t\",\"author\":\"\",\"opens\":1}\n"
            + "{\"number\":9,\"time\":\"t\",\"author\":\"\",\"list\":\"facts\",\"name\":\"b\",\"text\":\"\"}\n"
            + "{\"number\":2,\"ti",
        StandardOpenOption.APPEND);
    assertThat(comments.add("facts", "a", "two", "Ada").number()).isEqualTo(2);
    assertThat(comments.all()).extracting(Comment::text).containsExactly("one", "two");
  }

  @Test
  void manyWhoRemarkAtOnceLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Comment>> all =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      (Callable<Comment>)
                          () -> new Comments(folder, CLOCK).add("facts", "a", "r" + i, "Ada"))
              .toList();
      for (Future<Comment> one : threads.invokeAll(all)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(comments.all())
        .extracting(Comment::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    assertThat(comments.all()).extracting(Comment::text).doesNotHaveDuplicates();
  }

  @Test
  void whereNothingCanBeKeptThatIsTold() throws Exception {
    Files.createDirectories(file.resolve("in the way"));
    assertThatThrownBy(() -> comments.add("facts", "a", "one", "Ada"))
        .isInstanceOf(OutputException.class);
    assertThatThrownBy(comments::all).isInstanceOf(OutputException.class);
  }
}
