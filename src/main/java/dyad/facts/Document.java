package dyad.facts;

import dyad.problems.Place;
import java.util.function.Function;

/** A file as it was read: what it says, and where it says so. */
public final class Document<T> {

  private final T value;
  private final String file;
  private final String text;

  Document(T value, String file, String text) {
    this.value = value;
    this.file = file;
    this.text = text;
  }

  /** Something that was made here and stands in no file; all its places are the whole of it. */
  public static <T> Document<T> made(T value, String name) {
    return new Document<>(value, name, "");
  }

  /** What it says. */
  public T value() {
    return value;
  }

  <R> Document<R> map(Function<T, R> change) {
    return new Document<>(change.apply(value), file, text);
  }

  /**
   * Where a part of it stands, so that a problem that shows only later can still be told by place.
   * The file's text is gone through each time.
   *
   * @param path names of fields and numbers of entries, counted from 0, for example {@code "facts",
   *     3, "id"}
   * @return the part's place, or that of the nearest part around it that the file has
   */
  public Place place(Object... path) {
    return text.isEmpty() ? Place.file(file) : JsonTree.whole(file, text).place(path);
  }
}
