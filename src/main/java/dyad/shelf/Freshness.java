package dyad.shelf;

import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.files.BriefReader;
import dyad.facts.files.ResolutionsFile;
import dyad.facts.outcomes.Resolutions;
import dyad.problems.ProblemsException;
import dyad.reports.provenance.ProgramVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells whether a shelf is as its files are: where times and sizes are those that it knows, they
 * are not read.
 */
public final class Freshness {

  private final Shelf shelf;
  private final ShelfNames names;
  private final Map<String, String> about;

  private Freshness(Shelf shelf, ShelfNames names) throws ProblemsException {
    this.shelf = shelf;
    this.names = names;
    this.about = shelf.about();
  }

  /**
   * What has changed since a shelf was brought up to date, by name.
   *
   * @param names how briefs are named on it
   * @return empty where it is as its files are
   */
  public static List<String> changes(Shelf shelf, ShelfNames names)
      throws ProblemsException, IOException {
    return new Freshness(shelf, names).changes();
  }

  private List<String> changes() throws ProblemsException, IOException {
    List<Path> folders = names.paths(about.getOrDefault("folders", ""));
    if (folders.stream().noneMatch(Files::exists)) {
      return List.of("its files are not on this machine, so that nobody can tell what has changed");
    }
    List<String> changes = new ArrayList<>();
    if (!about.getOrDefault("program", "").equals(ProgramVersion.CURRENT)) {
      changes.add("it was made by another version of the program");
    }
    Map<String, ShelvedInputs> known = shelf.inputs();
    known.forEach((place, inputs) -> change(place, inputs, changes));
    TreeSet<String> others = new TreeSet<>();
    Shelving.briefs(folders).forEach(path -> others.add(names.of(path)));
    others.removeAll(known.keySet());
    others.forEach(place -> changes.add(place + " is not on it"));
    rules(changes);
    return changes;
  }

  private void change(String place, ShelvedInputs known, List<String> changes) {
    Path path = names.path(place);
    if (!Files.exists(path)) {
      changes.add(place + " is gone");
    } else if (!ShelvedInputs.stamp(path).equals(known.stamp())) {
      read(place, path, known, changes);
    }
  }

  private static void read(String place, Path path, ShelvedInputs known, List<String> changes) {
    try {
      Brief brief = BriefReader.read(path);
      Resolutions outcomes = ResolutionsFile.beside(brief, path);
      if (!brief.digest().equals(known.brief())) {
        changes.add(place + " has changed");
      } else if (!Digest.of(outcomes).equals(known.outcomes())) {
        changes.add("the outcomes of " + place + " have changed");
      }
    } catch (ProblemsException e) {
      changes.add(place + " cannot be read any more");
    }
  }

  /** Of the rules in use; those beside a brief are among its files. */
  private void rules(List<String> changes) throws ProblemsException {
    List<Path> folders = names.paths(about.getOrDefault("rules", ""));
    if (ShelvedInputs.stamp(folders).equals(about.get("rules_stamp"))) {
      return;
    }
    LoadedRules loaded = RuleFolders.of(folders).load();
    if (!loaded.base().digest().equals(about.get("rules_digest"))) {
      changes.add("the rules have changed");
    } else if (!Digest.of(loaded.scales()).equals(about.get("scales_digest"))) {
      changes.add("the scales have changed");
    }
  }
}
