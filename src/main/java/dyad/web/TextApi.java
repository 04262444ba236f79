package dyad.web;

import dyad.application.editing.StaleEditException;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.json.Json;
import dyad.texts.DroppedText;
import dyad.texts.NumberedText;
import dyad.texts.suggestions.Suggester;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.TextView;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The text that a brief is drawn from: dropped, shown, and marked for a fact. */
final class TextApi {

  private static final int LONGEST_NAME = 200;

  private final Consumer<Desk> saved;

  /**
   * The text.
   *
   * @param saved takes each brief whose text was put beside it
   */
  TextApi(Consumer<Desk> saved) {
    this.saved = saved;
  }

  void register(Router router) {
    router
        .get("/api/text", (asked, desk) -> Reply.json(TextView.of(desk)))
        .file("/api/text", this::keep)
        .post("/api/suggest", TextApi::suggest);
  }

  /** Reads a file that was dropped, and keeps its text beside the brief. */
  private Reply keep(PageRequest asked, Desk desk) throws Exception {
    String name = line(asked, "name");
    String document = line(asked, "document");
    if (document.isEmpty()) {
      throw new Refusal(Reply.BAD, "Say which document this is.");
    }
    byte[] bytes = asked.body().getBytes(StandardCharsets.ISO_8859_1);
    NumberedText text = DroppedText.read(name.isEmpty() ? "text" : name, bytes);
    int number = text.paragraphs().size();
    String reason = "the text of " + document + ", " + number + " paragraphs, from " + name;
    EditNote note = new EditNote(asked.value("author").orElse(""), reason);
    try {
      JournalEntry made =
          desk.edited()
              .beside()
              .putText(text.written(document), asked.value("replaces").orElse(""), note);
      saved.accept(desk);
      return Reply.json(
          Json.object(
              "change", made.number(),
              "paragraphs", number,
              "own", text.isNumberedItself()));
    } catch (StaleEditException e) {
      return Reply.json(Reply.CONFLICT, BriefApi.state(desk));
    }
  }

  private static String line(PageRequest asked, String field) {
    String text = asked.value(field).orElse("").strip().replaceAll("\\s+", " ");
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }

  /** What a sentence may tell; nothing is saved. */
  private static Reply suggest(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    Document<Brief> brief = desk.edited().read(desk.edited().version().text());
    return Reply.json(
        TextView.suggestion(new Suggester(brief.value()).of(wishes.text("sentence"))));
  }
}
