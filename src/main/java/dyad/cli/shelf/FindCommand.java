package dyad.cli.shelf;

import dyad.cli.options.Destination;
import dyad.cli.options.VantageOption;
import dyad.cli.terminal.ExitCode;
import dyad.facts.Vantage;
import dyad.reports.json.Json;
import dyad.reports.output.OutputFile;
import dyad.reports.text.TextLines;
import dyad.shelf.Freshness;
import dyad.shelf.Shelf;
import dyad.shelf.ShelfNames;
import dyad.shelf.ShelfPlace;
import dyad.shelf.ShelfSort;
import dyad.shelf.Wanted;
import dyad.shelf.search.HitWords;
import dyad.shelf.search.Hits;
import dyad.shelf.search.SearchWords;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches a shelf. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description =
        "Finds facts, judgments and outcomes on the shelf that `dyad shelf` has made of many briefs: by"
            + " words, by whom and what they are about, and as of a day. It says so where the files"
            + " have changed since.")
public final class FindCommand implements Callable<Integer> {

  /** So many changed briefs are named; the others are counted. */
  private static final int NAMED = 5;

  private static final int MOST = 100_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description =
          "words that must all be there, whatever their accents and capitals; word* for a beginning,"
              + " \"…\" for words that stand together")
  private List<String> words = List.of();

  @Mixin private ShelfOption shelf;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "facts that held on this day, judgments that stood then, and what had come by then; of a"
              + " month or a year its last day counts")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "DATE",
      description =
          "facts that were known by this day, by `known` of the fact or `published` of its document;"
              + " judgments and outcomes that were written down by then")
  private Optional<String> known = Optional.empty();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "facts that name this actor or are told by it, and questions about it")
  private Optional<String> actor = Optional.empty();

  @Option(names = "--topic", paramLabel = "TOPIC", description = "what bears on this topic")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "facts of this kind, or questions of it: state or forecast")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "judgments and outcomes on this claim")
  private Optional<String> claim = Optional.empty();

  @Option(
      names = "--what",
      paramLabel = "SORT",
      description = "facts, judgments or outcomes; else all three")
  private Optional<ShelfSort> sort = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "how many at most (20 if left out)")
  private int limit = 20;

  @Option(names = "--format", description = "text (the default), json or csv")
  private Optional<TextOrTable> format = Optional.empty();

  @Mixin private Destination destination;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    TextOrTable layout = destination.layout(format, TextOrTable.class);
    Wanted wanted = wanted();
    ShelfPlace place = shelf.place();
    try (Shelf on = place.open()) {
      Hits hits = on.find(wanted);
      List<String> stale = Freshness.changes(on, new ShelfNames(place.base()));
      warn(place, stale);
      destination.write(shelf.files(), content(layout, hits, stale));
    }
    return ExitCode.DONE;
  }

  private Wanted wanted() {
    if (limit < 1 || limit > MOST) {
      throw refused("`--limit` is " + limit + ": expected a number from 1 to " + MOST);
    }
    SearchWords sought = SearchWords.of(words);
    if (sought.isEmpty() && !words.isEmpty()) {
      throw refused("there is no word to look for: a word has letters or digits");
    }
    return new Wanted(
        sought,
        new Vantage(known.map(d -> day("--known-at", d)), asOf.map(d -> day("--as-of", d))),
        sort,
        actor,
        topic,
        kind,
        claim,
        limit);
  }

  private LocalDate day(String option, String date) {
    return VantageOption.day(option, date, spec);
  }

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }

  private static void warn(ShelfPlace place, List<String> stale) {
    if (!stale.isEmpty()) {
      int more = stale.size() - NAMED;
      System.err.println(
          place.name()
              + " may not be what the files say: "
              + String.join("; ", stale.subList(0, Math.min(NAMED, stale.size())))
              + (more > 0 ? "; and " + more + " more" : "")
              + " (bring it up to date by `dyad shelf"
              + place.option()
              + "`)");
    }
  }

  private static OutputFile.Content content(TextOrTable layout, Hits hits, List<String> stale) {
    return switch (layout) {
      case TEXT -> TextLines.content(HitWords.lines(hits));
      case JSON -> out -> Json.write(HitWords.object(hits, stale), out);
      case CSV -> out -> out.write(HitWords.table(hits).getBytes(StandardCharsets.UTF_8));
    };
  }
}
