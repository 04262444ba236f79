package dyad.checking.statements;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Capability;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds it against the fields where a statement says, and no more, that whoever stands in them
 * failed to do something, or denies something.
 */
final class SaidFailure {
  private static final String WHO = "^(.+?) (?:(?:has|have|had) )?";

  /** A statement goes no further than one clause. */
  private static final String REST =
      "(?:(?! but | yet | although | though | until | while | and )[^,;:–—(])*$";

  private static final Pattern FAILS = Pattern.compile(WHO + "fail(?:s|ed)? to\\b" + REST);
  private static final Pattern DENIES =
      Pattern.compile(WHO + "den(?:y|ies|ied) (?:that|having|any)\\b" + REST);

  private final Map<String, Set<String>> names = new HashMap<>();

  SaidFailure(Brief brief) {
    for (Actor actor : brief.actors()) {
      names.put(actor.id(), Words.of(actor.id() + " " + actor.name()).stems());
    }
  }

  /** What parts statement and fields, as a clause; empty where nothing does. */
  Optional<String> parting(Fact fact) {
    if (fact.absent() || SaidSign.isOver(fact)) {
      return Optional.empty();
    }
    if (isSaidBy(fact, FAILS)
        && fact.content() instanceof Capability c
        && c.outcome() == Capability.Outcome.SUCCEEDED) {
      return Optional.of("tells of a failure, and its fields of a success");
    }
    return isSaidBy(fact, DENIES) && SaidSign.isPlain(fact.content())
        ? Optional.of("tells only that it is denied, and its fields affirm it")
        : Optional.empty();
  }

  /** Whether the actor of the fields, and nobody else, is who fails or denies. */
  private boolean isSaidBy(Fact fact, Pattern verb) {
    Matcher said = verb.matcher(fact.statement().replaceFirst("\\.$", ""));
    if (!said.find()) {
      return false;
    }
    Set<String> who = Words.of(said.group(1)).stems();
    String actor = Vocabulary.value(fact, "actor").orElse("");
    return !who.isEmpty() && names.getOrDefault(actor, Set.of()).containsAll(who);
  }
}
