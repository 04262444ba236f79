package dyad.application.replay;

import dyad.problems.Quote;
import dyad.reports.json.JsonPointer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Where a delivered report first departs from what the program writes, in words. */
public final class FirstDifference {

  private static final int BEFORE = 20;
  private static final int SHOWN = 60;

  /** What ends a line, or a text between tags. */
  private static final Set<Byte> ENDS = Set.of((byte) '\n', (byte) '<', (byte) '>');

  private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"");
  private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
  private static final Pattern SHEET_NAME = Pattern.compile("<sheet name=\"([^\"]*)\"");
  private static final Pattern PARAGRAPH = Pattern.compile("<w:p[ >/]");

  private final Delivered delivered;
  private final byte[] right;

  private FirstDifference(Delivered delivered, byte[] right) {
    this.delivered = delivered;
    this.right = right;
  }

  /**
   * The first difference; empty where there is none.
   *
   * @param right what the program writes
   */
  public static Optional<String> of(Delivered delivered, byte[] right) {
    return Arrays.equals(delivered.bytes(), right)
        ? Optional.empty()
        : Optional.of(new FirstDifference(delivered, right).words());
  }

  private String words() {
    return delivered.format().imprint().archive() ? inParts() : inText();
  }

  private String inText() {
    int at = Arrays.mismatch(delivered.bytes(), right);
    String place = "";
    if (delivered.format().isJson()) {
      place = JsonPointer.at(right, at).map(p -> "at " + p + ", ").orElse("");
    }
    String before = new String(right, 0, at, StandardCharsets.UTF_8);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return place
        + (place.isEmpty() ? "in line " : "line ")
        + line
        + ", column "
        + column
        + ": "
        + shown(delivered.bytes(), right);
  }

  private String inParts() {
    Map<String, byte[]> parts = parts(right);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      byte[] own = part.getValue();
      Optional<byte[]> other = delivered.part(part.getKey(), own.length + 1);
      if (other.isEmpty()) {
        return "in the part " + part.getKey() + " is missing or damaged";
      }
      if (!Arrays.equals(other.get(), own)) {
        return inPart(part.getKey(), own, other.get(), parts);
      }
    }
    return "in byte "
        + (Arrays.mismatch(delivered.bytes(), right) + 1)
        + " of the file, outside of what its parts say";
  }

  private static Map<String, byte[]> parts(byte[] archive) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException("what we wrote can be read", e);
    }
  }

  private static String inPart(String name, byte[] own, byte[] other, Map<String, byte[]> parts) {
    int at = Arrays.mismatch(other, own);
    String before = text(own, 0, at);
    Matcher sheet = SHEET.matcher(name);
    String place = "the part " + name;
    if (sheet.matches()) {
      place = cell(parts, Integer.parseInt(sheet.group(1)), last(CELL, before));
    } else if (name.equals("xl/sharedStrings.xml")) {
      place = shared(parts, count(Pattern.compile("<si[ >/]"), before) - 1).orElse(place);
    } else if (name.startsWith("word/")) {
      place += ", paragraph " + Math.max(1, count(PARAGRAPH, before));
    }
    return "in " + place + ": " + shown(other, own);
  }

  /** The first cell that shows a text which cells share. */
  private static Optional<String> shared(Map<String, byte[]> parts, int number) {
    Pattern uses = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*t=\"s\"[^>]*><v>" + number + "</v>");
    for (int i = 1; parts.containsKey("xl/worksheets/sheet" + i + ".xml"); i++) {
      byte[] sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet" + i + ".xml"));
      Matcher cell = uses.matcher(text(sheet, 0, sheet.length));
      if (cell.find()) {
        return Optional.of(cell(parts, i, cell.group(1)));
      }
    }
    return Optional.empty();
  }

  private static String cell(Map<String, byte[]> parts, int sheet, String cell) {
    byte[] workbook = parts.getOrDefault("xl/workbook.xml", new byte[0]);
    Matcher name = SHEET_NAME.matcher(text(workbook, 0, workbook.length));
    for (int i = 1; name.find(); i++) {
      if (i == sheet) {
        return "the sheet " + name.group(1) + (cell.isEmpty() ? "" : ", cell " + cell);
      }
    }
    return "sheet " + sheet + (cell.isEmpty() ? "" : ", cell " + cell);
  }

  private static String last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    String last = "";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private static String shown(byte[] other, byte[] own) {
    int at = Arrays.mismatch(other, own);
    int from = at;
    while (from > Math.max(0, at - BEFORE) && !ENDS.contains(own[from - 1])) {
      from--;
    }
    while (from < at && (own[from] & 0xC0) == 0x80) {
      from++; // the rest of a character that began further ahead
    }
    return "it reads "
        + excerpt(other, from, at)
        + ", where the inputs give "
        + excerpt(own, from, at);
  }

  private static String excerpt(byte[] bytes, int from, int at) {
    int to = Math.min(bytes.length, from + SHOWN);
    for (int i = at + 1; i < to; i++) {
      if (ENDS.contains(bytes[i])) {
        to = i;
      }
    }
    return at >= bytes.length ? "nothing more" : Quote.of(text(bytes, from, to));
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
