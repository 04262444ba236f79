package dyad.problems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a text file strictly: it must be there, of a bounded size, and UTF-8 throughout. */
public final class TextFile {

  /** How a shell calls what it hands over. */
  private static final Pattern HANDED_OVER =
      Pattern.compile("/dev/stdin|/(dev|proc/(self|\\d+))/fd/\\d+");

  private static final int MOST_SIBLINGS = 1000;
  private static final int PIECE = 8192;
  private static final int MEBIBYTE = 1 << 20;
  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private TextFile() {}

  /**
   * The text of a file, without a byte order mark.
   *
   * @param path the file
   * @param mostMebibytes how large it may be
   * @throws ProblemsException if it is missing (with the names that are near), too large, cannot be
   *     read, or is not UTF-8
   */
  public static String read(Path path, int mostMebibytes) throws ProblemsException {
    return decode(path.toString(), bytes(path, mostMebibytes));
  }

  /**
   * Whether a file begins with a byte order mark.
   *
   * @throws ProblemsException if it cannot be read
   */
  public static boolean isMarked(Path path) throws ProblemsException {
    try (InputStream in = Files.newInputStream(path)) {
      return isMarked(in.readNBytes(MARK.length));
    } catch (IOException e) {
      throw problem(path, "unreadable", "the file cannot be read", "");
    }
  }

  /** Whether bytes begin with a byte order mark. */
  public static boolean isMarked(byte[] bytes) {
    return bytes.length >= MARK.length
        && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }

  /**
   * The bytes of a file.
   *
   * @param path the file
   * @param mostMebibytes how large it may be
   * @throws ProblemsException if it is missing (with the names that are near), too large, or cannot
   *     be read
   */
  public static byte[] bytes(Path path, int mostMebibytes) throws ProblemsException {
    Optional<byte[]> unsaved = Unsaved.bytes(path);
    if (unsaved.isPresent()) {
      return small(path, unsaved.get(), mostMebibytes);
    }
    if (Files.isDirectory(path)) {
      throw problem(path, "not-a-file", "this is a folder", "expected a file");
    }
    if (Files.exists(path) && !Files.isRegularFile(path) && !isHandedOver(path)) {
      String hint = "expected a file; what a shell hands over by `<(…)` can be read";
      throw problem(path, "not-a-file", "this is a pipe or a device", hint);
    }
    try (InputStream in = Files.newInputStream(path)) {
      int most = mostMebibytes * MEBIBYTE;
      // The size is asked first; but a pipe has none, and a file may grow while it is read.
      if (Files.size(path) > most) {
        throw tooLarge(path, mostMebibytes);
      }
      return small(path, in.readNBytes(most + 1), mostMebibytes);
    } catch (NoSuchFileException e) {
      throw problem(path, "no-such-file", "there is no such file", siblings(path));
    } catch (AccessDeniedException e) {
      throw problem(path, "unreadable", "the file cannot be read", "you may not open it");
    } catch (IOException e) {
      ProblemsException unreadable = problem(path, "unreadable", "the file cannot be read", "");
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  private static byte[] small(Path path, byte[] bytes, int mostMebibytes) throws ProblemsException {
    if (bytes.length > mostMebibytes * MEBIBYTE) {
      throw tooLarge(path, mostMebibytes);
    }
    return bytes;
  }

  private static ProblemsException tooLarge(Path path, int mostMebibytes) {
    String size = "the file is larger than " + mostMebibytes + " MiB";
    return problem(path, "too-large", size, "split it");
  }

  /** Whether it is a pipe that is open already: any other may wait for its writer forever. */
  public static boolean isHandedOver(Path path) {
    if (!HANDED_OVER.matcher(path.toAbsolutePath().normalize().toString()).matches()) {
      return false;
    }
    try {
      return Files.isRegularFile(path.toRealPath()); // a device has a place of its own, a pipe none
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * The text that bytes hold, without a byte order mark.
   *
   * @param file the file's name, for messages
   * @param bytes what it holds
   * @throws ProblemsException if a byte is not UTF-8, with the place of the first such
   */
  public static String decode(String file, byte[] bytes) throws ProblemsException {
    int mark = isMarked(bytes) ? MARK.length : 0;
    String decoded = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
    // Whatever is not UTF-8 has become the sign that stands for it, and a text may hold that, too.
    int readable = decoded.indexOf(REPLACEMENT) < 0 ? bytes.length : readable(bytes);
    if (readable < bytes.length) {
      String text = new String(bytes, 0, readable, StandardCharsets.UTF_8);
      String message = String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[readable]);
      String hint = "save the file as UTF-8";
      hint += looksLikeUtf16(bytes) ? "; it looks like UTF-16" : "";
      throw new ProblemsException(new Problem(end(file, text), "not-utf8", message, hint));
    }
    return decoded;
  }

  /** How many bytes are UTF-8, from the first; looked at in pieces, for the file may be large. */
  private static int readable(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer some = CharBuffer.allocate(PIECE);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    while (decoder.decode(in, some, true).isOverflow()) {
      some.clear();
    }
    return in.position();
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  /** The place just behind a text. */
  private static Place end(String file, String text) {
    int line = 1;
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      boolean feed = text.charAt(i) == '\n';
      if (feed || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1)) {
        line++;
        start = i + 1;
      }
    }
    return new Place(file, line, text.length() - start + 1);
  }

  /** What might have been meant by the name of a file that is not there. */
  private static String siblings(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return folder == null ? "" : "nor is there a folder " + Quote.of(folder.toString());
    }
    String name = String.valueOf(path.getFileName());
    // A link that leads nowhere is there, under just this name.
    List<String> names = names(folder).stream().filter(n -> !n.equals(name)).toList();
    return Nearest.to(name, names).isPresent() ? Nearest.hint(name, names) : "";
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .limit(MOST_SIBLINGS)
          .map(entry -> String.valueOf(entry.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static ProblemsException problem(Path path, String code, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(path.toString()), code, message, hint));
  }
}
