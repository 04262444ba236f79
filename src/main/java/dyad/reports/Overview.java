package dyad.reports;

import dyad.answers.Confidence;
import dyad.explanation.Explanation;
import dyad.facts.Brief;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.output.Taker;
import dyad.reports.wording.FlipWords;
import dyad.reports.wording.Score;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assessments of several briefs, side by side. Of each it keeps a few lines, not the report.
 *
 * @param version the program's version
 * @param rules how many rules there were
 * @param digest the digest of the rules
 * @param count how many briefs there are
 * @param failed how many of them could not be assessed
 * @param markings the markings of the briefs, each once: all of them bind whoever holds the
 *     overview
 * @param entries the briefs, in the order in which they were named
 */
public record Overview(
    String version,
    int rules,
    String digest,
    int count,
    int failed,
    List<String> markings,
    Entries entries) {

  /** What its files are called, without their endings. */
  public static final String NAME = "overview";

  /** Nothing can be changed. */
  public Overview {
    markings = List.copyOf(markings);
  }

  /** Briefs one after the other: of many of them memory need not hold all. */
  @FunctionalInterface
  public interface Entries {

    /** Hands over each, in order, as often as it is called. */
    void each(Taker<Entry> taker) throws IOException;
  }

  /** What it is called. */
  public String title() {
    return "Overview of " + FlipWords.number(count, "brief");
  }

  /** What became of it, as a sentence. */
  public String summary() {
    return failed == 0
        ? FlipWords.number(count, "brief") + " assessed."
        : (count - failed)
            + " of "
            + FlipWords.number(count, "brief")
            + " assessed, "
            + failed
            + " could not be.";
  }

  /** A brief. */
  public sealed interface Entry {

    /** The brief's id; that of its folder or file, where it could not be read. */
    String id();
  }

  /**
   * A brief that could not be assessed.
   *
   * @param id the name of its folder or file
   * @param code the exit code that the failure calls for
   * @param problem the first of what is wrong, with its code
   * @param more how many more problems there are
   */
  public record Failed(String id, int code, String problem, int more) implements Entry {

    /** What is told of it. */
    public String words() {
      return "Not assessed (exit code "
          + code
          + "): "
          + problem
          + (more == 0 ? "" : "; and " + FlipWords.number(more, "more problem"));
    }
  }

  /**
   * A brief that was assessed.
   *
   * @param id its id
   * @param title its title
   * @param marking its marking
   * @param dyad the two powers
   * @param asOf the date for which it holds
   * @param bottomLine what matters most, as sentences
   * @param overall the alignment over all topics
   * @param score the score of it, from −1 to +1
   * @param odds how probable each overall alignment is
   * @param terms how many questions are answered by each term; terms that none has are left out
   * @param unanswered how many questions are not assessed
   * @param confidence how many answers have each level; levels that none has are left out
   * @param agreement how far the answers are those that the brief states, as a sentence
   * @param coverage what of the brief carries an answer, as a sentence
   * @param notes what its analyst was told besides
   * @param reports the names of its reports' files, which lie beside the overview
   */
  public record Done(
      String id,
      String title,
      Optional<String> marking,
      Brief.Powers dyad,
      LocalDate asOf,
      List<String> bottomLine,
      Alignment overall,
      double score,
      Map<Alignment, Double> odds,
      Map<Term, Integer> terms,
      int unanswered,
      Map<Confidence.Level, Integer> confidence,
      String agreement,
      String coverage,
      List<String> notes,
      List<String> reports)
      implements Entry {

    /** Nothing can be changed. */
    public Done {
      bottomLine = List.copyOf(bottomLine);
      notes = List.copyOf(notes);
      reports = List.copyOf(reports);
    }

    /** Its title and its id: versions of one brief share a title. */
    public String heading() {
      return title + " (" + id + ")";
    }

    /** The overall alignment, with its score where it has one. */
    public String alignment() {
      return overall.word()
          + (overall == Alignment.NOT_ASSESSED ? "" : " (" + Score.told(score) + ")");
    }

    /** How many answers there are by term, the likeliest first. */
    public String judgments() {
      List<String> counted = new ArrayList<>();
      for (int i = Term.values().length - 1; i >= 0; i--) {
        Term term = Term.values()[i];
        int count = terms.getOrDefault(term, 0);
        if (count > 0) {
          counted.add(count + " " + term.word() + " [" + term.low() + "–" + term.high() + " %]");
        }
      }
      if (unanswered > 0) {
        counted.add(unanswered + " " + Alignment.NOT_ASSESSED.word());
      }
      return counted.isEmpty() ? "none" : String.join(", ", counted);
    }

    /** How many answers there are by confidence, the surest first. */
    public String confidences() {
      List<String> counted = new ArrayList<>();
      for (int i = Confidence.Level.values().length - 1; i >= 0; i--) {
        Confidence.Level level = Confidence.Level.values()[i];
        if (confidence.getOrDefault(level, 0) > 0) {
          counted.add(confidence.get(level) + " " + level.word());
        }
      }
      return counted.isEmpty() ? "none" : String.join(", ", counted);
    }
  }

  /**
   * What to keep of a report.
   *
   * @param notes what its analyst was told besides
   * @param files the names of its files
   */
  public static Done done(Report report, List<String> notes, List<String> files) {
    Map<Term, Integer> terms = new EnumMap<>(Term.class);
    Map<Confidence.Level, Integer> levels = new EnumMap<>(Confidence.Level.class);
    for (Explanation explanation : report.explanations()) {
      explanation.judgment().term().ifPresent(t -> terms.merge(t, 1, Integer::sum));
      explanation.confidence().ifPresent(c -> levels.merge(c.level(), 1, Integer::sum));
    }
    int answered = terms.values().stream().mapToInt(Integer::intValue).sum();
    return new Done(
        report.brief().id(),
        report.brief().title(),
        report.brief().marking(),
        report.brief().dyad(),
        report.brief().asOf(),
        report.bottomLine(),
        report.assessment().overall(),
        report.assessment().score(),
        report.assessment().balance().odds(),
        terms,
        report.explanations().size() - answered,
        levels,
        AgreementWords.line(report),
        ReportReach.line(report),
        notes,
        files);
  }
}
