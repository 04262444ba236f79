package dyad.rules.forms;

import dyad.problems.ProblemsException;
import dyad.rules.Condition;
import dyad.rules.Notation;
import dyad.rules.Rule;
import dyad.rules.files.RuleParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of the shipped rules, and what any text of a rule says, read by other means. */
final class ShippedTexts {

  /** The rules by their file. */
  static final SortedMap<String, String> ALL = all();

  private static final Pattern PIECE =
      Pattern.compile(
          "//[^\n]*|/\\*.*?\\*/|\"[^\"\n]*\"|\\s+|[A-Za-z0-9_$.]+|[=!<>]=|.", Pattern.DOTALL);

  private ShippedTexts() {}

  private static SortedMap<String, String> all() {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      SortedMap<String, String> all = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
        all.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words, comments and the white space between them, as they stand. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher found = PIECE.matcher(text);
    while (found.find()) {
      pieces.add(found.group());
    }
    return pieces;
  }

  /** Words and comments, in order. */
  static List<String> words(String text) {
    return pieces(text).stream().filter(p -> !p.isBlank()).map(String::stripTrailing).toList();
  }

  /** All that a rule says, wherever it stands in its file. */
  static List<String> meaning(String text) throws ProblemsException {
    Rule rule = RuleParser.parse("a.drl", "", text).rule();
    List<String> all = new ArrayList<>(Notation.of(rule));
    all.addAll(List.of(rule.id(), rule.title(), rule.says()));
    rule.conditions().stream().map(Condition::words).forEach(all::add);
    return all;
  }
}
