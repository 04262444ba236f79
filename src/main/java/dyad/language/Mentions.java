package dyad.language;

import dyad.facts.files.JsonTexts;
import dyad.findings.ScalesReader;
import dyad.problems.Lines;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where claims are named in all files of a folder.
 *
 * @param all where, by file
 * @param broken what keeps files from being looked through that may name it
 */
record Mentions(List<Mention> all, List<Problem> broken) {

  /** The fields of briefs, alternatives and cases that name a claim. */
  private static final Set<String> FIELDS = Set.of("claim", "proposition");

  /** Nothing can be changed. */
  Mentions {
    all = List.copyOf(all);
    broken = List.copyOf(broken);
  }

  /** Where a claim is named in all files. */
  static Mentions of(Workspace workspace, String claim) {
    Library library = workspace.library();
    List<Mention> all = new ArrayList<>(inRules(library, claim));
    all.addAll(inTables(library, claim));
    List<Problem> broken = new ArrayList<>();
    for (Path file : json(workspace, library)) {
      try {
        inJson(workspace, file).stream().filter(m -> m.claim().equals(claim)).forEach(all::add);
      } catch (ProblemsException e) {
        e.problems().stream().filter(p -> names(workspace, file, claim)).forEach(broken::add);
      }
    }
    return new Mentions(all, broken);
  }

  private static boolean names(Workspace workspace, Path file, String claim) {
    return workspace.text(file).filter(text -> text.contains(claim)).isPresent();
  }

  /** The claim that is named at a place of a file; empty where none is. */
  static Optional<Mention> at(Workspace workspace, Path file, int line, int column) {
    return in(workspace, file).stream().filter(m -> m.at().holds(line, column)).findFirst();
  }

  private static List<Mention> in(Workspace workspace, Path file) {
    Library library = workspace.library();
    if (library.rules().containsKey(file)) {
      return inRule(library, file).toList();
    }
    if (!file.toString().endsWith(".json")) {
      return library.meanings().keySet().stream()
          .flatMap(claim -> inTables(library, claim).stream())
          .filter(m -> m.at().file().equals(file))
          .toList();
    }
    try {
      return inJson(workspace, file);
    } catch (ProblemsException e) {
      return List.of();
    }
  }

  /** Where a claim is named in rules. */
  static List<Mention> inRules(Library library, String claim) {
    return library.rules().keySet().stream()
        .flatMap(file -> inRule(library, file))
        .filter(m -> m.claim().equals(claim))
        .toList();
  }

  private static Stream<Mention> inRule(Library library, Path file) {
    Library.Written rule = library.rules().getOrDefault(file, Library.Written.of(""));
    Lines lines = new Lines(rule.text(), Lines.ANY);
    return rule.spots().stream()
        .filter(spot -> spot.is(Spot.Sort.CLAIM))
        .map(
            spot ->
                new Mention(
                    spot.piece().text(),
                    spot.isConcluded() ? Mention.Sort.CONCLUDED : Mention.Sort.READ,
                    Stretch.of(file, lines, spot.piece().inner(), spot.piece().innerEnd())));
  }

  /** Where a claim is told of in tables. */
  static List<Mention> inTables(Library library, String claim) {
    List<Mention> all = new ArrayList<>();
    library
        .rows(ScaleRow.CLAIMS)
        .filter(row -> row.name().equals(claim))
        .forEach(row -> all.add(new Mention(claim, Mention.Sort.TOLD, row.at())));
    SortedSet<String> lists = library.listsOfClaims();
    library
        .rows(ScalesReader.LISTS)
        .filter(row -> row.word().equals(claim) && lists.contains(row.group()))
        .forEach(row -> all.add(new Mention(claim, Mention.Sort.LISTED, word(row))));
    return all;
  }

  /** The word of a line of a list, behind the list's name. */
  private static Stretch word(ScaleRow row) {
    Stretch at = row.at();
    int from = at.endColumn() - row.word().length();
    return new Stretch(at.file(), at.line(), from, at.line(), at.endColumn());
  }

  private static Set<Path> json(Workspace workspace, Library library) {
    Set<Path> files = new TreeSet<>();
    Stream.concat(library.folders().stream(), workspace.briefs().stream())
        .forEach(folder -> files.addAll(Library.below(folder, Mentions::isOurs)));
    workspace.open().stream().filter(Mentions::isOurs).forEach(files::add);
    return files;
  }

  private static boolean isOurs(Path file) {
    return file.toString().endsWith(".json") && !file.toString().endsWith(".schema.json");
  }

  private static List<Mention> inJson(Workspace workspace, Path file) throws ProblemsException {
    String text = workspace.text(file).orElse("");
    Lines lines = new Lines(text, Lines.ANY);
    List<Mention> all = new ArrayList<>();
    for (JsonTexts.Found found : JsonTexts.in(file.toString(), text, FIELDS)) {
      int quote = lines.offset(found.place());
      Stretch at = Stretch.of(file, lines, quote + 1, Diagnosis.closing(text, quote));
      all.add(new Mention(found.text(), Mention.Sort.ASKED, at));
    }
    return all;
  }
}
