package dyad.shelf.search;

import dyad.facts.excel.PlainText;
import dyad.findings.Csv;
import dyad.reports.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found, as lines of text, as an object for programs, and as a table. */
public final class HitWords {

  private static final List<String> HEADINGS =
      List.of(
          "Brief", "First", "Second", "What", "Id", "Kind", "Day", "Place", "Says", "Text",
          "Found");

  private HitWords() {}

  /** As lines, each hit apart from the others. */
  public static List<String> lines(Hits hits) {
    List<String> lines = new ArrayList<>();
    for (Hit hit : hits.hits()) {
      lines.addAll(lines(hit, hits.words()));
      lines.add("");
    }
    lines.add(summary(hits));
    return lines;
  }

  private static List<String> lines(Hit hit, SearchWords words) {
    List<String> lines = new ArrayList<>();
    lines.add(joined("  ", hit.brief(), hit.what() + " " + hit.item(), hit.day()));
    lines.add("  " + joined("; ", hit.place(), hit.says(), hit.kind()));
    String sentence = Snippet.marked(hit.sentence(), words);
    lines.add("  " + sentence);
    String found = Snippet.of(hit.text(), words);
    if (!found.equals(sentence)) {
      lines.add("  › " + found);
    }
    return lines;
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(between));
  }

  private static String summary(Hits hits) {
    int found = hits.hits().size();
    String more = hits.more() ? "; there is more: narrow it, or ask for more by --limit" : "";
    return (found == 0 ? "Nothing found" : found + " found") + more + ".";
  }

  /**
   * As an object.
   *
   * @param stale what has changed since the shelf was brought up to date
   */
  public static Map<String, Object> object(Hits hits, List<String> stale) {
    return Json.object(
        "found",
        hits.hits().stream().map(hit -> object(hit, hits.words())).toList(),
        "more",
        hits.more(),
        "changedSince",
        stale);
  }

  private static Map<String, Object> object(Hit hit, SearchWords words) {
    return Json.object(
        "brief", hit.brief(),
        "title", hit.title(),
        "powers", hit.powers(),
        "what", hit.what(),
        "id", hit.item(),
        "kind", hit.kind(),
        "day", hit.day(),
        "place", hit.place(),
        "says", hit.says(),
        "text", hit.sentence(),
        "found", Snippet.of(hit.text(), words));
  }

  /** As a table. */
  public static String table(Hits hits) {
    return Csv.handedOn(HEADINGS, hits.hits().stream().map(hit -> row(hit, hits.words())).toList());
  }

  private static List<String> row(Hit hit, SearchWords words) {
    return Stream.of(
            hit.brief(),
            hit.powers().get(0),
            hit.powers().get(1),
            hit.what(),
            hit.item(),
            hit.kind(),
            hit.day(),
            hit.place(),
            hit.says(),
            hit.sentence(),
            Snippet.of(hit.text(), words))
        .map(PlainText::guarded)
        .toList();
  }
}
