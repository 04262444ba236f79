package dyad.lsp;

import dyad.application.RuleFolders;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Serves an editor over two streams. */
public final class LanguageServing {

  /** What the library logs of broken lines and of editors that go away is nothing to mend. */
  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");

  private LanguageServing() {}

  /**
   * Serves an editor until it ends the server or goes away.
   *
   * @param in what the editor says
   * @param out what it is told
   * @param rules where the rules are; in the editor's folder, or where the program has them, if
   *     nobody says
   * @return whether the editor has ended the server as it should
   */
  public static boolean serve(InputStream in, OutputStream out, Optional<RuleFolders> rules)
      throws InterruptedException {
    LOG.setLevel(Level.OFF);
    RuleServer server = new RuleServer(rules);
    ExecutorService reader = Executors.newSingleThreadExecutor(LanguageServing::daemon);
    Launcher<LanguageClient> launcher =
        new LSPLauncher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(reader)
            .setExceptionHandler(LanguageServing::told)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    daemon(() -> over(listening, server)).start();
    try {
      return server.ended().get();
    } catch (ExecutionException e) {
      return false;
    } finally {
      reader.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "editor");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends the server once there is nothing more to listen to, for whatever reason. */
  private static void over(Future<Void> listening, RuleServer server) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException e) {
      // The editor has gone.
    } finally {
      server.end();
    }
  }

  /** What an editor is told of a failure: a refusal in words, of our own faults only that. */
  private static ResponseError told(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    for (Throwable one : new Throwable[] {failure, cause}) {
      if (one instanceof ResponseErrorException refusal) {
        return refusal.getResponseError();
      }
    }
    return new ResponseError(ResponseErrorCode.InternalError, "This could not be answered.", null);
  }
}
