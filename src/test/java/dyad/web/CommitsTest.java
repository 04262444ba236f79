package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.application.editing.git.SampleRepository;
import dyad.cli.Started;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page saves in a Git repository is a commit there, and what is committed is told. */
@Slow
final class CommitsTest extends ServedSample {

  private SampleRepository repository;

  @BeforeEach
  void commit() throws Exception {
    repository = SampleRepository.in(folder);
    repository.commit("The brief", file);
  }

  @AfterEach
  void closeRepository() {
    repository.close();
  }

  private ObjectNode rated(String rating) throws Exception {
    JsonNode state = client.state(key);
    ObjectNode fact = state.at("/brief/facts/0").deepCopy();
    ObjectNode body =
        body("version", state.get("version").asText(), "author", "Ada", "reason", "heard anew");
    body.putArray("changes")
        .addObject()
        .put("list", "facts")
        .put("name", fact.get("id").asText())
        .set("fields", fact.put("rating", rating));
    return body;
  }

  @Test
  void aSaveIsACommitWithAuthorAndReason() throws Exception {
    int change = post("/api/save", rated("E5")).get("change").asInt();
    RevCommit commit = repository.last();
    assertThat(commit.getAuthorIdent().getName()).isEqualTo("Ada");
    assertThat(commit.getShortMessage()).isEqualTo("heard anew");
    assertThat(repository.said("HEAD", file)).isEqualTo(Files.readString(file));
    JsonNode told = get("/api/history");
    assertThat(told.get("by").asText()).isEqualTo("git");
    assertThat(told.get("pending").asBoolean()).isFalse();
    assertThat(told.get("changes").findValuesAsText("how")).containsExactly("saved", "committed");
    assertThat(told.get("changes").findValuesAsText("author")).containsExactly("Ada", "Ben");
    post("/api/undo", body("author", "Dan").put("number", change));
    assertThat(get("/api/history").at("/changes/0/of").asInt()).isEqualTo(change);
    assertThat(repository.last().getAuthorIdent().getName()).isEqualTo("Dan");
  }

  @Test
  void howAnAnswerMovedIsToldByCommits() throws Exception {
    post("/api/save", rated("E5"));
    Files.writeString(file, Files.readString(file).replace("\"E5\"", "\"A1\""));
    repository.commit("By hand", file);
    JsonNode told;
    do {
      told = get("/api/past-answers?question=Q1");
    } while (told.get("looked").asInt() < told.get("wanted").asInt());
    assertThat(told.get("states").asInt()).isEqualTo(3);
    assertThat(told.get("moments")).hasSize(3);
    assertThat(told.at("/moments/0/change/reason").asText()).isEqualTo("By hand");
    assertThat(told.at("/moments/1/change/author").asText()).isEqualTo("Ada");
  }

  @Test
  void inTheMidstOfAMergeThePageIsToldWhyNothingIsSaved() throws Exception {
    repository.mark("MERGE_HEAD", repository.last().name() + "\n");
    HttpResponse<String> refused = reply("/api/save", rated("E5"));
    assertThat(refused.statusCode()).isEqualTo(500);
    assertThat(Client.MAPPER.readTree(refused.body()).at("/problems/0/message").asText())
        .contains("is in the midst of a merge (finish it by `git commit`");
  }

  @Test
  void aSavedRuleIsACommitInTheRepositoryOfItsFolder() throws Exception {
    try (SampleRepository rules = SampleRepository.in(sampleFolder)) {
      JsonNode told = get("/api/rule?id=mistrust");
      ObjectNode body =
          body(
              "id", "mistrust",
              "text", told.get("text").asText() + "\n",
              "version", told.get("version").asText(),
              "author", "Ada",
              "reason", "an empty line");
      post("/api/save-rule", body);
      assertThat(rules.log())
          .extracting(RevCommit::getShortMessage)
          .containsExactly("an empty line", "trust/mistrust.drl as it was found");
      JsonNode history = get("/api/rule-history?id=mistrust");
      assertThat(history.get("by").asText()).isEqualTo("git");
      assertThat(history.get("changes").findValuesAsText("how")).containsExactly("saved", "opened");
    }
  }

  @Test
  void twoProgramsAtOnceLoseNothing(@TempDir Path shared) throws Exception {
    SharedBrief brief = new SharedBrief(shared);
    int each = 12;
    List<Process> programs = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (SampleRepository git = SampleRepository.in(shared)) {
      List<Callable<Integer>> browsers = new ArrayList<>();
      for (String author : List.of("one", "two")) {
        Process program = served(brief);
        programs.add(program);
        String address = program.inputReader(StandardCharsets.UTF_8).readLine();
        browsers.add(() -> edits(new Client(address), author, each));
      }
      for (Future<Integer> done : threads.invokeAll(browsers)) {
        assertThat(done.get()).isEqualTo(each);
      }
      assertThat(git.log())
          .extracting(RevCommit::getShortMessage)
          .filteredOn(subject -> subject.startsWith("edit "))
          .hasSize(2 * each)
          .doesNotHaveDuplicates();
      assertThat(git.log()).hasSize(2 * each + 1);
      assertThat(git.said("HEAD", brief.folder().resolve("brief.json")))
          .isEqualTo(Files.readString(brief.folder().resolve("brief.json")));
    } finally {
      threads.shutdownNow();
      programs.forEach(Process::destroyForcibly);
    }
  }

  private static Process served(SharedBrief brief) throws IOException {
    return Started.dyad(
            "serve", brief.folder().toString(), "--no-browser", "--rules", brief.rules().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * Edits until so many are acknowledged; on what somebody else changed meanwhile it begins anew.
   */
  private static int edits(Client browser, String author, int wanted) throws Exception {
    int done = 0;
    while (done < wanted) {
      JsonNode state = browser.state(browser.key());
      ObjectNode fact = state.at("/brief/facts/0").deepCopy();
      String mark = "edit " + author + " " + done;
      ObjectNode body =
          body("version", state.get("version").asText(), "author", author, "reason", mark);
      body.putArray("changes")
          .addObject()
          .put("list", "facts")
          .put("name", fact.get("id").asText())
          .set("fields", fact.put("reason", mark));
      HttpResponse<String> reply = browser.post("/api/save?key=" + browser.key(), body.toString());
      assertThat(reply.statusCode()).as(reply.body()).isIn(200, 409);
      done += reply.statusCode() == 200 ? 1 : 0;
    }
    return done;
  }
}
