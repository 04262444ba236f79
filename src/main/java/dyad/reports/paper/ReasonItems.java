package dyad.reports.paper;

import dyad.explanation.Argument;
import dyad.explanation.FactWords;
import dyad.explanation.Reason;
import dyad.explanation.Wording;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reasons as items of a list below what they are reasons for. Why a finding holds is told once;
 * where it comes again, the reader is sent there.
 */
public final class ReasonItems {

  private static final String ABOVE = " (see above)";

  private final int deepest;
  private final boolean read;
  private final IdentityHashMap<Reason, Place> told = new IdentityHashMap<>();
  private final List<Item> items = new ArrayList<>();
  private Place place = new Place("", "");

  private record Place(String name, String key) {}

  /**
   * For one paper.
   *
   * @param deepest the level beyond which no reason is told
   * @param read whether facts are read back from their fields, besides
   */
  public ReasonItems(int deepest, boolean read) {
    this.deepest = deepest;
    this.read = read;
  }

  /**
   * Begins a heading, below which stands what is told from now on.
   *
   * @param name what the heading is called where a reader is sent to it
   * @param key the key of the heading
   */
  public void under(String name, String key) {
    place = new Place(name, key);
  }

  /** An item of level 1, with reasons below it. */
  public List<Item> below(List<TableCell> runs, List<Reason> reasons) {
    items.clear();
    items.add(new Item(1, runs));
    reasons(reasons, 2);
    return List.copyOf(items);
  }

  private void reasons(List<Reason> reasons, int level) {
    if (level > deepest) {
      return;
    }
    Set<String> scales = new LinkedHashSet<>();
    reasons.forEach(r -> reason(r, level, scales));
    if (!scales.isEmpty()) {
      String words = "By the scales: " + String.join(", ", scales);
      items.add(new Item(level, List.of(TableCell.of(words, Tone.MUTED))));
    }
  }

  /**
   * Adds a reason.
   *
   * @param scales takes what a scale sets, which is told in one line below all others
   */
  private void reason(Reason reason, int level, Set<String> scales) {
    if (reason instanceof Reason.Given given) {
      add(level, given.cited());
      if (read) {
        add(level + 1, FactWords.read(given.read()));
        FactWords.quoted(given.fact()).ifPresent(q -> add(level + 1, q));
      }
    } else if (reason instanceof Reason.Lacking lacking) {
      add(level, Wording.capital(lacking.words()));
    } else if (reason instanceof Reason.Counted counted) {
      add(level, Wording.capital(counted.words()));
      reasons(counted.reasons(), level + 1);
    } else if (reason instanceof Reason.Inferred inferred) {
      inferred(inferred, level);
    } else {
      scales.add(((Reason.Cutoff) reason).brief());
    }
  }

  private void inferred(Reason.Inferred inferred, int level) {
    Place before = told.putIfAbsent(inferred, place);
    if (inferred.arguments().isEmpty()) {
      add(level, "Given: " + inferred.finding().id());
    }
    for (Argument argument : inferred.arguments()) {
      if (before == null) {
        add(level, argument.inDoubt());
        reasons(argument.reasons(), level + 1);
      } else {
        items.add(new Item(level, again(argument.inDoubt(), before)));
      }
    }
  }

  private List<TableCell> again(String words, Place before) {
    return before.equals(place)
        ? List.of(TableCell.of(words), TableCell.of(ABOVE, Tone.MUTED))
        : List.of(
            TableCell.of(words),
            TableCell.of(" (see ", Tone.MUTED),
            TableCell.to(before.key(), before.name()),
            TableCell.of(")", Tone.MUTED));
  }

  private void add(int level, String words) {
    items.add(Item.of(level, words));
  }
}
