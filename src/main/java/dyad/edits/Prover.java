package dyad.edits;

import dyad.answers.Alignments;
import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.answers.Told;
import dyad.derivation.Application;
import dyad.diagrams.Answer;
import dyad.diagrams.Equivalence;
import dyad.diagrams.NodeBudgetException;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import dyad.problems.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Proves what an edit of the rules or the scales does to the answers of a brief.
 *
 * <p>An answer on which no edited rule and no edited row of the scales could bear is the same by
 * that; the compiled ones of any other are compared in all worlds of the facts in doubt.
 */
public final class Prover {

  private final Version before;
  private final Version after;
  private final List<RuleEdit> rules;
  private final List<ScaleEdit> rows;
  private final Blame blame;
  private final Told told;

  /**
   * For two versions of the rules or the scales.
   *
   * @throws IllegalArgumentException if they are on other facts
   */
  public Prover(Version before, Version after) {
    if (!before.assessor().evidence().draws().equals(after.assessor().evidence().draws())) {
      throw new IllegalArgumentException("two versions on other facts");
    }
    this.before = before;
    this.after = after;
    this.rules = RuleEdit.between(before.base(), after.base());
    this.rows = ScaleEdit.between(before.scales(), after.scales());
    this.blame = new Blame(rules, rows, before, after);
    this.told = after.assessor().told(after.world());
  }

  /** One answer before and after, with what says it in a word. */
  private record Both<A>(
      Optional<Answer<A>> before, Optional<Answer<A>> after, Function<A, String> word) {

    Optional<Equivalence<A>> compared(Told told) {
      try {
        return before.isPresent() && after.isPresent()
            ? Optional.of(Equivalence.of(before.get(), after.get(), told.chances(), told.facts()))
            : Optional.empty();
      } catch (NodeBudgetException e) {
        return Optional.empty();
      }
    }
  }

  /** What an answer is on, and how it is stated on both sides. */
  private record Stated(
      Proved.Subject subject, String id, String about, Proved.Said before, Proved.Said after) {}

  /** Whether anything is edited by which an answer could move. */
  public boolean isEdited() {
    return rules.stream().anyMatch(RuleEdit::bears) || !rows.isEmpty();
  }

  /** Of how many steps a proof is: each answer is worked out before and after, and compared. */
  public int steps() {
    Assessor is = after.assessor();
    return 3 * (is.questions().size() + is.alignments().topics().size())
        + (is.alignments().topics().isEmpty() ? 0 : 1);
  }

  /** What the edit does to every answer. */
  public Proof prove() {
    return prove(() -> {});
  }

  /**
   * What the edit does to every answer.
   *
   * @param done told after each step, by whatever thread
   */
  public Proof prove(Runnable done) {
    Assessor was = before.assessor();
    Assessor is = after.assessor();
    Assessment old = was.assess(was.told(before.world()), done);
    Assessment now = is.assess(told, done);
    List<Proved> answers =
        new ArrayList<>(
            IntStream.range(0, now.judgments().size())
                .parallel()
                .mapToObj(i -> question(old.judgments().get(i), now.judgments().get(i), done))
                .toList());
    Map<String, Standing> standings =
        old.standings().stream().collect(Collectors.toMap(Standing::topic, s -> s));
    now.standings().stream()
        .filter(s -> !s.topic().equals(Assessor.OVERALL))
        .map(s -> topic(Optional.ofNullable(standings.get(s.topic())).orElseThrow(), s, done))
        .forEach(answers::add);
    if (!is.alignments().topics().isEmpty()) {
      answers.add(overall(old.balance(), now.balance(), done));
    }
    return new Proof(rules, rows, answers);
  }

  private Proved question(Judgment was, Judgment is, Runnable done) {
    Assessor old = before.assessor();
    Assessor now = after.assessor();
    return proved(
        new Stated(
            Proved.Subject.QUESTION,
            is.question().id(),
            is.question().proposition(),
            said(was),
            said(is)),
        blame.of(old.bearing(was.question()), now.bearing(is.question())),
        new Both<>(old.answer(was.question()), now.answer(is.question()), Prover::word),
        done);
  }

  private Proved topic(Standing was, Standing is, Runnable done) {
    Alignments old = before.assessor().alignments();
    Alignments now = after.assessor().alignments();
    return proved(
        new Stated(Proved.Subject.TOPIC, is.topic(), is.topic(), said(was), said(is)),
        blame.of(old.bearing(is.topic()), now.bearing(is.topic()), AlignmentScale.OF_TOPICS),
        new Both<>(old.alignment(is.topic()), now.alignment(is.topic()), Alignment::word),
        done);
  }

  private Proved overall(Standing was, Standing is, Runnable done) {
    return proved(
        new Stated(Proved.Subject.TOPIC, is.topic(), is.topic(), said(was), said(is)),
        blame.of(bearing(before.assessor()), bearing(after.assessor()), AlignmentScale.OF_ALL),
        new Both<>(
            before.assessor().alignments().overall(before.told()),
            after.assessor().alignments().overall(after.told()),
            Alignment::word),
        done);
  }

  private static List<Application> bearing(Assessor assessor) {
    Alignments alignments = assessor.alignments();
    return alignments.topics().keySet().stream()
        .flatMap(t -> alignments.bearing(t).stream())
        .toList();
  }

  private <A> Proved proved(Stated stated, Blame.Edits edits, Both<A> both, Runnable done) {
    StopSignal.look();
    Optional<Equivalence<A>> compared = edits.isEmpty() ? Optional.empty() : both.compared(told);
    done.run();
    Proved.Effect effect =
        edits.isEmpty()
            ? Proved.Effect.SAME
            : compared.map(Prover::effect).orElse(Proved.Effect.TOO_LARGE);
    Blame.Edits blamed =
        effect == Proved.Effect.SAME ? new Blame.Edits(List.of(), List.of()) : edits;
    Optional<Equivalence<A>> shown = compared.filter(c -> effect == Proved.Effect.DIFFERS);
    Optional<Proved.Shown> nearest =
        shown.flatMap(Equivalence::nearest).map(w -> shown(w, both.word));
    return new Proved(
        stated.subject,
        stated.id,
        stated.about,
        effect,
        stated.before,
        stated.after,
        shown.map(Equivalence::share).orElse(0.0),
        nearest,
        shown
            .flatMap(Equivalence::mostProbable)
            .map(w -> shown(w, both.word))
            .filter(w -> !nearest.equals(Optional.of(w))),
        blamed.rules(),
        blamed.rows());
  }

  private static Proved.Effect effect(Equivalence<?> compared) {
    if (compared.same()) {
      return Proved.Effect.SAME;
    }
    return compared.share() > 0 ? Proved.Effect.DIFFERS : Proved.Effect.NUMBER;
  }

  private <A> Proved.Shown shown(Equivalence.Witness<A> witness, Function<A, String> word) {
    return new Proved.Shown(
        witness.changes().stream()
            .map(c -> Otherwise.of(c, after.assessor().evidence(), told.rated()))
            .toList(),
        word.apply(witness.before()),
        word.apply(witness.after()));
  }

  private static String word(Optional<Term> term) {
    return term.map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  private static Proved.Said said(Judgment judgment) {
    return new Proved.Said(
        word(judgment.term()),
        judgment.likelihood().stream().mapToDouble(l -> l.probability()).findFirst());
  }

  private static Proved.Said said(Standing standing) {
    return new Proved.Said(
        standing.alignment().word(),
        standing.alignment() == Alignment.NOT_ASSESSED
            ? OptionalDouble.empty()
            : OptionalDouble.of(standing.probability()));
  }
}
