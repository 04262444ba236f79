package dyad.reports.provenance;

import dyad.facts.kinds.Word;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was asked of the inputs of a report: the command, and what it took besides them.
 *
 * @param command the command
 * @param detail of an assessment that it has annexes, of a sweep how many worlds it draws, of a
 *     matrix the one question or topic that it is on, of a challenge the one question; else empty
 */
public record Asked(Command command, String detail) {

  /** An assessment whose papers hold what a reader needs. */
  public static final Asked ASSESSMENT = new Asked(Command.ASSESS, "");

  /** An assessment whose papers hold all that it rests on, as well. */
  public static final Asked WITH_ANNEXES = new Asked(Command.ASSESS, "annexes");

  /** A sweep, which is asked nothing further. */
  public static final Asked SWEEP = new Asked(Command.SWEEP, "");

  private static final Pattern LINE =
      Pattern.compile("(assess|compare|sweep|ach|challenge)(?: ([A-Za-z0-9.*_%+-]{1,2000}))?");

  /** Commands that write reports. */
  public enum Command implements Word {
    /** Answers all questions. */
    ASSESS,
    /** Compares situations. */
    COMPARE,
    /** Sweeps the worlds of the facts in doubt. */
    SWEEP,
    /** Sets evidence against hypotheses. */
    ACH,
    /** Plays the devil's advocate. */
    CHALLENGE
  }

  /** A comparison. */
  public static Asked comparison() {
    return new Asked(Command.COMPARE, "");
  }

  /** A matrix on one question or topic, or on all of them. */
  public static Asked matrix(Optional<String> subject) {
    return new Asked(Command.ACH, subject.orElse(""));
  }

  /** A case against the answer to one question, or to each of them. */
  public static Asked challenge(Optional<String> question) {
    return new Asked(Command.CHALLENGE, question.orElse(""));
  }

  /** It in characters that need no escape in any format but Markdown. */
  String text() {
    return detail.isEmpty()
        ? command.word()
        : command.word() + " " + URLEncoder.encode(detail, StandardCharsets.UTF_8);
  }

  /** Reads such a text; empty where it is none. */
  static Optional<Asked> read(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return Optional.empty();
    }
    if (line.group().equals(WITH_ANNEXES.text())) {
      return Optional.of(WITH_ANNEXES);
    }
    if (line.group(1).equals(Command.ASSESS.word())) {
      return Optional.empty();
    }
    String detail = Optional.ofNullable(line.group(2)).map(MadeFrom::decoded).orElse("");
    return MadeFrom.word(Command.values(), line.group(1)).map(c -> new Asked(c, detail));
  }
}
