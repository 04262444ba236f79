package dyad.problems;

/** What failed in work that another thread did. */
public final class Elsewhere {

  private Elsewhere() {}

  /**
   * The failure as it was there, to be thrown where the work is waited for.
   *
   * @param e what tells of it here
   * @return the exception that ended the work, or what tells of it where none is known
   * @throws Error if an error ended the work
   */
  public static Exception failure(Exception e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof Exception failure ? failure : e;
  }
}
