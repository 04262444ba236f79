package dyad.web;

import dyad.application.editing.EntryWish;
import dyad.application.editing.journal.EditNote;
import dyad.facts.records.PlainJson;
import dyad.findings.CsvText;
import dyad.problems.ProblemsException;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a request that writes says, read strictly. */
final class Wishes {

  private static final int MOST = 500;

  private final Map<String, Object> said;

  /** What the body of a request says. */
  Wishes(PageRequest asked) throws Refusal {
    try {
      said = PlainJson.object("request", asked.body());
    } catch (ProblemsException e) {
      throw new Refusal(Reply.BAD, String.valueOf(e.getMessage()));
    }
  }

  private Wishes(Map<String, Object> said) {
    this.said = said;
  }

  /** Several wishes under one field, of which there are at most so many. */
  List<Wishes> all(String field, int most) throws Refusal {
    if (!(said.get(field) instanceof List<?> list) || list.size() > most) {
      throw bad(field);
    }
    List<Wishes> all = new ArrayList<>();
    for (Object one : list) {
      if (!(one instanceof Map<?, ?> wish)) {
        throw bad(field);
      }
      all.add(new Wishes(fields(wish)));
    }
    return all;
  }

  /** Whether anything is said of a field. */
  boolean has(String field) {
    return said.containsKey(field);
  }

  /** A text; the empty text where nothing is said. */
  String text(String field) throws Refusal {
    Object value = said.getOrDefault(field, "");
    if (value instanceof String text) {
      return text;
    }
    throw bad(field);
  }

  /** A list of texts; none where nothing is said. */
  List<String> texts(String field) throws Refusal {
    if (!(said.getOrDefault(field, List.of()) instanceof List<?> list)) {
      throw bad(field);
    }
    List<String> texts = new ArrayList<>();
    for (Object one : list) {
      if (!(one instanceof String text)) {
        throw bad(field);
      }
      texts.add(text);
    }
    return texts;
  }

  /** A number from 1. */
  int number(String field) throws Refusal {
    if (said.get(field) instanceof BigDecimal number
        && number.signum() > 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
      return number.intValue();
    }
    throw bad(field);
  }

  /** Who wishes it, and why. */
  EditNote note() throws Refusal {
    return new EditNote(text("author"), text("reason"));
  }

  /** What lines of a table are to say; none where nothing is said. */
  List<CsvText.Change> rows() throws Refusal {
    if (!(said.getOrDefault("rows", List.of()) instanceof List<?> list) || list.size() > MOST) {
      throw bad("rows");
    }
    List<CsvText.Change> changes = new ArrayList<>();
    for (Object one : list) {
      changes.add(row(one));
    }
    return changes;
  }

  private static CsvText.Change row(Object one) throws Refusal {
    if (!(one instanceof Map<?, ?> row
        && row.get("line") instanceof BigDecimal line
        && line.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && row.get("cells") instanceof List<?> cells
        && cells.stream().allMatch(String.class::isInstance))) {
      throw bad("rows");
    }
    CsvText.Change.Act act =
        Arrays.stream(CsvText.Change.Act.values())
            .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(row.get("act")))
            .findFirst()
            .orElseThrow(() -> bad("rows"));
    try {
      return new CsvText.Change(
          act, line.intValue(), cells.stream().map(String.class::cast).toList());
    } catch (IllegalArgumentException e) {
      throw bad("rows");
    }
  }

  /** What entries are to say. */
  List<EntryWish> changes() throws Refusal {
    if (!(said.get("changes") instanceof List<?> list) || list.isEmpty() || list.size() > MOST) {
      throw bad("changes");
    }
    List<EntryWish> wishes = new ArrayList<>();
    for (Object one : list) {
      wishes.add(wish(one));
    }
    return wishes;
  }

  private static EntryWish wish(Object one) throws Refusal {
    if (!(one instanceof Map<?, ?> change
        && change.get("list") instanceof String list
        && change.get("name") instanceof String name)) {
      throw bad("changes");
    }
    try {
      Optional<Map<String, Object>> fields =
          change.get("fields") instanceof Map<?, ?> map
              ? Optional.of(fields(map))
              : Optional.empty();
      return new EntryWish(list, name, fields);
    } catch (IllegalArgumentException e) {
      throw bad("list");
    }
  }

  private static Map<String, Object> fields(Map<?, ?> said) {
    Map<String, Object> fields = new LinkedHashMap<>();
    said.forEach((name, value) -> fields.put(String.valueOf(name), value));
    return fields;
  }

  private static Refusal bad(String field) {
    return new Refusal(Reply.BAD, "`" + field + "` of the request is missing or wrong.");
  }
}
