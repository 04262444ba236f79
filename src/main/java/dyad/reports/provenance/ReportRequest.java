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
public record ReportRequest(Command command, String detail) {

  /** An assessment whose papers hold what a reader needs. */
  public static final ReportRequest ASSESSMENT = new ReportRequest(Command.ASSESS, "");

  /** An assessment whose papers hold all that it rests on, as well. */
  public static final ReportRequest WITH_ANNEXES = new ReportRequest(Command.ASSESS, "annexes");

  /** A sweep, which is asked nothing further. */
  public static final ReportRequest SWEEP = new ReportRequest(Command.SWEEP, "");

  /** A record, which is asked nothing further. */
  public static final ReportRequest RECORD = new ReportRequest(Command.RECORD, "");

  private static final Pattern LINE =
      Pattern.compile(
          "(assess|compare|sweep|ach|challenge|record)(?: ([A-Za-z0-9.*_%+-]{1,2000}))?");

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
    CHALLENGE,
    /** Tells what came of answers. */
    RECORD
  }

  /** A comparison. */
  public static ReportRequest comparison() {
    return new ReportRequest(Command.COMPARE, "");
  }

  /** A matrix on one question or topic, or on all of them. */
  public static ReportRequest matrix(Optional<String> subject) {
    return new ReportRequest(Command.ACH, subject.orElse(""));
  }

  /** A case against the answer to one question, or to each of them. */
  public static ReportRequest challenge(Optional<String> question) {
    return new ReportRequest(Command.CHALLENGE, question.orElse(""));
  }

  /** It in characters that need no escape in any format but Markdown. */
  String text() {
    return detail.isEmpty()
        ? command.word()
        : command.word() + " " + URLEncoder.encode(detail, StandardCharsets.UTF_8);
  }

  /** Reads such a text; empty where it is none. */
  static Optional<ReportRequest> read(String text) {
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
    String detail = Optional.ofNullable(line.group(2)).map(Provenance::decoded).orElse("");
    return Provenance.word(Command.values(), line.group(1)).map(c -> new ReportRequest(c, detail));
  }
}
