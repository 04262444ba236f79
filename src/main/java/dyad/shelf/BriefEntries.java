package dyad.shelf;

import dyad.answers.Judgment;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Span;
import dyad.facts.Term;
import dyad.facts.Vantage;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.kinds.Names;
import dyad.facts.outcomes.Resolution;
import dyad.findings.Alignment;
import dyad.shelf.search.FoldedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a brief can be found on a shelf. */
final class BriefEntries {

  private final Brief brief;
  private final int written;

  /** Of a brief. */
  BriefEntries(Brief brief) {
    this.brief = brief;
    this.written = day(brief.asOf());
  }

  /** A fact, on the days on which it holds. */
  ShelfEntry fact(Fact fact, Optional<Span> held, String readBack) {
    String told = fact.absent() ? ", told that there is none of it" : "";
    return new ShelfEntry(
        ShelfSort.FACTS.one(),
        fact.id(),
        fact.kind(),
        "",
        day(fact.when()),
        fact.source().document() + ", paragraph " + fact.source().paragraph(),
        fact.rating() + told + (fact.assumption() ? ", an assumption" : ""),
        lines(
            fact.statement(),
            fact.source().quote(),
            readBack,
            fact.source().document() + "; " + fact.origin()),
        "",
        held.map(h -> day(h.first())).orElse(ShelfEntry.OPEN),
        held.map(h -> day(h.last())).orElse(ShelfEntry.ALWAYS),
        Vantage.knownOn(fact, brief).map(BriefEntries::day).orElse(ShelfEntry.ALWAYS),
        names(actors(fact), fact.topics()));
  }

  /** A judgment, which stands from the brief's date on. */
  ShelfEntry judgment(Judgment judgment, String level) {
    Question question = judgment.question();
    return new ShelfEntry(
        ShelfSort.JUDGMENTS.one(),
        question.id(),
        question.kind().word(),
        question.claim(),
        brief.asOf().toString(),
        paragraphs(question),
        term(judgment) + (level.isEmpty() ? "" : ", " + level + " confidence"),
        lines(question.proposition(), question.implication().orElse(""), question.claim()),
        series(question),
        written,
        ShelfEntry.OPEN,
        written,
        names(question.about(), List.of(question.topic())));
  }

  /** What came of a question, from the day on which it came. */
  ShelfEntry outcome(Resolution outcome) {
    Question question =
        brief.questions().stream()
            .filter(q -> q.id().equals(outcome.question()))
            .findFirst()
            .orElseThrow();
    return new ShelfEntry(
        ShelfSort.OUTCOMES.one(),
        question.id(),
        question.kind().word(),
        question.claim(),
        outcome.on(),
        outcome.source().words(),
        "came: " + outcome.outcome().word(),
        lines(question.proposition(), outcome.says().orElse("")),
        "",
        day(Span.of(outcome.on()).orElseThrow().last()),
        ShelfEntry.OPEN,
        day(outcome.recorded()),
        names(question.about(), List.of(question.topic())));
  }

  /** The term of an answer, or that it is not assessed. */
  static String term(Judgment judgment) {
    return judgment.term().map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  /** What lies outside all days that files can name counts as open. */
  private static int day(LocalDate day) {
    return (int) Math.min(ShelfEntry.OPEN, Math.max(ShelfEntry.ALWAYS, day.toEpochDay()));
  }

  private static String day(When when) {
    String period = when.from() + "–" + when.until();
    return when.date().isEmpty() && period.length() > 1 ? period : when.date();
  }

  private static String paragraphs(Question question) {
    return question.paragraphs().isEmpty()
        ? ""
        : "paragraph "
            + question.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String lines(String... lines) {
    return Stream.of(lines)
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The two powers in whatever order, and what is asked of them. */
  private String series(Question question) {
    Set<String> powers = new TreeSet<>(List.of(brief.dyad().first(), brief.dyad().second()));
    List<String> asked = new ArrayList<>(powers);
    asked.add(question.claim());
    asked.addAll(question.about());
    asked.add(question.on().orElse(""));
    asked.add(question.leaning().word());
    return Digest.of(String.join("\n", asked));
  }

  /** All actors whom a fact names in its fields, and who said it. */
  private static Set<String> actors(Fact fact) {
    Set<String> actors = new TreeSet<>(List.of(fact.origin()));
    Vocabulary.kind(fact.kind()).orElseThrow().fields().stream()
        .filter(field -> field.names().filter(BriefEntries::mayBeActor).isPresent())
        .forEach(field -> collect(field.of(fact.content()), actors));
    return actors;
  }

  private static boolean mayBeActor(Names.Declared list) {
    return list == Names.Declared.ACTOR || list == Names.Declared.SUBJECT;
  }

  private static void collect(Object value, Set<String> into) {
    if (value instanceof Collection<?> several) {
      several.forEach(one -> collect(one, into));
    } else if (value instanceof Optional<?> some) {
      some.ifPresent(one -> collect(one, into));
    } else {
      into.add(String.valueOf(value));
    }
  }

  /** Actors by their ids and by the names that readers see. */
  private List<List<String>> names(Collection<String> actors, List<String> topics) {
    Stream<List<String>> who =
        Stream.concat(
                actors.stream(),
                brief.actors().stream().filter(a -> actors.contains(a.id())).map(Actor::name))
            .map(name -> List.of(Wanted.ACTOR, FoldedText.of(name).joined()));
    Stream<List<String>> what =
        topics.stream().map(topic -> List.of(Wanted.TOPIC, FoldedText.of(topic).joined()));
    return Stream.concat(who, what).filter(name -> !name.get(1).isEmpty()).distinct().toList();
  }
}
