package dyad.web;

import dyad.application.editing.Comment;
import dyad.application.editing.Comments;
import dyad.facts.files.BriefText;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputException;
import dyad.rules.Rule;
import dyad.web.desk.Desk;
import dyad.web.desk.Premises;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Remarks on facts, questions and rules: made, settled, and opened again. */
final class CommentApi {

  /** The lists of a brief whose entries can have remarks. */
  private static final Set<String> LISTS = Set.of("facts", "questions");

  private final Consumer<Desk> saved;

  /**
   * Remarks.
   *
   * @param saved takes each brief on which, or on whose rules, something was remarked
   */
  CommentApi(Consumer<Desk> saved) {
    this.saved = saved;
  }

  void register(Router router) {
    router
        .get("/api/comments", (asked, desk) -> Reply.json(all(desk)))
        .post("/api/comment", this::add)
        .post("/api/settle-comment", (asked, desk) -> settle(asked, desk, true))
        .post("/api/reopen-comment", (asked, desk) -> settle(asked, desk, false));
  }

  /** All remarks, those on the brief first, each with the number of the file that holds it. */
  private static Map<String, Object> all(Desk desk) throws OutputException {
    List<Comments> files = desk.comments();
    List<Object> told = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      for (Comment comment : files.get(i).all()) {
        told.add(told(comment, i + 1, desk));
      }
    }
    return Json.object("comments", told);
  }

  private static Map<String, Object> told(Comment comment, int file, Desk desk) {
    Map<String, Object> told =
        Json.object(
            "file", file,
            "number", comment.number(),
            "time", comment.time(),
            "author", comment.author(),
            "list", comment.list(),
            "name", comment.name(),
            "text", comment.text(),
            "gone", isGone(comment, desk));
    comment
        .settled()
        .ifPresent(s -> told.put("settled", Json.object("time", s.time(), "author", s.author())));
    return told;
  }

  /** Of a file that cannot be read, nothing is gone. */
  private static boolean isGone(Comment comment, Desk desk) {
    try {
      return !isThere(comment.list(), comment.name(), desk);
    } catch (ProblemsException e) {
      return false;
    }
  }

  private static boolean isThere(String list, String name, Desk desk) throws ProblemsException {
    if (list.equals(BriefText.RULES)) {
      return desk.ready().loaded().base().byId().containsKey(name);
    }
    String text = desk.edited().version().text();
    desk.edited().document(text);
    return LISTS.contains(list) && new BriefText(text).entry(list, name).isPresent();
  }

  private Reply add(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    String text = wishes.text("text");
    int length = Comment.length(text);
    if (length == 0) {
      throw new Refusal(Reply.REFUSED, "The comment is empty; write what you want to say.");
    }
    if (length > Comment.LONGEST) {
      throw new Refusal(
          Reply.REFUSED,
          "The comment has " + length + " letters; write " + Comment.LONGEST + " at most.");
    }
    String list = wishes.text("list");
    String name = wishes.text("name");
    Comment made = holding(list, name, desk).add(list, name, text, wishes.note().author());
    saved.accept(desk);
    Map<String, Object> state = all(desk);
    state.put("number", made.number());
    return Reply.json(state);
  }

  /** The file that holds the remarks on an entry. */
  private static Comments holding(String list, String name, Desk desk)
      throws ProblemsException, Refusal {
    List<Comments> files = desk.comments();
    if (list.equals(BriefText.RULES)) {
      Rule rule = RuleApi.named(name, desk);
      Premises.refuseLeading(desk.layer(rule).folder());
      return files.get(desk.layers().indexOf(desk.layer(rule)) + 1);
    }
    if (!isThere(list, name, desk)) {
      throw new Refusal(Reply.NOT_FOUND, "There is nothing of that name to comment on.");
    }
    return files.get(0);
  }

  private Reply settle(PageRequest asked, Desk desk, boolean settled) throws Exception {
    Wishes wishes = new Wishes(asked);
    int file = wishes.number("file");
    List<Comments> files = desk.comments();
    if (file > files.size()) {
      throw noSuch();
    }
    Comments holding = files.get(file - 1);
    if (file > 1) {
      Premises.refuseLeading(holding.folder());
    }
    Optional<Comment> now =
        holding.settle(wishes.number("number"), settled, wishes.note().author());
    if (now.isEmpty()) {
      throw noSuch();
    }
    saved.accept(desk);
    return Reply.json(all(desk));
  }

  private static Refusal noSuch() {
    return new Refusal(Reply.NOT_FOUND, "There is no such comment.");
  }
}
