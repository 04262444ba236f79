package dyad.cli;

import dyad.explanation.Line;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.markdown.MarkdownOutline;
import dyad.rules.Rule;
import dyad.scenarios.Composition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why a rule is silent, or what an answer lacks. */
@Command(
    name = "why-not",
    mixinStandardHelpOptions = true,
    description =
        "Tells why a rule did not fire: the first condition that nothing satisfies, what came"
            + " nearest, and the smallest change of facts that makes it fire, tried. For a"
            + " question, the same of every rule that could answer it. Ends with exit code 3 where"
            + " the search for a change was given up, or up to eight facts do not make a rule"
            + " fire.")
final class WhyNot implements Callable<Integer> {

  @Mixin private Play play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RULE-OR-QUESTION",
      description = "a rule's id or a question's id; what can be asked if left out")
  private Optional<String> subject = Optional.empty();

  @Option(names = "--format", description = "text (the default), json or md")
  private Optional<TextOrMarkdown> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    Document<Brief> document = play.document();
    Brief brief = Composition.of(document, play.steps(document)).brief();
    Rules.Loaded loaded = rules.load(play.path());
    // A rule is asked about by itself, whatever the brief asks.
    if (subject.filter(loaded.base().byId()::containsKey).isEmpty()) {
      loaded.refuseUnanswerable(document);
    }
    if (subject.isEmpty()) {
      Asking asking = new Asking(brief, loaded.base().rules());
      destination.write(play.inputs(), asking.content(layout));
      return ExitCode.DONE;
    }
    return answer(subject.get(), layout, brief, loaded);
  }

  private int answer(String subject, TextOrMarkdown layout, Brief brief, Rules.Loaded loaded)
      throws Exception {
    Optional<Question> question =
        brief.questions().stream().filter(q -> q.id().equals(subject)).findFirst();
    Optional<Rule> rule = Optional.ofNullable(loaded.base().byId().get(subject));
    if (question.isEmpty() && rule.isEmpty()) {
      throw unknown(subject, brief, loaded);
    }
    Lacks lacks = new Lacks(brief, loaded);
    List<Line> lines = rule.isPresent() ? lacks.rule(rule.get()) : lacks.question(question.get());
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> Output.text(lines.stream().map(Line::plain).toList());
          case JSON -> out -> Json.write(lacks.json(subject), out);
          case MD -> out -> MarkdownOutline.write(subject, lines, out);
        });
    return lacks.isUnsettled() ? ExitCode.BUDGET : ExitCode.DONE;
  }

  private ProblemsException unknown(String subject, Brief brief, Rules.Loaded loaded) {
    List<String> known =
        Stream.concat(
                loaded.base().byId().keySet().stream(),
                brief.questions().stream().map(Question::id))
            .toList();
    return new ProblemsException(
        new Problem(
            Place.file(play.path().toString()),
            "unknown-subject",
            "there is no rule and no question `" + subject + "`",
            Questions.hint(subject, brief, known)));
  }
}
