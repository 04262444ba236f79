package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.application.editing.EditedBrief;
import dyad.application.editing.git.Keeping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** The edits of a brief by the journal beside it. */
final class JournalOfEdits implements EditHistory {

  private final Path folder;

  JournalOfEdits(Path folder) {
    this.folder = folder;
  }

  private Path journal() {
    return folder.resolve(".dyad/journal.jsonl");
  }

  @Override
  public Map<Integer, String> kept() throws Exception {
    Map<Integer, String> kept = new TreeMap<>();
    for (String line : Files.readString(journal()).split("(?<=\n)", -1)) {
      if (line.endsWith("\n")) { // else whoever wrote it was killed meanwhile
        JsonNode entry = Client.MAPPER.readTree(line);
        for (JsonNode edit : entry.get("edits")) {
          kept.put(entry.get("number").asInt(), said(edit));
        }
      }
    }
    return kept;
  }

  @Override
  public void isWithoutGap() throws Exception {
    String last = "";
    for (String line : Files.readAllLines(journal())) {
      JsonNode entry = Client.MAPPER.readTree(line);
      assertThat(entry.get("before").asText())
          .isEqualTo(last.isEmpty() ? entry.get("before").asText() : last);
      last = entry.get("after").asText();
    }
    assertThat(new EditedBrief(folder, d -> {}, Clock.systemUTC(), Keeping.GIT).version().hash())
        .isEqualTo(last);
  }

  private static String said(JsonNode edit) throws Exception {
    boolean gone = edit.get("after").isEmpty();
    JsonNode fact = Client.MAPPER.readTree(edit.get(gone ? "before" : "after").get(0).asText());
    return EditHistory.said(fact.get("id").asText(), gone ? GONE : fact.get("reason").asText());
  }
}
