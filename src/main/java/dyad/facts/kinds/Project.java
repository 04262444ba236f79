package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An undertaking that an investor has, or could have, in a host.
 *
 * @param investor whose
 * @param host where
 * @param name what it is called
 * @param sector in which sector
 * @param status how it stands
 * @param rank how large, as reported (may be unstated)
 * @param stalledYears for at least how many years it has stalled (may be unstated)
 * @param scheme the scheme that it belongs to (may be unstated)
 * @param partner with whom it is built (may be unstated)
 * @param setting topic and time
 */
@Meaning("an undertaking that an investor has, or could have, in a host")
public record Project(
    @Meaning("whose") @Names(Names.Declared.ACTOR) String investor,
    @Meaning("where") @Names(Names.Declared.ACTOR) String host,
    @Meaning("what it is called") String name,
    @Meaning("in which sector") Sector sector,
    @Meaning("how it stands") Status status,
    @Meaning("how large, as reported") @Unstated Rank rank,
    @Meaning("for at least how many years it has stalled") @Unstated @Whole @AtLeast(1)
        double stalledYears,
    @Meaning("the scheme that it belongs to") @Names(Names.Declared.ACTOR) @Unstated String scheme,
    @Meaning("with whom it is built") @Names(Names.Declared.ACTOR) @Unstated String partner,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Project {
    rank = Stated.or(rank, Rank.UNSTATED);
    scheme = Stated.or(scheme, "");
    partner = Stated.or(partner, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Project at(Setting moved) {
    return new Project(
        investor, host, name, sector, status, rank, stalledYears, scheme, partner, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** In which sector. */
  public enum Sector implements Word {
    @Meaning("minerals")
    MINING,
    @Meaning("oil, gas and power")
    ENERGY,
    @Meaning("roads, rails, ports and canals")
    TRANSPORT,
    @Meaning("buildings and works")
    CONSTRUCTION,
    @Meaning("fish and the sea")
    FISHERIES,
    @Meaning("markets and zones")
    TRADE,
    @Meaning("telecommunications, space, nuclear and the like")
    TECHNOLOGY,
    @Meaning("arms and their making")
    ARMS,
    @Meaning("none of these")
    OTHER
  }

  /** How it stands. */
  public enum Status implements Word {
    @Meaning("under way")
    ACTIVE,
    @Meaning("done")
    COMPLETED,
    @Meaning("begun and at rest")
    STALLED,
    @Meaning("agreed and not begun")
    PLANNED,
    @Meaning("talked of only")
    POTENTIAL,
    @Meaning("given up")
    CANCELLED
  }

  /** How large, as reported. */
  public enum Rank implements Word {
    @Meaning("reported as large")
    MAJOR,
    @Meaning("reported as small")
    MODEST,
    @Meaning("not stated")
    UNSTATED
  }
}
