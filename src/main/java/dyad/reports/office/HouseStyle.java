package dyad.reports.office;

import dyad.reports.provenance.Provenance;
import java.util.Optional;

/**
 * What a house has reports written on.
 *
 * @param word its document; empty for our own look
 * @param slides its slides; empty for our own look
 */
public record HouseStyle(Optional<HouseFile> word, Optional<HouseFile> slides) {

  /** Our own look. */
  public static final HouseStyle NONE = new HouseStyle(Optional.empty(), Optional.empty());

  /** With one file more; it takes the place of one of its sort. */
  public HouseStyle with(HouseFile file) {
    return switch (file.sort()) {
      case DOCX -> new HouseStyle(Optional.of(file), slides);
      case PPTX -> new HouseStyle(word, Optional.of(file));
    };
  }

  /** The file of a sort. */
  public Optional<HouseFile> file(HouseSort sort) {
    return switch (sort) {
      case DOCX -> word;
      case PPTX -> slides;
    };
  }

  /** What a report of such a sort is made from, the file included. */
  public Provenance named(Provenance report, HouseSort sort) {
    return file(sort).map(f -> f.named(report)).orElse(report);
  }
}
