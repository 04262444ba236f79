package dyad.facts.excel;

import dyad.problems.Place;
import java.util.List;
import java.util.NavigableMap;

/**
 * A sheet as it was read.
 *
 * @param place the sheet
 * @param rows its cells that hold something, by row and column, both counted from 1
 * @param merged the first cells of cells that were merged
 */
public record Grid(
    Place place, NavigableMap<Integer, NavigableMap<Integer, Cell>> rows, List<Place> merged) {

  /** What it is called. */
  public String name() {
    return place.sheet();
  }

  /** The place of a cell, whether it holds something or not. */
  Place at(int row, int column) {
    return new Place(place.file(), place.sheet(), row, column);
  }
}
