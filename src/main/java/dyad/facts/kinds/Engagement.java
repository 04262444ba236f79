package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that two actors did with each other.
 *
 * @param actor who engages
 * @param partner with whom
 * @param form in which form
 * @param domain in which domain
 * @param matter about what (may be unstated)
 * @param openness whether in the open (may be unstated)
 * @param outcome what came of it (may be unstated)
 * @param setting topic and time
 */
@Meaning("something that two actors did with each other")
public record Engagement(
    @Meaning("who engages") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("with whom") @Names(Names.Declared.ACTOR) String partner,
    @Meaning("in which form") Form form,
    @Meaning("in which domain") Domain domain,
    @Meaning("about what") @Names(Names.Declared.MATTER) @Unstated String matter,
    @Meaning("whether in the open") @Unstated Openness openness,
    @Meaning("what came of it") @Unstated Outcome outcome,
    @JsonIgnore Setting setting)
    implements Content {

  /** Unstated fields hold the empty text or UNSTATED, never null. */
  public Engagement {
    matter = Stated.or(matter, "");
    openness = Stated.or(openness, Openness.UNSTATED);
    outcome = Stated.or(outcome, Outcome.UNSTATED);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Engagement at(Setting moved) {
    return new Engagement(actor, partner, form, domain, matter, openness, outcome, moved);
  }

  /** In which form. */
  public enum Form implements Word {
    @Meaning("meetings and negotiations")
    TALKS(true),
    @Meaning("a conversation from afar")
    CALL(true),
    @Meaning("a joint military exercise")
    EXERCISE(true),
    @Meaning("a joint operation in earnest")
    OPERATION(true),
    @Meaning("a joint statement")
    STATEMENT(true),
    @Meaning("a joint agreement")
    AGREEMENT(true),
    @Meaning("one mediates for the other")
    MEDIATION(false),
    @Meaning("a base is opened or upgraded")
    BASING(false),
    @Meaning("arms or training")
    ARMS(false),
    @Meaning("aid")
    AID(false),
    @Meaning("investment or building")
    INVESTMENT(false);

    private final boolean joint;

    Form(boolean joint) {
      this.joint = joint;
    }

    /** Whether both do it together, so that neither is the one who does it. */
    public boolean joint() {
      return joint;
    }
  }

  /** Whether in the open. */
  public enum Openness implements Word {
    @Meaning("in the open")
    OVERT,
    @Meaning("kept quiet")
    DISCREET,
    @Meaning("not stated")
    UNSTATED
  }

  /** What came of it. */
  public enum Outcome implements Word {
    @Meaning("took place")
    HELD,
    @Meaning("ended in agreement")
    AGREED,
    @Meaning("came to nothing")
    FAILED,
    @Meaning("only asked for")
    ASKED,
    @Meaning("not stated")
    UNSTATED
  }
}
