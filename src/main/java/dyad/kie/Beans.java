package dyad.kie;

import dyad.facts.RuleFields;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Phase;
import dyad.rules.Shapes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classes of a project as Java sources: one for each type that a pattern may name. */
public final class Beans {

  private static final String CLASS = Templates.text("bean.java.txt");
  private static final String FIELD = Templates.text("field.java.txt");
  private static final String SET = Templates.text("set.java.txt");

  /** Classes that are the same in every project; findings are made by rules. */
  private static final List<String> WRITTEN =
      List.of("Distinct", "Facts", "Finding", "Main", "Resources", "Rules");

  private Beans() {}

  /** The sources by the names of their classes. */
  public static SortedMap<String, String> sources() {
    SortedMap<String, String> sources = new TreeMap<>();
    Shapes.ALL.keySet().forEach(type -> sources.put(type, source(type)));
    WRITTEN.forEach(name -> sources.put(name, Templates.text(name + ".java.txt")));
    return sources;
  }

  private static String source(String type) {
    Optional<String> general = Shapes.general(type);
    Map<String, Class<?>> fields = general.isPresent() ? Map.of() : Shapes.fields(type);
    Map<String, String> meanings = meanings(Shapes.javaClass(type));
    return CLASS
        .replace("IMPORTS", fields.containsValue(Set.class) ? Templates.text("imports.txt") : "")
        .replace("NAME", type)
        .replace("EXTENDS", general.map(g -> "extends " + g + " ").orElse(""))
        .replace(
            "FIELDS",
            fields.entrySet().stream()
                .map(f -> field(f.getKey(), f.getValue(), meanings))
                .collect(Collectors.joining()))
        .replace("MEANING", meaning(type));
  }

  private static String field(String name, Class<?> type, Map<String, String> meanings) {
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return (type == Set.class ? SET : FIELD)
        .replace("GETTER", (type == boolean.class ? "is" : "get") + capital)
        .replace("SETTER", "set" + capital)
        .replace("TYPE", type(type))
        .replace("NAME", name)
        .replace("MEANING", sentence(meanings.getOrDefault(name, "the " + name)));
  }

  /** Null, of whichever type, is what is unstated. */
  private static String type(Class<?> type) {
    return type == double.class ? "Double" : type == boolean.class ? "boolean" : "String";
  }

  private static Map<String, String> meanings(Class<?> type) {
    return Content.class.isAssignableFrom(type)
        ? RuleFields.of(type).stream()
            .collect(Collectors.toMap(Vocabulary.Field::name, Vocabulary.Field::meaning))
        : Map.of();
  }

  private static String meaning(String type) {
    Meaning meaning = Shapes.javaClass(type).getAnnotation(Meaning.class);
    return sentence(
        meaning == null
            ? "what rules match as {@code " + type + "}"
            : meaning.value() + phase(Shapes.phases(type)));
  }

  private static String phase(Set<Phase> phases) {
    if (phases.size() > 1) {
      return "; it holds, or has lapsed";
    }
    return phases.contains(Phase.PAST)
        ? "; it has lapsed"
        : phases.contains(Phase.ABSENT) ? "; there is none, as a source reports" : "";
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
