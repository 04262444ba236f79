package dyad.reports.provenance;

import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.kinds.Word;
import dyad.facts.passages.Passages;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report was made from, so that anyone who has it can make the report again and compare.
 *
 * @param version the program's version
 * @param asked what was asked of the inputs
 * @param inputs the brief first
 */
public record Provenance(String version, ReportRequest asked, List<Input> inputs) {

  private static final Pattern INPUT =
      Pattern.compile("([a-z]{1,20}) ([A-Za-z0-9.*_%+-]{0,2000}) ([0-9a-f]{64})");
  private static final Pattern PROGRAM = Pattern.compile("Dyad ([A-Za-z0-9.+-]{1,50})");

  /** Nothing can be changed. */
  public Provenance {
    inputs = List.copyOf(inputs);
  }

  /** Sorts of inputs. */
  public enum Kind implements Word {
    /** The brief, without its alternatives. */
    BRIEF,
    /** The day by which facts must have been known. */
    KNOWN,
    /** The date as of which the brief is seen, where it is not its own. */
    ASOF,
    /** The day by which facts must have been known on the other side of a comparison. */
    ANDAT,
    /** An alternative in play. */
    WITH,
    /** An alternative that the report offers to try. */
    ALTERNATIVE,
    /** An alternative that a comparison starts from. */
    FROM,
    /** An alternative that another builds on with which the brief is compared. */
    BASE,
    /** An alternative with which the brief is compared. */
    TO,
    /** Another brief: one with which the brief is compared, or that is on record with it. */
    BESIDE,
    /** What came of a brief's questions; named as the brief. */
    OUTCOMES,
    /** The rules; named by how many there are. */
    RULES,
    /** The scales. */
    SCALES,
    /** The rules as they were before an edit; named by how many there are. */
    OLDRULES,
    /** The scales as they were. */
    OLDSCALES,
    /** The passages of the sources; named by how many there are. */
    PASSAGES,
    /** The file of a house on which it is written; named by its file's name. */
    TEMPLATE
  }

  /**
   * An input.
   *
   * @param kind its sort
   * @param name its name; no place, for a report tells nothing of the machine that made it
   * @param digest a SHA-256 hash of what it says, in hexadecimal; spaces between the parts of a
   *     file, and the order of facts, say nothing
   */
  public record Input(Kind kind, String name, String digest) {

    /** What it is called. */
    public String words() {
      return switch (kind) {
        case BRIEF -> "the brief " + name;
        case BESIDE -> "the other brief " + name;
        case WITH, ALTERNATIVE, FROM, BASE, TO -> "the alternative " + name;
        case KNOWN -> "what was known by " + name;
        case ANDAT -> "what was known then, by " + name;
        case ASOF -> "the date " + name;
        case OUTCOMES -> "the outcomes of " + name;
        case RULES -> "the rules";
        case SCALES -> "the scales";
        case OLDRULES -> "the rules as they were";
        case OLDSCALES -> "the scales as they were";
        case PASSAGES -> "the passages of the sources";
        case TEMPLATE -> "the template " + name;
      };
    }

    private String text() {
      String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
      return kind.word() + " " + encoded + " " + digest;
    }
  }

  /** A day as an input. */
  public static Input day(Kind kind, LocalDate day) {
    return new Input(kind, day.toString(), Digest.of(day.toString()));
  }

  /** A brief as an input. */
  public static Input input(Kind kind, Brief brief) {
    return new Input(kind, brief.id(), brief.digest());
  }

  /** What a report is made from. */
  public static Provenance of(
      ReportRequest asked, List<Input> briefs, RuleBase rules, Scales scales, Passages passages) {
    List<Input> inputs = new ArrayList<>(briefs);
    inputs.add(input(rules));
    inputs.add(input(scales));
    if (!passages.isEmpty()) {
      inputs.add(new Input(Kind.PASSAGES, String.valueOf(passages.count()), passages.digest()));
    }
    return new Provenance(ProgramVersion.CURRENT, asked, inputs);
  }

  /** Rules as an input. */
  public static Input input(RuleBase rules) {
    return new Input(Kind.RULES, String.valueOf(rules.rules().size()), rules.digest());
  }

  /** Scales as an input. */
  public static Input input(Scales scales) {
    return new Input(Kind.SCALES, "", Digest.of(scales));
  }

  /** The same with one input more. */
  public Provenance and(Input input) {
    return new Provenance(
        version, asked, Stream.concat(inputs.stream(), Stream.of(input)).toList());
  }

  /** The inputs of one sort. */
  public List<Input> inputs(Kind kind) {
    return inputs.stream().filter(i -> i.kind() == kind).toList();
  }

  /** The brief. */
  public Input brief() {
    return inputs(Kind.BRIEF).get(0);
  }

  /** It on one line, in characters that need no escape in any format but Markdown. */
  public String text() {
    Stream<String> what =
        asked.equals(ReportRequest.ASSESSMENT) ? Stream.empty() : Stream.of(asked.text());
    return Stream.of(Stream.of("Dyad " + version), what, inputs.stream().map(Input::text))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("; "));
  }

  /** Reads such a line; empty where it is none. */
  public static Optional<Provenance> read(String text) {
    List<String> parts = List.of(text.split("; ", -1));
    Matcher program = PROGRAM.matcher(parts.get(0));
    Optional<ReportRequest> asked =
        parts.size() > 1 ? ReportRequest.read(parts.get(1)) : Optional.empty();
    List<Input> inputs = new ArrayList<>();
    for (String part : parts.subList(asked.isPresent() ? 2 : 1, parts.size())) {
      Optional<Input> input = input(part);
      if (input.isEmpty()) {
        return Optional.empty();
      }
      inputs.add(input.get());
    }
    boolean whole =
        program.matches() && inputs.stream().filter(i -> i.kind() == Kind.BRIEF).count() == 1;
    return whole
        ? Optional.of(
            new Provenance(program.group(1), asked.orElse(ReportRequest.ASSESSMENT), inputs))
        : Optional.empty();
  }

  private static Optional<Input> input(String text) {
    Matcher input = INPUT.matcher(text);
    return input.matches()
        ? word(Kind.values(), input.group(1))
            .map(kind -> new Input(kind, decoded(input.group(2)), input.group(3)))
        : Optional.empty();
  }

  static <W extends Word> Optional<W> word(W[] all, String word) {
    return Stream.of(all).filter(w -> w.word().equals(word)).findFirst();
  }

  static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
