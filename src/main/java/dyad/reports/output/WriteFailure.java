package dyad.reports.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** Why something cannot be written, in words, and what to do about it. */
final class WriteFailure {

  private static final String FULL = "no space left";
  private static final String GONE = "broken pipe";

  private WriteFailure() {}

  /** Why, without the name of a file. */
  static String of(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file stands where its folder should be";
    }
    Optional<String> said =
        Optional.ofNullable(
            cause instanceof FileSystemException known ? known.getReason() : cause.getMessage());
    String words = said.filter(s -> !s.isEmpty()).orElse(cause.getClass().getSimpleName());
    String small = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    return small.equals(GONE) ? "its reader has gone" : small;
  }

  /** What to do. */
  static String hint(IOException cause) {
    if (of(cause).startsWith(FULL)) {
      return "make room, or choose another folder";
    }
    return cause instanceof AccessDeniedException
        ? "see that you may write there, or choose another folder"
        : "close it where it is open, and see that its folder may be written to and has room";
  }
}
