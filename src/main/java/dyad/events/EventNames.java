package dyad.events;

import dyad.facts.kinds.Domain;

/** Names of a table as a brief takes them. */
final class EventNames {

  private static final int LONGEST = 50;

  private EventNames() {}

  /** A name of letters, digits and a few signs, with single spaces. */
  static String plain(String text) {
    String plain = text.replaceAll("[^\\p{L}\\p{N}_.'&-]+", " ").strip();
    return plain.substring(0, plain.offsetByCodePoints(0, fitting(plain))).strip();
  }

  private static int fitting(String text) {
    return Math.min(LONGEST, text.codePointCount(0, text.length()));
  }

  /** What the topic of a domain is called. */
  static String topic(Domain domain) {
    return switch (domain) {
      case SECURITY -> "security";
      case ECONOMIC -> "the economy";
      case POLITICAL -> "politics";
      case HUMANITARIAN -> "relief";
    };
  }
}
