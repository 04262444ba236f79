package dyad.facts;

import dyad.problems.Place;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file as it was read: what it says, and where it says so. */
public final class Document<T> {

  private final T value;
  private final Supplier<Located> tree;

  /** Where in the file it stands; nowhere in particular if it is the whole. */
  private final List<Object> within;

  /**
   * A file.
   *
   * @param tree where it says what; asked for only when something has to be told by place
   */
  Document(T value, Supplier<Located> tree) {
    this(value, tree, List.of());
  }

  private Document(T value, Supplier<Located> tree, List<Object> within) {
    this.value = value;
    this.tree = tree;
    this.within = within;
  }

  /** Something that was made here and stands in no file; all its places are the whole of it. */
  public static <T> Document<T> made(T value, String name) {
    return new Document<>(value, () -> new Located.Lost(Place.file(name)));
  }

  /** What it says. */
  public T value() {
    return value;
  }

  <R> Document<R> map(Function<T, R> change) {
    return new Document<>(change.apply(value), tree, within);
  }

  /**
   * A part of the file as a document of its own.
   *
   * @param part what it says
   * @param path where it stands, as in {@link #place}
   */
  public <R> Document<R> part(R part, Object... path) {
    return new Document<>(part, tree, joined(path));
  }

  private List<Object> joined(Object... path) {
    return Stream.concat(within.stream(), Arrays.stream(path)).toList();
  }

  /**
   * Where a part of it stands, so that a problem that shows only later can still be told by place.
   * The text of a file is gone through each time.
   *
   * @param path names of fields and numbers of entries, counted from 0, for example {@code "facts",
   *     3, "id"}
   * @return the part's place, or that of the nearest part around it that the file has
   */
  public Place place(Object... path) {
    return tree.get().place(joined(path).toArray());
  }
}
