package dyad.application;

/** Who is told, while some work goes on, what a person who waits for it should know. */
public interface Monitor {

  /** Nobody. */
  Monitor NONE =
      new Monitor() {
        @Override
        public void note(String line) {}

        @Override
        public Steps begin(int steps, String what) {
          return new Steps() {
            @Override
            public void step() {}

            @Override
            public void close() {}
          };
        }
      };

  /** Takes what its analyst should know of a brief. */
  void note(String line);

  /**
   * Work of many steps begins.
   *
   * @param steps how many
   * @param what what has been done once all of them are
   */
  Steps begin(int steps, String what);

  /** Work of many steps; closed at its end. */
  interface Steps extends AutoCloseable {

    /** One step is done; any thread may say so. */
    void step();

    @Override
    void close();
  }
}
