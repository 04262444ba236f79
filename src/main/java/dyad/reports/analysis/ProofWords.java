package dyad.reports.analysis;

import dyad.edits.Otherwise;
import dyad.edits.Proof;
import dyad.edits.Proved;
import dyad.edits.RuleEdit;
import dyad.edits.ScaleEdit;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.BottomLine;
import dyad.reports.wording.SweepWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an edit of the rules does, in words. */
public final class ProofWords {

  /** Where nothing has to be otherwise for a difference to show. */
  private static final String AS_TOLD = "as the facts are told";

  private ProofWords() {}

  /** An answer's id as a sentence begins with it. */
  public static String name(Proved answer) {
    return Wording.capital(answer.id());
  }

  /** What a rule's edit is. */
  public static String edit(RuleEdit edit) {
    return edit.rule() + " (" + edit.kind().word() + ")";
  }

  /** What a row's edit is. */
  public static String edit(ScaleEdit edit) {
    return edit.table()
        + " – "
        + edit.row()
        + " ("
        + number(edit.before())
        + " → "
        + number(edit.after())
        + ")";
  }

  private static String number(Optional<Double> number) {
    return number.map(Wording::number).orElse("none");
  }

  /** What the edit does to an answer, behind its name. */
  public static String effect(Proved answer) {
    return switch (answer.effect()) {
      case SAME -> "the same in every world";
      case NUMBER -> "the same word in every world, by another number";
      case DIFFERS -> "differs in " + SweepWords.share(answer.share()) + " of worlds";
      case TOO_LARGE -> "too large to prove";
    };
  }

  /** An answer as it is stated, with its probability. */
  public static String said(Proved.Said said) {
    return said.probability().isPresent()
        ? said.word() + " (" + Wording.percent(said.probability().getAsDouble()) + ")"
        : said.word();
  }

  /** From what to what it goes as it is stated; empty where that reads alike. */
  public static Optional<String> stated(Proved answer) {
    String before = said(answer.before());
    String after = said(answer.after());
    return before.equals(after) ? Optional.empty() : Optional.of(before + " → " + after);
  }

  /** What is so in a world that shows a difference, as a clause. */
  public static String where(Proved.Shown shown) {
    return shown.otherwise().isEmpty()
        ? AS_TOLD
        : "if "
            + shown.otherwise().stream()
                .map(ProofWords::otherwise)
                .collect(Collectors.joining("; and "));
  }

  private static String otherwise(Otherwise otherwise) {
    List<String> parts = new ArrayList<>();
    if (!otherwise.wrong().isEmpty()) {
      String are = otherwise.wrong().size() == 1 ? " is wrong" : " are wrong";
      parts.add(ids(otherwise.wrong()) + are);
    }
    if (!otherwise.instead().isEmpty()) {
      String are = otherwise.instead().size() == 1 ? " is so" : " are so";
      parts.add(ids(otherwise.instead()) + are + " instead");
    }
    if (!otherwise.contrary().isEmpty()) {
      parts.add("the contrary is so");
    }
    return BottomLine.list(parts);
  }

  private static String ids(List<Fact> facts) {
    return BottomLine.list(facts.stream().map(SweepWords::id).toList());
  }

  /** What a difference is, as a clause. */
  public static String difference(Proved.Shown shown) {
    return where(shown) + ": " + shown.before() + " before, " + shown.after() + " after";
  }

  /** The facts that are otherwise in a world. */
  public static List<Fact> facts(Proved.Shown shown) {
    return shown.otherwise().stream()
        .flatMap(o -> Stream.of(o.wrong(), o.contrary(), o.instead()).flatMap(List::stream))
        .distinct()
        .toList();
  }

  /** The edits that could be to blame, as a list. */
  public static String blamed(Proved answer) {
    return Stream.concat(
            answer.rules().stream().map(ProofWords::edit),
            answer.rows().stream().map(ProofWords::edit))
        .collect(Collectors.joining(", "));
  }

  /** How many answers are proved to be the same in every world, as a sentence. */
  public static String same(Proof proof) {
    List<Proved> same = proof.answers(Proved.Effect.SAME);
    String counted =
        Stream.of(Proved.Subject.values())
            .filter(s -> proof.count(s) > 0)
            .map(s -> count(same, s) + " of " + proof.count(s) + " " + noun(s))
            .collect(Collectors.collectingAndThen(Collectors.toList(), BottomLine::list));
    return (counted.isEmpty() ? "No answers" : counted) + " are the same in every world.";
  }

  private static long count(List<Proved> answers, Proved.Subject subject) {
    return answers.stream().filter(a -> a.subject() == subject).count();
  }

  private static String noun(Proved.Subject subject) {
    return subject == Proved.Subject.QUESTION ? "judgments" : "alignments";
  }

  /** The same in short: a line for each answer that differs, and how many do not. */
  public static List<String> inShort(Proof proof, int most) {
    List<Proved> others =
        proof.answers().stream().filter(a -> a.effect() != Proved.Effect.SAME).toList();
    List<String> lines = new ArrayList<>();
    others.stream()
        .limit(most)
        .map(
            a ->
                name(a)
                    + ": "
                    + effect(a)
                    + a.nearest().map(s -> " (nearest: " + where(s) + ")").orElse(""))
        .forEach(lines::add);
    if (others.size() > most) {
      lines.add("… and " + (others.size() - most) + " more.");
    }
    lines.add(same(proof));
    return lines;
  }
}
