package dyad.reports;

import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.Passages;
import dyad.facts.kinds.Word;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * @param inputs the brief first
 */
public record MadeFrom(String version, List<Input> inputs) {

  private static final Pattern INPUT =
      Pattern.compile("([a-z]{1,20}) ([A-Za-z0-9.*_%+-]{0,2000}) ([0-9a-f]{64})");
  private static final Pattern PROGRAM = Pattern.compile("Dyad ([A-Za-z0-9.+-]{1,50})");

  /** Nothing can be changed. */
  public MadeFrom {
    inputs = List.copyOf(inputs);
  }

  /** Sorts of inputs. */
  public enum Kind implements Word {
    /** The brief, without its alternatives. */
    BRIEF,
    /** An alternative in play. */
    WITH,
    /** An alternative that the report offers to try. */
    ALTERNATIVE,
    /** The rules; named by how many there are. */
    RULES,
    /** The scales. */
    SCALES,
    /** The passages of the sources; named by how many there are. */
    PASSAGES
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
        case WITH, ALTERNATIVE -> "the alternative " + name;
        case RULES -> "the rules";
        case SCALES -> "the scales";
        case PASSAGES -> "the passages of the sources";
      };
    }

    private String text() {
      String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
      return kind.word() + " " + encoded + " " + digest;
    }
  }

  /**
   * The brief and its alternatives, as inputs.
   *
   * @param brief the brief as its file gives it
   * @param delivered the brief as the report takes it
   * @param steps the alternatives that may be tried
   */
  static List<Input> briefs(Brief brief, Composition delivered, List<Step> steps) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input(Kind.BRIEF, brief.id(), brief.digest()));
    delivered.steps().forEach(step -> inputs.add(input(Kind.WITH, step)));
    steps.forEach(step -> inputs.add(input(Kind.ALTERNATIVE, step)));
    return inputs;
  }

  private static Input input(Kind kind, Step step) {
    return new Input(kind, step.id(), Digest.of(step.alternative().toString()));
  }

  /** What a report is made from. */
  static MadeFrom of(List<Input> briefs, RuleBase rules, Scales scales, Passages passages) {
    List<Input> inputs = new ArrayList<>(briefs);
    inputs.add(new Input(Kind.RULES, String.valueOf(rules.rules().size()), rules.digest()));
    inputs.add(new Input(Kind.SCALES, "", Digest.of(scales.toString())));
    if (!passages.isEmpty()) {
      inputs.add(new Input(Kind.PASSAGES, String.valueOf(passages.count()), passages.digest()));
    }
    return new MadeFrom(Version.CURRENT, inputs);
  }

  /** The inputs of one sort. */
  public List<Input> inputs(Kind kind) {
    return inputs.stream().filter(i -> i.kind() == kind).toList();
  }

  /** It on one line, in characters that need no escape in any format but Markdown. */
  public String text() {
    return inputs.stream()
        .map(Input::text)
        .collect(Collectors.joining("; ", "Dyad " + version + "; ", ""));
  }

  /** Reads such a line; empty where it is none. */
  public static Optional<MadeFrom> read(String text) {
    String[] parts = text.split("; ", -1);
    Matcher program = PROGRAM.matcher(parts[0]);
    List<Input> inputs = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Matcher input = INPUT.matcher(parts[i]);
      Optional<Kind> kind = input.matches() ? kind(input.group(1)) : Optional.empty();
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      inputs.add(new Input(kind.get(), decoded(input.group(2)), input.group(3)));
    }
    boolean whole =
        program.matches() && inputs.stream().filter(i -> i.kind() == Kind.BRIEF).count() == 1;
    return whole ? Optional.of(new MadeFrom(program.group(1), inputs)) : Optional.empty();
  }

  private static Optional<Kind> kind(String word) {
    return Stream.of(Kind.values()).filter(k -> k.word().equals(word)).findFirst();
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
