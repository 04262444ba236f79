package dyad.cli;

import dyad.application.LoadedRules;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TextOrMarkdown;
import dyad.cli.terminal.ExitCode;
import dyad.coverage.FactCoverage;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.briefing.ReadPart;
import dyad.reports.json.JsonCoverage;
import dyad.reports.markdown.MarkdownPiece;
import dyad.reports.paper.Block;
import dyad.reports.text.TextLines;
import dyad.reports.wording.CoverageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which facts rules read. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = "Tells which facts of a brief some rule reads, and why no rule reads the others.")
final class ShowCoverageCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

  @Option(names = "--format", description = "text (the default), json or md; json tells all")
  private Optional<TextOrMarkdown> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    Document<Brief> document = play.source().document();
    Brief brief = play.source().composition(document).brief();
    LoadedRules loaded = rules.folders().load(play.path());
    FactCoverage coverage = loaded.coverage(brief, loaded.world(brief));
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> TextLines.content(lines(coverage));
          case JSON -> out -> JsonCoverage.write(brief, coverage, out);
          case MD -> out -> MarkdownPiece.write(blocks(brief, coverage), 1, out);
        });
    return ExitCode.DONE;
  }

  private static List<Block> blocks(Brief brief, FactCoverage coverage) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.major(ReadPart.title(brief), ""));
    blocks.addAll(ReadPart.blocks(coverage));
    return blocks;
  }

  private static List<String> lines(FactCoverage coverage) {
    List<String> lines = new ArrayList<>(List.of(CoverageWords.summary(coverage) + "."));
    List<List<String>> topics = CoverageWords.topics(coverage);
    if (!topics.isEmpty()) {
      lines.add("");
      lines.add(row(List.of("Topic", "facts", "read")));
      topics.forEach(t -> lines.add(row(t)));
    }
    CoverageWords.readInVain(coverage).ifPresent(i -> lines.addAll(List.of("", i)));
    if (!coverage.unread().isEmpty()) {
      lines.add("");
      lines.add(CoverageWords.UNREAD);
      coverage.unread().forEach(f -> lines.add(f.fact().id() + ": " + CoverageWords.why(f)));
    }
    return lines;
  }

  private static String row(List<String> cells) {
    return String.format(Locale.ROOT, "%-40s %5s %5s", cells.toArray());
  }
}
