package dyad.reports.text;

import dyad.agreement.Agreement;
import dyad.agreement.ByLayers;
import dyad.agreement.Calibration;
import dyad.agreement.Fit;
import dyad.agreement.Scored;
import dyad.answers.Confidence;
import dyad.reports.wording.SweepWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells how far answers agree with those that briefs expect. */
public final class AgreementText {

  private static final String ALL = "all";
  private static final List<Confidence.Level> LEVELS =
      List.of(Confidence.Level.HIGH, Confidence.Level.MODERATE, Confidence.Level.LOW);

  private final List<ByLayers> each;
  private final List<Agreement> briefs;
  private final List<String> lines = new ArrayList<>();

  private AgreementText(List<ByLayers> each) {
    this.each = each;
    this.briefs = each.stream().map(ByLayers::general).toList();
  }

  /**
   * The agreement of each brief, with and without its author's own rules, and by general rules
   * alone that of all of them together.
   */
  public static List<String> lines(List<ByLayers> briefs) {
    return new AgreementText(briefs).lines();
  }

  private List<String> lines() {
    lines.add(
        "How far answers agree with those that briefs expect. The author's own rules agree by"
            + " construction; general rules agree by fit, and neither is accuracy.");
    lines.add("");
    briefs();
    lines.add("");
    confidence();
    lines.add("");
    calibration();
    misses();
    return lines;
  }

  private void briefs() {
    lines.add(row("Brief", heads(), "facts read", "principles"));
    for (ByLayers brief : each) {
      lines.add(row(brief.general().brief(), brief.general()));
      brief.own().ifPresent(own -> lines.add(row("  with its own rules", own)));
    }
    if (briefs.size() > 1) {
      SortedSet<String> principles = new TreeSet<>();
      briefs.forEach(b -> principles.addAll(b.principles()));
      String read =
          briefs.stream().mapToInt(Agreement::read).sum()
              + " of "
              + briefs.stream().mapToInt(Agreement::facts).sum();
      lines.add(row(ALL, counts(all()), read, String.valueOf(principles.size())));
    }
  }

  private void confidence() {
    lines.add(row("Confidence", heads(), "", ""));
    for (Confidence.Level level : LEVELS) {
      List<Scored> some =
          all().stream().filter(s -> s.confidence().equals(Optional.of(level))).toList();
      lines.add(row(level.word(), counts(some), "", ""));
    }
  }

  private void calibration() {
    Calibration calibration = Calibration.ofExpected(all());
    lines.add(String.format(Locale.ROOT, "%-22s %7s %9s %9s", "Answer", "answers", "says", "so"));
    calibration
        .terms()
        .forEach(
            t ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%-22s %7d %9s %9s",
                        t.term().word(),
                        t.answers(),
                        SweepWords.share(t.mean()),
                        SweepWords.share(t.so()))));
    lines.add(
        "So is what the brief expects above even odds, and half so what it sees an even chance of.");
    calibration
        .brier()
        .ifPresent(
            score ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "Brier score %.3f over what is answered (0 is best; an even guess has 0.250).",
                        score)));
  }

  /** What is on the other side, or not assessed, by name: it is to be looked at. */
  private void misses() {
    for (ByLayers brief : each) {
      String name = brief.general().brief();
      misses(name, brief.general());
      brief.own().ifPresent(own -> misses(name + ", with its own rules", own));
    }
  }

  private void misses(String name, Agreement brief) {
    Stream.of(Fit.WRONG_SIDE, Fit.UNDECIDED, Fit.NOT_ASSESSED)
        .forEach(fit -> misses(name, brief, fit));
  }

  private void misses(String name, Agreement brief, Fit fit) {
    List<String> some =
        brief.scored().stream().filter(s -> s.fit() == fit).map(Scored::question).toList();
    if (!some.isEmpty()) {
      lines.add(name + ": " + fit.word() + ": " + String.join(", ", some));
    }
  }

  private List<Scored> all() {
    return briefs.stream().flatMap(b -> b.scored().stream()).toList();
  }

  private static List<String> heads() {
    return Stream.concat(Stream.of("asked"), Arrays.stream(Fit.values()).map(Fit::word)).toList();
  }

  private static List<String> counts(Collection<Scored> scored) {
    return Stream.concat(
            Stream.of(scored.size()),
            Arrays.stream(Fit.values())
                .map(fit -> (int) scored.stream().filter(s -> s.fit() == fit).count()))
        .map(String::valueOf)
        .toList();
  }

  private static String row(String name, Agreement brief) {
    return row(
        name,
        counts(brief.scored()),
        brief.read() + " of " + brief.facts(),
        String.valueOf(brief.principles().size()));
  }

  private static String row(String name, List<String> counts, String read, String principles) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
    List<String> heads = heads();
    for (int i = 0; i < heads.size(); i++) {
      int width = Math.max(6, heads.get(i).length() + 1);
      row.append(String.format(Locale.ROOT, "%" + width + "s", counts.get(i)));
    }
    row.append(String.format(Locale.ROOT, "%12s%12s", read, principles));
    return row.toString().stripTrailing();
  }
}
