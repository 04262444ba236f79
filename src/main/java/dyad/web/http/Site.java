package dyad.web.http;

import java.io.IOException;

/** What is served behind the door. */
public interface Site {

  /** Answers a request. */
  Reply answer(PageRequest asked) throws IOException;
}
