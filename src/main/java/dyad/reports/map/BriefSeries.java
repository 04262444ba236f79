package dyad.reports.map;

/**
 * The briefs of one title on two powers, each of another date: of many dates only the first and the
 * last are kept.
 *
 * @param first the earliest
 * @param last the latest; of two of one date the one that comes later among the briefs
 */
record BriefSeries(MappedBrief first, MappedBrief last) {

  static BriefSeries of(MappedBrief only) {
    return new BriefSeries(only, only);
  }

  /** The same with a brief more. */
  BriefSeries and(MappedBrief other) {
    return new BriefSeries(
        other.asOf().isBefore(first.asOf()) ? other : first,
        other.asOf().isBefore(last.asOf()) ? last : other);
  }

  /** Whether it tells of a change: of two dates, both assessed. */
  boolean moves() {
    return first.asOf().isBefore(last.asOf()) && first.isAssessed() && last.isAssessed();
  }

  /** By how much more probable it has become that they converge. */
  double moved() {
    return last.chance() - first.chance();
  }
}
