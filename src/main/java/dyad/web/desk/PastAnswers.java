package dyad.web.desk;

import dyad.answers.Judgment;
import dyad.application.AssessmentService;
import dyad.application.editing.EditedBrief;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.PastText;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.AnswerSheet;
import dyad.reports.output.OutputException;
import dyad.reports.provenance.ReportRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules as they are now make of the brief as it was after each change. It is worked out
 * piece by piece, from the last change back: whoever asks gets what there is after a while, and
 * asks again for the rest, so that nothing goes on for somebody who has gone. What was worked out
 * once for the bytes of a brief is kept. Safe for many threads.
 */
public final class PastAnswers {

  private static final int KEPT = 500;
  private static final Duration PATIENCE = Duration.ofMillis(600);

  private final EditedBrief edited;

  /** By the version of the file and the rules, the one that was made first being the first. */
  private final Map<String, Outcome> known = new LinkedHashMap<>();

  private Optional<Work> work = Optional.empty();

  /** What is at hand while one state after the other is assessed. */
  private record Work(String rules, AssessmentService service, Map<Integer, PastText> texts) {}

  /**
   * What came of a state.
   *
   * @param answers the answers, by question
   * @param problem why there are none; empty where there are
   */
  public record Outcome(Map<String, ShownAnswer> answers, String problem) {

    /** Nothing can be changed. */
    public Outcome {
      answers = Map.copyOf(answers);
    }
  }

  /**
   * A state of the brief.
   *
   * @param change the change that made it
   * @param outcome what comes of it
   */
  public record Past(JournalEntry change, Outcome outcome) {}

  /**
   * How far one has looked.
   *
   * @param states how many states there are
   * @param wanted of how many the answers were asked for
   * @param past what came of those that were looked at, the last first
   */
  public record Looked(int states, int wanted, List<Past> past) {

    /** Nothing can be changed. */
    public Looked {
      past = List.copyOf(past);
    }
  }

  PastAnswers(EditedBrief edited) {
    this.edited = edited;
  }

  /** Looks at the last states for a while; at one more than before at least. */
  synchronized Looked look(int most, RulesInUse.Ready ready, Optional<Answered> now)
      throws OutputException {
    List<JournalEntry> states =
        edited.history().stream().filter(e -> e.how() != JournalEntry.How.TEXT).toList();
    List<JournalEntry> wanted = states.subList(Math.max(0, states.size() - most), states.size());
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Past> past = new ArrayList<>();
    boolean worked = false;
    for (int i = wanted.size() - 1; i >= 0; i--) {
      JournalEntry change = wanted.get(i);
      String key = change.after() + " " + ready.digest();
      if (!known.containsKey(key)) {
        if (worked && System.nanoTime() > end) {
          return new Looked(states.size(), wanted.size(), past);
        }
        worked = true;
        keep(key, outcome(change, wanted.get(0).number(), ready, now));
      }
      past.add(new Past(change, known.getOrDefault(key, new Outcome(Map.of(), ""))));
    }
    work = Optional.empty(); // nothing is left to be done by it
    return new Looked(states.size(), wanted.size(), past);
  }

  private void keep(String key, Outcome outcome) {
    known.put(key, outcome);
    if (known.size() > KEPT) {
      known.remove(known.keySet().iterator().next());
    }
  }

  private Outcome outcome(
      JournalEntry change, int first, RulesInUse.Ready ready, Optional<Answered> now)
      throws OutputException {
    Optional<AnswerSheet> shown =
        now.filter(n -> n.isOf(change.after(), ready)).map(Answered::answers);
    if (shown.isPresent()) {
      return outcome(shown.get());
    }
    Work by = work(change.number(), first, ready);
    Optional<String> text =
        Optional.ofNullable(by.texts.get(change.number())).flatMap(PastText::text);
    if (text.isEmpty()) {
      return new Outcome(Map.of(), "What the file said then was not kept.");
    }
    try {
      Document<Brief> brief = edited.past(text.get());
      return outcome(by.service.answer(brief).answers());
    } catch (ProblemsException e) {
      return new Outcome(Map.of(), e.problems().get(0).message());
    } catch (BudgetException e) {
      return new Outcome(Map.of(), String.valueOf(e.getMessage()));
    }
  }

  private Work work(int number, int first, RulesInUse.Ready ready) throws OutputException {
    Optional<Work> at =
        work.filter(w -> w.rules.equals(ready.digest()) && w.texts.containsKey(number));
    if (at.isPresent()) {
      return at.get();
    }
    Map<Integer, PastText> texts = new HashMap<>();
    edited.textsFrom(first).forEach(t -> texts.put(t.change().number(), t));
    AssessmentService service =
        new AssessmentService(ready.loaded(), false, ReportRequest.ASSESSMENT);
    Work begun = new Work(ready.digest(), service, texts);
    work = Optional.of(begun);
    return begun;
  }

  private static Outcome outcome(AnswerSheet sheet) {
    Map<String, ShownAnswer> answers = new HashMap<>();
    for (int i = 0; i < sheet.confidence().size(); i++) {
      Judgment judgment = sheet.assessment().judgments().get(i);
      answers.put(judgment.question().id(), ShownAnswer.of(judgment, sheet.confidence().get(i)));
    }
    return new Outcome(answers, "");
  }
}
