package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;

/**
 * A standing tie between two actors.
 *
 * <p>Allies, partners, rivals, neighbours and kin are so to each other: write such a tie once, in
 * either order.
 *
 * @param actor who
 * @param other to whom
 * @param form which tie
 * @param matter for or in what, where the tie is about something (may be unstated)
 * @param standing how long it has stood, as reported (may be unstated)
 * @param setting topic and time
 */
@Meaning("a standing tie between two actors")
public record Relation(
    @Meaning("who") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("to whom") @Names(Names.Declared.ACTOR) String other,
    @Meaning("which tie") Form form,
    @Meaning("for or in what, where the tie is about something")
        @Names(Names.Declared.MATTER)
        @Unstated
        String matter,
    @Meaning("how long it has stood, as reported") @Unstated Standing standing,
    @JsonIgnore Setting setting)
    implements Content {
  private static final Set<Form> MUTUAL =
      Set.of(Form.ALLY, Form.DEFENCE_ALLY, Form.PARTNER, Form.RIVAL, Form.BORDER, Form.KIN);

  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Relation {
    matter = Stated.or(matter, "");
    standing = Stated.or(standing, Standing.UNSTATED);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Relation at(Setting moved) {
    return new Relation(actor, other, form, matter, standing, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** Allies, partners, rivals, neighbours and kin are so to each other, whoever is named first. */
  @Override
  public List<Content> readings() {
    return MUTUAL.contains(form)
        ? List.of(
            this,
            new Relation(/* actor= */ other, /* other= */ actor, form, matter, standing, setting))
        : List.of(this);
  }

  /** Which tie. */
  public enum Form implements Word {
    @Meaning("ally, without a duty to fight")
    ALLY,
    @Meaning("bound by treaty to defend")
    DEFENCE_ALLY,
    @Meaning("partner")
    PARTNER,
    @Meaning("rival or adversary")
    RIVAL,
    @Meaning("member of")
    MEMBER,
    @Meaning("observer at, or partner of, a body")
    OBSERVER,
    @Meaning("stays outside of")
    OUTSIDER,
    @Meaning("borders on")
    BORDER,
    @Meaning("of the same people as")
    KIN,
    @Meaning("part of, or based in")
    PART,
    @Meaning("employed or paid by, or otherwise tied to")
    TIED,
    @Meaning("dependent on")
    DEPENDENT,
    @Meaning("creditor of")
    CREDITOR,
    @Meaning("successor of")
    SUCCESSOR,
    @Meaning("rules over")
    RULER,
    @Meaning("leads, as head of a group or body")
    LEADER,
    @Meaning("sustains with money or arms")
    SUSTAINER,
    @Meaning("has a foothold in")
    FOOTHOLD
  }

  /** How long it has stood, as reported. */
  public enum Standing implements Word {
    @Meaning("of long standing")
    LONG,
    @Meaning("recent")
    RECENT,
    @Meaning("not stated")
    UNSTATED
  }
}
