package dyad.web.http;

import java.io.IOException;

/** What is served behind the door. */
public interface Site {

  /** Whether a request to a path brings a file, as it is; any other brings JSON. */
  default boolean takesFiles(String path) {
    return false;
  }

  /** Answers a request. */
  Reply answer(PageRequest asked) throws IOException;
}
