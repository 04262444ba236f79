package dyad.reports.office;

/** The colours and the font of documents and slides, those of the workbook. */
public final class Ink {

  /** A font that every office program has, or has the like of. */
  public static final String FONT = "Arial";

  /** What is written on. */
  public static final String PAPER = "FFFFFF";

  /** What is read. */
  public static final String TEXT = "222B36";

  /** What stands back. */
  public static final String MUTED = "59626E";

  /** What divides. */
  public static final String LINE = "D3D9E1";

  /** What leads. */
  public static final String ACCENT = "1F3A5F";

  /** What lies behind a heading of a table. */
  public static final String BAND = "E6ECF4";

  /** What leads elsewhere. */
  public static final String LINK = "1D5A9E";

  /** What joins two powers. */
  public static final String JOINED = "2868AD";

  /** What does both. */
  public static final String EVEN = "B9AE8C";

  /** What parts them. */
  public static final String PARTED = "B4530F";

  /** Behind an answer that went up. */
  public static final String UP = "CFE2F4";

  /** Behind one that went down. */
  public static final String DOWN = "FAE0C6";

  /** Behind one that is open now. */
  public static final String OPENED = "F3EEDF";

  /** Behind one that is gone. */
  public static final String CLOSED = "ECEEF1";

  private Ink() {}
}
