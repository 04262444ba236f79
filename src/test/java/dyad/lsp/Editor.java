package dyad.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor, as the server knows it. */
public final class Editor implements LanguageClient {

  /** How long it waits for anything. */
  public static final long SECONDS = 60;

  /** What the library logs of servers that end is nothing to mend. */
  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");

  private final Map<String, BlockingQueue<List<Diagnostic>>> told = new ConcurrentHashMap<>();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final LanguageServer server;
  private int version;

  private Editor(InputStream in, OutputStream out) {
    LOG.setLevel(Level.OFF);
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
    server = launcher.getRemoteProxy();
    Future<Void> unused = launcher.startListening();
  }

  /** One that talks over two streams with a server that runs already. */
  public static Editor over(InputStream in, OutputStream out) {
    return new Editor(in, out);
  }

  /** What a server of our own tells at its end. */
  record Served(Editor editor, CompletableFuture<Boolean> ended, OutputStream line) {}

  /** One with a server of its own in this process. */
  static Served served() throws IOException {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toEditor = new PipedInputStream(1 << 16);
    PipedOutputStream fromEditor = new PipedOutputStream(toServer);
    PipedOutputStream fromServer = new PipedOutputStream(toEditor);
    CompletableFuture<Boolean> ended =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return LanguageServing.serve(toServer, fromServer, Optional.empty());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            work -> new Thread(work, "server").start());
    return new Served(new Editor(toEditor, fromEditor), ended, fromEditor);
  }

  /** The server, as the editor sees it. */
  public LanguageServer server() {
    return server;
  }

  /** Greets the server from a folder. */
  public InitializeResult greet(Path root) throws Exception {
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), "folder")));
    return got(server.initialize(params));
  }

  /** What comes of a request. */
  public static <T> T got(CompletableFuture<T> answer) throws Exception {
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  /** What a file is called. */
  static TextDocumentIdentifier document(Path file) {
    return new TextDocumentIdentifier(file.toUri().toString());
  }

  /** Opens a file as it is saved. */
  public void open(Path file) {
    try {
      String text = Files.readString(file);
      server
          .getTextDocumentService()
          .didOpen(
              new DidOpenTextDocumentParams(
                  new TextDocumentItem(file.toUri().toString(), "drl", version++, text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a text. */
  public void type(Path file, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.toUri().toString(), version++),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** What is told next of a file. */
  public List<Diagnostic> told(Path file) throws InterruptedException {
    List<Diagnostic> next = queue(file.toUri().toString()).poll(SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing is told of " + file);
    }
    return next;
  }

  /** The next message. */
  String message() throws InterruptedException {
    return String.valueOf(messages.poll(SECONDS, TimeUnit.SECONDS));
  }

  private BlockingQueue<List<Diagnostic>> queue(String address) {
    return told.computeIfAbsent(address, any -> new LinkedBlockingQueue<>());
  }

  /** Where a word begins in a text. */
  static Position at(String text, String word) {
    int offset = text.indexOf(word);
    if (offset < 0) {
      throw new AssertionError("no " + word + " in " + text);
    }
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new Position(line, offset - text.lastIndexOf('\n', offset - 1) - 1);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    queue(params.getUri()).add(params.getDiagnostics());
  }

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public void logMessage(MessageParams params) {
    messages.add("log: " + params.getMessage());
  }

  @Override
  public void telemetryEvent(Object object) {
    throw new AssertionError("the server tells nobody of what is done");
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    throw new AssertionError("the server asks nothing");
  }
}
