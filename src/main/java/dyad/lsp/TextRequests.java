package dyad.lsp;

import dyad.language.Diagnosis;
import dyad.language.Inquiry;
import dyad.language.LaidOut;
import dyad.language.Renaming;
import dyad.language.RuleOutline;
import dyad.language.Stretch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor asks about a text that it has open. */
final class TextRequests implements TextDocumentService {

  private static final String NO_CLAIM = "Only a claim can be renamed, and none is named here.";

  private final Session session;
  private final QueuedAnswers answers;

  TextRequests(Session session) {
    this.session = session;
    this.answers = new QueuedAnswers(session);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    session
        .addresses()
        .opened(params.getTextDocument().getUri())
        .ifPresent(file -> typed(file, params.getTextDocument().getText()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    List<TextDocumentContentChangeEvent> changes = params.getContentChanges();
    file(params.getTextDocument().getUri())
        .filter(file -> !changes.isEmpty())
        .ifPresent(file -> typed(file, changes.get(changes.size() - 1).getText()));
  }

  private void typed(Path file, String text) {
    session.workspace().typed(file, text);
    session.check();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    session.check();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    file(params.getTextDocument().getUri()).ifPresent(session.workspace()::closed);
    session.check();
  }

  private Optional<Path> file(String address) {
    return session.addresses().file(address);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return answers
        .all(params, Inquiry::proposals)
        .thenApply(all -> Either.forLeft(Protocol.items(all)));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answers
        .about(params, Inquiry::pointed)
        .thenApply(pointed -> pointed.map(Protocol::hover).orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answers
        .all(params, Inquiry::definitions)
        .thenApply(all -> Either.forLeft(locations(all)));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return answers.all(params, Inquiry::references).thenApply(this::locations);
  }

  private List<Location> locations(List<Stretch> all) {
    return all.stream()
        .map(at -> new Location(session.addresses().of(at.file()), Protocol.range(at)))
        .toList();
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return answers
        .about(params, Inquiry::claim)
        .thenApply(
            claim ->
                Either3.forFirst(claim.map(Protocol::range).orElseThrow(() -> refused(NO_CLAIM))));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return answers
        .about(params, at -> at.renamed(params.getNewName()))
        .thenApply(found -> found.orElseThrow(() -> refused(NO_CLAIM)))
        .thenApply(renaming -> edit(renaming, params.getNewName()));
  }

  private WorkspaceEdit edit(Renaming renaming, String name) {
    if (!renaming.refusal().isEmpty()) {
      throw refused(renaming.refusal());
    }
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    renaming
        .places()
        .forEach(
            (file, places) ->
                edits.put(
                    session.addresses().of(file),
                    places.stream().map(at -> new TextEdit(Protocol.range(at), name)).toList()));
    return new WorkspaceEdit(edits);
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }

  @Override
  @SuppressWarnings("deprecation") // the protocol's older half of this answer
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return answers
        .about(params.getTextDocument().getUri(), RuleOutline::of)
        .thenApply(
            outline ->
                outline.stream()
                    .map(Protocol::symbol)
                    .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                    .toList());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return answers
        .about(params.getTextDocument().getUri(), LaidOut::of)
        .thenApply(
            laid ->
                laid.stream().map(l -> new TextEdit(Protocol.range(l.at()), l.text())).toList());
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    String address = params.getTextDocument().getUri();
    Command run = new Command("Run the cases of this rule", Session.RUN_CASES, List.of(address));
    if (file(address).filter(f -> f.toString().endsWith(".cases.json")).isPresent()) {
      Range top = new Range(Protocol.START, Protocol.START);
      return CompletableFuture.completedFuture(List.of(Protocol.lens(top, run)));
    }
    return answers
        .about(address, RuleOutline::of)
        .thenApply(
            outline ->
                outline.stream()
                    .map(rule -> Protocol.lens(Protocol.range(rule.head()), run))
                    .toList());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    Stream<Diagnosis> here =
        file(params.getTextDocument().getUri()).stream()
            .flatMap(file -> session.board().of(file).stream())
            .filter(d -> Protocol.touch(d.at(), params.getRange()));
    return CompletableFuture.completedFuture(
        here.flatMap(this::fixes).map(Either::<Command, CodeAction>forRight).toList());
  }

  private Stream<CodeAction> fixes(Diagnosis diagnosis) {
    return diagnosis.fixes().stream()
        .map(fix -> Protocol.action(diagnosis, fix, session.addresses().of(fix.at().file())));
  }
}
