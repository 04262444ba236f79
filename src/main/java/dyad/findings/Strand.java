package dyad.findings;

import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Word;
import java.util.Arrays;
import java.util.Optional;

/** What sort of ground brings two powers together or parts them; deeds outweigh words. */
public enum Strand implements Word {
  @Meaning("the same danger or gain reaches both")
  EXPOSURE,
  @Meaning("what they declare")
  WORDS,
  @Meaning("which outcome serves whom")
  PREFERENCES,
  @Meaning("what they do: joint acts, votes, aid, force")
  DEEDS;

  /** The strand of a word, where there is one. */
  public static Optional<Strand> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
