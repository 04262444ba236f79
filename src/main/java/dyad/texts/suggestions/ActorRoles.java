package dyad.texts.suggestions;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names.Declared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who of those that a sentence names is in which field of a fact: places where, persons as who
 * spoke, and the others in the order of the sentence, in which who acts comes first.
 */
final class ActorRoles {

  private static final Set<Declared> WHOM = Set.of(Declared.ACTOR, Declared.SUBJECT);

  /** Fields for those that only actors of one sort are in. */
  private static final Map<String, Actor.Kind> SORTS =
      Map.of(
          "speaker", Actor.Kind.PERSON,
          "group", Actor.Kind.GROUP,
          "body", Actor.Kind.ORGANISATION,
          "scheme", Actor.Kind.SCHEME);

  /** Who is compared, or speaks of a danger, is seldom the next one named. */
  private static final Set<String> SELDOM =
      Set.of("comparator", "namedBy", "second", "third", "others");

  private final Map<String, Actor> actors;

  ActorRoles(Brief brief) {
    this.actors =
        brief.actors().stream()
            .collect(Collectors.toMap(Actor::id, a -> a, (a, b) -> a, LinkedHashMap::new));
  }

  /**
   * The fields that are filled in.
   *
   * @param behind from where in the sentence those are named who act; the others follow them
   */
  Map<String, Object> of(Vocabulary.Kind kind, List<FoundName> mentions, int behind) {
    List<Actor> named = named(mentions, behind);
    Map<String, Object> filled = new LinkedHashMap<>();
    List<String> fields = fields(kind);
    for (String field : fields) {
      Actor.Kind sort = SORTS.get(field);
      if (sort != null) {
        take(named, a -> a.kind() == sort).ifPresent(a -> filled.put(field, a));
      } else if (Vocabulary.PLACES.contains(field)) {
        take(named, a -> a.kind() == Actor.Kind.PLACE).ifPresent(a -> filled.put(field, a));
      }
    }
    speaks(filled, named);
    for (String field : fields) {
      if (!filled.containsKey(field) && !SORTS.containsKey(field) && isNext(kind, field)) {
        take(named, a -> true).ifPresent(a -> filled.put(field, a));
      }
    }
    filled.replaceAll((field, actor) -> ((Actor) actor).id());
    return filled;
  }

  private static boolean isNext(Vocabulary.Kind kind, String field) {
    boolean needed = kind.fields().stream().anyMatch(f -> f.name().equals(field) && f.required());
    return !SELDOM.contains(field) && (needed || !Vocabulary.PLACES.contains(field));
  }

  /** In the order of the sentence, from some place on, and then from its beginning; each once. */
  private List<Actor> named(List<FoundName> mentions, int behind) {
    List<FoundName> all = mentions.stream().filter(m -> m.sort() == FoundName.Sort.ACTOR).toList();
    return Stream.concat(
            all.stream().filter(m -> m.from() >= behind),
            all.stream().filter(m -> m.from() < behind))
        .map(m -> Optional.ofNullable(actors.get(m.id())))
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The fields that name actors; whose figure it is comes before the other party. */
  private static List<String> fields(Vocabulary.Kind kind) {
    List<String> fields = new ArrayList<>();
    kind.fields().stream()
        .filter(f -> f.names().filter(WHOM::contains).isPresent())
        .map(Vocabulary.Field::name)
        .forEach(fields::add);
    if (fields.remove("subject")) {
      fields.add(0, "subject");
    }
    return fields;
  }

  private static Optional<Actor> take(List<Actor> named, Predicate<Actor> fits) {
    Optional<Actor> taken = named.stream().filter(fits).findFirst();
    taken.ifPresent(named::remove);
    return taken;
  }

  /** Who speaks for a state speaks its stance. */
  private void speaks(Map<String, Object> filled, List<Actor> named) {
    if (filled.get("speaker") instanceof Actor speaker) {
      speaker.within().stream()
          .filter(actors::containsKey)
          .findFirst()
          .map(actors::get)
          .ifPresent(
              actor -> {
                filled.put("actor", actor);
                named.remove(actor);
              });
    }
  }
}
