package dyad.repairs.matching;

import dyad.facts.Actor;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Relation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom each form of standing tie can bind, and which ties are how the world lies. */
public final class Ties {

  /** Those who can act and speak. */
  public static final Set<Actor.Kind> AGENTS =
      EnumSet.of(
          Actor.Kind.STATE,
          Actor.Kind.GROUP,
          Actor.Kind.ORGANISATION,
          Actor.Kind.PERSON,
          Actor.Kind.PEOPLE);

  /** Where something can be. */
  static final Set<Actor.Kind> SOIL = EnumSet.of(Actor.Kind.STATE, Actor.Kind.PLACE);

  private static final Set<Actor.Kind> JOINED =
      EnumSet.of(Actor.Kind.ORGANISATION, Actor.Kind.GROUP, Actor.Kind.SCHEME);
  private static final Set<Actor.Kind> LED =
      EnumSet.of(Actor.Kind.STATE, Actor.Kind.GROUP, Actor.Kind.ORGANISATION, Actor.Kind.PEOPLE);
  private static final Set<Actor.Kind> MOBILE =
      EnumSet.of(Actor.Kind.GROUP, Actor.Kind.ORGANISATION, Actor.Kind.PERSON);

  /** Those that hold both ways. */
  private static final Set<Relation.Form> MUTUAL =
      Arrays.stream(Relation.Form.values())
          .filter(Ties::readsBothWays)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.Form.class)));

  private Ties() {}

  private static boolean readsBothWays(Relation.Form form) {
    Map<String, Object> tie = Map.of("actor", "one", "other", "another", "form", form.word());
    return Contents.of(Vocabulary.kind("Relation").orElseThrow(), tie).readings().size() > 1;
  }

  /** Whether it holds both ways, whoever is named first. */
  static boolean isMutual(Relation.Form form) {
    return MUTUAL.contains(form);
  }

  /** Whether one of such a sort can have this tie at all. */
  static boolean has(Relation.Form form, Actor.Kind actor) {
    return switch (form) {
      case BORDER -> SOIL.contains(actor);
      case KIN, PART -> true;
      case ALLY,
          DEFENCE_ALLY,
          PARTNER,
          RIVAL,
          MEMBER,
          OBSERVER,
          OUTSIDER,
          TIED,
          DEPENDENT,
          CREDITOR,
          SUCCESSOR,
          RULER,
          LEADER,
          SUSTAINER,
          FOOTHOLD ->
          AGENTS.contains(actor);
    };
  }

  /** Whether one can have this tie to another of such a sort. */
  static boolean binds(Relation.Form form, Actor.Kind other) {
    return switch (form) {
      case BORDER, RULER, FOOTHOLD -> SOIL.contains(other);
      case MEMBER, OBSERVER, OUTSIDER -> JOINED.contains(other);
      case LEADER -> LED.contains(other);
      case ALLY, DEFENCE_ALLY, PARTNER, RIVAL, TIED, DEPENDENT, CREDITOR, SUCCESSOR, SUSTAINER ->
          AGENTS.contains(other);
      case KIN, PART -> true;
    };
  }

  /**
   * Whether a tie is how the world lies: one can record it, but nobody reports that it came to be.
   * A group, a body or a person can come to be based somewhere; a state or a place cannot.
   */
  static boolean lasts(Relation.Form form, Actor.Kind actor) {
    return form == Relation.Form.BORDER
        || form == Relation.Form.KIN
        || form == Relation.Form.PART && !MOBILE.contains(actor);
  }
}
