package dyad.explanation;

import dyad.facts.Actor;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name whether an actor takes a verb in the plural, as in “the experts say”. */
final class Plurals {
  private static final Set<Actor.Kind> SEVERAL =
      EnumSet.of(Actor.Kind.GROUP, Actor.Kind.ORGANISATION, Actor.Kind.PLACE);

  /** What follows the noun that a verb goes with. */
  private static final Pattern BEHIND =
      Pattern.compile(" (?:(?:in|of|from|based|for|on|among|at|with|against|to|by|who|that)\\b|\\().*");

  private static final Set<String> IRREGULAR = Set.of("media", "people", "police", "troops");

  private Plurals() {}

  static boolean isPlural(Actor actor) {
    if (actor.kind() == Actor.Kind.PEOPLE) {
      return true;
    }
    return SEVERAL.contains(actor.kind()) && isPlural(actor.name(), actor.kind());
  }

  private static boolean isPlural(String name, Actor.Kind kind) {
    String noun = BEHIND.matcher(name).replaceFirst("");
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    if (IRREGULAR.contains(last)) {
      return true;
    }
    boolean common = last.equals(last.toLowerCase(Locale.ROOT));
    boolean many = common ? last.matches(".*[^suia]s") : last.matches(".*[a-z]s");
    return many && (common || kind == Actor.Kind.GROUP && name.startsWith("the "));
  }
}
