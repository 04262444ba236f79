package dyad.cli;

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
        credibility 1 to 6). It may have `topics`, a time `when` (`date`, or `from` and `until`, as 2030, 2030-05 or
        2030-05-17; `priorTo` or `following` an event, by how many `days`), and it may be an `assumption`.

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
