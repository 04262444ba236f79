package dyad.checking.facts;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.SourceNote;
import dyad.problems.LookAlike;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Warns of sources that look the same and are not, and of actors or matters that go by one name:
 * the former count as two where one is meant, the latter are told as one where two are.
 */
public final class AlikeLint {

  private final Document<Brief> document;
  private final Problems problems;
  private final Map<String, Named> first = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /** A name, and the path to where it stands first. */
  private record Named(String name, Object... path) {}

  private AlikeLint(Document<Brief> document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  /** Checks a brief; where its sources are described, what is not among them is told as such. */
  public static void check(Document<Brief> document, Problems problems) {
    AlikeLint lint = new AlikeLint(document, problems);
    Brief brief = document.value();
    List<SourceNote> sources = brief.sources();
    for (int i = 0; i < sources.size(); i++) {
      lint.source(sources.get(i).name(), "sources", i, "name");
    }
    for (int i = 0; sources.isEmpty() && i < brief.facts().size(); i++) {
      lint.sources(brief.facts().get(i), i);
    }
    lint.oneName("actors", brief.actors().stream().map(Actor::name).toList());
    lint.oneName("matters", brief.matters().stream().map(Matter::name).toList());
  }

  private void sources(Fact fact, int number) {
    source(fact.origin(), "facts", number, "origin");
    source(fact.channel(), "facts", number, "channel");
    source(fact.source().document(), "facts", number, "source", "document");
  }

  private void source(String name, Object... path) {
    if (name.isEmpty() || !seen.add(name)) {
      return;
    }
    Named own = new Named(name, path);
    LookAlike.skeletons(spaced(name)).stream()
        .flatMap(looks -> Stream.ofNullable(first.putIfAbsent(looks, own)))
        .filter(other -> !other.name.equals(name))
        .findFirst()
        .ifPresent(other -> alike(own, other));
  }

  /** Spaces before and behind it, and how wide they are, are not seen. */
  private static String spaced(String name) {
    return name.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  private void alike(Named own, Named other) {
    Place there = document.place(other.path);
    problems.add(
        document.place(own.path),
        "alike-sources",
        "the source " + LookAlike.told(own.name, other.name, there.inside()),
        () -> difference(spaced(own.name), spaced(other.name)) + "; two sources count as two");
  }

  private static String difference(String own, String other) {
    return own.equals(other) ? "only spaces tell them apart" : LookAlike.apart(own, other);
  }

  private void oneName(String list, List<String> names) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Integer other = known.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
      if (other != null) {
        Place place = document.place(list, i, "name");
        problems.add(
            place,
            "one-name",
            "two of the " + list + " are called " + Quote.of(name),
            () ->
                "the other in "
                    + document.place(list, other).inside()
                    + "; sentences would tell of the two as one");
      }
    }
  }
}
