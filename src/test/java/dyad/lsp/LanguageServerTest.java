package dyad.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.language.SampleFolder;
import dyad.rules.forms.RuleLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an editor sees it, over pipes. */
final class LanguageServerTest {

  @TempDir private Path folder;
  private SampleFolder sample;
  private Editor.Served served;
  private Editor editor;
  private TextDocumentService texts;
  private InitializeResult greeting;

  @BeforeEach
  void greet() throws Exception {
    sample = SampleFolder.in(folder);
    served = Editor.served();
    editor = served.editor();
    texts = editor.server().getTextDocumentService();
    greeting = editor.greet(folder);
  }

  @AfterEach
  void end() {
    editor.server().exit();
  }

  private Path mistrust() {
    return sample.rule("mistrust.drl");
  }

  private static Position at(String word) {
    Position begin = Editor.at(SampleFolder.MISTRUST, word);
    return new Position(begin.getLine(), begin.getCharacter() + 1);
  }

  @Test
  void theServerSaysWhoItIsAndWhatItCan() {
    assertThat(greeting.getServerInfo().getName()).isEqualTo("dyad");
    assertThat(greeting.getCapabilities().getRenameProvider().getRight().getPrepareProvider())
        .isTrue();
    assertThat(greeting.getCapabilities().getExecuteCommandProvider().getCommands())
        .containsExactly("dyad.runCases");
    assertThat(greeting.getCapabilities().getDocumentFormattingProvider().getLeft()).isTrue();
  }

  private List<? extends TextEdit> laidOut(Path file) throws Exception {
    return Editor.got(
        texts.formatting(
            new DocumentFormattingParams(Editor.document(file), new FormattingOptions(2, true))));
  }

  @Test
  void aRuleIsLaidOutAsTheShippedOnesAreUnlessItCannotBeRead() throws Exception {
    String laid = RuleLayout.of(SampleFolder.MISTRUST);
    editor.open(mistrust());
    editor.type(mistrust(), laid.replace("\n  @", "\r\n\t@"));
    assertThat(laidOut(mistrust()))
        .singleElement()
        .satisfies(
            edit -> {
              assertThat(edit.getNewText()).isEqualTo(laid);
              assertThat(edit.getRange().getStart()).isEqualTo(new Position(0, 0));
              assertThat(edit.getRange().getEnd())
                  .isEqualTo(new Position((int) laid.lines().count(), 0));
            });
    editor.type(mistrust(), laid);
    assertThat(laidOut(mistrust())).isEmpty();
    editor.type(mistrust(), laid.replace("when", "if   "));
    assertThat(laidOut(mistrust())).isEmpty();
    assertThat(laidOut(sample.rule("mistrust.cases.json"))).isEmpty();
    assertThat(laidOut(Path.of("nowhere.drl"))).isEmpty();
  }

