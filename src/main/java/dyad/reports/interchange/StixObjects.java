package dyad.reports.interchange;

import dyad.facts.Brief;
import dyad.reports.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of a bundle, each named by what it says and made by us as of the brief's date. */
final class StixObjects {

  private static final String VERSION = "2.1";

  private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
  private final String time;
  private final String us;
  private final List<String> markings;

  StixObjects(Brief brief) {
    time = brief.asOf() + "T00:00:00.000Z";
    us = put("identity", Json.object("name", "Dyad", "identity_class", "system"), true);
    markings = brief.marking().stream().map(this::marking).toList();
  }

  /** The time of all of them: a clock would make other bytes of the same facts. */
  String time() {
    return time;
  }

  /** The names of all of them, in order. */
  List<String> ids() {
    return List.copyOf(objects.keySet());
  }

  /** Adds an object, if there is none that says the same; tells its name. */
  String add(String type, Map<String, Object> fields) {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("created_by_ref", us);
    made.putAll(fields);
    if (!markings.isEmpty()) {
      made.put("object_marking_refs", markings);
    }
    return put(type, made, true);
  }

  private String marking(String words) {
    Map<String, Object> statement =
        Json.object(
            "created_by_ref",
            us,
            "definition_type",
            "statement",
            "definition",
            Json.object("statement", words));
    return put("marking-definition", statement, false);
  }

  private String put(String type, Map<String, Object> fields, boolean changes) {
    Map<String, Object> times = Json.object("created", time);
    if (changes) {
      times.put("modified", time);
    }
    String content = type + String.join("\n", Json.lines(List.of(times, fields)));
    String id = type + "--" + ContentId.of(content);
    Map<String, Object> object = Json.object("type", type, "spec_version", VERSION, "id", id);
    object.putAll(times);
    object.putAll(fields);
    objects.put(id, object);
    return id;
  }

  /** All of them, in a bundle. */
  Map<String, Object> bundle() {
    String id = "bundle--" + ContentId.of(String.join("\n", ids()));
    return Json.object("type", "bundle", "id", id, "objects", List.copyOf(objects.values()));
  }
}
