package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.application.editing.git.SampleRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The edits of a brief by the commits of its repository. Each commit is looked at once: whatever
 * was there the last time must still be there, and nothing may have come between.
 */
final class CommitsOfEdits implements EditHistory {

  private final Path root;
  private final Path file;
  private final List<ObjectId> seen = new ArrayList<>();
  private final Map<Integer, String> kept = new TreeMap<>();
  private Map<String, String> last = Map.of();

  private CommitsOfEdits(Path root, Path file) {
    this.root = root;
    this.file = file;
  }

  /**
   * In a repository that is begun for it.
   *
   * @param root its folder
   * @param file the brief
   */
  static CommitsOfEdits in(Path root, Path file) throws Exception {
    SampleRepository.in(root).close();
    return new CommitsOfEdits(root, file);
  }

  @Override
  public Map<Integer, String> kept() throws Exception {
    try (SampleRepository git = SampleRepository.in(root)) {
      for (RevCommit commit : added(git.git().getRepository())) {
        assertThat(git.touched(commit)).containsExactly("brief/brief.json");
        Map<String, String> now = facts(git.said(commit.name(), file));
        seen.add(commit.getId());
        if (seen.size() > 1) { // the first has the brief as it was found
          kept.put(seen.size(), difference(now));
        }
        last = now;
      }
    }
    return kept;
  }

  /** The commits since those that were seen, which must be all before them. */
  private List<RevCommit> added(Repository repository) throws Exception {
    List<RevCommit> added = new ArrayList<>();
    ObjectId from = seen.isEmpty() ? ObjectId.zeroId() : seen.get(seen.size() - 1);
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId at = repository.resolve("HEAD");
      while (!at.equals(from)) {
        RevCommit commit = walk.parseCommit(at);
        added.add(commit);
        assertThat(commit.getParentCount()).isLessThan(2);
        at = commit.getParentCount() == 0 ? ObjectId.zeroId() : commit.getParent(0).getId();
        assertThat(seen.isEmpty() || !at.equals(ObjectId.zeroId())).isTrue();
      }
    }
    Collections.reverse(added);
    return added;
  }

  private static Map<String, String> facts(String text) throws Exception {
    Map<String, String> facts = new TreeMap<>();
    for (JsonNode fact : Client.MAPPER.readTree(text).get("facts")) {
      facts.put(fact.get("id").asText(), fact.path("reason").asText());
    }
    return facts;
  }

  /** What one commit has made one fact say. */
  private String difference(Map<String, String> now) {
    List<String> changed =
        Stream.concat(last.keySet().stream(), now.keySet().stream())
            .distinct()
            .filter(id -> !Objects.equals(last.get(id), now.get(id)))
            .toList();
    assertThat(changed).hasSize(1);
    return EditHistory.said(changed.get(0), now.getOrDefault(changed.get(0), GONE));
  }

  @Override
  public void isWithoutGap() throws Exception {
    kept();
    Path gitFolder = root.resolve(".git");
    assertThat(gitFolder.resolve("index.lock")).doesNotExist();
    assertThat(gitFolder.resolve("refs/heads/main.lock")).doesNotExist();
    assertThat(gitFolder.resolve("dyad.commit")).doesNotExist();
    try (SampleRepository git = SampleRepository.in(root)) {
      assertThat(git.said("HEAD", file)).isEqualTo(Files.readString(file));
      assertThat(git.status().hasUncommittedChanges()).isFalse();
    }
  }
}
