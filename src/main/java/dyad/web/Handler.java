package dyad.web;

import dyad.web.desk.Desk;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;

/** Answers one sort of request about a brief. */
@FunctionalInterface
interface Handler {

  /**
   * Answers a request.
   *
   * @throws Exception where it cannot be met; the {@link Router} tells why
   */
  Reply answer(PageRequest asked, Desk desk) throws Exception;
}
