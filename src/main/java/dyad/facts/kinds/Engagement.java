package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that two or more actors did with each other.
 *
 * @param actor who engages
 * @param partner with whom
 * @param others who else took part (may be unstated)
 * @param form in which form
 * @param domain in which domain
 * @param matter about what (may be unstated)
 * @param level on which level (may be unstated)
 * @param place where (may be unstated)
 * @param openness whether in the open (may be unstated)
 * @param outcome what came of it; that it took place, if left out
 * @param setting topic and time
 */
@Meaning("something that two or more actors did with each other")
public record Engagement(
    @Meaning("who engages") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("with whom") @Names(Names.Declared.ACTOR) String partner,
    @Meaning("who else took part") @Names(Names.Declared.ACTOR) @Unstated List<String> others,
    @Meaning("in which form") Form form,
    @Meaning("in which domain") Domain domain,
    @Meaning("about what") @Names(Names.Declared.MATTER) @Unstated String matter,
    @Meaning("on which level") @Unstated Level level,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    @Meaning("whether in the open") @Unstated Openness openness,
    @Meaning("what came of it; that it took place, if left out") @Unstated Outcome outcome,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Engagement {
    others = List.copyOf(others);
    matter = Stated.or(matter, "");
    level = Stated.or(level, Level.UNSTATED);
    place = Stated.or(place, "");
    openness = Stated.or(openness, Openness.UNSTATED);
    outcome = Stated.or(outcome, Outcome.HELD);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Engagement at(Setting moved) {
    return new Engagement(
        actor, partner, others, form, domain, matter, level, place, openness, outcome, moved);
  }

  /** A standing body is there until it ends; all else that two do with each other happens. */
  @Override
  public boolean lasts() {
    return form == Form.BODY;
  }

  @Override
  public Optional<Content> contrary() {
    return outcome
        .contrary()
        .map(
            other ->
                new Engagement(
                    actor, partner, others, form, domain, matter, level, place, openness, other,
                    setting));
  }

  /**
   * Whoever takes part in what is done together does so with each of the others; what one does for
   * the other, it does for each other one besides.
   */
  @Override
  public List<Content> readings() {
    List<String> parties = new ArrayList<>(List.of(actor, partner));
    others.stream().filter(o -> !parties.contains(o)).forEach(parties::add);
    List<Content> readings = new ArrayList<>();
    for (String one : form.joint() ? parties : List.of(actor)) {
      parties.stream().filter(o -> !o.equals(one)).forEach(o -> readings.add(between(one, o)));
    }
    return readings.isEmpty() ? List.of(this) : List.copyOf(readings);
  }

  private Engagement between(String one, String other) {
    return new Engagement(
        one, other, List.of(), form, domain, matter, level, place, openness, outcome, setting);
  }

  /** In which form. */
  public enum Form implements Word {
    @Meaning("meetings and negotiations")
    TALKS,
    @Meaning("a conversation from afar")
    CALL,
    @Meaning("one receives the other")
    VISIT,
    @Meaning("regular consultations")
    CONSULTATIONS,
    @Meaning("a joint statement")
    STATEMENT,
    @Meaning("a joint agreement")
    AGREEMENT,
    @Meaning("a joint military exercise")
    EXERCISE,
    @Meaning("a joint patrol")
    PATROL,
    @Meaning("a joint operation in earnest")
    OPERATION,
    @Meaning("a standing body or council of both")
    BODY,
    @Meaning("an exchange of intelligence")
    INTELLIGENCE,
    @Meaning("one mediates for the other")
    MEDIATION,
    @Meaning("a base is opened or upgraded")
    BASING,
    @Meaning("arms for the other")
    ARMS,
    @Meaning("training for the other")
    TRAINING,
    @Meaning("aid for the other")
    AID,
    @Meaning("a loan to the other")
    LOAN,
    @Meaning("investment or building in the other")
    INVESTMENT;

    private static final Set<Form> ONE_FOR_THE_OTHER =
        Set.of(MEDIATION, BASING, ARMS, TRAINING, AID, LOAN, INVESTMENT);

    /** Whether both do it together, so that neither is the one who does it. */
    public boolean joint() {
      return !ONE_FOR_THE_OTHER.contains(this);
    }
  }

  /** On which level. */
  public enum Level implements Word {
    @Meaning("heads of state or government")
    LEADERS,
    @Meaning("ministers")
    MINISTERS,
    @Meaning("officials and envoys")
    OFFICIALS,
    @Meaning("armed forces and services")
    FORCES,
    @Meaning("not stated")
    UNSTATED
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
    @Meaning("asked for, and no answer came")
    UNANSWERED,
    @Meaning("agreed and still to come")
    PLANNED;

    Optional<Outcome> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case AGREED -> FAILED;
            case FAILED -> AGREED;
            default -> null;
          });
    }
  }
}
