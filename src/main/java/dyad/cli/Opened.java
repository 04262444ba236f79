package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Passages;
import dyad.problems.ProblemsException;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.nio.file.Path;
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
record Opened(
    Document<Brief> document,
    Composition composition,
    List<Step> alternatives,
    Passages passages,
    List<String> notes) {

  /**
   * Reads a brief.
   *
   * @param with the alternatives in play, by name or path
   * @param texts the texts of sources, as they were named
   */
  static Opened of(Path brief, List<String> with, List<String> texts) throws ProblemsException {
    List<String> notes = new ArrayList<>();
    Play play = new Play(brief, with);
    Document<Brief> document = play.document();
    return new Opened(
        document,
        Composition.of(document, play.steps(document)),
        play.readable(document, notes::add),
        Texts.passages(document, brief, texts, notes::add),
        List.copyOf(notes));
  }
}
