package dyad.diagrams;

/**
 * What operations on nodes have come to, as far as it is still kept: of results that fall on one
 * slot the last one stays.
 */
final class KeptResults {

  /** How many words an entry takes: three operands, the result. */
  private static final int ENTRY = 4;

  private int[] computed;

  /** For so many results at first. */
  KeptResults(int entries) {
    computed = new int[ENTRY * entries];
  }

  /** Makes room for twice as many, and keeps what there is. */
  void grow() {
    int[] before = computed;
    computed = new int[2 * before.length];
    for (int at = 0; at < before.length; at += ENTRY) {
      // Empty entries are all 0: nobody looks up what FALSE makes of FALSE.
      if ((before[at] | before[at + 1] | before[at + 2]) != 0) {
        keep(before[at], before[at + 1], before[at + 2], before[at + 3]);
      }
    }
  }

  /** A result that is still kept, else −1. */
  int kept(int f, int g, int key) {
    int at = entry(f, g, key);
    return computed[at] == f && computed[at + 1] == g && computed[at + 2] == key
        ? computed[at + 3]
        : -1;
  }

  int keep(int f, int g, int key, int result) {
    int at = entry(f, g, key);
    computed[at] = f;
    computed[at + 1] = g;
    computed[at + 2] = key;
    computed[at + 3] = result;
    return result;
  }

  private int entry(int f, int g, int key) {
    return (hash(f, g, key) & computed.length / ENTRY - 1) * ENTRY;
  }

  /** A number for three: like ones are far apart. */
  static int hash(int one, int two, int three) {
    int mixed = (one * 0x9E3779B1 + two) * 0x85EBCA6B + three;
    mixed *= 0xC2B2AE35;
    return mixed ^ mixed >>> 15;
  }
}
