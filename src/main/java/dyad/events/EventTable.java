package dyad.events;

import dyad.facts.Rating;
import dyad.facts.kinds.Domain;
import dyad.findings.Csv;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of events as it was read.
 *
 * @param name the name of its file
 * @param events the events that can be facts, in the order of the table
 * @param without how many have a code without a counterpart
 * @param alone how many lack an actor or a target, or have the same as both
 */
public record EventTable(String name, List<CodedEvent> events, int without, int alone) {

  private static final String CODE = "code";
  private static final String DATE = "date";
  private static final String RATING = "rating";
  private static final String ID = "id";

  /** The columns that a table must have. */
  public static final List<String> NEEDED = List.of(DATE, "actor", "target", CODE);

  /** The columns that it may have besides; others are passed over. */
  public static final List<String> MORE =
      List.of("context", "issue", "place", ID, "source", RATING, "marking");

  private static final int MOST_MEBIBYTES = 256;
  private static final int MOST_ROWS = 2_000_000;

  /** What a program has coded from the news is possibly true, and its sources are not known. */
  private static final Rating USUAL = new Rating('C', 3);

  /** Nothing can be changed. */
  public EventTable {
    events = List.copyOf(events);
  }

  /**
   * Reads a table.
   *
   * @throws ProblemsException with all that is wrong in it, by row and column
   */
  public static EventTable read(Path file) throws ProblemsException {
    Problems problems = new Problems();
    Csv csv = Csv.read(file, NEEDED, problems, MOST_MEBIBYTES, MOST_ROWS);
    problems.throwIfAny();
    Rows rows = new Rows(file, csv.lines(), problems);
    problems.throwIfAny();
    rows.read();
    problems.throwIfAny();
    return new EventTable(rows.name, rows.events, rows.without, rows.alone);
  }

  /** The rows below the headings. */
  private static final class Rows {
    private final String name;
    private final List<Csv.Line> lines;
    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> shared = new HashMap<>();
    private final List<CodedEvent> events = new ArrayList<>();
    private int without;
    private int alone;

    Rows(Path file, List<Csv.Line> lines, Problems problems) {
      this.name = EventNames.plain(String.valueOf(file.getFileName()));
      this.lines = lines;
      this.problems = problems;
      List<String> headings = lines.isEmpty() ? List.of() : lines.get(0).cells();
      for (int i = 0; i < headings.size(); i++) {
        columns.putIfAbsent(headings.get(i).strip().toLowerCase(Locale.ROOT), i);
      }
      Place top = new Place(file.toString().replace('\\', '/'), 1, 1);
      NEEDED.stream()
          .filter(n -> !columns.containsKey(n))
          .forEach(
              n ->
                  problems.add(
                      top,
                      "missing-column",
                      "there is no column " + Quote.of(n),
                      () -> missing(n)));
    }

    private String missing(String column) {
      return Nearest.to(column, columns.keySet())
          .map(near -> "is it " + Quote.of(near) + "?")
          .orElse("a table of events has " + String.join(", ", NEEDED));
    }

    void read() {
      lines.stream().skip(1).forEach(this::row);
    }

    private String cell(Csv.Line line, String column) {
      int at = columns.getOrDefault(column, Integer.MAX_VALUE);
      String text = at < line.cells().size() ? line.cells().get(at).strip() : "";
      return shared.computeIfAbsent(text, t -> t);
    }

    private void row(Csv.Line line) {
      Optional<EventCode> code = EventCodes.of(cell(line, CODE));
      String actor = EventNames.plain(cell(line, "actor"));
      String target = EventNames.plain(cell(line, "target"));
      if (code.isEmpty()) {
        String text = cell(line, CODE);
        String hint = Nearest.hint(text.toUpperCase(Locale.ROOT), EventCodes.names());
        String wrong = Quote.of(text) + " is no code of PLOVER or CAMEO";
        problem(at(line, CODE), "unknown-choice", wrong, hint);
      } else if (!code.get().hasCounterpart()) {
        without++;
      } else if (actor.isEmpty() || target.isEmpty() || actor.equals(target)) {
        alone++;
      } else {
        Optional<LocalDate> date = date(line);
        Optional<Rating> rating = rating(line);
        String id = id(line);
        if (date.isPresent() && rating.isPresent() && !id.isEmpty()) {
          events.add(event(line, id, date.get(), actor, target, code.get(), rating.get()));
        }
      }
    }

    private CodedEvent event(
        Csv.Line line,
        String id,
        LocalDate date,
        String actor,
        String target,
        EventCode code,
        Rating rating) {
      Domain domain = code.domain(EventCodes.domain(cell(line, "context")));
      String issue = EventNames.plain(cell(line, "issue"));
      String origin = cell(line, "source");
      return new CodedEvent(
          line.place().line(),
          id,
          date,
          actor,
          target,
          code,
          domain,
          issue.isEmpty() ? EventNames.topic(domain) : issue,
          EventNames.plain(cell(line, "place")),
          origin.isEmpty() ? name : origin,
          rating,
          cell(line, "marking"));
    }

    private Optional<LocalDate> date(Csv.Line line) {
      String text = cell(line, DATE);
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException e) {
        problem(at(line, DATE), "bad-date", Quote.of(text) + " is no day", "expected 2031-05-17");
        return Optional.empty();
      }
    }

    private Optional<Rating> rating(Csv.Line line) {
      String text = cell(line, RATING);
      try {
        return Optional.of(text.isEmpty() ? USUAL : Rating.of(text));
      } catch (IllegalArgumentException e) {
        String wrong = Quote.of(text) + " is no Admiralty rating";
        problem(
            at(line, RATING), "bad-rating", wrong, "expected A to F and 1 to 6, as C3, or given");
        return Optional.empty();
      }
    }

    /** The id of the event; that of its row where it has none; empty where it is another's. */
    private String id(Csv.Line line) {
      String told = cell(line, ID).replaceAll("[^\\p{L}\\p{N}_.-]+", "-");
      String id = told.isEmpty() ? "row-" + line.place().line() : told;
      if (ids.add(id)) {
        return id;
      }
      problem(at(line, ID), "duplicate-id", "two rows have the id " + Quote.of(id), "change one");
      return "";
    }

    private Place at(Csv.Line line, String column) {
      return line.place(columns.getOrDefault(column, 0));
    }

    private void problem(Place at, String code, String what, String hint) {
      problems.add(new Problem(at, code, what, hint));
    }
  }
}
