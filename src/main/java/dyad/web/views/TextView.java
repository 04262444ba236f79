package dyad.web.views;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.passages.PassageReader;
import dyad.facts.passages.QuoteSearch;
import dyad.facts.passages.Sentences;
import dyad.facts.passages.TextBeside;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.texts.suggestions.Dated;
import dyad.texts.suggestions.Figure;
import dyad.texts.suggestions.FoundName;
import dyad.texts.suggestions.Suggestion;
import dyad.web.desk.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The text beside a brief, and what a sentence of it may tell, for the page. */
public final class TextView {

  private TextView() {}

  /** The text with its sentences, and where the facts' quotes stand in it. */
  public static Map<String, Object> of(Desk desk) throws ProblemsException {
    Map<String, Object> told = Json.object("mark", desk.edited().beside().textMark());
    Document<Brief> brief = desk.edited().read(desk.edited().version().text());
    Optional<TextBeside> text = new PassageReader(brief, desk.folder()).beside();
    if (text.isPresent()) {
      told.putAll(text(text.get(), brief.value().facts()));
    }
    return told;
  }

  private static Map<String, Object> text(TextBeside beside, List<Fact> facts) {
    QuoteSearch search = new QuoteSearch(beside.text());
    return Json.object(
        "document",
        beside.document(),
        "paragraphs",
        beside.text().paragraphs().entrySet().stream()
            .map(
                p ->
                    Json.object(
                        "number", p.getKey(),
                        "text", p.getValue(),
                        "sentences", Sentences.of(p.getValue())))
            .toList(),
        "quotes",
        facts.stream()
            .filter(f -> f.source().document().equals(beside.document()))
            .filter(f -> !f.source().quote().isEmpty())
            .map(f -> quote(f, search))
            .toList());
  }

  private static Map<String, Object> quote(Fact fact, QuoteSearch search) {
    Source source = fact.source();
    Optional<QuoteSearch.Found> found = search.find(source.quote(), source.paragraph());
    Map<String, Object> told =
        Json.object("fact", fact.id(), "paragraph", source.paragraph(), "quote", source.quote());
    found.ifPresentOrElse(
        f -> {
          told.put("at", f.paragraph());
          told.put("from", f.from());
          told.put("to", f.to());
        },
        () -> told.put("nearest", search.nearest(source.quote()).orElse("")));
    return told;
  }

  /** What a sentence may tell. */
  public static Map<String, Object> suggestion(Suggestion suggestion) {
    return Json.object(
        "kinds",
        suggestion.kinds().stream()
            .map(k -> Json.object("kind", k.name(), "why", k.why(), "fields", k.fields()))
            .toList(),
        "names",
        suggestion.mentions().stream().map(TextView::mention).toList(),
        "times",
        suggestion.times().stream().map(TextView::time).toList(),
        "figures",
        suggestion.figures().stream().map(TextView::figure).toList());
  }

  private static Map<String, Object> mention(FoundName mention) {
    return Json.object("sort", word(mention.sort()), "id", mention.id());
  }

  private static Map<String, Object> time(Dated time) {
    return Json.object("how", word(time.how()), "date", time.date(), "words", time.words());
  }

  private static Map<String, Object> figure(Figure figure) {
    return Json.object("value", figure.value(), "units", figure.units());
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
