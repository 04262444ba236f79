package dyad.checking.statements;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the actors of a fact's fields against those whom its statement names.
 *
 * <p>A name of the fields counts as said where any word of it is there, be it as an adjective, or
 * any word of somebody who belongs to it; another name counts only where it stands in full.
 */
final class SaidNames {
  private static final Set<Relation.Form> BELONGS =
      EnumSet.of(Relation.Form.LEADER, Relation.Form.PART, Relation.Form.TIED);

  /** Words that may stand for whoever is meant. */
  private static final Set<String> ANYBODY = Set.of("both", "he", "she", "they");

  /** What somebody has as its own, and is told of as the subject of a sentence. */
  private static final Set<String> OWN =
      Set.of("claim", "commitment", "interest", "position", "vote");

  /** Behind a name these tell that it is only part of the subject, or suffers what is done. */
  private static final Set<String> NO_VERB =
      Set.of(
          "and", "are", "at", "by", "for", "from", "has", "have", "in", "is", "of", "on", "or",
          "to", "under", "was", "were", "with");

  private static final int SHORT = 3;

  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Set<String>> stems = new HashMap<>();
  private final Map<String, String> matters = new HashMap<>();

  /** The actors by the first word of their names and ids. */
  private final Map<String, List<Name>> byFirst = new HashMap<>();

  /** Those who belong to an actor, and so stand for it. */
  private final Map<String, Set<String>> members = new HashMap<>();

  /** The words that only one actor's names have. */
  private final Map<String, Set<String>> byWord = new HashMap<>();

  /** Who stands in which field of which kind. */
  private final Set<Role> held = new HashSet<>();

  private final Set<String> declared = new HashSet<>();

  /** A name of an actor, as words. */
  private record Name(String actor, List<String> words) {

    boolean begins(List<String> said) {
      return said.size() >= words.size() && said.subList(0, words.size()).equals(words);
    }
  }

  /** A field of a kind of fact, with the actor whom it holds. */
  private record Role(String kind, String field, String actor) {}

  /**
   * An actor of a field whom the statement does not name, while it names another.
   *
   * @param field the field
   * @param has what the one is called
   * @param said what the other is called
   */
  record Parting(String field, String has, String said) {}

  SaidNames(Brief brief) {
    brief.actors().forEach(this::note);
    brief.matters().forEach(m -> matters.put(m.id(), m.name()));
    matters.forEach((id, name) -> declared.addAll(Words.of(id + " " + name).stems()));
    brief.facts().forEach(this::note);
  }

  private void note(Actor actor) {
    actors.put(actor.id(), actor);
    actor.within().forEach(whole -> belongs(actor.id(), whole));
    Set<String> own = Words.of(actor.id() + " " + actor.name()).stems();
    stems.put(actor.id(), own);
    declared.addAll(own);
    for (String name : Stream.of(actor.id(), actor.name()).distinct().toList()) {
      Words of = Words.of(name.replaceFirst("^the ", ""));
      List<String> words = of.lower();
      for (int i = 0; i < words.size(); i++) {
        if (Character.isUpperCase(of.written().get(i).codePointAt(0))) {
          byWord.computeIfAbsent(words.get(i), w -> new HashSet<>()).add(actor.id());
        }
      }
      words.stream()
          .limit(1)
          .forEach(
              first ->
                  byFirst
                      .computeIfAbsent(first, w -> new ArrayList<>())
                      .add(new Name(actor.id(), words)));
    }
  }

  private void note(Fact fact) {
    held.addAll(roles(fact));
    if (fact.content() instanceof Relation tie && BELONGS.contains(tie.form())) {
      belongs(tie.actor(), tie.other());
    }
  }

  private void belongs(String part, String whole) {
    members.computeIfAbsent(whole, k -> new LinkedHashSet<>()).add(part);
  }

  /** The actors that single fields of a fact hold. */
  private static List<Role> roles(Fact fact) {
    List<Role> roles = new ArrayList<>();
    for (Vocabulary.Field field : Vocabulary.kind(fact.kind()).orElseThrow().fields()) {
      if (field.names().filter(Names.Declared.ACTOR::equals).isPresent()
          && field.of(fact.content()) instanceof String actor
          && !actor.isEmpty()) {
        roles.add(new Role(fact.kind(), field.name(), actor));
      }
    }
    return roles;
  }

