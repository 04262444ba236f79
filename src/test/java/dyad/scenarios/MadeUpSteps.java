package dyad.scenarios;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Rating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Alternatives to a brief that no analyst would write: facts of it shuffled about. */
public final class MadeUpSteps {

  public static final Document<Brief> BRIEF = Document.made(Shipped.BRIEF, "brief.json");

  private final List<Fact> given;
  private final Random random;

  public MadeUpSteps(int seed) {
    this(Shipped.BRIEF, seed);
  }

  /** For any brief. */
  public MadeUpSteps(Brief brief, int seed) {
    given = brief.facts();
    random = new Random(seed);
  }

  /** Some alternatives, each to the brief itself. */
  public List<Step> some(int count) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(step("made-up-" + i, one(i)));
    }
    return steps;
  }

  public static Step step(String id, Alternative alternative) {
    return new Step(id, Document.made(alternative, id + ".json"), Optional.empty());
  }

  /** An alternative with these changes and nothing else. */
  public static Alternative alternative(
      List<String> withdraw,
      List<Fact> assume,
      List<Fact> revise,
      List<Alternative.Rerating> rerate) {
    return new Alternative(
        "made up",
        "to try it",
        Optional.empty(),
        List.of(),
        List.of(),
        withdraw,
        assume,
        revise,
        rerate,
        List.of());
  }

  private Alternative one(int number) {
    List<Fact> facts = new ArrayList<>(given);
    Collections.shuffle(facts, random);
    List<Fact> revised = facts.subList(3, 6).stream().map(f -> like(f).named(f.id())).toList();
    List<Fact> assumed =
        facts.subList(6, 8).stream()
            .map(f -> like(f).named("assumed-" + number + "-" + f.id()))
            .toList();
    return alternative(
        facts.subList(0, 3).stream().map(Fact::id).toList(),
        assumed,
        revised,
        List.of(new Alternative.Rerating(facts.get(8).id(), new Rating('E', 4))));
  }

  /** Another fact of the brief, of the same kind where it has one. */
  private Fact like(Fact fact) {
    List<Fact> same = given.stream().filter(f -> f.kind().equals(fact.kind())).toList();
    return same.get(random.nextInt(same.size()));
  }
}
