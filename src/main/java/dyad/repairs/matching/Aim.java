package dyad.repairs.matching;

import dyad.rules.Rule;

/** What a change of facts must bring about. */
public sealed interface Aim permits Target, Aim.Gone {

  /** The rule that it is about. */
  Rule rule();

  /** Whether a scene has it. */
  boolean isMet(WorkingMemory scene);

  /** That a rule no longer fires as it does. */
  record Gone(Applied application) implements Aim {
    @Override
    public Rule rule() {
      return application.rule();
    }

    @Override
    public boolean isMet(WorkingMemory scene) {
      return scene.applications(application.finding()).stream()
          .noneMatch(a -> a.key().equals(application.key()));
    }
  }
}
