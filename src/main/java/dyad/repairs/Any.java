package dyad.repairs;

/** Stands in for a name that does not matter. */
public final class Any {

  public static final String PREFIX = "some ";

  private Any() {}
}
