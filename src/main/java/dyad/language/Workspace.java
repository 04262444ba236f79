package dyad.language;

import dyad.application.BriefPaths;
import dyad.application.RuleFolders;
import dyad.checking.Checker;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.problems.Unsaved;
import dyad.rules.files.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** The folder that somebody works in, with what they have typed and not saved. */
public final class Workspace {

  private static final int MOST_MEBIBYTES = 64;
  private static final String RULES = "rules";

  private final Path root;
  private final RuleFolders rules;
  private final Map<Path, String> open = new ConcurrentSkipListMap<>();
  private Optional<Library> last = Optional.empty();

  /**
   * A folder.
   *
   * @param root the folder
   * @param named where the rules are; in the folder itself, or where the program has them, if this
   *     names none
   */
  public Workspace(Path root, Optional<RuleFolders> named) {
    this.root = plain(root);
    this.rules = plain(named.orElseGet(() -> rules(this.root)));
  }

  /** Beside a brief lie its own rules, which are none without those below. */
  private static RuleFolders rules(Path root) {
    Path own = root.resolve(RULES);
    boolean there = Files.isDirectory(own) && !Files.exists(root.resolve(BriefReader.FILE));
    return RuleFolders.of(there ? List.of(own) : List.of());
  }

  private static RuleFolders plain(RuleFolders folders) {
    List<Path> plain = folders.layers().folders().stream().map(Workspace::plain).toList();
    return new RuleFolders(folders.layers().with(plain), folders.leaving());
  }

  /** One spelling of a path for all that is told of it. */
  public static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Takes a text in place of its file, from when it is opened and at each change. */
  public void typed(Path file, String text) {
    open.put(plain(file), text);
  }

  /** Asks something while a text stands in place of its file, and one thing at a time. */
  public synchronized <T> T typing(Path file, String text, Supplier<T> question) {
    typed(file, text);
    try {
      return question.get();
    } finally {
      closed(file);
    }
  }

  /** Leaves a file to itself. */
  public void closed(Path file) {
    open.remove(plain(file));
  }

  /** The files that are open. */
  public List<Path> open() {
    return List.copyOf(open.keySet());
  }

  /** The text of a file, typed or saved; empty where it cannot be read. */
  public Optional<String> text(Path file) {
    return seeing(
        () -> {
          try {
            return Optional.of(TextFile.read(file, MOST_MEBIBYTES));
          } catch (ProblemsException e) {
            return Optional.empty();
          }
        });
  }

  /** Does some work that reads files, and sees what is typed in place of what is saved. */
  <T> T seeing(Supplier<T> work) {
    return Unsaved.during(open, work::get);
  }

  /**
   * What the check says of the files that are open, by file: those of which it says nothing are
   * there as well.
   */
  public SortedMap<Path, List<Diagnosis>> diagnoses() {
    SortedMap<Path, List<Problem>> found = new TreeMap<>();
    List<Path> checked = open().stream().filter(Checker::isChecked).toList();
    open().forEach(file -> found.put(file, new ArrayList<>()));
    for (Problem problem : problems(checked)) {
      found
          .computeIfAbsent(plain(Path.of(problem.place().file())), f -> new ArrayList<>())
          .add(problem);
    }
    SortedMap<Path, List<Diagnosis>> told = new TreeMap<>();
    found.forEach((file, problems) -> told.put(file, Diagnosis.all(file, text(file), problems)));
    return told;
  }

  private List<Problem> problems(List<Path> checked) {
    return checked.isEmpty()
        ? List.of()
        : seeing(() -> Checker.check(checked, layers(), briefs()).problems());
  }

  /** The rules in use, without those beside a brief. */
  RuleLayers layers() {
    return rules.layers();
  }

  /** Where the rules are, without those beside a brief. */
  RuleFolders rules() {
    return rules;
  }

  /** The briefs of the folder. */
  List<Path> briefs() {
    return Files.exists(root.resolve(BriefReader.FILE))
        ? List.of(root)
        : BriefPaths.in(root.resolve(BriefPaths.FACTS));
  }

  /** All rules, claims and scales that there are, as they are now. */
  synchronized Library library() {
    Library.State now = Library.State.of(this, open);
    if (last.filter(library -> library.state().equals(now)).isEmpty()) {
      last = Optional.of(seeing(() -> Library.of(this, now, last)));
    }
    return last.orElseThrow();
  }
}
