package dyad.language;

import dyad.problems.Lines;
import dyad.rules.forms.RuleLayout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A rule file laid out as the shipped rules are.
 *
 * @param at all of the file as it is
 * @param text what is to stand there
 */
public record LaidOut(Stretch at, String text) {

  /** A rule file laid out; empty where that changes nothing, or it is none that can be read. */
  public static Optional<LaidOut> of(Workspace workspace, Path file) {
    Path plain = Workspace.plain(file);
    return Optional.of(plain)
        .filter(f -> f.toString().endsWith(".drl"))
        .flatMap(workspace::text)
        .flatMap(text -> of(plain, text));
  }

  private static Optional<LaidOut> of(Path file, String text) {
    Stretch all = Stretch.of(file, new Lines(text, Lines.ANY), 0, text.length());
    return Optional.of(new LaidOut(all, RuleLayout.of(text))).filter(l -> !l.text.equals(text));
  }
}
