package dyad.shelf;

import dyad.application.BriefPaths;
import dyad.application.LoadedRules;
import dyad.application.Monitor;
import dyad.application.RuleFolders;
import dyad.facts.Digest;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.provenance.ProgramVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings a shelf up to date with the files of its briefs.
 *
 * @param folders the briefs, and folders that hold briefs
 * @param rules the rules, over which those beside a brief are laid
 * @param names how briefs are named on it
 * @param day the day on which it is done
 * @param anew whether all briefs are shelved anew, changed or not
 * @param monitor is told how it goes on
 */
public record Shelving(
    List<Path> folders,
    RuleFolders rules,
    ShelfNames names,
    LocalDate day,
    boolean anew,
    Monitor monitor) {

  /** As many are made at a time, and then written. */
  private static final int AT_ONCE = 32;

  /** Nothing can be changed. */
  public Shelving {
    folders = List.copyOf(folders);
  }

  /** The same of the folders and by the rules that a shelf names, where none are named. */
  public static Shelving of(
      Shelf shelf,
      Optional<RuleFolders> rules,
      ShelfNames names,
      LocalDate day,
      boolean anew,
      Monitor monitor)
      throws ProblemsException {
    Map<String, String> about = shelf.about();
    return new Shelving(
        names.paths(about.getOrDefault("folders", "")),
        rules.orElseGet(() -> RuleFolders.of(names.paths(about.getOrDefault("rules", "")))),
        names,
        day,
        anew,
        monitor);
  }

  /**
   * Brings it up to date.
   *
   * @throws ProblemsException if the rules are wrong, or the shelf cannot be written
   */
  public Shelved on(Shelf shelf) throws ProblemsException, BudgetException, IOException {
    LoadedRules loaded = rules.load();
    Map<String, ShelvedInputs> known = known(shelf);
    Set<String> gone = new TreeSet<>(shelf.inputs().keySet());
    Shelved.Tally tally = new Shelved.Tally();
    List<Path> briefs = briefs(folders);
    ShelfLooker looker = new ShelfLooker(rules, loaded, names);
    try (Monitor.Steps steps = monitor.begin(Math.max(1, briefs.size()), "briefs shelved")) {
      for (int i = 0; i < briefs.size(); i += AT_ONCE) {
        List<Path> some = briefs.subList(i, Math.min(i + AT_ONCE, briefs.size()));
        for (ShelfLooker.Looked looked : looked(some, known, looker, steps)) {
          boolean there = gone.remove(looked.place());
          take(looked, there, known, shelf);
          tally.take(looked);
        }
      }
    }
    for (String place : gone) {
      shelf.remove(place);
    }
    shelf.succeed();
    shelf.tell(about(loaded));
    return tally.shelved(gone);
  }

  /** The briefs at some places, each once; two of one name are two. */
  static List<Path> briefs(List<Path> folders) throws IOException {
    return BriefPaths.at(folders).found().stream()
        .map(BriefPaths.Found::path)
        .map(path -> path.endsWith(BriefReader.FILE) ? path.resolveSibling("") : path)
        .toList();
  }

  /** What another version of the program has made is not known. */
  private Map<String, ShelvedInputs> known(Shelf shelf) throws ProblemsException {
    String by = shelf.about().getOrDefault("program", "");
    return anew || !by.equals(ProgramVersion.CURRENT) ? Map.of() : shelf.inputs();
  }

  private static List<ShelfLooker.Looked> looked(
      List<Path> briefs,
      Map<String, ShelvedInputs> known,
      ShelfLooker looker,
      Monitor.Steps steps) {
    return briefs.parallelStream()
        .map(
            path -> {
              ShelfLooker.Looked looked = looker.look(path, known);
              steps.step();
              return looked;
            })
        .toList();
  }

  private void take(
      ShelfLooker.Looked looked, boolean there, Map<String, ShelvedInputs> known, Shelf shelf)
      throws ProblemsException {
    if (looked.isAsItWas()) {
      Optional<ShelvedInputs> before = Optional.ofNullable(known.get(looked.place()));
      if (before.filter(b -> b.stamp().equals(looked.stamp())).isEmpty()) {
        shelf.restamp(looked.place(), looked.stamp());
      }
      return;
    }
    if (there) {
      shelf.remove(looked.place());
    }
    if (looked.rows().isPresent()) {
      shelf.add(looked.rows().get(), looked.stamp(), day);
    }
  }

  private Map<String, String> about(LoadedRules loaded) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("program", ProgramVersion.CURRENT);
    about.put("folders", names.lines(folders));
    about.put("rules", names.lines(rules.layers().folders()));
    about.put("rules_digest", loaded.base().digest());
    about.put("scales_digest", Digest.of(loaded.scales()));
    about.put("rules_stamp", ShelvedInputs.stamp(rules.layers().folders()));
    return about;
  }
}
