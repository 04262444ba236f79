package dyad.facts.excel;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats of tables that are not read, and how to make one of them that is. */
public enum OtherFormat {
  XLS("a workbook of Excel 97 to 2003", "open it in Excel and save it as an Excel workbook (.xlsx)"),
  XLSM(
      "an Excel workbook with macros",
      "open it in Excel and save it as an Excel workbook without macros (.xlsx)"),
  XLSB("a binary Excel workbook", "open it in Excel and save it as an Excel workbook (.xlsx)"),
  ODS(
      "an OpenDocument spreadsheet",
      "open it in LibreOffice or Excel and save it as an Excel workbook (.xlsx)"),
  NUMBERS("a spreadsheet of Numbers", "export it to Excel (.xlsx)"),
  CSV(
      "a table of plain text",
      "open it in Excel and save it as an Excel workbook (.xlsx); `dyad facts BRIEF --to FILE.xlsx`"
          + " writes one with all the sheets that a brief has"),
  TSV(CSV.noun, CSV.wayOut);

  /** How the files of Excel begin that are no zip: old ones, and those with a password. */
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** What stands at the beginning of an OpenDocument file. */
  private static final String MARK = "mimetypeapplication/vnd.oasis.opendocument";

  private static final int NAME = 30;

  private final String noun;
  private final String wayOut;

  OtherFormat(String noun, String wayOut) {
    this.noun = noun;
    this.wayOut = wayOut;
  }

  /** The format that the ending of a file's name tells. */
  public static Optional<OtherFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }

  /**
   * Refuses a file that is in another format by its name.
   *
   * @throws ProblemsException if it is there and is one
   */
  public static void refuse(Path file) throws ProblemsException {
    Optional<OtherFormat> format = of(file).filter(any -> Files.isRegularFile(file));
    if (format.isPresent()) {
      throw new ProblemsException(format.get().problem(file));
    }
  }

  /** What a file is that is called a workbook and is none, if that can be told. */
  static Optional<Problem> under(String file, byte[] bytes) {
    if (startsWith(bytes, COMPOUND)) {
      String wrong = "this is " + XLS.noun + " under another name, or one with a password";
      return Optional.of(problem(file, wrong, XLS.wayOut + ", without a password"));
    }
    String wrong = "this is " + ODS.noun + " under another name";
    return Optional.of(bytes)
        .filter(OtherFormat::isOpenDocument)
        .map(any -> problem(file, wrong, ODS.wayOut));
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean isOpenDocument(byte[] bytes) {
    return bytes.length >= NAME + MARK.length()
        && new String(bytes, NAME, MARK.length(), StandardCharsets.US_ASCII).equals(MARK);
  }

  private Problem problem(Path file) {
    return problem(file.toString(), "this is " + noun + " (" + ending() + ")", wayOut);
  }

  private String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  private static Problem problem(String file, String wrong, String hint) {
    return new Problem(Place.file(file), "no-workbook", wrong, hint);
  }
}
