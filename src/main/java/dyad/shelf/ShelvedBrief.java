package dyad.shelf;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.SourceNote;
import dyad.facts.Span;
import dyad.facts.Term;
import dyad.facts.Vantage;
import dyad.facts.kinds.Word;
import dyad.facts.outcomes.Resolution;
import dyad.facts.outcomes.Resolutions;
import dyad.facts.rows.Timeline;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.AnswerSheet;
import dyad.reports.ReportBuilder;
import dyad.reports.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A brief with its answers and outcomes, as rows.
 *
 * @param place where it is
 * @param brief the brief
 * @param outcomes what came of its questions
 * @param inputs what all of it is made from
 * @param builder tells what facts say
 * @param sheet the answers
 */
record ShelvedBrief(
    String place,
    Brief brief,
    Resolutions outcomes,
    ShelvedInputs inputs,
    ReportBuilder builder,
    AnswerSheet sheet) {

  private static final double PERCENT = 100;

  /** The rows. */
  BriefRows rows() {
    Timeline timeline = Timeline.of(brief.facts(), brief.asOf());
    Map<String, List<List<Object>>> tables = new LinkedHashMap<>();
    tables.put("briefs", List.of(row()));
    tables.put("sources", brief.sources().stream().map(this::source).toList());
    tables.put("facts", brief.facts().stream().map(f -> fact(f, timeline.held(f))).toList());
    tables.put("questions", brief.questions().stream().map(this::question).toList());
    tables.put("answers", answers());
    tables.put("topics", sheet.assessment().standings().stream().map(this::standing).toList());
    tables.put("outcomes", outcomes.outcomes().stream().map(this::outcome).toList());
    List<ShelfEntry> entries = new ArrayList<>();
    BriefEntries made = new BriefEntries(brief);
    brief.facts().forEach(f -> entries.add(made.fact(f, timeline.held(f), builder.read(f))));
    for (int i = 0; i < judgments().size(); i++) {
      entries.add(made.judgment(judgments().get(i), level(i)));
    }
    outcomes.outcomes().forEach(o -> entries.add(made.outcome(o)));
    return new BriefRows(place, tables, entries);
  }

  private List<Judgment> judgments() {
    return sheet.assessment().judgments();
  }

  private List<Object> row() {
    return List.of(
        place,
        brief.id(),
        brief.title(),
        brief.author().orElse(""),
        brief.marking().orElse(""),
        brief.asOf().toString(),
        brief.dyad().first(),
        brief.dyad().second(),
        inputs.rules(),
        inputs.scales(),
        inputs.outcomes(),
        inputs.brief());
  }

  private List<Object> source(SourceNote source) {
    return List.of(
        place,
        source.name(),
        source.kind().word(),
        source.reliability().map(Word::word).orElse(""),
        source.author().orElse(""),
        source.title().orElse(""),
        source.published(),
        Digest.of(source));
  }

  private List<Object> fact(Fact fact, Optional<Span> held) {
    return List.of(
        place,
        fact.id(),
        fact.kind(),
        fact.statement(),
        fact.source().document(),
        fact.source().paragraph(),
        fact.source().quote(),
        fact.origin(),
        fact.channel(),
        fact.rating().toString(),
        String.join(", ", fact.topics()),
        fact.when().date(),
        fact.when().from(),
        fact.when().until(),
        held.map(h -> day(h.first())).orElse("never"),
        held.map(h -> day(h.last())).orElse("never"),
        Vantage.knownOn(fact, brief).map(LocalDate::toString).orElse(""),
        fact.absent() ? 1 : 0,
        fact.assumption() ? 1 : 0,
        builder.read(fact),
        Digest.of(fact));
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
  }

  private List<Object> question(Question question) {
    return List.of(
        place,
        question.id(),
        question.proposition(),
        question.topic(),
        question.claim(),
        String.join(", ", question.about()),
        question.on().orElse(""),
        question.leaning().word(),
        question.kind().word(),
        question.horizon(),
        question.implication().orElse(""),
        Digest.of(question));
  }

  private List<List<Object>> answers() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < judgments().size(); i++) {
      rows.add(answer(judgments().get(i), level(i)));
    }
    return rows;
  }

  private String level(int judgment) {
    return sheet.confidence().get(judgment).map(Confidence::level).map(Word::word).orElse("");
  }

  private List<Object> answer(Judgment judgment, String level) {
    Optional<Term> term = judgment.term();
    return List.of(
        place,
        judgment.question().id(),
        BriefEntries.term(judgment),
        term.map(t -> t.low() / PERCENT),
        term.map(t -> t.high() / PERCENT),
        judgment.likelihood().map(Likelihood::probability).map(Json::rounded),
        level,
        madeFromAll());
  }

  /** Answers and alignments are made from all of it. */
  private String madeFromAll() {
    return Digest.of(String.join(" ", inputs.brief(), inputs.rules(), inputs.scales()));
  }

  private List<Object> standing(Standing standing) {
    Stream<Object> odds =
        Stream.of(
                Alignment.CONVERGENT, Alignment.DIVERGENT, Alignment.MIXED, Alignment.NOT_ASSESSED)
            .map(a -> Json.rounded(standing.odds().getOrDefault(a, 0.0)));
    return Stream.of(
            Stream.<Object>of(
                place, standing.topic(), standing.alignment().word(), score(standing)),
            odds,
            Stream.<Object>of(madeFromAll()))
        .flatMap(cells -> cells)
        .toList();
  }

  /** None where nothing is assessed; never -0.0, on which databases do not agree. */
  private static Optional<Double> score(Standing standing) {
    return Optional.of(Json.rounded(standing.score()) + 0.0)
        .filter(score -> standing.alignment() != Alignment.NOT_ASSESSED);
  }

  private List<Object> outcome(Resolution outcome) {
    return List.of(
        place,
        outcome.question(),
        outcome.outcome().word(),
        outcome.on(),
        outcome.source().document(),
        outcome.source().address().orElse(""),
        outcome.says().orElse(""),
        outcome.recorded().toString(),
        Digest.of(outcome));
  }
}
