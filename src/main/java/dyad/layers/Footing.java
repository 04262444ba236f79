package dyad.layers;

import dyad.rules.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which layer of rules an answer stands.
 *
 * @param layer the layer
 * @param own the author's own rules that take part in it, sorted by id: as its grounds, beneath
 *     them, or in setting a ground aside
 */
public record Footing(Layer layer, List<Rule> own) {

  /** Nothing can be changed. */
  public Footing {
    own = List.copyOf(own);
    if (own.isEmpty() != (layer == Layer.GENERAL)) {
      throw new IllegalArgumentException("own rules take part, or the layer is the general one");
    }
  }

  /** A layer of rules, or both. */
  public enum Layer {
    /** No rule of the author's own takes part. */
    GENERAL("general", "general"),
    /** Each ground that counts is by a rule of the author's own. */
    AUTHOR("author", "the author's"),
    /** Rules of both layers take part. */
    BOTH("both", "both");

    private final String word;
    private final String told;

    Layer(String word, String told) {
      this.word = word;
      this.told = told;
    }

    /** As programs read it. */
    public String word() {
      return word;
    }

    /** As readers do, in a table. */
    public String told() {
      return told;
    }
  }

  /** Whether a rule of the author's own takes part. */
  public boolean isOwn() {
    return layer != Layer.GENERAL;
  }

  /** Where its own rules are argued: each paragraph or work once, the paragraphs in order. */
  public List<String> argued() {
    return own.stream()
        .flatMap(rule -> rule.source().stream())
        .flatMap(source -> Stream.of(source.split(", ")))
        .distinct()
        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** As a sentence on the answer. */
  public String sentence() {
    return switch (layer) {
      case GENERAL -> "It stands on general rules alone.";
      case AUTHOR ->
          "It stands on the author's own rules" + cited() + "; no ground by a general rule counts.";
      case BOTH -> "It stands on general rules and on the author's own" + cited() + ".";
    };
  }

  private String cited() {
    return argued().isEmpty()
        ? ""
        : argued().stream().map(a -> "[" + a + "]").collect(Collectors.joining(", ", " (", ")"));
  }
}
