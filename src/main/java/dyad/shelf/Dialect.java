package dyad.shelf;

import dyad.shelf.search.FoldedText;
import dyad.shelf.search.SearchWords;

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

  /** What finds an entry by exactly the words of a text: the words in order, and how many. */
  Object[] searched(FoldedText words, Object id) {
    return this == SQLITE
        ? new Object[] {"\"" + words.joined() + "\"", id, length(words.words().size())}
        : new Object[] {words.vector(), id};
  }

  /** A number as SQLite's full-text search keeps it: seven bits a byte, the last without a mark. */
  private static byte[] length(int words) {
    int bytes = words < 0x80 ? 1 : words < 0x4000 ? 2 : 3;
    byte[] kept = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      int bits = words >> 7 * (bytes - 1 - i) & 0x7f;
      kept[i] = (byte) (i < bytes - 1 ? bits | 0x80 : bits);
    }
    return kept;
  }
}
