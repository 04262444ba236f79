package dyad.reports;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a written report to the rules of ICD 203 on words: D.6.e.(2)(a) and (b) on likelihood and
 * confidence, D.6.e.(3) on assumptions.
 */
final class Tradecraft {

  private static final String TERMS =
      Arrays.stream(Term.values())
          .map(Term::word)
          .sorted(Comparator.comparing(String::length).reversed())
          .collect(Collectors.joining("|"));

  /** A term, with its range where it has one; “less likely” compares, and names none. */
  private static final Pattern TERM =
      Pattern.compile(
          "(?<!how |more |less )\\b(" + TERMS + ")\\b(?: \\[(\\d+)–(\\d+) %])?",
          Pattern.CASE_INSENSITIVE);

  /** The other row of terms of ICD 203, and words that stand in neither. */
  private static final Pattern OTHER_WORDS =
      Pattern.compile(
          "\\b(remote|(highly |very )?(im)?probable|probably|roughly even odds|nearly certain|"
              + "possibly|perhaps|maybe|certainly)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VERDICT = Pattern.compile("^(It is|There is an?|There is) ");

  /** With its reasons; or, where they stand elsewhere, behind the ground of a key judgment. */
  private static final Pattern CONFIDENCE =
      Pattern.compile(
          "^We have (low|moderate|high) confidence in this: .+\\.$"
              + "|^(Because .+\\. )?(Low|Moderate|High) confidence\\.$");

  private static final Pattern NEVER = Pattern.compile("\\[0–|–100 %]");

  private static final String RATINGS = "Information: ";

  private final List<String> data;
  private final List<Fact> assumed;

  /** For a brief: what it says in its own words is not ours to check. */
  Tradecraft(Brief brief) {
    this.data =
        Stream.of(
                brief.facts().stream().map(Fact::statement).map(Tradecraft::bare),
                brief.questions().stream().map(q -> bare(q.proposition())),
                brief.facts().stream().map(Fact::id))
            .flatMap(s -> s)
            .filter(words -> TERM.matcher(words).find() || OTHER_WORDS.matcher(words).find())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    this.assumed = brief.facts().stream().filter(Fact::assumption).toList();
  }

  private static String bare(String statement) {
    return statement.endsWith(".") ? statement.substring(0, statement.length() - 1) : statement;
  }

  /** What breaks a rule, in paragraphs (items, cells) of a report; empty where nothing does. */
  List<String> problems(List<String> paragraphs) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      assumptions(paragraph, problems);
      for (String sentence : ours(paragraph).split("(?<=[.;!?]) ", -1)) {
        sentence(sentence, problems);
      }
      if (VERDICT.matcher(paragraph).find() && TERM.matcher(ours(paragraph)).find()) {
        String next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : "";
        note(!CONFIDENCE.matcher(next).matches(), "no confidence", paragraph, problems);
      }
    }
    return problems;
  }

  private String ours(String paragraph) {
    String ours = paragraph;
    for (String words : data) {
      ours = ours.replace(words, "…");
    }
    return ours;
  }

  private static void sentence(String sentence, List<String> problems) {
    if (sentence.startsWith(RATINGS)) {
      return; // What digits of the Admiralty code mean is that code's own wording.
    }
    Matcher term = TERM.matcher(sentence);
    boolean any = false;
    while (term.find()) {
      any = true;
      note(!ranged(term), "a term without its range", sentence, problems);
    }
    note(any && sentence.contains("confidence"), "likelihood and confidence", sentence, problems);
    note(OTHER_WORDS.matcher(sentence).find(), "another word of likelihood", sentence, problems);
    note(NEVER.matcher(sentence).find(), "a certainty", sentence, problems);
  }

  private static boolean ranged(Matcher found) {
    return Arrays.stream(Term.values())
        .filter(t -> t.word().equalsIgnoreCase(found.group(1)))
        .allMatch(
            t ->
                String.valueOf(t.low()).equals(found.group(2))
                    && String.valueOf(t.high()).equals(found.group(3)));
  }

  private void assumptions(String paragraph, List<String> problems) {
    for (Fact fact : assumed) {
      String words = bare(fact.statement());
      int at = paragraph.indexOf(words);
      note(
          at >= 0
              && !paragraph.substring(0, at).toLowerCase(java.util.Locale.ROOT).contains("assumed"),
          "an assumption that is not marked",
          paragraph,
          problems);
    }
  }

  private static void note(boolean broken, String what, String where, List<String> problems) {
    if (broken) {
      problems.add(what + ": " + where);
    }
  }
}
