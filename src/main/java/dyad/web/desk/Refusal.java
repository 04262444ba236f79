package dyad.web.desk;

import dyad.web.http.Reply;

/** Thrown where a request cannot be met; carries what its sender is told. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  public Refusal(Reply reply) {
    super(reply.toString());
    this.reply = reply;
  }

  /** A request that is no request of ours. */
  public Refusal(int status, String sentence) {
    this(Reply.text(status, sentence));
  }

  public Reply reply() {
    return reply;
  }
}
