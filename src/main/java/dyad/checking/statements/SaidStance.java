package dyad.checking.statements;

import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether the verbs of a statement, or the fields of a fact, are for something or against it. */
final class SaidStance {

  private static final Pattern FOR =
      Pattern.compile(
          "accept(?:s|ed)?|admit(?:s|ted)?|agree[sd]?|approve[sd]?|back(?:s|ed)|embrace[sd]?|endorse[sd]?"
              + "|favou?r(?:s|ed)?|grant(?:s|ed)?|praise[sd]?|support(?:s|ed)?|urge[sd]?|want(?:s|ed)?"
              + "|welcome[sd]?");
  private static final Pattern AGAINST =
      Pattern.compile(
          "accuse[sd]?|block(?:s|ed)|counter(?:s|ed)|complain(?:s|ed)?|condemn(?:s|ed)?|criticis?z?e[sd]?|decline[sd]?"
              + "|denie[sd]|denounce[sd]?|deny|hinder(?:s|ed)?|obstruct(?:s|ed)?|oppose[sd]?"
              + "|protest(?:s|ed)|refuse[sd]?|reject(?:s|ed)?|resist(?:s|ed)?|vetoe[sd]"
              + "|with(?:holds?|held)");
  private static final Pattern TURNS =
      Pattern.compile(
          "not|no|never|neither|nor|cannot|hardly|without|.*n[’']t|refuse[sd]?|decline[sd]?"
              + "|fail(?:s|ed)?|unable|unwilling|reluctan(?:t|ce)|stop(?:s|ped)?|cease[sd]?");

  /** Behind these “for” and “against” tell a stance. */
  private static final Set<String> STANDS =
      Set.of(
          "am",
          "are",
          "be",
          "been",
          "is",
          "itself",
          "speaks",
          "spoke",
          "themselves",
          "was",
          "were");

  private static final Set<String> TURNS_BEFORE_IT = Set.of("no", "neither", "nothing");

  /** So far before a verb a word turns it. */
  private static final int NEAR = 3;

  private SaidStance() {}

  /** The stances that the words of a statement take: true for one for something. */
  static Set<Boolean> of(List<String> words) {
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(i -> sign(words, i).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Boolean> sign(List<String> words, int place) {
    Optional<Boolean> plain = plain(words, place);
    boolean before =
        words.subList(Math.max(0, place - NEAR), place).stream()
            .anyMatch(w -> TURNS.matcher(w).matches());
    boolean behind = place + 1 < words.size() && TURNS_BEFORE_IT.contains(words.get(place + 1));
    return plain.map(isFor -> isFor != (before != behind));
  }

  private static Optional<Boolean> plain(List<String> words, int place) {
    String word = words.get(place);
    boolean stands = place > 0 && STANDS.contains(words.get(place - 1));
    if (FOR.matcher(word).matches() || stands && word.equals("for")) {
      return Optional.of(true);
    }
    return AGAINST.matcher(word).matches() || stands && word.equals("against")
        ? Optional.of(false)
        : Optional.empty();
  }

  /** Whether fields are for something or against it; empty where they are neither. */
  static Optional<Boolean> told(Content content) {
    if (content instanceof Position position) {
      return switch (position.stance()) {
        case FAVOURS -> Optional.of(true);
        case OPPOSES -> Optional.of(false);
        case RESERVED, REQUIRES, DEEMS_FAILED -> Optional.empty();
      };
    }
    return content instanceof Conduct conduct ? told(conduct.act()) : Optional.empty();
  }

  private static Optional<Boolean> told(Conduct.Act act) {
    return switch (act) {
      case ACCEPTS, SUPPORTS, GRANTS -> Optional.of(true);
      case DECLINES, OBSTRUCTS, PROTESTS, WITHHOLDS -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
