package dyad.reports.word;

/** The colours of the document, those of the workbook. */
final class Ink {

  static final String PAPER = "FFFFFF";
  static final String TEXT = "222B36";
  static final String MUTED = "59626E";
  static final String LINE = "D3D9E1";
  static final String ACCENT = "1F3A5F";
  static final String BAND = "E6ECF4";
  static final String LINK = "1D5A9E";
  static final String JOINED = "2868AD";
  static final String EVEN = "B9AE8C";
  static final String PARTED = "B4530F";

  static final String UP = "CFE2F4";
  static final String DOWN = "FAE0C6";
  static final String OPENED = "F3EEDF";
  static final String CLOSED = "ECEEF1";

  private Ink() {}
}
