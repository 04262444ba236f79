package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.files.FileReading.Names;
import dyad.facts.kinds.Event;
import dyad.facts.records.JsonPlaces;
import dyad.facts.records.SymbolTable;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A brief that was read, of which one fact is told otherwise: only that fact is read again. What it
 * declares has to stay the same, so that nothing else in the brief can be wrong by it but what is
 * looked at over all facts.
 *
 * @param facts the fact, alone
 */
record RetoldFact(List<Fact> facts) {

  private static final String LIST = "facts";

  /** Nothing can be changed. */
  RetoldFact {
    facts = List.copyOf(facts);
  }

  /**
   * The brief with the fact as it is told now.
   *
   * @param before the brief as it was, in order
   * @param file how messages call the file
   * @param text the text with the change
   * @param edit the change
   * @return empty where the whole has to be read again, be it only to tell what is wrong
   */
  static Optional<Document<Brief>> in(
      Document<Brief> before, String file, String text, EntryEdit edit) {
    Brief brief = before.value();
    int at = edit.list().equals(LIST) && !edit.before().isEmpty() ? at(brief, edit.was()) : -1;
    if (at < 0) {
      return Optional.empty();
    }
    return alone(brief, file, edit.after())
        .filter(fact -> declaresTheSame(fact, brief.facts().get(at)))
        .map(fact -> brief.withFacts(with(brief.facts(), at, fact)))
        .map(retold -> new Document<>(retold, new JsonPlaces(file, text)))
        .filter(RetoldFact::isCoherent);
  }

  private static int at(Brief brief, String id) {
    return IntStream.range(0, brief.facts().size())
        .filter(i -> brief.facts().get(i).id().equals(id))
        .findFirst()
        .orElse(-1);
  }

  /** What is written there, if it is one fact and nothing is wrong with it. */
  private static Optional<Fact> alone(Brief brief, String file, String written) {
    String list = "{\"" + LIST + "\": [" + written + "]}";
    SymbolTable names = SymbolTable.naming(brief);
    try {
      List<Fact> read =
          FileReading.read(file, list, RetoldFact.class, Names.DECLARED, names).value().facts;
      return read.stream().filter(fact -> read.size() == 1).findFirst();
    } catch (ProblemsException e) {
      return Optional.empty();
    }
  }

  private static boolean declaresTheSame(Fact one, Fact other) {
    return one.id().equals(other.id()) && event(one).equals(event(other));
  }

  private static Optional<String> event(Fact fact) {
    return fact.content() instanceof Event event ? Optional.of(event.name()) : Optional.empty();
  }

  private static List<Fact> with(List<Fact> facts, int at, Fact fact) {
    List<Fact> retold = new ArrayList<>(facts);
    retold.set(at, fact);
    return List.copyOf(retold);
  }

  private static boolean isCoherent(Document<Brief> document) {
    Problems problems = new Problems();
    Coherence.check(document.value(), document, problems);
    return problems.isEmpty();
  }
}
