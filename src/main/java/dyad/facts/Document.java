package dyad.facts;

import dyad.problems.Place;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file as it was read: what it says, and where it says so. */
public final class Document<T> {

  /** Where the parts of a file stand. */
  @FunctionalInterface
  public interface Places {

    /** The place of a part, or that of the nearest part around it. */
    Place of(List<Object> path);
  }

  private final T value;
  private final Places places;

  /** Where in the file it stands; nowhere in particular if it is the whole. */
  private final List<Object> within;

  /**
   * A file.
   *
   * @param places where it says what; asked for only when something has to be told by place
   */
  public Document(T value, Places places) {
    this(value, places, List.of());
  }

  private Document(T value, Places places, List<Object> within) {
    this.value = value;
    this.places = places;
    this.within = within;
  }

  /** Something that was made here and stands in no file; all its places are the whole of it. */
  public static <T> Document<T> made(T value, String name) {
    Place whole = Place.file(name);
    return new Document<>(value, path -> whole);
  }

  /** What it says. */
  public T value() {
    return value;
  }

  /** The same places for something made of it. */
  public <R> Document<R> map(Function<T, R> change) {
    return new Document<>(change.apply(value), places, within);
  }

  /**
   * A part of the file as a document of its own.
   *
   * @param part what it says
   * @param path where it stands, as in {@link #place}
   */
  public <R> Document<R> part(R part, Object... path) {
    return new Document<>(part, places, joined(path));
  }

  private List<Object> joined(Object... path) {
    return Stream.concat(within.stream(), Arrays.stream(path)).toList();
  }

  /**
   * Where a part of it stands, so that a problem that shows only later can still be told by place.
   *
   * @param path names of fields and numbers of entries, counted from 0, for example {@code "facts",
   *     3, "id"}
   * @return the part's place, or that of the nearest part around it that the file has
   */
  public Place place(Object... path) {
    return places.of(joined(path));
  }

  /** Whether the file has a field, if only to say nothing in it. */
  public boolean has(String field) {
    return !place(field).equals(place());
  }
}
