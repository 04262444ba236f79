package dyad.reports.paper;

import dyad.facts.citations.Citations;
import dyad.reports.provenance.Provenanced;
import dyad.reports.wording.MethodWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How answers come about, and what the paper was made from. */
public final class MethodAnnex {

  private MethodAnnex() {}

  /** The parts that close a paper: the documents that it cites, and how answers come about. */
  public static List<Part> closing(Provenanced made) {
    return Stream.concat(
            references(made).stream().map(b -> Part.of("References", List.of(b))),
            Stream.of(of(made)))
        .toList();
  }

  /** What is known of the documents cited; nothing where of each the name alone is known. */
  public static Optional<Block> references(Provenanced made) {
    List<String> texts =
        made.wording().citations().references().stream().map(Citations.Listed::text).toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(Block.Items.flat(texts));
  }

  /** The part of a paper on it. */
  public static Part of(Provenanced made) {
    return Part.of(
        "Method",
        MethodWords.all(made).stream()
            .<Block>map(p -> Block.Prose.on(p.what(), p.meaning()))
            .toList());
  }
}