  /** The first actor of the fields in whose place the statement names another. */
  Optional<Parting> parting(Fact fact) {
    Words words = Words.of(fact.statement());
    Set<String> said = words.stems();
    Set<String> inFull = named(words);
    List<Role> unsaid =
        roles(fact).stream()
            .filter(role -> !isSaid(role.actor, said) && !inFull.contains(role.actor))
            .toList();
    return unsaid.size() <= strange(fact, words)
            || words.lower().stream().anyMatch(ANYBODY::contains)
        ? Optional.empty()
        : unsaid.stream().flatMap(role -> instead(role, fact, words).stream()).findFirst();
  }

  private boolean isSaid(String actor, Set<String> said) {
    return Stream.concat(Stream.of(actor), members.getOrDefault(actor, Set.of()).stream())
        .anyMatch(a -> !Collections.disjoint(said, stems.getOrDefault(a, said)));
  }

  /** How many names the statement has that the brief does not know, and that may be anybody's. */
  private int strange(Fact fact, Words words) {
    Set<String> own = Words.of(fields(fact)).stems();
    int strange = 0;
    boolean before = false;
    for (int i = 1; i < words.lower().size(); i++) {
      String stem = Words.stem(words.lower().get(i));
      boolean now =
          Character.isUpperCase(words.written().get(i).codePointAt(0))
              && !SaidNumber.MONTHS.contains(words.lower().get(i))
              && !declared.contains(stem)
              && !own.contains(stem);
      strange += now && !before ? 1 : 0;
      before = now;
    }
    return strange;
  }

  /** Somebody of the same sort and role whom the statement names in full and no field does. */
  private Optional<Parting> instead(Role role, Fact fact, Words words) {
    Set<String> fields = Words.of(fields(fact)).stems();
    return named(words).stream()
        .filter(other -> sort(other).equals(sort(role.actor)))
        .filter(
            other ->
                held.contains(new Role(role.kind, role.field, other))
                    || role.field.equals("actor") && isSubject(other, fact))
        .filter(other -> Collections.disjoint(fields, stems.getOrDefault(other, fields)))
        .filter(other -> !other.equals(fact.origin()) && !other.equals(fact.channel()))
        .map(other -> new Parting(role.field, name(role.actor), name(other)))
        .findFirst();
  }

  /**
   * Whether somebody is the subject of a verb that tells of a stance, a stake, a vote or a pledge.
   */
  private boolean isSubject(String actor, Fact fact) {
    return OWN.contains(fact.kind())
        && Stream.of(actor, name(actor))
            .map(name -> name.replaceFirst("^the ", ""))
            .anyMatch(name -> begins(fact.statement().replaceFirst("^The ", ""), name));
  }

  private static boolean begins(String statement, String name) {
    return statement.startsWith(name + " ")
        && Words.of(statement.substring(name.length())).lower().stream()
            .findFirst()
            .filter(next -> !NO_VERB.contains(next))
            .isPresent();
  }

  private Optional<Actor.Kind> sort(String actor) {
    return Optional.ofNullable(actors.get(actor)).map(Actor::kind);
  }

  private String name(String actor) {
    return Optional.ofNullable(actors.get(actor)).map(Actor::name).orElse(actor);
  }

  /** All that a fact's fields name. */
  private String fields(Fact fact) {
    Stream<String> own =
        Vocabulary.kind(fact.kind()).orElseThrow().fields().stream()
            .map(field -> field.of(fact.content()))
            .map(String::valueOf);
    return Stream.concat(own, Stream.of(fact.when().priorTo(), fact.when().following()))
        .map(v -> v + " " + Objects.requireNonNullElse(matters.get(v), ""))
        .collect(Collectors.joining(" "));
  }

  private Set<String> named(Words words) {
    Set<String> named = new LinkedHashSet<>();
    List<String> said = words.lower();
    for (int i = 0; i < said.size(); i++) {
      List<String> rest = said.subList(i, said.size());
      byFirst.getOrDefault(said.get(i), List.of()).stream()
          .filter(name -> name.begins(rest))
          .forEach(name -> named.add(name.actor));
      Set<String> only = byWord.getOrDefault(said.get(i), Set.of());
      if (only.size() == 1 && said.get(i).length() > SHORT) {
        named.addAll(only);
      }
    }
    return named;
  }
}
