package dyad.lsp;

import dyad.language.Inquiry;
import dyad.language.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentPositionParams;

/**
 * Answers about the files that an editor has open, worked out one after another in the queue; where
 * a file is none of ours, or something fails, nothing is known.
 */
final class QueuedAnswers {

  private final Session session;

  /** Those for an editor. */
  QueuedAnswers(Session session) {
    this.session = session;
  }

  /** What is known of a file. */
  <T> CompletableFuture<Optional<T>> about(
      String address, BiFunction<Workspace, Path, Optional<T>> question) {
    return session
        .queue()
        .answer(
            () ->
                session
                    .addresses()
                    .file(address)
                    .flatMap(file -> question.apply(session.workspace(), file)),
            Optional.empty());
  }

  /** All that is known at a place. */
  <T> CompletableFuture<List<T>> all(
      TextDocumentPositionParams at, Function<Inquiry, List<T>> question) {
    return about(at, inquiry -> Optional.of(question.apply(inquiry)))
        .thenApply(known -> known.orElse(List.of()));
  }

  /** The one thing that is known at a place. */
  <T> CompletableFuture<Optional<T>> about(
      TextDocumentPositionParams at, Function<Inquiry, Optional<T>> question) {
    return about(
        at.getTextDocument().getUri(),
        (workspace, file) ->
            question.apply(
                new Inquiry(
                    workspace, file, at.getPosition().getLine(), at.getPosition().getCharacter())));
  }
}
