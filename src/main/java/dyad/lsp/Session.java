package dyad.lsp;

import dyad.language.Workspace;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

/** What all requests of one editor share. */
final class Session {

  /** The command that runs the cases of a rule. */
  static final String RUN_CASES = "dyad.runCases";

  private final Addresses addresses = new Addresses();
  private final Board board = new Board(addresses);
  private final RequestQueue queue = new RequestQueue(this::log);
  private volatile Workspace workspace;
  private volatile Optional<LanguageClient> client = Optional.empty();

  Session(Workspace workspace) {
    this.workspace = workspace;
  }

  void connect(LanguageClient other) {
    client = Optional.of(other);
  }

  /** Goes to the folder that the editor has open. */
  void moveTo(Workspace other) {
    workspace = other;
  }

  Workspace workspace() {
    return workspace;
  }

  Addresses addresses() {
    return addresses;
  }

  Board board() {
    return board;
  }

  RequestQueue queue() {
    return queue;
  }

  /** Checks what is open, once nobody types. */
  void check() {
    queue.afterRest(() -> tell(c -> board.update(workspace, c)));
  }

  /** Tells the editor something, if it is there. */
  void tell(Consumer<LanguageClient> message) {
    client.ifPresent(message);
  }

  private void log(String line) {
    tell(c -> c.logMessage(new MessageParams(MessageType.Error, line)));
  }

  void close() {
    queue.close();
  }
}
