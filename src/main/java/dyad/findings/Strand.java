package dyad.findings;

import dyad.facts.kinds.Word;
import java.util.Arrays;
import java.util.Optional;

/** What sort of ground brings two powers together or parts them; deeds outweigh words. */
public enum Strand implements Word {
  /** The same danger or gain reaches both. */
  EXPOSURE,
  /** What they declare. */
  WORDS,
  /** Which outcome serves whom. */
  PREFERENCES,
  /** What they do: joint acts, votes, aid, force. */
  DEEDS;

  /** The strand of a word, where there is one. */
  public static Optional<Strand> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
