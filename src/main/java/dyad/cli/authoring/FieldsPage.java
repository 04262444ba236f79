package dyad.cli.authoring;

import dyad.facts.Vocabulary;
import java.util.List;

/** The page beside a new brief: how to fill it in, with every kind of fact and its fields. */
final class FieldsPage {

  private final StringBuilder page = new StringBuilder();

  /** The page, under a title. */
  static String of(String title) {
    FieldsPage fields = new FieldsPage();
    fields.page.append("# ").append(title).append("\n\n");
    fields.page.append(
        """
        Fill in `brief.json` beside this page, or type in Excel: `dyad facts . --to facts.xlsx`, and back with
        `dyad facts . --from facts.xlsx`. `dyad check .` tells what is wrong, `dyad assess .` answers the questions.

        Every fact has an `id`, a `kind`, a `statement` in your own words, a `source` (document and paragraph), an
        `origin` (the earliest named source: reports of one origin are one) and a `rating` (reliability A to F,
        credibility 1 to 6, as B2; or `given`, for common knowledge and the brief's own premises). It may have

        - `topics`, all that it bears on
        - a time `when`: `date`, or `from` and `until`, as 2030, 2030-05 or 2030-05-17; `ended`, where it is over and
          nobody tells since when; `priorTo` or `following` an event, by how many `days`
        - `absent`: the source reports that there is none of it
        - `channel`, who passes it on; `reason`, why it is rated so
        - `known`, the day on which it became known, if its document does not tell by when it was `published`
        - `utterance`, a name shared by facts cut from one utterance; `rival`, one shared by rival accounts of one
          thing, of which at most one is true
        - `assumption`: you suppose it

        Actors and matters have an `id`, and a `name` that reads in a sentence. An actor may be `within` others. A
        matter may be `partOf` or an `instanceOf` others, or the `oppositeOf` one: a deed on the sale of boats, an
        instance of arms, meets a stance on arms. A source among `sources` has a `name` and a `kind`; it may have a
        `reliability` with its `reason`, an `interest`, and an `author`, a `title` and a day on which it was
        `published`.

        A fact records what was seen, said, counted or done, never a comparison, a verdict or an inference.

        The kinds of fact, and the fields that each has besides; one with a star must be there.
        """);
    Vocabulary.kinds().forEach(fields::kind);
    return fields.page.toString();
  }

  private void kind(Vocabulary.Kind kind) {
    page.append("\n## ").append(kind.name()).append(": ").append(kind.meaning()).append("\n\n");
    for (Vocabulary.Field field : kind.fields()) {
      List<String> words = field.choices().stream().map(Vocabulary.Choice::word).toList();
      page.append("- `").append(field.name()).append(field.required() ? "` *" : "`");
      page.append(": ").append(field.meaning());
      page.append(words.isEmpty() ? "" : " (" + String.join(", ", words) + ")").append("\n");
    }
  }
}
