package dyad.repairs;

import dyad.repairs.matching.Abducibles;
import dyad.repairs.matching.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A search for the repairs of one rule, with those that it has found so far. */
final class RepairSearch {

  private final Search search;
  private final Familiar familiar;
  private final List<Repair> plain = new ArrayList<>();
  private final List<Repair> fewest = new ArrayList<>();

  /**
   * A search.
   *
   * @param abducibles what a repair may bring about
   * @param familiar which names the brief holds where
   */
  RepairSearch(InitialState basis, Target target, Abducibles abducibles, Familiar familiar) {
    this.search = new Search(basis, target, abducibles, true, this::take);
    this.familiar = familiar;
  }

  private boolean take(Search.Found found) {
    plain.add(Variants.plain(search, found));
    Repair repair = Variants.fewestFields(search, found);
    fewest.add(repair);
    return repair.size() <= search.most();
  }

  /** Looks among changes of at most so many facts; false if it had to give up before the end. */
  boolean upTo(int size) {
    return search.upTo(size);
  }

  /** How many steps it took in all. */
  long taken() {
    return search.effort().taken();
  }

  /** The smallest repair: the fewest facts, then the fewest fields. */
  Optional<Repair> best() {
    return best(fewest);
  }

  /** The smallest in which nothing is revised that need not be. */
  Optional<Repair> plain() {
    return best(plain);
  }

  private Optional<Repair> best(List<Repair> repairs) {
    return repairs.stream()
        .min(
            Comparator.comparing(Repair::size)
                .thenComparing(Repair::fields)
                .thenComparing(Repair::revisions)
                .thenComparing(familiar::strange)
                .thenComparing(Repair::toString));
  }
}
