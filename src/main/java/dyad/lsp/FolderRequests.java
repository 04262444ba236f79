package dyad.lsp;

import dyad.language.Trial;
import dyad.scenarios.cases.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor asks about its folder. */
final class FolderRequests implements WorkspaceService {

  private static final Trial NOTHING =
      new Trial(List.of(), List.of("Nothing was run: name a rule, or the file of its cases."));

  private final Session session;

  FolderRequests(Session session) {
    this.session = session;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // There is nothing to set.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    session.check();
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return session
        .queue()
        .answer(() -> trial(params).orElse(NOTHING), NOTHING)
        .thenApply(this::told);
  }

  private Optional<Trial> trial(ExecuteCommandParams params) {
    List<Object> arguments = Optional.ofNullable(params.getArguments()).orElse(List.of());
    return arguments.stream()
        .limit(1)
        .filter(any -> params.getCommand().equals(Session.RUN_CASES))
        .map(FolderRequests::text)
        .flatMap(address -> session.addresses().file(address).stream())
        .map(file -> Trial.of(session.workspace(), file))
        .findFirst();
  }

  /** An argument comes as JSON: a text in its quotes. */
  private static String text(Object argument) {
    return String.valueOf(argument).replaceAll("^\"|\"$", "");
  }

  /** Whoever shows no results of commands shows messages. */
  private Object told(Trial trial) {
    List<String> lines = trial.lines();
    MessageType type = trial.passed() ? MessageType.Info : MessageType.Warning;
    session.tell(c -> c.showMessage(new MessageParams(type, String.join("\n", lines))));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("passed", trial.passed());
    told.put("cases", trial.outcomes().stream().map(FolderRequests::told).toList());
    told.put("lines", lines);
    return told;
  }

  private static Map<String, Object> told(Outcome outcome) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", outcome.name());
    told.put("passed", outcome.passed());
    told.put("wrong", outcome.wrong());
    return told;
  }
}
