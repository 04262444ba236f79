package dyad.reports.markdown;

import dyad.reports.output.Neighbour;
import dyad.reports.output.Typeset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of Markdown in which data is text, whatever characters it holds. */
final class Markdown {

  private static final String SPECIAL = "\\`*_{}[]<>#|~@";

  /** What some readers make a link of by itself. */
  private static final Pattern ADDRESS =
      Pattern.compile("(https?|ftp|mailto)(:)|(www)(\\.)", Pattern.CASE_INSENSITIVE);

  /** What would begin a list. */
  private static final Pattern LISTED = Pattern.compile("^(\\d*)([-+.)])(?= )");

  private final StringBuilder text = new StringBuilder();

  Markdown heading(int level, String title) {
    return line("").line("#".repeat(level) + " " + escape(title)).line("");
  }

  Markdown paragraph(String words) {
    return line(begun(words)).line("");
  }

  Markdown item(int level, String words) {
    return line("  ".repeat(level) + "- " + begun(words));
  }

  /** A line of links to files that lie beside this one. */
  Markdown files(String words, List<String> names) {
    return line(names.stream()
            .map(name -> "[" + escape(name) + "](" + Neighbour.link(name) + ")")
            .collect(Collectors.joining(", ", escape(words), "")))
        .line("");
  }

  Markdown row(List<String> cells) {
    return line(
        cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |")));
  }

  Markdown header(List<String> cells) {
    return row(cells)
        .line(cells.stream().map(c -> "---").collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Lines that are shown as they are. */
  Markdown code(List<String> lines) {
    line("");
    lines.forEach(l -> line("    " + l));
    return line("");
  }

  /** Ends a list or a table: what follows is no part of it. */
  Markdown end() {
    return line("");
  }

  /** All of it; no two blank lines follow each other. */
  String text() {
    return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }

  private Markdown line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A text with which a line begins. */
  private static String begun(String words) {
    return LISTED.matcher(escape(words.strip())).replaceFirst("$1\\\\$2");
  }

  private static String escape(String words) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Typeset.upright(words).replace('\r', ' ').replace('\n', ' ').toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(Character.isISOControl(c) ? ' ' : c);
    }
    return ADDRESS.matcher(escaped).replaceAll("$1$3\\\\$2$4");
  }
}
