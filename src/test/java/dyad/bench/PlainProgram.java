package dyad.bench;

import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.reasoning.PlainDrools;
import dyad.rules.files.RuleReader;
import java.nio.file.Path;

/**
 * The program that one would write first: compiles the rules as written, inserts the facts of a
 * brief, fires, and prints what was found. It keeps nothing, records nothing, explains nothing: the
 * yardstick for whole commands.
 */
public final class PlainProgram {

  private PlainProgram() {}

  /** Takes the folders of a brief and of rules. */
  public static void main(String[] arguments) throws Exception {
    Brief brief = BriefReader.read(Path.of(arguments[0]));
    Path rules = Path.of(arguments[1]);
    Scales scales = ScalesReader.read(rules.resolve("scales"));
    PlainDrools plain = PlainDrools.silent(RuleReader.read(rules), scales);
    plain.on(brief).run(brief.facts()).findings().stream()
        .map(Finding::toString)
        .forEach(System.out::println);
  }
}
