package dyad.web.views;

import dyad.application.editing.journal.JournalEntry;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputException;
import dyad.web.desk.Desk;
import dyad.web.desk.PastAnswers;
import dyad.web.desk.Refusal;
import dyad.web.desk.ShownAnswer;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the answer to a question moved as the brief was changed, for the page: each answer, the last
 * first, with the change that brought it and those after it that moved nothing.
 */
public final class PastAnswersView {

  /** As many states as are looked at unless somebody asks for more. */
  private static final int FIRST = 50;

  private final String question;
  private final List<Moment> moments = new ArrayList<>();

  private PastAnswersView(String question) {
    this.question = question;
  }

  /** The states of the brief, one after the other, in which the answer was shown alike. */
  private record Moment(Seen seen, List<JournalEntry> changes) {}

  /**
   * What is seen of a state.
   *
   * @param answer the answer; empty where there is none
   * @param instead why there is none
   */
  private record Seen(Optional<ShownAnswer> answer, String instead) {

    boolean isLike(Seen other) {
      return answer.isPresent() && other.answer.isPresent()
          ? answer.get().from(other.answer.get()) == ShownAnswer.Distance.NONE
          : answer.isEmpty() && other.answer.isEmpty() && instead.equals(other.instead);
    }
  }

  public static Map<String, Object> of(PageRequest asked, Desk desk)
      throws ProblemsException, OutputException, Refusal {
    PastAnswers.Looked looked = desk.past(most(asked));
    PastAnswersView view = new PastAnswersView(asked.value("question").orElse(""));
    looked.past().forEach(view::take);
    return view.told(looked);
  }

  private static int most(PageRequest asked) throws Refusal {
    String most = asked.value("most").orElse(String.valueOf(FIRST));
    if (!most.matches("[1-9][0-9]{0,4}")) {
      throw new Refusal(Reply.BAD, "`most` of the request is no number.");
    }
    return Integer.parseInt(most);
  }

  private Seen seen(PastAnswers.Outcome outcome) {
    return new Seen(
        Optional.ofNullable(outcome.answers().get(question)),
        outcome.problem().isEmpty() ? "It was not asked then." : outcome.problem());
  }

  private void take(PastAnswers.Past past) {
    Seen seen = seen(past.outcome());
    if (moments.isEmpty() || !moments.get(moments.size() - 1).seen.isLike(seen)) {
      moments.add(new Moment(seen, new ArrayList<>()));
    }
    moments.get(moments.size() - 1).changes.add(past.change());
  }

  private Map<String, Object> told(PastAnswers.Looked looked) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      told.add(moment(i, looked));
    }
    return Json.object(
        "states", looked.states(),
        "wanted", looked.wanted(),
        "looked", looked.past().size(),
        "moments", told);
  }

  private Map<String, Object> moment(int at, PastAnswers.Looked looked) {
    Moment moment = moments.get(at);
    List<JournalEntry> changes = moment.changes;
    boolean first = at + 1 == moments.size();
    return Json.object(
        "answer",
        moment.seen.answer.map(ShownAnswer::told),
        "instead",
        moment.seen.answer.isPresent() ? "" : moment.seen.instead,
        "moved",
        first ? List.of() : moved(moment, moments.get(at + 1)),
        "open",
        first && looked.past().size() < looked.states(),
        "change",
        HistoryView.entry(changes.get(changes.size() - 1)),
        "quiet",
        changes.subList(0, changes.size() - 1).stream().map(HistoryView::entry).toList());
  }

  /** What it is to the answer before, in words. */
  private static List<String> moved(Moment moment, Moment before) {
    return moment.seen.answer.isPresent() && before.seen.answer.isPresent()
        ? moment.seen.answer.get().to(before.seen.answer.get())
        : List.of();
  }
}
