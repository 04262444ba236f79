package dyad.facts;

import java.lang.reflect.RecordComponent;

/** A field of a record, whatever the record is. */
public final class RecordField {

  private RecordField() {}

  /** What a record says in one of its fields. */
  public static Object value(RecordComponent component, Record told) {
    try {
      return component.getAccessor().invoke(told);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
