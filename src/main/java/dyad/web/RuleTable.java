package dyad.web;

import dyad.application.drafts.TableTrial;
import dyad.application.editing.journal.FileVersion;
import dyad.findings.CsvText;
import dyad.findings.ScalesReader;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import dyad.web.desk.Desk;
import dyad.web.desk.FolderFile;
import dyad.web.desk.Refusal;
import dyad.web.http.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of scales or of claims in a folder of rules, whether or not it is there.
 *
 * @param number which folder that is, the lowest being 1
 * @param name its name, without the ending of its file
 */
record RuleTable(int number, RuleLayers.Layer layer, String name, Path path, Desk desk)
    implements FolderFile {

  private static final String ENDING = ".csv";
  private static final String CLAIMS = ClaimTable.FILE.replace(ENDING, "");

  boolean isThere() {
    return Files.isRegularFile(path);
  }

  boolean isOfClaims() {
    return name.equals(CLAIMS);
  }

  /** Whether lines may be added and removed, and stand in place of those below one by one. */
  boolean isOpen() {
    return isOfClaims() || ScalesReader.isMerged(name);
  }

  List<String> headings() {
    return isOfClaims() ? ClaimTable.HEADER : ScalesReader.HEADER;
  }

  /** The lines of a text of it behind the headings. */
  List<CsvText.Row> rows(String text) {
    List<CsvText.Row> all = new CsvText(text).rows();
    boolean headed =
        !all.isEmpty() && all.get(0).cells().get(0).strip().equalsIgnoreCase(headings().get(0));
    return headed ? all.subList(1, all.size()) : all;
  }

  @Override
  public List<Problem> problems(String text) {
    return TableTrial.problems(path, text, desk.rules(), desk.folder());
  }

  @Override
  public Map<String, Object> told() throws ProblemsException, Refusal {
    FileVersion now = version();
    List<Map<String, Object>> above = new ArrayList<>();
    for (RuleTable other : there(desk)) {
      if (other.name.equals(name) && other.number > number) {
        above.add(other.called());
      }
    }
    return Json.object(
        "file", path.toString(),
        "version", now.hash(),
        "open", isOpen(),
        "head", headings(),
        "lines",
            rows(now.text()).stream()
                .map(r -> Json.object("line", r.number(), "cells", r.cells()))
                .toList(),
        "above", above);
  }

  /** What stands in place of lines below. */
  private Map<String, Object> called() throws ProblemsException, Refusal {
    return Json.object(
        "layer", number,
        "file", path.toString(),
        "names", rows(version().text()).stream().map(r -> r.cells().get(0).strip()).toList());
  }

  /** All tables of the rules for a brief, and those that may be begun beside it. */
  static List<RuleTable> all(Desk desk) {
    List<RuleLayers.Layer> layers = new ArrayList<>(desk.layers());
    Path beside = RuleLayers.beside(desk.folder());
    if (layers.stream().noneMatch(l -> l.folder().equals(beside))
        && !Files.isSymbolicLink(beside)) {
      layers.add(RuleLayers.of(beside).lowest());
    }
    List<RuleTable> tables = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      RuleLayers.Layer layer = layers.get(i);
      int number = i + 1;
      Stream.concat(
              Stream.of(layer.folder().resolve(ClaimTable.FILE)),
              ScalesReader.files().stream().map(f -> layer.scales().resolve(f)))
          .map(f -> new RuleTable(number, layer, name(f), f, desk))
          .forEach(tables::add);
    }
    return tables;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(ENDING, "");
  }

  /** The tables that there are. */
  static List<RuleTable> there(Desk desk) {
    return all(desk).stream().filter(RuleTable::isThere).toList();
  }

  /** The table above which it stands, or would stand; empty where there is none below. */
  Optional<RuleTable> below() {
    return there(desk).stream()
        .filter(t -> t.name.equals(name) && t.number < number)
        .reduce((one, other) -> other);
  }

  /** Whether it is not there and may be. */
  boolean mayBegin() {
    return !isThere() && (below().isPresent() || isOpen() && !isOfClaims());
  }

  /** A table is called by its name and the number of its folder alone. */
  static RuleTable named(String layer, String name, Desk desk) throws Refusal {
    return any(layer, name, desk)
        .filter(RuleTable::isThere)
        .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such table."));
  }

  /** The one of a name in a folder, whether or not it is there. */
  static Optional<RuleTable> any(String layer, String name, Desk desk) {
    return all(desk).stream()
        .filter(t -> t.name.equals(name) && String.valueOf(t.number).equals(layer))
        .findFirst();
  }
}
