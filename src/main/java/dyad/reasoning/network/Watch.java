package dyad.reasoning.network;

import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the rewritten program: positive patterns, and who is told what they match.
 *
 * @param name unique in the program
 * @param patterns what is joined; each has a binding
 * @param telling whom it is told to
 */
public record Watch(String name, List<Pattern> patterns, Telling telling) {

  public Watch {
    patterns = List.copyOf(patterns);
  }

  /** Patterns with a name each: those that have none are numbered. */
  public static List<Pattern> named(List<Pattern> patterns, String name) {
    List<Pattern> named = new ArrayList<>();
    for (Pattern pattern : patterns) {
      String own = pattern.binding().isEmpty() ? name + named.size() : pattern.binding();
      named.add(new Pattern(own, pattern.type(), pattern.slots(), pattern.place()));
    }
    return named;
  }

  /** What it joins, whatever it calls it: the same for two watches that match the same. */
  public String text() {
    List<String> variables =
        patterns.stream().flatMap(Pattern::bindings).map(Slot.Binding::variable).toList();
    StringBuilder text = new StringBuilder();
    for (Pattern pattern : patterns) {
      text.append(pattern.type());
      pattern.slots().forEach(s -> text.append('\n').append(Terms.text(s, variables)));
      text.append('\n');
    }
    return text.toString();
  }

  /** Hands on one match. */
  public interface Telling {

    /** What the patterns matched, in their order. */
    void tell(Recorder recorder, Object[] matched);
  }
}
