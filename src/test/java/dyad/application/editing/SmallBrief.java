package dyad.application.editing;

/** A brief of two facts. */
final class SmallBrief {

  static final String TEXT =
      """
      {
        "title": "Two who want fish",
        "asOf": "2030-12-31",
        "dyad": {"first": "Aland", "second": "Borduria"},
        "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borduria", "kind": "state"}],
        "matters": [{"id": "fish"}],
        "topics": [{"name": "trade"}],
        "questions": [],
        "facts": [
          {"id": "a", "kind": "interest", "statement": "Aland wants fish.",
           "source": {"document": "Papers", "paragraph": 1}, "origin": "Aland", "rating": "B2",
           "actor": "Aland", "matter": "fish"},
          {"id": "b", "kind": "interest", "statement": "Borduria wants fish.",
           "source": {"document": "Papers", "paragraph": 2}, "origin": "Borduria", "rating": "B2",
           "actor": "Borduria", "matter": "fish"}
        ]
      }
      """;

  private SmallBrief() {}
}
