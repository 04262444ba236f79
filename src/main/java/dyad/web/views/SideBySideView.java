package dyad.web.views;

import dyad.application.Supposed;
import dyad.facts.Question;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.json.Json;
import dyad.reports.wording.CauseLines;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import dyad.scenarios.comparison.Judged;
import dyad.web.desk.ShownAnswer;
import dyad.web.desk.ShownAnswer.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Ways in which a brief may be supposed to be, for the page: a row for each answer, a cell for each
 * way, and in words what became of it. What moved comes first: to another term, then in confidence,
 * then within its term.
 */
public final class SideBySideView {

  private final Supposed supposed;

  private SideBySideView(Supposed supposed) {
    this.supposed = supposed;
  }

  private record Cell(Distance distance, Map<String, Object> told) {}

  private record Row(Distance distance, Map<String, Object> told) {}

  public static Map<String, Object> of(Supposed supposed) {
    return new SideBySideView(supposed).told();
  }

  private Map<String, Object> told() {
    return Json.object(
        "answers",
        supposed.brief().questions().stream()
            .map(this::row)
            .sorted(Comparator.comparing(Row::distance))
            .map(Row::told)
            .toList(),
        "topics",
        topics(),
        "notes",
        supposed.others().stream().map(SideBySideView::notes).toList());
  }

  private Row row(Question question) {
    ShownAnswer first = shown(supposed.first(), question);
    List<Cell> cells = new ArrayList<>(List.of(new Cell(Distance.NONE, first.told())));
    supposed.others().forEach(o -> cells.add(cell(question, first, o)));
    Distance most = cells.stream().map(Cell::distance).min(Comparator.naturalOrder()).orElseThrow();
    return new Row(
        most,
        Json.object(
            "question", question.id(),
            "proposition", question.proposition(),
            "moved", most != Distance.NONE,
            "cells", cells.stream().map(Cell::told).toList()));
  }

  private static ShownAnswer shown(Map<String, Judged> answers, Question question) {
    Judged judged = Objects.requireNonNull(answers.get(question.id()));
    return ShownAnswer.of(judged.judgment(), judged.confidence());
  }

  private static Cell cell(Question question, ShownAnswer first, Supposed.Other other) {
    ShownAnswer is = shown(other.comparison().answers(), question);
    Distance distance = is.from(first);
    Map<String, Object> told = new LinkedHashMap<>(is.told());
    told.put("moved", is.to(first));
    told.put(
        "why",
        distance == Distance.NONE
            ? List.of()
            : why(
                other.comparison(), other.causes().apply(question.id()), Change.Subject.QUESTION));
    return new Cell(distance, told);
  }

  private static List<Map<String, Object>> why(
      Comparison comparison, List<Cause> causes, Change.Subject subject) {
    return new CauseLines(comparison).of(causes, subject).stream().map(BriefView::line).toList();
  }

  /** The topics on which the powers stand otherwise in any column. */
  private List<Map<String, Object>> topics() {
    Map<String, String> moved = new LinkedHashMap<>();
    supposed
        .others()
        .forEach(
            o ->
                o.comparison()
                    .changes(Change.Subject.TOPIC)
                    .forEach(c -> moved.put(c.id(), c.from())));
    return moved.entrySet().stream().map(e -> topic(e.getKey(), e.getValue())).toList();
  }

  private Map<String, Object> topic(String topic, String first) {
    List<Map<String, Object>> cells = new ArrayList<>(List.of(Json.object("alignment", first)));
    for (Supposed.Other other : supposed.others()) {
      cells.add(
          other.comparison().changes(Change.Subject.TOPIC).stream()
              .filter(c -> c.id().equals(topic))
              .findFirst()
              .map(c -> alignment(other.comparison(), c))
              .orElseGet(() -> alignment(first, List.of(), List.of())));
    }
    return Json.object("topic", topic, "cells", cells);
  }

  private static Map<String, Object> alignment(Comparison comparison, Change change) {
    return alignment(
        change.to(),
        List.of(ChangeWords.direction(change)),
        why(comparison, change.because(), Change.Subject.TOPIC));
  }

  private static Map<String, Object> alignment(
      String alignment, List<String> moved, List<Map<String, Object>> why) {
    return Json.object("alignment", alignment, "moved", moved, "why", why);
  }

  private static List<String> notes(Supposed.Other other) {
    return Stream.concat(
            Stream.of(ComparisonReport.stayed(other.comparison())),
            ComparisonReport.idle(other.comparison()).stream())
        .toList();
  }
}
