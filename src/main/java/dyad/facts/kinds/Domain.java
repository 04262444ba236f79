package dyad.facts.kinds;

/** The domain in which actors deal with each other or play a part. */
public enum Domain implements Word {
  /** Armed forces, police, borders, threats. */
  SECURITY,
  /** Trade, investment, works. */
  ECONOMIC,
  /** Diplomacy, settlements, recognition. */
  POLITICAL,
  /** Relief and refugees. */
  HUMANITARIAN
}
