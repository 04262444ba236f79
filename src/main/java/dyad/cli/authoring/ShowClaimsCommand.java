package dyad.cli.authoring;

import dyad.application.LoadedRules;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TextOrMarkdown;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reports.catalogue.ClaimEntry;
import dyad.reports.catalogue.ClaimList;
import dyad.reports.json.JsonClaims;
import dyad.reports.markdown.MarkdownClaims;
import dyad.reports.text.ClaimText;
import dyad.reports.text.TextLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the claims that questions can ask for. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    description =
        "Lists the claims that a question can ask for: what each means and whom it is about; of "
            + "one claim also what facts would answer it, which rules speak to it, and a question.")
public final class ShowClaimsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "CLAIM",
      arity = "0..*",
      completionCandidates = ClaimNames.class,
      description = "a claim, with spaces or with hyphens; all claims if left out")
  private List<String> words = List.of();

  @Option(
      names = "--brief",
      paramLabel = "BRIEF",
      description = "take the rules beside this brief as well, and its names for the example")
  private Optional<Path> path = Optional.empty();

  @Option(names = "--format", description = "text (the default), json or md; json and md tell all")
  private Optional<TextOrMarkdown> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    Optional<String> claim = Optional.of(String.join(" ", words)).filter(c -> !c.isBlank());
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    Optional<Brief> brief =
        path.isPresent() ? Optional.of(BriefReader.read(path.get())) : Optional.empty();
    LoadedRules loaded =
        path.isPresent() ? rules.folders().load(path.get()) : rules.folders().load();
    ClaimList list = new ClaimList(loaded.base(), brief);
    List<ClaimEntry> entries =
        claim.isPresent() ? List.of(list.of(known(claim.get(), list.names()))) : list.all();
    destination.write(
        path.stream().toList(),
        switch (layout) {
          case TEXT ->
              TextLines.content(
                  claim.isPresent()
                      ? ClaimText.lines(entries.get(0))
                      : ClaimText.families(entries));
          case JSON -> out -> JsonClaims.write(entries, out);
          case MD -> out -> MarkdownClaims.write(entries, out);
        });
    return ExitCode.DONE;
  }

  /** Shells complete no words with spaces, so a claim may be written with hyphens. */
  private String known(String written, List<String> names) throws ProblemsException {
    return names.stream()
        .filter(name -> ClaimNames.hyphened(name).equals(ClaimNames.hyphened(written)))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemsException(
                    new Problem(
                        Place.file(OldFile.shown(rules.layers().lowest().folder())),
                        "unknown-claim",
                        "no rule concludes " + Quote.of(written),
                        Nearest.hint(written, names))));
  }
}
