package dyad.web;

import dyad.web.http.Reply;

/** Thrown where a request cannot be met; carries what its sender is told. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  Refusal(Reply reply) {
    super(reply.toString());
    this.reply = reply;
  }

  /** A request that is no request of ours. */
  Refusal(int status, String sentence) {
    this(Reply.text(status, sentence));
  }

  Reply reply() {
    return reply;
  }
}
