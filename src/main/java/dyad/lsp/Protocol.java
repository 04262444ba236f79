package dyad.lsp;

import dyad.language.Diagnosis;
import dyad.language.Pointed;
import dyad.language.Proposal;
import dyad.language.RuleOutline;
import dyad.language.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What is told, in the words of the protocol. */
final class Protocol {

  private static final String SOURCE = "dyad";

  /** The beginning of a file. */
  static final Position START = new Position(0, 0);

  private Protocol() {}

  /** A piece of a file. */
  static Range range(Stretch at) {
    return new Range(
        new Position(at.line(), at.column()), new Position(at.endLine(), at.endColumn()));
  }

  /** Whether a piece of a file and a range touch each other. */
  static boolean touch(Stretch at, Range range) {
    return before(range(at).getStart(), range.getEnd())
        && before(range.getStart(), range(at).getEnd());
  }

  private static boolean before(Position one, Position other) {
    return one.getLine() < other.getLine()
        || one.getLine() == other.getLine() && one.getCharacter() <= other.getCharacter();
  }

  /** What the check says. */
  static Diagnostic diagnostic(Diagnosis diagnosis) {
    Diagnostic told =
        new Diagnostic(
            range(diagnosis.at()),
            diagnosis.message(),
            diagnosis.isWarning() ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            SOURCE);
    told.setCode(diagnosis.problem().code());
    return told;
  }

  /**
   * What would mend a problem.
   *
   * @param address what the editor calls the file
   */
  static CodeAction action(Diagnosis diagnosis, Diagnosis.Fix fix, String address) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic(diagnosis)));
    action.setIsPreferred(diagnosis.fixes().size() == 1);
    TextEdit edit = new TextEdit(range(fix.at()), fix.text());
    action.setEdit(new WorkspaceEdit(Map.of(address, List.of(edit))));
    return action;
  }

  /** What could be written; editors list it in this order. */
  static List<CompletionItem> items(List<Proposal> proposals) {
    List<CompletionItem> items = new ArrayList<>();
    for (Proposal proposal : proposals) {
      CompletionItem item = item(proposal);
      item.setSortText(String.format(Locale.ROOT, "%05d", items.size()));
      items.add(item);
    }
    return items;
  }

  private static CompletionItem item(Proposal proposal) {
    CompletionItem item = new CompletionItem(proposal.label());
    item.setKind(kind(proposal.sort()));
    item.setDetail(proposal.detail());
    if (!proposal.meaning().isEmpty()) {
      item.setDocumentation(markdown(proposal.meaning()));
    }
    item.setTextEdit(Either.forLeft(new TextEdit(range(proposal.at()), proposal.text())));
    return item;
  }

  private static CompletionItemKind kind(Proposal.Sort sort) {
    return switch (sort) {
      case KIND -> CompletionItemKind.Class;
      case FIELD -> CompletionItemKind.Field;
      case CHOICE -> CompletionItemKind.EnumMember;
      case CLAIM -> CompletionItemKind.Reference;
      case SCALE -> CompletionItemKind.Constant;
      case VARIABLE -> CompletionItemKind.Variable;
      case WORD -> CompletionItemKind.Keyword;
    };
  }

  /** What is told of a word. */
  static Hover hover(Pointed pointed) {
    return new Hover(markdown(pointed.markdown()), range(pointed.at()));
  }

  private static MarkupContent markdown(String text) {
    return new MarkupContent(MarkupKind.MARKDOWN, text);
  }

  /** A rule in outline. */
  static DocumentSymbol symbol(RuleOutline outline) {
    List<DocumentSymbol> parts = outline.parts().stream().map(Protocol::part).toList();
    return new DocumentSymbol(
        outline.name(),
        SymbolKind.Function,
        range(outline.whole()),
        range(outline.head()),
        outline.title(),
        parts);
  }

  private static DocumentSymbol part(RuleOutline.Part part) {
    return new DocumentSymbol(
        part.name(),
        part.concludes() ? SymbolKind.Event : SymbolKind.Interface,
        range(part.at()),
        range(part.at()));
  }

  /** A command that stands above a piece of a file. */
  static CodeLens lens(Range at, Command command) {
    CodeLens lens = new CodeLens(at);
    lens.setCommand(command);
    return lens;
  }
}
