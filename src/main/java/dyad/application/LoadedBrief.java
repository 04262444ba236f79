package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.passages.Passages;
import dyad.problems.ProblemsException;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A brief, with all that is read of it before a rule fires.
 *
 * @param document the brief
 * @param composition the brief as the alternatives in play change it
 * @param alternatives those that may be tried besides
 * @param passages the passages that its facts are drawn from, where their sources are at hand
 * @param notes what its analyst should know of it
 */
public record LoadedBrief(
    Document<Brief> document,
    Composition composition,
    List<Step> alternatives,
    Passages passages,
    List<String> notes) {

  /**
   * Reads a brief.
   *
   * @param source where it is, and which alternatives are in play
   * @param texts the texts of sources, as they were named
   */
  public static LoadedBrief of(BriefSource source, List<String> texts) throws ProblemsException {
    List<String> notes = new ArrayList<>();
    Document<Brief> document = source.document();
    return new LoadedBrief(
        document,
        source.composition(document),
        source.readable(document, notes::add),
        SourceTexts.passages(document, source.path(), texts, notes::add),
        List.copyOf(notes));
  }
}
