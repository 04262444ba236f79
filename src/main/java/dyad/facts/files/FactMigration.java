package dyad.facts.files;

import dyad.facts.Span;
import dyad.facts.Vocabulary;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Quote;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Brings one fact over from the first edition. */
final class FactMigration {

  /** The fields that told that what a fact tells has ended, by kind. */
  private static final Map<String, String> ENDS =
      Map.of("relation", "ended", "presence", "ended", "designation", "withdrawn");

  private final Vocabulary.Kind kind;
  private final Fields fact;
  private final FactsMigration file;
  private final Set<String> gone = new HashSet<>();

  FactMigration(Vocabulary.Kind kind, Fields fact, FactsMigration file) {
    this.kind = kind;
    this.fact = fact;
    this.file = file;
  }

  void migrate() {
    since();
    year();
    ended();
    kind.fields().stream().filter(this::isUnstated).forEach(this::leaveOut);
    file.remove(fact, gone);
  }

  private Optional<Field> field(Fields object, String name) {
    return Optional.ofNullable(object.named().get(name));
  }

  private Optional<Scalar> scalar(Fields object, String name, Form form) {
    return field(object, name)
        .map(Field::value)
        .filter(value -> value instanceof Scalar scalar && scalar.form() == form)
        .map(Scalar.class::cast);
  }

  private Optional<Fields> when() {
    return field(fact, "when")
        .map(Field::value)
        .filter(Fields.class::isInstance)
        .map(Fields.class::cast);
  }

  private void since() {
    Optional<Field> since = when().flatMap(when -> field(when, "since"));
    if (since.isEmpty()) {
      return;
    }
    file.outdated(since.get().place());
    if (when().flatMap(when -> field(when, "from")).isPresent()) {
      file.leave(since.get().place(), "`since` stands beside `from`", "keep `from` alone");
      return;
    }
    int from = file.from(since.get());
    file.edit(from, file.end(from), "\"from\"");
  }

  private void year() {
    Optional<Field> field = field(fact, "year").filter(f -> kind.name().equals("measure"));
    if (field.isEmpty()) {
      return;
    }
    file.outdated(field.get().place());
    Optional<Scalar> year = scalar(fact, "year", Form.WHOLE).filter(y -> isYear(y.text()));
    if (year.isEmpty()) {
      file.leave(field.get().place(), "`year` is no year", "say by `when` when it was");
      return;
    }
    String written = year.get().text();
    Optional<String> begins = begins();
    if (begins.isEmpty()) {
      tell("year", "\"date\": \"" + written + "\"");
    } else if (begins.get().startsWith(written)) {
      gone.add("year");
    } else {
      file.leave(
          field.get().place(),
          "`year` is " + written + ", and `when` tells of " + Quote.of(begins.get()),
          "one of the two is a slip; a fact now has one time");
    }
  }

  private static boolean isYear(String text) {
    return text.length() == 4 && Span.of(text).isPresent();
  }

  /** The date that the fact has already, or the start of its period. */
  private Optional<String> begins() {
    return when()
        .flatMap(
            when ->
                scalar(when, "date", Form.TEXT)
                    .or(() -> scalar(when, "from", Form.TEXT))
                    .or(() -> scalar(when, "since", Form.TEXT)))
        .map(Scalar::text);
  }

  private void ended() {
    String name = ENDS.getOrDefault(kind.name(), "");
    Optional<Field> field = field(fact, name);
    if (field.isEmpty()) {
      return;
    }
    file.outdated(field.get().place());
    Optional<Scalar> flag = scalar(fact, name, Form.FLAG);
    if (flag.isEmpty()) {
      String hint = "expected true or false";
      file.leave(field.get().place(), "`" + name + "` is neither true nor false", hint);
    } else if (flag.get().text().equals("false")) {
      gone.add(name);
    } else if (when().flatMap(when -> field(when, "ended")).isPresent()) {
      String twice = "`" + name + "` stands beside an `ended` in `when`";
      file.leave(field.get().place(), twice, "keep the one in `when`");
    } else {
      tell(name, "\"ended\": true");
    }
  }

  /** Says something of time by {@code when}, and no longer by a field of its own. */
  private void tell(String own, String said) {
    Field field = Objects.requireNonNull(fact.named().get(own));
    if (field(fact, "when").isEmpty()) {
      file.edit(file.from(field), file.end(file.from(field.value())), "\"when\": {" + said + "}");
    } else if (when().isPresent()) {
      file.append(when().get(), said);
      gone.add(own);
    }
  }

  /** Whether a choice is said to be unstated that now has a usual case instead. */
  private boolean isUnstated(Vocabulary.Field field) {
    return !field.required()
        && !field.choices().isEmpty()
        && !field.mayBeUnstated()
        && scalar(fact, field.name(), Form.TEXT)
            .filter(word -> word.text().equals(Vocabulary.UNSTATED))
            .isPresent();
  }

  private void leaveOut(Vocabulary.Field field) {
    file.outdated(Objects.requireNonNull(fact.named().get(field.name())).value().place());
    gone.add(field.name());
  }
}
