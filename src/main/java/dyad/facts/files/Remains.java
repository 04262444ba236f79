package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.excel.Grid;
import dyad.facts.records.JsonPlaces;
import dyad.facts.records.JsonTree;
import dyad.facts.records.Reading;
import dyad.facts.records.RecordReader;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SymbolTable;
import dyad.facts.workbook.WorkbookTree;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads what remains of a broken brief: its lists without the entries in which something is wrong.
 */
final class Remains {

  /** What stands for a field that is not there or not in order, so that the rest can be read. */
  private static final Map<String, Object> STAND_INS =
      Map.of(
          "title",
          "",
          "asOf",
          LocalDate.EPOCH,
          "dyad",
          new Brief.Powers("", ""),
          "actors",
          List.of(),
          "matters",
          List.of(),
          "topics",
          List.of(),
          "questions",
          List.of(),
          "facts",
          List.of());

  private final Set<Place> broken;
  private final Set<Place> unknown;
  private final Map<String, List<Integer>> kept = new HashMap<>();
  private final Set<String> lacking = new TreeSet<>();
  private final RecordReader<Brief> reader = new RecordReader<>(Brief.class);
  private final Map<String, Object> values = new HashMap<>();
  private final SymbolTable register = new SymbolTable();
  private final Reading reading = new Reading(new Problems(), register, false);

  /** A file that is read from its beginning each time it is asked. */
  private interface Root {

    /** Hands on the outermost fields; gives the object, or what stands in its stead. */
    Optional<SourceNode> read(BiConsumer<String, SourceNode> fields);
  }

  /**
   * A reading.
   *
   * @param broken where something is wrong
   * @param unknown where names stand that the file does not declare
   */
  private Remains(Set<Place> broken, Set<Place> unknown) {
    this.broken = broken;
    this.unknown = unknown;
  }

  /**
   * Of a text.
   *
   * @param wrong all that is wrong in it
   * @return empty if what is wrong leaves no brief, or is too much to be told
   */
  static Optional<Legible> of(String file, String text, List<Problem> wrong) {
    return of(
        fields -> JsonTree.stream(file, text, new Problems(), fields),
        new JsonPlaces(file, text),
        wrong);
  }

  /** Of a workbook, likewise. */
  static Optional<Legible> of(String file, List<Grid> grids, List<Problem> wrong) {
    Optional<Fields> tree = tree(file, grids);
    return tree.flatMap(
        t ->
            of(
                fields -> handed(tree(file, grids), fields),
                path -> t.place(path.toArray()),
                wrong));
  }

  private static Optional<Fields> tree(String file, List<Grid> grids) {
    try {
      return Optional.of(WorkbookTree.read(file, grids, new Problems()));
    } catch (ProblemsException e) {
      return Optional.empty(); // its sheets or headings are wrong, which has been told
    }
  }

  private static Optional<SourceNode> handed(
      Optional<Fields> tree, BiConsumer<String, SourceNode> fields) {
    tree.ifPresent(t -> t.named().forEach((name, field) -> fields.accept(name, field.value())));
    return tree.map(t -> t);
  }

  private static Optional<Legible> of(Root root, Document.Places places, List<Problem> wrong) {
    if (wrong.stream().anyMatch(p -> p.code().equals("more"))) {
      return Optional.empty();
    }
    Remains all = new Remains(Set.of(), Set.of());
    all.brief(root);
    Remains remains = new Remains(places(wrong), all.register.unknown());
    return remains
        .brief(root)
        .map(
            brief ->
                new Legible(
                    new Document<>(brief, path -> places.of(remains.numbered(path))),
                    remains.lacking,
                    false));
  }

  private static Set<Place> places(List<Problem> wrong) {
    return wrong.stream().map(Problem::place).collect(Collectors.toSet());
  }

  private Optional<Brief> brief(Root root) {
    return root.read(this::field)
        .flatMap(all -> all instanceof Fields object ? finish(object) : Optional.empty());
  }

  private Optional<Brief> finish(Fields object) {
    STAND_INS.forEach(
        (name, value) -> {
          if (values.putIfAbsent(name, value) == null) {
            lacking.add(name);
          }
        });
    return reader.finish(object, "the brief", values, reading);
  }

  private void field(String name, SourceNode value) {
    if (value instanceof Items items && !broken.isEmpty()) {
      reader.field(name, sound(name, items), values, reading);
      return;
    }
    if (!broken.isEmpty() && value.places().anyMatch(place -> isBroken(name, place))) {
      lacking.add(name);
    }
    reader.field(name, value, values, reading);
  }

  private Items sound(String list, Items items) {
    AtomicInteger number = new AtomicInteger();
    return new Items(
        items.place(),
        () ->
            StreamSupport.stream(items.values().spliterator(), false)
                .filter(entry -> isKept(list, number.getAndIncrement(), entry))
                .iterator());
  }

  private boolean isKept(String list, int number, SourceNode entry) {
    boolean sound = entry.places().noneMatch(place -> isBroken(list, place));
    if (sound) {
      kept.computeIfAbsent(list, any -> new ArrayList<>()).add(number);
    } else {
      lacking.add(list);
    }
    return sound;
  }

  /** A question can be held against the rules, whatever the names in it. */
  private boolean isBroken(String list, Place place) {
    return list.equals("questions")
        ? broken.contains(place) && !unknown.contains(place)
        : broken.contains(place) || unknown.contains(place);
  }

  /** A path to an entry that was kept as the file numbers it. */
  private List<Object> numbered(List<Object> path) {
    String list = path.stream().findFirst().map(Object::toString).orElse("");
    List<Integer> numbers = kept.getOrDefault(list, List.of());
    List<Object> numbered = new ArrayList<>(path);
    path.stream()
        .skip(1)
        .limit(1)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .filter(number -> number < numbers.size())
        .forEach(number -> numbered.set(1, numbers.get(number)));
    return numbered;
  }
}
