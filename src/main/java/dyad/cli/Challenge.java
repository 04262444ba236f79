package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.reports.json.JsonChallenge;
import dyad.reports.markdown.MarkdownChallenge;
import dyad.scenarios.Challenger;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays the devil's advocate. */
@Command(
    name = "challenge",
    mixinStandardHelpOptions = true,
    description =
        "Devil's advocate: the strongest case against an answer, or against each of them: what"
            + " speaks against it, what was set aside, what alternatives would add, what one would"
            + " have to believe for the opposite, and where the case for it is weakest. Without"
            + " --with all of the brief's own alternatives are in play.")
final class Challenge implements Callable<Integer> {

  @Mixin private Play play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "a question's id, for example J18; else all of them")
  private String question;

  @Option(names = "--format", description = "text (the default), json or md")
  private Optional<TextOrMarkdown> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    Document<Brief> document = play.document();
    Brief brief = document.value();
    List<Question> asked =
        question == null
            ? brief.questions()
            : List.of(Questions.find(question, brief, play.path()));
    List<Step> steps = play.stepsOrAll(document);
    Rules.Loaded loaded = rules.load();
    Table table = Table.of(Composition.of(document, List.of()), steps, loaded.reasoner());
    List<Situation> alternatives = new ArrayList<>();
    for (Step step : steps) {
      alternatives.add(table.situation(Composition.of(document, List.of(step))));
    }
    Challenger challenger = new Challenger(table, alternatives, loaded.base(), loaded.scales());
    List<dyad.scenarios.Challenge> challenges = challenges(asked, challenger);
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> Output.text(ChallengeText.lines(challenges));
          case JSON -> out -> JsonChallenge.write(challenges, out);
          case MD -> out -> MarkdownChallenge.write(challenges, out);
        });
    return ExitCode.DONE;
  }

  private static List<dyad.scenarios.Challenge> challenges(
      List<Question> asked, Challenger challenger) {
    try (Progress progress = new Progress(asked.size(), "answers challenged")) {
      return asked.parallelStream()
          .map(
              q -> {
                dyad.scenarios.Challenge challenge = challenger.of(q);
                progress.step();
                return challenge;
              })
          .toList();
    }
  }
}
