package dyad.lsp;

import dyad.application.RuleFolders;
import dyad.language.Workspace;
import dyad.reports.provenance.ProgramVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Answers one editor, from its greeting to its end. */
final class RuleServer implements LanguageServer, LanguageClientAware {

  private final Session session;
  private final Optional<RuleFolders> rules;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private boolean shutDown;

  /**
   * A server.
   *
   * @param rules where the rules are, if somebody has said so
   */
  RuleServer(Optional<RuleFolders> rules) {
    this.rules = rules;
    this.session = new Session(new Workspace(Path.of(""), rules));
  }

  @Override
  public void connect(LanguageClient client) {
    session.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    root(params).ifPresent(root -> session.moveTo(new Workspace(root, rules)));
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("dyad", ProgramVersion.CURRENT)));
  }

  /** Of several folders the first. */
  @SuppressWarnings("deprecation") // older editors name nothing else
  private Optional<Path> root(InitializeParams params) {
    Stream<String> folders =
        Optional.ofNullable(params.getWorkspaceFolders()).stream()
            .flatMap(List::stream)
            .map(WorkspaceFolder::getUri);
    return Stream.concat(folders, Stream.ofNullable(params.getRootUri()))
        .flatMap(address -> session.addresses().file(address).stream())
        .findFirst();
  }

  private static ServerCapabilities capabilities() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(sync);
    can.setCompletionProvider(new CompletionOptions(false, List.of("@", "\"", "(", "$", ".", "{")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setCodeLensProvider(new CodeLensOptions(false));
    can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Session.RUN_CASES)));
    return can;
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new TextRequests(session);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new FolderRequests(session);
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // There is nothing that it would tell more of.
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null); // as the protocol has it
  }

  @Override
  public void exit() {
    end();
  }

  /** Ends it: by the editor's word, or because nothing more can come from it. */
  void end() {
    session.close();
    ended.complete(shutDown);
  }

  /** Whether the editor has ended it as it should, once it is over. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }
}
