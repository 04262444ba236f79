package dyad.language;

import dyad.application.InputFiles;
import dyad.findings.ScalesReader;
import dyad.problems.Folder;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.ClaimMeaning;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules, claims and scales that there are: those in use, those beside briefs, and what is open
 * besides.
 *
 * @param state what it was made from
 * @param folders the folders of rules
 * @param own those of them that lie beside briefs: what their authors hold
 * @param rules the rule files
 * @param meanings what claims mean
 * @param rows the lines of the tables of scales, and of those of claims
 */
record Library(
    State state,
    List<Path> folders,
    List<Path> own,
    SortedMap<Path, Written> rules,
    SortedMap<String, ClaimMeaning> meanings,
    List<ScaleRow> rows) {

  /** Nothing can be changed. */
  Library {
    folders = List.copyOf(folders);
    own = List.copyOf(own);
    rules = Collections.unmodifiableSortedMap(rules);
    meanings = Collections.unmodifiableSortedMap(meanings);
    rows = List.copyOf(rows);
  }

  /**
   * What a library is made from.
   *
   * @param saved the files with their times and sizes
   * @param typed the texts that are open
   */
  record State(InputFiles saved, Map<Path, String> typed) {

    /** As it is now. */
    static State of(Workspace workspace, Map<Path, String> typed) {
      return new State(InputFiles.below(ruleFolders(workspace)), Map.copyOf(typed));
    }
  }

  /**
   * A rule file.
   *
   * @param text its text
   * @param spots its words
   * @param bound its variables where they are bound
   */
  record Written(String text, List<Spot> spots, List<Bound> bound) {

    static Written of(String text) {
      RuleSpots read = RuleSpots.in(text);
      return new Written(text, read.spots(), read.bound());
    }

    /** What an annotation says; empty where it is not there. */
    Optional<String> annotated(String annotation) {
      return spots.stream()
          .filter(s -> s.is(Spot.Sort.ANNOTATED) && s.of().equals(annotation))
          .map(s -> s.piece().text())
          .findFirst();
    }
  }

  private static List<Path> ruleFolders(Workspace workspace) {
    return Stream.concat(workspace.layers().folders().stream(), beside(workspace).stream())
        .distinct()
        .toList();
  }

  private static List<Path> beside(Workspace workspace) {
    return workspace.briefs().stream().map(RuleLayers::beside).toList();
  }

  /** Whether a rule file lies beside a brief, so that it tells what its author holds. */
  boolean isOwn(Path file) {
    return own.stream().anyMatch(file::startsWith);
  }

  /**
   * What there is now.
   *
   * @param earlier what there was: of a file that is as it was then, nothing is read again
   */
  static Library of(Workspace workspace, State state, Optional<Library> earlier) {
    Optional<Library> same = earlier.filter(e -> e.state.saved.equals(state.saved));
    List<Path> folders = ruleFolders(workspace);
    SortedMap<Path, Written> rules = new TreeMap<>();
    SortedSet<Path> files = new TreeSet<>(workspace.open());
    folders.forEach(folder -> files.addAll(below(folder, f -> true)));
    files.stream()
        .filter(f -> f.toString().endsWith(".drl"))
        .forEach(
            f ->
                same.flatMap(e -> e.known(f, state))
                    .or(() -> workspace.text(f).map(Written::of))
                    .ifPresent(written -> rules.put(f, written)));
    List<Path> tables = folders.stream().map(f -> f.resolve(ClaimTable.FILE)).toList();
    return new Library(
        state,
        folders,
        beside(workspace),
        rules,
        ClaimTable.read(tables, new Problems()),
        rows(folders));
  }

  /** A rule that nobody has typed in, then or now. */
  private Optional<Written> known(Path file, State now) {
    boolean typed = state.typed.containsKey(file) || now.typed.containsKey(file);
    return typed ? Optional.empty() : Optional.ofNullable(rules.get(file));
  }

  private static List<ScaleRow> rows(List<Path> folders) {
    List<ScaleRow> rows = new ArrayList<>();
    for (Path folder : folders) {
      ScaleRow.in(folder.resolve(ClaimTable.FILE)).forEach(rows::add);
      for (String table : ScalesReader.files()) {
        ScaleRow.in(folder.resolve(RuleLayers.SCALES).resolve(table)).forEach(rows::add);
      }
    }
    return rows;
  }

  /** The files below a folder; none where there is no such folder, or it cannot be read. */
  static List<Path> below(Path folder, Predicate<Path> wanted) {
    try {
      return Folder.below(folder, wanted);
    } catch (ProblemsException e) {
      return List.of();
    }
  }

  /** All claims that some table or rule names. */
  SortedSet<String> claims() {
    SortedSet<String> claims = new TreeSet<>(meanings.keySet());
    rules.values().stream()
        .flatMap(rule -> rule.spots().stream())
        .filter(Spot::isConcluded)
        .filter(spot -> !spot.piece().text().isBlank())
        .forEach(spot -> claims.add(spot.piece().text()));
    return claims;
  }

  /** The lines of a table, by its name without the ending of its file. */
  Stream<ScaleRow> rows(String table) {
    return rows.stream().filter(row -> row.table().equals(table));
  }

  /** What an annotation says in the rules, with the rules that say it. */
  SortedMap<String, List<Path>> annotated(String annotation) {
    SortedMap<String, List<Path>> said = new TreeMap<>();
    rules.forEach(
        (file, rule) ->
            rule.annotated(annotation)
                .ifPresent(v -> said.computeIfAbsent(v, any -> new ArrayList<>()).add(file)));
    return said;
  }

  /** The lists of choices whose words are all claims. */
  SortedSet<String> listsOfClaims() {
    return rows(ScalesReader.LISTS)
        .collect(Collectors.groupingBy(ScaleRow::group, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .filter(list -> list.getValue().stream().allMatch(r -> meanings.containsKey(r.word())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
