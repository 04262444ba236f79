package dyad.scenarios.cases;

import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.derivation.Application;
import dyad.derivation.Basis;
import dyad.derivation.Derivation;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import dyad.scenarios.comparison.AssessedSituation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what of a situation is not as a case expects it, and why it is as it is. */
final class ExpectationCheck {

  private static final String STEP = "  ";

  private final RuleBase base;
  private final Reasoner reasoner;
  private final AssessedSituation plain;
  private final AssessedSituation changed;

  /** For a situation, compared with the brief as it is. */
  ExpectationCheck(
      RuleBase base, Reasoner reasoner, AssessedSituation plain, AssessedSituation changed) {
    this.base = base;
    this.reasoner = reasoner;
    this.plain = plain;
    this.changed = changed;
  }

  /** What is missed, with the explanation of what is there; nothing where all is as expected. */
  List<String> missed(BriefCases.Expected expected) {
    if (!expected.question().isEmpty()) {
      return judgment(expected);
    }
    if (!expected.topic().isEmpty()) {
      return standing(expected);
    }
    return expected.finding().isPresent()
        ? present(expected.finding().get().found(), expected)
        : absent(expected.absent().orElseThrow().found());
  }

  private List<String> judgment(BriefCases.Expected expected) {
    Judgment is = Objects.requireNonNull(changed.judgments().get(expected.question()));
    Judgment was = Objects.requireNonNull(plain.judgments().get(expected.question()));
    List<String> wrong =
        wrong(
            expected,
            word(is),
            Move.between(
                was.likelihood().map(Likelihood::mean), is.likelihood().map(Likelihood::mean)),
            word(was),
            Stream.concat(is.supporting().stream(), is.opposing().stream()).toList());
    return told(
        expected.question(),
        wrong,
        () -> is.term().isPresent() ? changed.why(is) : lacking().lines(is.question()));
  }

  private static String word(Judgment judgment) {
    return judgment.term().map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  private List<String> standing(BriefCases.Expected expected) {
    Standing is = Objects.requireNonNull(changed.standings().get(expected.topic()));
    Standing was = Objects.requireNonNull(plain.standings().get(expected.topic()));
    List<Application> grounds =
        Stream.concat(is.joining().stream(), is.parting().stream()).toList();
    List<String> wrong =
        wrong(
            expected,
            is.alignment().word(),
            Move.between(score(was), score(is)),
            was.alignment().word(),
            grounds);
    return told(expected.topic(), wrong, () -> changed.why(grounds));
  }

  private static Optional<Double> score(Standing standing) {
    return standing.alignment() == Alignment.NOT_ASSESSED
        ? Optional.empty()
        : Optional.of(standing.score());
  }

  private List<String> wrong(
      BriefCases.Expected expected,
      String answer,
      Move move,
      String before,
      List<Application> grounds) {
    List<String> wrong = new ArrayList<>();
    expected
        .answer()
        .filter(e -> !e.equals(answer))
        .ifPresent(e -> wrong.add("is " + answer + ", where it expects " + e));
    expected
        .moves()
        .filter(m -> !move.is(m))
        .ifPresent(
            m ->
                wrong.add(
                    move.told()
                        + " ("
                        + before
                        + ", then "
                        + answer
                        + "), where it expects "
                        + m.word()));
    expected
        .because()
        .ifPresent(b -> wrong.addAll(b.missed(Basis.of(grounds, changed.situation().world()))));
    return wrong;
  }

  private List<String> present(Finding finding, BriefCases.Expected expected) {
    List<Application> grounds = applications(finding);
    if (grounds.isEmpty()) {
      return told(
          "expected and not concluded:", List.of(finding.id()), () -> lacking().lines(finding));
    }
    Basis basis = Basis.of(grounds, changed.situation().world());
    List<String> wrong = expected.because().map(b -> b.missed(basis)).orElse(List.of());
    return told(finding.id(), wrong, () -> changed.why(grounds));
  }

  private MissingConclusions lacking() {
    return new MissingConclusions(changed.situation().brief(), base, reasoner);
  }

  private List<String> absent(Finding finding) {
    List<Application> grounds = applications(finding);
    return grounds.isEmpty()
        ? List.of()
        : told("concluded and expected absent:", List.of(finding.id()), () -> changed.why(grounds));
  }

  private List<Application> applications(Finding finding) {
    return changed.situation().world().circuit().derivation().findings().stream()
        .filter(d -> d.finding().equals(finding))
        .flatMap((Derivation.Derived d) -> d.applications().stream())
        .filter(changed.situation().world()::holds)
        .collect(Collectors.toList());
  }

  private static List<String> told(
      String subject, List<String> wrong, java.util.function.Supplier<List<String>> why) {
    if (wrong.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            wrong.stream().map(w -> subject + " " + w),
            why.get().stream().map(w -> w.isEmpty() ? w : STEP + w))
        .toList();
  }

  /** Which way a number moved; a number that comes or goes moves no way, and is not unchanged. */
  private enum Move {
    UP("rises"),
    DOWN("falls"),
    NONE("is unchanged"),
    NOT_TO_COMPARE("comes or goes");

    private final String told;

    Move(String told) {
      this.told = told;
    }

    String told() {
      return told;
    }

    static <N extends Comparable<N>> Move between(Optional<N> before, Optional<N> after) {
      if (before.isPresent() != after.isPresent()) {
        return NOT_TO_COMPARE;
      }
      int sign = before.map(b -> Integer.signum(after.orElseThrow().compareTo(b))).orElse(0);
      return sign == 0 ? NONE : sign > 0 ? UP : DOWN;
    }

    boolean is(BriefCases.Moves moves) {
      return switch (moves) {
        case LIKELIER, MORE_CONVERGENT -> this == UP;
        case LESS_LIKELY, MORE_DIVERGENT -> this == DOWN;
        case UNCHANGED -> this == NONE;
      };
    }
  }
}