  @Test
  void whatIsWrongIsToldWhileOneTypesAndTakenBackOnceItIsMended() throws Exception {
    editor.open(mistrust());
    assertThat(editor.told(mistrust())).noneMatch(LanguageServerTest::isError);
    editor.type(mistrust(), SampleFolder.MISTRUST.replace("Engagement(", "Engagment("));
    assertThat(editor.told(mistrust()))
        .filteredOn(LanguageServerTest::isError)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.getCode().getLeft()).isEqualTo("unknown-kind");
              assertThat(d.getSource()).isEqualTo("dyad");
              assertThat(d.getRange())
                  .isEqualTo(new Range(new Position(10, 14), new Position(10, 23)));
            });
    editor.type(mistrust(), SampleFolder.MISTRUST);
    assertThat(editor.told(mistrust())).noneMatch(LanguageServerTest::isError);
  }

  private static boolean isError(Diagnostic diagnostic) {
    return diagnostic.getSeverity() == DiagnosticSeverity.Error;
  }

  @Test
  void whatIsMeantIsAFixAwayThatMendsTheText() throws Exception {
    editor.open(mistrust());
    editor.told(mistrust());
    editor.type(mistrust(), SampleFolder.MISTRUST.replace("Engagement(", "Engagment("));
    editor.told(mistrust());
    Range word = new Range(new Position(10, 16), new Position(10, 16));
    List<CodeAction> fixes = fixes(word);
    assertThat(fixes).hasSize(1);
    assertThat(fixes.get(0).getTitle()).isEqualTo("Write `Engagement`");
    assertThat(fixes.get(0).getEdit().getChanges().values().iterator().next())
        .containsExactly(
            new TextEdit(new Range(new Position(10, 14), new Position(10, 23)), "Engagement"));
    assertThat(fixes(new Range(new Position(0, 0), new Position(0, 1)))).isEmpty();
    assertThat(fixes(new Range(new Position(12, 0), new Position(12, 1)))).isEmpty();
  }

  private List<CodeAction> fixes(Range range) throws Exception {
    return Editor.got(
            texts.codeAction(
                new CodeActionParams(
                    Editor.document(mistrust()), range, new CodeActionContext(List.of()))))
        .stream()
        .map(action -> action.getRight())
        .toList();
  }

  @Test
  void whatCouldBeWrittenIsProposedWithItsMeaningAndItsPlace() throws Exception {
    String typed = SampleFolder.MISTRUST.replace("\"talks fail\"", "\"\"");
    editor.open(mistrust());
    editor.type(mistrust(), typed);
    List<CompletionItem> items = proposals(typed, "\"\"");
    assertThat(items)
        .extracting(CompletionItem::getLabel)
        .containsExactly("mistrusts", "talks fail");
    assertThat(items.get(1).getDocumentation().getRight().getValue()).contains("A talks with B");
    assertThat(items.get(1).getTextEdit().getLeft().getNewText()).isEqualTo("talks fail");
    assertThat(proposals(SampleFolder.MISTRUST, "@id")).isNotEmpty();
  }

  private List<CompletionItem> proposals(String typed, String word) throws Exception {
    Position begin = Editor.at(typed, word);
    Position inside = new Position(begin.getLine(), begin.getCharacter() + 1);
    return Editor.got(texts.completion(new CompletionParams(Editor.document(mistrust()), inside)))
        .getLeft();
  }

  @Test
  void everySortOfProposalHasItsSign() throws Exception {
    for (String word :
        List.of("Engagement(", "form", "\"agreed\"", "\"talks", "$power, $other", "== \"agreed")) {
      Position begin = Editor.at(SampleFolder.TREATY, word);
      Position inside = new Position(begin.getLine(), begin.getCharacter() + 1);
      Path treaty = sample.rule("a-treaty.drl");
      editor.open(treaty);
      assertThat(
              Editor.got(texts.completion(new CompletionParams(Editor.document(treaty), inside)))
                  .getLeft())
          .allSatisfy(item -> assertThat(item.getKind()).isNotNull());
    }
  }

  @Test
  void whatAWordMeansIsToldWhereOnePoints() throws Exception {
    HoverParams claim = new HoverParams(Editor.document(mistrust()), at("talks fail"));
    assertThat(Editor.got(texts.hover(claim)).getContents().getRight().getValue())
        .startsWith("**talks fail**");
    HoverParams nothing = new HoverParams(Editor.document(mistrust()), new Position(500, 0));
    assertThat(Editor.got(texts.hover(nothing))).isNull();
  }

  @Test
  void fromAClaimOneGetsToItsMeaningAndItsRulesAndToAllThatNameIt() throws Exception {
    DefinitionParams from = new DefinitionParams(Editor.document(mistrust()), at("talks fail"));
    assertThat(Editor.got(texts.definition(from)).getLeft())
        .extracting(l -> l.getUri().replaceAll(".*/", ""))
        .containsExactly("claims.csv", "a-treaty.drl", "talks-without-result.drl");
    ReferenceParams of =
        new ReferenceParams(
            Editor.document(mistrust()), at("talks fail"), new ReferenceContext(true));
    assertThat(Editor.got(texts.references(of))).hasSize(6);
  }

  @Test
  void aClaimIsRenamedInAllFiles() throws Exception {
    PrepareRenameParams where =
        new PrepareRenameParams(Editor.document(mistrust()), at("talks fail"));
    assertThat(Editor.got(texts.prepareRename(where)).getFirst())
        .isEqualTo(new Range(new Position(7, 20), new Position(7, 30)));
    WorkspaceEdit edit = Editor.got(texts.rename(renaming(at("talks fail"), "talks stall")));
    assertThat(edit.getChanges()).hasSize(6);
    assertThat(edit.getChanges().values())
        .allSatisfy(
            edits ->
                assertThat(edits).extracting(TextEdit::getNewText).containsOnly("talks stall"));
  }

  private RenameParams renaming(Position at, String name) {
    return new RenameParams(Editor.document(mistrust()), at, name);
  }

  @Test
  void whatIsNoClaimIsNotRenamedAndTheReasonIsTold() {
    PrepareRenameParams where = new PrepareRenameParams(Editor.document(mistrust()), at("leaning"));
    assertThatThrownBy(() -> Editor.got(texts.prepareRename(where)))
        .hasMessageContaining("Only a claim can be renamed, and none is named here.")
        .hasMessageNotContaining("Exception: java");
    assertThatThrownBy(() -> Editor.got(texts.rename(renaming(at("leaning"), "x"))))
        .hasMessageContaining("Only a claim");
    assertThatThrownBy(() -> Editor.got(texts.rename(renaming(at("talks fail"), "mistrusts"))))
        .hasMessageContaining("There is a claim `mistrusts` already");
  }

  @Test
  void aRuleIsShownInOutline() throws Exception {
    DocumentSymbol rule =
        Editor.got(texts.documentSymbol(new DocumentSymbolParams(Editor.document(mistrust()))))
            .get(0)
            .getRight();
    assertThat(rule.getName()).isEqualTo("mistrust");
    assertThat(rule.getChildren()).hasSize(4);
  }

  @Test
  void aboveARuleAndItsCasesStandsTheCommandThatRunsThem() throws Exception {
    for (String file : List.of("talks-without-result.drl", "talks-without-result.cases.json")) {
      TextDocumentIdentifier document = Editor.document(sample.rule(file));
      CodeLens lens = Editor.got(texts.codeLens(new CodeLensParams(document))).get(0);
      assertThat(lens.getCommand().getTitle()).isEqualTo("Run the cases of this rule");
      Object told =
          Editor.got(
              editor
                  .server()
                  .getWorkspaceService()
                  .executeCommand(
                      new ExecuteCommandParams(
                          lens.getCommand().getCommand(), lens.getCommand().getArguments())));
      Map<?, ?> results = (Map<?, ?>) told;
      assertThat(results.get("passed")).isEqualTo(true);
      assertThat((List<?>) results.get("cases")).hasSize(2);
      assertThat(results.get("lines")).isEqualTo(List.of("2 cases of this rule, 0 failed."));
      assertThat(editor.message()).isEqualTo("2 cases of this rule, 0 failed.");
    }
  }

  @Test
  void aCommandThatNamesNoRuleOrIsNoneRunsNothing() throws Exception {
    for (ExecuteCommandParams odd :
        List.of(
            new ExecuteCommandParams("dyad.runCases", List.of()),
            new ExecuteCommandParams("dyad.runCases", List.of("untitled:1")),
            new ExecuteCommandParams("dyad.deleteAll", List.of(mistrust().toUri().toString())))) {
      Object told = Editor.got(editor.server().getWorkspaceService().executeCommand(odd));
      assertThat(String.valueOf(told)).contains("Nothing was run");
    }
  }

  @Test
  void aBrokenFileEndsNothing() throws Exception {
    editor.open(mistrust());
    editor.told(mistrust());
    for (String broken :
        List.of("", "\"", "rule (((", "/*", "\u0000", "when Finding(claim == \"")) {
      editor.type(mistrust(), broken);
      assertThat(editor.told(mistrust())).as(broken).isNotEmpty();
      assertThat(Editor.got(texts.hover(new HoverParams(Editor.document(mistrust()), at("@id")))))
          .isNull();
    }
    editor.type(mistrust(), SampleFolder.MISTRUST);
    assertThat(editor.told(mistrust())).noneMatch(LanguageServerTest::isError);
  }

  @Test
  void whatLiesInNoFileIsPassedOver() throws Exception {
    TextDocumentIdentifier untitled = new TextDocumentIdentifier("untitled:Untitled-1");
    assertThat(Editor.got(texts.hover(new HoverParams(untitled, new Position(0, 0))))).isNull();
    TextDocumentIdentifier none = new TextDocumentIdentifier("file://host with spaces/x");
    assertThat(Editor.got(texts.hover(new HoverParams(none, new Position(0, 0))))).isNull();
    assertThat(Editor.got(texts.codeLens(new CodeLensParams(untitled)))).isEmpty();
  }

  @Test
  void aFileThatIsSavedOrChangedByOthersIsCheckedAgain() throws Exception {
    editor.open(mistrust());
    editor.told(mistrust());
    Files.delete(sample.rule("mistrust.cases.json"));
    texts.didSave(new DidSaveTextDocumentParams(Editor.document(mistrust())));
    assertThat(editor.told(mistrust())).anyMatch(d -> d.getCode().getLeft().equals("no-cases"));
    Files.writeString(sample.rule("mistrust.cases.json"), "{\"cases\": []}");
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
    assertThat(editor.told(mistrust())).noneMatch(d -> d.getCode().getLeft().equals("no-cases"));
  }

  @Test
  void ofAFileThatIsClosedNothingIsToldAnyMore() throws Exception {
    editor.open(mistrust());
    editor.type(mistrust(), "rule");
    assertThat(editor.told(mistrust())).isNotEmpty();
    texts.didClose(new DidCloseTextDocumentParams(Editor.document(mistrust())));
    assertThat(editor.told(mistrust())).isEmpty();
  }

  @Test
  void settingsAndTracesAreTakenAndChangeNothing() throws Exception {
    editor.server().setTrace(new SetTraceParams("verbose"));
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(Map.of()));
    editor.open(mistrust());
    assertThat(editor.told(mistrust())).isNotNull();
  }

  @Test
  void whoeverEndsTheServerAsItShouldHearsThatItEndedSo() throws Exception {
    Editor.got(editor.server().shutdown());
    editor.server().exit();
    assertThat(Editor.got(served.ended())).isTrue();
  }

  @Test
  void anExitWithoutAShutdownIsNoOrderlyEnd() throws Exception {
    editor.server().exit();
    assertThat(Editor.got(served.ended())).isFalse();
  }

  @Test
  void anEditorThatGoesAwayEndsTheServer() throws Exception {
    served.line().close();
    assertThat(Editor.got(served.ended())).isFalse();
  }

  @Test
  void whatIsNoMessageOfTheProtocolEndsNothing() throws Exception {
    synchronized (served.line()) {
      send("Content-Length: 3\r\n\r\n{x}");
    }
    editor.open(mistrust());
    assertThat(editor.told(mistrust())).isNotNull();
  }

  private void send(String raw) throws IOException {
    served.line().write(raw.getBytes(StandardCharsets.UTF_8));
    served.line().flush();
  }
}
