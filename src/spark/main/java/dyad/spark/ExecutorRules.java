package dyad.spark;

import dyad.application.RuleFolders;
import dyad.application.sharing.AnswerService;
import dyad.application.sharing.PackedFolder;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules, made ready once for all tasks of a process: that takes longer than a brief does. Other
 * rules are others, by their digest.
 */
final class ExecutorRules {

  private static final Map<String, AnswerService> READY = new HashMap<>();

  private ExecutorRules() {}

  /** What answers by the rules in folders, the lowest first. */
  static synchronized AnswerService of(List<PackedFolder> folders)
      throws ProblemsException, IOException {
    String digest = PackedFolder.digest(folders);
    AnswerService ready = READY.get(digest);
    if (ready == null) {
      ready = made(folders);
      READY.put(digest, ready);
    }
    return ready;
  }

  private static AnswerService made(List<PackedFolder> folders)
      throws ProblemsException, IOException {
    try (Scratch scratch = new Scratch()) {
      List<Path> unpacked = new ArrayList<>();
      for (PackedFolder folder : folders) {
        unpacked.add(folder.unpack(scratch.next()));
      }
      return new AnswerService(RuleFolders.of(unpacked).load());
    }
  }
}
