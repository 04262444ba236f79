package dyad.facts;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** A field of a record, whatever the record is. */
public final class RecordField {

  /** Kept: Java reads the signature of each anew whenever it is asked. */
  private static final ClassValue<List<RecordComponent>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private RecordField() {}

  /** The fields of a record, in order. */
  public static List<RecordComponent> of(Class<?> type) {
    return FIELDS.get(type);
  }

  /** What a record says in one of its fields. */
  public static Object value(RecordComponent component, Record told) {
    try {
      return component.getAccessor().invoke(told);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
