package dyad.web.desk;

import dyad.application.editing.git.Keeping;
import dyad.facts.files.BriefReader;
import dyad.facts.files.StrictJson;
import dyad.facts.records.PlainJson;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The briefs in the folder that is served. */
public final class Desks {

  private final Premises premises;
  private final RulesInUse rules;
  private final Clock clock;
  private final Keeping keeping;
  private final Map<String, Desk> open = new HashMap<>();

  public Desks(Premises premises, RulesInUse rules, Clock clock, Keeping keeping) {
    this.premises = premises;
    this.rules = rules;
    this.clock = clock;
    this.keeping = keeping;
  }

  /** The brief that has a key. */
  public synchronized Desk of(String key) throws IOException, Refusal {
    Path folder = premises.brief(key); // anew each time: a link may have come
    return open.computeIfAbsent(key, k -> opened(folder));
  }

  private Desk opened(Path folder) {
    Desk desk = new Desk(folder, new HouseTemplates(premises, folder), rules, clock, keeping);
    desk.edited().settle(); // now, not at the next change: else Git itself would be locked
    return desk;
  }

  /** The briefs that somebody has opened, by key. */
  public synchronized Map<String, Desk> open() {
    return Map.copyOf(open);
  }

  /** All briefs, by key and title. */
  public List<Map<String, Object>> list() throws IOException {
    List<Map<String, Object>> list = new ArrayList<>();
    premises
        .briefs()
        .forEach(
            (key, folder) ->
                list.add(
                    Json.object(
                        "key", key, "name", premises.name(folder), "title", title(folder))));
    return list;
  }

  private String title(Path folder) {
    Path file = folder.resolve(BriefReader.FILE);
    try {
      Map<String, Object> fields =
          PlainJson.object(file.toString(), TextFile.read(file, StrictJson.MOST_MEBIBYTES));
      return String.valueOf(fields.getOrDefault("title", premises.name(folder)));
    } catch (ProblemsException e) {
      return premises.name(folder); // what is wrong is told when it is opened
    }
  }
}
