package dyad.reports.briefing;

import dyad.explanation.Line;
import dyad.facts.Brief;
import dyad.facts.Gap;
import dyad.facts.Scenario;
import dyad.reports.paper.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the author of a brief says in words of their own, which no rule reads. */
public final class AuthorsWords {

  /** What stands above scenarios. */
  public static final String OUTLOOK = "Outlook";

  /** What stands above gaps. */
  public static final String GAPS = "What is not known";

  private static final String BY = "The author of the brief says so; no rule reads it.";

  private AuthorsWords() {}

  /** Outlook and gaps, each below its heading; nothing where the author tells neither. */
  public static List<Block> of(Brief brief) {
    List<Block> blocks = new ArrayList<>();
    add(OUTLOOK, outlook(brief), blocks);
    add(GAPS, gaps(brief), blocks);
    return blocks;
  }

  private static void add(String heading, List<Line> lines, List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(Block.Heading.major(heading, ""));
      blocks.add(Block.Items.of(lines));
      blocks.add(Block.Prose.note(BY));
    }
  }

  /** What the brief looks at and what it leaves out, where the author says so. */
  public static Optional<String> scope(Brief brief) {
    return brief.scope().map(s -> "Scope: " + s);
  }

  static List<Line> outlook(Brief brief) {
    List<Line> lines = new ArrayList<>();
    for (Scenario scenario : brief.outlook()) {
      lines.add(new Line(1, named(scenario) + ": " + scenario.says()));
      scenario.signposts().ifPresent(s -> lines.add(new Line(2, "Signposts: " + s)));
    }
    return lines;
  }

  /** A scenario's name, and by when it would show. */
  public static String named(Scenario scenario) {
    return scenario.horizon().isEmpty()
        ? scenario.name()
        : scenario.name() + " (by " + scenario.horizon() + ")";
  }

  static List<Line> gaps(Brief brief) {
    List<Line> lines = new ArrayList<>();
    for (Gap gap : brief.gaps()) {
      lines.add(new Line(1, gap.what()));
      gap.collect().ifPresent(c -> lines.add(new Line(2, "To find out: " + c)));
    }
    return lines;
  }
}
