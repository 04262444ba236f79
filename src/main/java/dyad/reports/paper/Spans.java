package dyad.reports.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Bars that reach from one number to another on a scale: what adds up, what moves something, what
 * lasts.
 *
 * @param title what they show, in a few words
 * @param shows how they are read, as sentences
 * @param scale the scale
 * @param series what a bar can be of
 * @param spans the bars, the first on top
 */
public record Spans(
    String title, String shows, Scale scale, List<Block.Series> series, List<Span> spans)
    implements Block.Plain {

  /**
   * Nothing can be changed.
   *
   * @throws IllegalArgumentException if there are no bars, or one does not lie on the scale
   */
  public Spans {
    series = List.copyOf(series);
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a figure shows something");
    }
    for (Span span : spans) {
      if (span.low() < scale.least() || span.high() > scale.most()) {
        throw new IllegalArgumentException("a bar lies on its scale: " + span);
      }
      series.get(span.series());
    }
  }

  /** What they show, for readers who cannot see it: in a sentence, then bar by bar. */
  public String described() {
    return title
        + ". "
        + shows
        + " "
        + spans.stream()
            .map(s -> s.label() + " – " + s.told() + ".")
            .collect(Collectors.joining(" "));
  }

  /** Whether a bar begins elsewhere than where nothing is. */
  public boolean floats() {
    return spans.stream().anyMatch(s -> s.from() != 0 && s.until() != 0);
  }

  /**
   * The layers that a chart of stacked bars draws them by: where bars float, one that lifts them
   * comes first.
   */
  public List<Layer> layers() {
    Stream<Layer> lift =
        floats()
            ? Stream.of(new Layer(Optional.empty(), each(s -> Optional.of(s.low()))))
            : Stream.empty();
    return Stream.concat(lift, used().stream().map(this::layer)).toList();
  }

  private Layer layer(Block.Series one) {
    return new Layer(
        Optional.of(one),
        each(s -> Optional.of(s).filter(span -> series(span).equals(one)).map(this::length)));
  }

  private List<Optional<Double>> each(Function<Span, Optional<Double>> number) {
    return spans.stream().map(number).toList();
  }

  /** Where bars do not float, it is less than nothing to the left of it. */
  private double length(Span span) {
    return floats() ? span.high() - span.low() : span.until() - span.from();
  }

  /** Of what can be, what some bar is of, in order. */
  public List<Block.Series> used() {
    return series.stream()
        .filter(one -> spans.stream().anyMatch(s -> series(s).equals(one)))
        .toList();
  }

  /** What a bar is of. */
  public Block.Series series(Span span) {
    return series.get(span.series());
  }

  /** The colour of a bar. */
  public Shade shade(Span span) {
    return series(span).shade();
  }

  /**
   * What one colour has of stacked bars.
   *
   * @param series what it is of; empty for what only lifts the others and is not seen
   * @param lengths how long its part of each bar is; empty where it has none
   */
  public record Layer(Optional<Block.Series> series, List<Optional<Double>> lengths) {}

  /**
   * What bars are measured by.
   *
   * @param least the least number on it
   * @param most the greatest
   * @param step the distance of the lines behind the bars
   * @param unit what is counted
   */
  public record Scale(double least, double most, double step, Unit unit) {

    /** More years than these do not fit beside each other. */
    private static final int LINES = 7;

    private static final List<Double> STEPS =
        List.of(1.0, 2.0, 3.0, 4.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0);

    /** Percentages, from nothing to all. */
    public static final Scale PERCENT = new Scale(0, 100, 20, Unit.PERCENT);

    /** As much to either side of nothing as is needed, in lines of five, ten or twenty. */
    public static Scale around(double most, Unit unit) {
      double step = most <= 20 ? 5 : most <= 50 ? 10 : 20;
      double end = Math.max(step, Math.ceil(most / step) * step);
      return new Scale(-end, end, step, unit);
    }

    /** Whole years that take in all, with no more lines than can be told apart. */
    public static Scale years(double first, double last) {
      double least = Math.floor(first);
      double most = Math.max(least + 1, Math.ceil(last));
      double step =
          STEPS.stream().filter(s -> (most - least) / s <= LINES).findFirst().orElse(1000.0);
      return new Scale(least, least + Math.ceil((most - least) / step) * step, step, Unit.YEARS);
    }

    /** The lines behind the bars, both ends among them. */
    public List<Double> lines() {
      return DoubleStream.iterate(least, x -> x <= most, x -> x + step).boxed().toList();
    }

    /** How far along the scale a number lies, from 0 to 1. */
    public double place(double number) {
      return (number - least) / (most - least);
    }
  }

  /** What is counted along a scale. */
  public enum Unit {
    /** Percentages. */
    PERCENT("0\" %\""),
    /** Points up or down. */
    POINTS("+0;−0;0"),
    /** Years. */
    YEARS("0");

    private final String code;

    Unit(String code) {
      this.code = code;
    }

    /** How an office program writes a number along the scale. */
    public String code() {
      return code;
    }

    /** A number along the scale. */
    public String told(double number) {
      String digits = String.valueOf(Math.round(Math.abs(number)));
      return switch (this) {
        case PERCENT -> digits + " %";
        case POINTS -> sign(Math.round(number)) + digits;
        case YEARS -> digits;
      };
    }

    private static String sign(long number) {
      return number > 0 ? "+" : number < 0 ? "−" : "";
    }
  }

  /**
   * A bar.
   *
   * @param label its name
   * @param to the key of the heading that it leads to; empty for none
   * @param from where it begins
   * @param until where it ends, on either side of that
   * @param series the place of what it is of
   * @param value what it shows, in a few letters
   * @param told what it shows, in words
   */
  public record Span(
      String label, String to, double from, double until, int series, String value, String told) {

    /** Its lower end. */
    public double low() {
      return Math.min(from, until);
    }

    /** Its upper end. */
    public double high() {
      return Math.max(from, until);
    }

    /**
     * Its name with what it shows, in few letters: a long name is cut at the end of a word.
     *
     * @param longest how many letters there may be
     */
    public String named(int longest) {
      String shown = value.isEmpty() ? "" : "  " + value;
      return cut(label, longest - shown.length()) + shown;
    }

    private static String cut(String words, int longest) {
      if (words.length() <= longest) {
        return words;
      }
      int space = words.lastIndexOf(' ', longest - 1);
      String cut = words.substring(0, space > longest / 2 ? space : longest - 1);
      return cut.replaceAll("[\\s,;:.(–]+$|[\\uD800-\\uDBFF]$", "") + "…";
    }
  }
}
