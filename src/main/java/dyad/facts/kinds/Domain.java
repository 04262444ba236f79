package dyad.facts.kinds;

/** The domain in which actors deal with each other or play a part. */
public enum Domain implements Word {
  @Meaning("armed forces, police, borders, threats")
  SECURITY,
  @Meaning("trade, investment, works")
  ECONOMIC,
  @Meaning("diplomacy, settlements, recognition")
  POLITICAL,
  @Meaning("relief and refugees")
  HUMANITARIAN
}
