package dyad.cli;

import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.explanation.Line;
import dyad.explanation.Silences;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.repairs.Repair;
import dyad.repairs.Repairs;
import dyad.repairs.Stop;
import dyad.reports.json.Json;
import dyad.reports.markdown.MarkdownOutline;
import dyad.rules.Rule;
import dyad.scenarios.Composition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    Telling telling = new Telling(brief, loaded);
    List<Line> lines =
        rule.isPresent() ? telling.rule(rule.get()) : telling.question(question.get());
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> Output.text(lines.stream().map(Line::plain).toList());
          case JSON -> out -> Json.write(telling.json(subject), out);
          case MD -> out -> MarkdownOutline.write(subject, lines, out);
        });
    return telling.unsettled ? ExitCode.BUDGET : ExitCode.DONE;
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

  /** What is told of one brief. */
  private static final class Telling {

    private static final int SHOWN = 5;

    private final Rules.Loaded loaded;
    private final Repairs repairs;
    private final Silences silences;
    private final Explainer explainer;
    private final World world;
    private final List<Map<String, Object>> told = new ArrayList<>();

    /** Whether some search was given up before a change was found and known to be the smallest. */
    private boolean unsettled;

    Telling(Brief brief, Rules.Loaded loaded) throws Exception {
      this.loaded = loaded;
      dyad.reasoning.Reasoner reasoner = loaded.reasoner();
      this.world =
          World.full(
              new dyad.derivation.Circuit(reasoner.derive(brief.facts(), brief.background())));
      this.repairs = new Repairs(brief, loaded.base(), reasoner);
      this.silences = new Silences(brief, loaded.base(), repairs);
      this.explainer = new Explainer(brief, loaded.base(), world);
    }

    List<Line> rule(Rule rule) throws Exception {
      List<Line> lines = new ArrayList<>();
      Optional<Stop> stop = repairs.stop(rule.id(), List.of(), Optional.empty());
      if (stop.isEmpty()) {
        fires(rule, firing(rule, List.of(), Optional.empty()), 0, lines);
        return lines;
      }
      lines.add(
          new Line(
              0, "“" + rule.title() + "” (" + rule.id() + ", " + rule.place() + ") is silent:"));
      lines.add(new Line(0, ""));
      lines.addAll(silences.stop(rule, stop.get(), 0));
      lines.add(new Line(0, ""));
      Repairs.Outcome outcome = smallest(rule, List.of(), Optional.empty());
      lines.addAll(silences.repair(outcome, 0));
      if (outcome.proved()) {
        lines.add(new Line(0, "Tried: with this change made and the rules fired again, it fires."));
      }
      told.add(json(rule, stop, Optional.of(outcome), ""));
      return lines;
    }

    private Repairs.Outcome smallest(Rule rule, List<String> about, Optional<String> topic)
        throws Exception {
      return settled(repairs.smallest(rule.id(), about, topic));
    }

    private Repairs.Outcome settled(Repairs.Outcome outcome) {
      unsettled |= !outcome.isSettled();
      return outcome;
    }

    private List<Application> firing(Rule rule, List<String> about, Optional<String> topic) {
      return world.circuit().derivation().applications().stream()
          .filter(a -> a.rule().equals(rule.id()) && world.holds(a))
          .filter(a -> about.isEmpty() || rule.concludes(a.finding().claim()))
          .filter(a -> about.isEmpty() || a.finding().about().equals(about))
          .filter(a -> topic.isEmpty() || a.finding().topic().equals(topic.get()))
          .toList();
    }

    private void fires(Rule rule, List<Application> firing, int level, List<Line> lines) {
      lines.add(
          new Line(level, "“" + rule.title() + "” (" + rule.id() + ") fires, and is not silent:"));
      firing.stream()
          .map(explainer::sentence)
          .distinct()
          .limit(SHOWN)
          .forEach(s -> lines.add(new Line(level + 1, Wording.capital(s))));
      told.add(json(rule, Optional.empty(), Optional.empty(), ""));
    }

    List<Line> question(Question question) throws Exception {
      List<Line> lines = new ArrayList<>();
      boolean tried = false;
      lines.add(
          new Line(0, "What would have to be found on whether " + question.proposition() + ":"));
      for (Leaning leaning : Leaning.values()) {
        boolean supports = leaning == question.leaning();
        lines.add(new Line(0, ""));
        lines.add(new Line(0, supports ? "For it" : "Against it"));
        List<Lacking> lacking = lacking(question, leaning, lines);
        if (lacking.isEmpty() && lines.get(lines.size() - 1).level() == 0) {
          lines.add(new Line(1, "No rule could conclude it."));
        }
        for (Lacking one : lacking) {
          lines.add(
              new Line(
                  1,
                  one.rule().title()
                      + ", "
                      + one.rule().strength().word()
                      + " ("
                      + one.rule().id()
                      + "):"));
          lines.addAll(silences.stop(one.rule(), one.stop(), 2).subList(0, 1));
          lines.addAll(silences.repair(one.outcome(), 2));
          tried |= one.outcome().proved();
          told.add(
              json(
                  one.rule(),
                  Optional.of(one.stop()),
                  Optional.of(one.outcome()),
                  supports ? "for" : "against"));
        }
      }
      if (tried) {
        lines.add(new Line(0, ""));
        lines.add(
            new Line(0, "Each change was tried: made, and the rules fired again, its rule fires."));
      }
      return lines;
    }

    /** A rule that could answer, and what it lacks. */
    private record Lacking(Rule rule, Stop stop, Repairs.Outcome outcome) {
      int size() {
        return outcome.best().map(Repair::size).orElse(Integer.MAX_VALUE);
      }
    }

    private List<Lacking> lacking(Question question, Leaning leaning, List<Line> lines)
        throws Exception {
      List<Lacking> lacking = new ArrayList<>();
      List<String> about = question.about();
      for (Rule rule : loaded.base().rules().stream().flatMap(Rule::each).toList()) {
        if (!rule.conclusion().claim().equals(question.claim())
            || rule.conclusion().leaning() != leaning
            || !repairs.canBeAbout(rule.id(), rule.conclusion(), about, question.on())) {
          continue;
        }
        Optional<Stop> stop = repairs.stop(rule.id(), rule.conclusion(), about, question.on());
        if (stop.isEmpty()) {
          fires(rule, firing(rule, about, question.on()), 1, lines);
        } else {
          Repairs.Outcome outcome =
              repairs.smallest(rule.id(), rule.conclusion(), about, question.on());
          lacking.add(new Lacking(rule, stop.get(), settled(outcome)));
        }
      }
      lacking.sort(
          Comparator.comparing((Lacking l) -> !l.rule().conclusion().isNamed())
              .thenComparing(Lacking::size)
              .thenComparing(l -> l.rule().id()));
      return lacking;
    }

    private Map<String, Object> json(
        Rule rule, Optional<Stop> stop, Optional<Repairs.Outcome> outcome, String leaning) {
      return Json.object(
          "rule", rule.id(),
          "title", rule.title(),
          "leaning", leaning.isEmpty() ? Optional.empty() : leaning,
          "fires", stop.isEmpty(),
          "condition", stop.map(s -> s.number() + 1),
          "place", stop.map(s -> rule.conditions().get(s.number()).place().toString()),
          "lacking", stop.map(s -> silences.lacking(rule, s)),
          "nearest",
              stop.map(
                      s ->
                          s.nearest().stream()
                              .map(
                                  m ->
                                      Json.object(
                                          "what", silences.there(m.premise()),
                                          "fails",
                                              m.failures().stream()
                                                  .map(f -> silences.phrases().failure(m, f))
                                                  .toList()))
                              .toList())
                  .orElse(List.of()),
          "against",
              stop.map(s -> s.against().stream().map(silences::there).toList()).orElse(List.of()),
          "size", outcome.flatMap(Repairs.Outcome::best).map(Repair::size),
          "smallest", outcome.map(Repairs.Outcome::isSmallest),
          "searched", outcome.map(Repairs.Outcome::searched),
          "steps", outcome.map(Repairs.Outcome::steps),
          "tried", outcome.map(Repairs.Outcome::proved),
          "changes",
              outcome
                  .flatMap(Repairs.Outcome::best)
                  .map(r -> r.changes().stream().map(silences::change).toList())
                  .orElse(List.of()),
          "recorded",
              outcome
                  .flatMap(Repairs.Outcome::recorded)
                  .map(r -> r.changes().stream().map(silences::change).toList())
                  .orElse(List.of()));
    }

    Map<String, Object> json(String subject) {
      return Json.object("subject", subject, "rules", told);
    }
  }
}
