package dyad.diagrams;

import java.util.List;

/**
 * What players contribute.
 *
 * @param without the mean without any player
 * @param with the mean with all of them
 * @param shares each player's share, sorted by name
 */
public record Shares(double without, double with, List<Share> shares) {

  /** Nothing can be changed. */
  public Shares {
    shares = List.copyOf(shares);
  }

  /**
   * What one player contributes.
   *
   * @param player who
   * @param shapley the Shapley value: what they add, on average over all orders in which players
   *     come; all of them add up to what all players make
   * @param banzhaf the Banzhaf value: what they add, on average over all sets of the others
   */
  public record Share(String player, double shapley, double banzhaf) {}
}
