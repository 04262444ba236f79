package dyad.cli.inquiry;

import dyad.application.inquiry.InquiryService;
import dyad.cli.options.TextOrMarkdown;
import dyad.explanation.Argument;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Leaning;
import dyad.reports.Report;
import dyad.reports.analysis.StandingReport;
import dyad.reports.json.JsonStanding;
import dyad.reports.markdown.MarkdownPiece;
import dyad.reports.output.OutputFile;
import dyad.reports.paper.Block;
import dyad.reports.paper.Derivations;
import dyad.reports.text.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How two powers stand on a topic, or on the whole, and why, in each layout. */
final class StandingContent {

  private static final String JOINS = "What joins them";
  private static final String PARTS = "What parts them";
  private static final String TOPICS = "The topics, what most joins them first";

  private final StandingReport standing;
  private final Optional<String> whatIf;
  private final ExplanationText writer;

  StandingContent(InquiryService.OnTopic told, ExplanationText writer) {
    this.standing = told.standing();
    this.whatIf = told.whatIf();
    this.writer = writer;
  }

  OutputFile.Content content(TextOrMarkdown layout) {
    return switch (layout) {
      case TEXT -> TextLines.content(lines());
      case JSON -> out -> JsonStanding.write(standing, whatIf, out);
      case MD -> out -> MarkdownPiece.write(blocks(), 3, out);
    };
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(whatIf.map(w -> List.of(w, "")).orElse(List.of()));
    lines.addAll(standing.sentences());
    if (standing.isOverall()) {
      lines.add("");
      lines.add(TOPICS);
      standing.parts().forEach(p -> lines.add("  " + p));
    } else {
      lines.addAll(writer.arguments(JOINS, joining()));
      lines.addAll(writer.arguments(PARTS, parting()));
    }
    return lines;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    whatIf.map(Block.Prose::of).ifPresent(blocks::add);
    blocks.add(Block.Heading.major(standing.name(), ""));
    standing.sentences().forEach(s -> blocks.add(Block.Prose.of(s)));
    if (standing.isOverall()) {
      blocks.add(Block.Heading.minor(TOPICS, ""));
      blocks.add(Block.Items.flat(standing.parts()));
    } else {
      blocks.addAll(Derivations.grounds(JOINS, joining(), Leaning.FOR));
      blocks.addAll(Derivations.grounds(PARTS, parting(), Leaning.AGAINST));
    }
    return blocks;
  }

  private List<Argument> joining() {
    return standing.topic().map(Report.Topic::joining).orElse(List.of());
  }

  private List<Argument> parting() {
    return standing.topic().map(Report.Topic::parting).orElse(List.of());
  }
}
