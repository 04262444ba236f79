package dyad.scenarios;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Rating;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Applies alternatives to a brief, and notes where they do not go together. */
final class Composer {

  private final Document<Brief> origin;
  private final Problems problems = new Problems();
  private final Map<String, Composition.Held> held = new LinkedHashMap<>();
  private final Map<String, Change> changed = new HashMap<>();
  private final Map<String, Declared> declared = new HashMap<>();
  private Brief brief;

  Composer(Document<Brief> origin) {
    this.origin = origin;
    this.brief = origin.value();
    brief.facts().forEach(this::hold);
    for (int i = 0; i < brief.actors().size(); i++) {
      declare(brief.actors().get(i).id(), brief.actors().get(i), new Site(origin, "actors", i));
    }
    for (int i = 0; i < brief.matters().size(); i++) {
      declare(brief.matters().get(i).id(), brief.matters().get(i), new Site(origin, "matters", i));
    }
  }

  Composition compose(List<Step> steps) throws ProblemsException {
    steps.forEach(this::apply);
    problems.throwIfAny();
    List<Fact> facts = held.values().stream().map(Composition.Held::fact).toList();
    Brief all = brief.titled(title(steps)).withFacts(facts);
    List<Composition.Held> known =
        held.values().stream().filter(h -> all.seen().knows(h.version(), all)).toList();
    return new Composition(steps, all.seen().of(all), known);
  }

  /** Whoever reads a report must see that it is on what is not so. */
  private String title(List<Step> steps) {
    return steps.isEmpty()
        ? brief.title()
        : brief.title() + " – what if: " + Composition.supposed(steps);
  }

  private void apply(Step step) {
    Alternative change = step.alternative();
    names(step);
    for (int i = 0; i < change.withdraw().size(); i++) {
      apply(
          new Change(
              step,
              Kind.WITHDRAWN,
              change.withdraw().get(i),
              "",
              new Site(step.document(), "withdraw", i)));
    }
    for (int i = 0; i < change.revise().size(); i++) {
      Fact fact = change.revise().get(i);
      apply(
          new Change(
              step, Kind.REVISED, fact.id(), fact, new Site(step.document(), "revise", i, "id")));
    }
    for (int i = 0; i < change.rerate().size(); i++) {
      Alternative.Rerating other = change.rerate().get(i);
      apply(
          new Change(
              step,
              Kind.RERATED,
              other.fact(),
              other.rating(),
              new Site(step.document(), "rerate", i, "rating")));
    }
    for (int i = 0; i < change.assume().size(); i++) {
      Fact fact = change.assume().get(i);
      apply(
          new Change(
              step, Kind.ASSUMED, fact.id(), fact, new Site(step.document(), "assume", i, "id")));
    }
  }

  private void names(Step step) {
    List<Actor> actors = step.alternative().actors();
    List<Matter> matters = step.alternative().matters();
    for (int i = 0; i < actors.size(); i++) {
      declare(actors.get(i).id(), actors.get(i), new Site(step.document(), "actors", i));
    }
    for (int i = 0; i < matters.size(); i++) {
      declare(matters.get(i).id(), matters.get(i), new Site(step.document(), "matters", i));
    }
    brief = brief.declaring(actors, matters);
  }

  private void declare(String id, Object what, Site site) {
    Declared first = declared.putIfAbsent(id, new Declared(what, site));
    // An event is a matter of the same name as its actor in some briefs; only a second sense is
    // refused.
    if (first != null && first.what.getClass() == what.getClass() && !first.what.equals(what)) {
      problems.add(
          new Problem(
              site.place(),
              "conflict",
              Quote.of(id) + " is already something else",
              "in " + first.site.place() + "; give it another id"));
    }
  }

  private void apply(Change change) {
    Change before = changed.get(change.id);
    if (before != null && !change.buildsOn(before)) {
      if (!before.comesToTheSame(change)) {
        conflict(before, change);
      }
    } else if (held.containsKey(change.id) == (change.kind == Kind.ASSUMED)) {
      unfit(change);
    } else {
      changed.put(change.id, change);
      carryOut(change);
    }
  }

  private void carryOut(Change change) {
    switch (change.kind) {
      case WITHDRAWN -> held.remove(change.id);
      case RERATED ->
          held.computeIfPresent(
              change.id, (id, fact) -> new Composition.Held(fact.version(), (Rating) change.what));
      case REVISED, ASSUMED -> hold((Fact) change.what);
    }
  }

  private void hold(Fact fact) {
    held.put(fact.id(), new Composition.Held(fact, fact.rating()));
  }

  private void conflict(Change before, Change change) {
    boolean alike = before.kind == change.kind;
    problems.add(
        new Problem(
            change.site.place(),
            "conflict",
            "the fact "
                + Quote.of(change.id)
                + " is "
                + change.kind.word()
                + " here and "
                + (alike ? "otherwise so" : before.kind.word())
                + " in "
                + before.site.place(),
            before.step.equals(change.step)
                ? "keep one of the two"
                : "keep one of the two, or let one alternative build on the other by `base`"));
  }

  private void unfit(Change change) {
    if (change.kind == Kind.ASSUMED) {
      problems.add(
          new Problem(
              change.site.place(),
              "conflict",
              "the fact "
                  + Quote.of(change.id)
                  + " is assumed here and stands already in "
                  + first(change.id),
              "put it under `revise` if it is to take the other's place, else give it another id"));
    } else {
      problems.add(
          new Problem(
              change.site.place(),
              "unknown-fact",
              "there is no fact " + Quote.of(change.id) + " that could be " + change.kind.word(),
              Nearest.hint(change.id, held.keySet())));
    }
  }

  private Place first(String id) {
    if (changed.containsKey(id)) {
      return changed.get(id).site.place();
    }
    List<String> ids = origin.value().facts().stream().map(Fact::id).toList();
    return new Site(origin, "facts", ids.indexOf(id), "id").place();
  }

  /** What can be done to a fact. */
  private enum Kind {
    WITHDRAWN,
    REVISED,
    RERATED,
    ASSUMED;

    String word() {
      return this == RERATED ? "re-rated" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** A change to one fact; {@code what} is the fact or the rating that it brings. */
  private record Change(Step step, Kind kind, String id, Object what, Site site) {

    /** Whoever builds on an alternative knows what it did, and may do otherwise. */
    boolean buildsOn(Change before) {
      return !step.equals(before.step) && step.chain().contains(before.step);
    }

    boolean comesToTheSame(Change other) {
      return kind == other.kind && what.equals(other.what);
    }
  }

  /** Whoever or whatever has a name, and where. */
  private record Declared(Object what, Site site) {}

  /** A place in a file, looked up when it is told. */
  private record Site(Document<?> document, Object... path) {
    Place place() {
      return document.place(path);
    }
  }
}
