package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions and answers by their names. */
public final class Questions {

  private static final String NOT_ASSESSED = Alignment.NOT_ASSESSED.word();

  private Questions() {}

  /**
   * The question of an id.
   *
   * @throws ProblemsException if the brief asks none of that id
   */
  public static Question find(String id, Brief brief, Path path) throws ProblemsException {
    return find(id, brief, path, List.of());
  }

  /**
   * The question of an id.
   *
   * @param besides what can be named in its stead
   * @throws ProblemsException if the brief asks none of that id
   */
  public static Question find(String id, Brief brief, Path path, Collection<String> besides)
      throws ProblemsException {
    List<String> known =
        Stream.concat(brief.questions().stream().map(Question::id), besides.stream()).toList();
    return brief.questions().stream()
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemsException(
                    new Problem(
                        Place.file(path.toString()),
                        "unknown-question",
                        "the brief asks no question `" + id + "`",
                        hint(id, brief, known))));
  }

  /** Whoever names a topic is told the questions on it. */
  public static String hint(String id, Brief brief, List<String> known) {
    String on =
        brief.questions().stream()
            .filter(q -> q.topic().equals(id))
            .map(q -> "`" + q.id() + "`")
            .collect(Collectors.joining(", "));
    return on.isEmpty() ? Nearest.hint(id, known) : "questions on this topic: " + on;
  }

  /**
   * The answer that words name.
   *
   * @throws IllegalArgumentException if they name none
   */
  public static Optional<Term> answer(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    List<String> known =
        Stream.concat(Arrays.stream(Term.values()).map(Term::word), Stream.of(NOT_ASSESSED))
            .toList();
    if (!known.contains(plain)) {
      throw new IllegalArgumentException(
          "`" + words + "` is no answer to a question (" + Nearest.hint(plain, known) + ")");
    }
    return Arrays.stream(Term.values()).filter(t -> t.word().equals(plain)).findFirst();
  }
}
