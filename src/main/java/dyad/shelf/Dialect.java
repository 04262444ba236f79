package dyad.shelf;

/** A database that can hold a shelf, by the differences in its SQL. */
enum Dialect {
  /** One file. */
  SQLITE("TEXT"),
  /** A server; a text sorts by its characters there, whatever the server's language. */
  POSTGRESQL("TEXT COLLATE \"C\"");

  private final String text;

  Dialect(String text) {
    this.text = text;
  }

  /** The type of a column that holds a text. */
  String text() {
    return text;
  }

  /** What a search looks up, as the database takes it. */
  String lookup(SearchWords words) {
    return this == SQLITE ? words.sqlite() : words.postgresql();
  }

  /** The words of a text, as the database keeps them. */
  String kept(String text) {
    return this == SQLITE ? FoldedText.of(text).joined() : FoldedText.of(text).vector();
  }
}
