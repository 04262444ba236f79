package dyad.application.editing.git;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file says, to be committed.
 *
 * @param bytes what it says
 * @param author whose change it is; the empty text for the user whom the repository knows
 * @param time when it was made
 * @param subject what the change is, on one line
 * @param trailers what is kept with it besides, by name
 */
public record CommittedText(
    byte[] bytes, String author, Instant time, String subject, Map<String, String> trailers) {

  /** Nothing can be changed; a commit needs a subject, and texts of one line. */
  public CommittedText {
    bytes = Arrays.copyOf(bytes, bytes.length);
    author = line(author);
    subject = line(subject);
    trailers = new LinkedHashMap<>(trailers);
    if (subject.isEmpty()) {
      throw new IllegalArgumentException("a commit without a subject");
    }
  }

  @Override
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  @Override
  public Map<String, String> trailers() {
    return new LinkedHashMap<>(trailers);
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /** The message of the commit. */
  String message() {
    String told =
        trailers.entrySet().stream()
            .map(t -> t.getKey() + ": " + line(t.getValue()) + "\n")
            .collect(Collectors.joining());
    return subject + "\n" + (told.isEmpty() ? "" : "\n" + told);
  }
}
