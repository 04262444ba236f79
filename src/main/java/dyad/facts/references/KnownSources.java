package dyad.facts.references;

import dyad.facts.Brief;
import dyad.facts.SourceNote;
import dyad.facts.SourceNote.Kind;
import dyad.facts.records.RecordFields;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of a brief, and what documents of a file add to them. */
final class KnownSources {

  /** What one document adds may show which source another one is. */
  private static final int MOST_ROUNDS = 5;

  private final Map<String, KnownSource> byName = new LinkedHashMap<>();
  private final Map<KnownSource, Integer> places = new HashMap<>();
  private final Map<String, SortedMap<Integer, KnownSource>> byTitle = new HashMap<>();
  private final Set<String> undescribed = new HashSet<>();
  private final CitationNames names;
  private boolean more;

  KnownSources(Brief brief) {
    for (SourceNote note : brief.sources()) {
      know(new KnownSource(note.name(), true, RecordFields.of(note)));
    }
    brief.facts().stream().map(f -> f.source().document()).forEach(undescribed::add);
    undescribed.removeAll(byName.keySet());
    Stream<String> told =
        brief.facts().stream()
            .flatMap(f -> Stream.of(f.origin(), f.channel(), f.source().document()));
    names =
        new CitationNames(
            Stream.concat(byName.keySet().stream(), told.filter(n -> !n.isEmpty()))
                .distinct()
                .toList());
  }

  private void know(KnownSource source) {
    places.put(source, places.size());
    byName.put(source.name(), source);
    keys(source).forEach(key -> titled(key).put(place(source), source));
  }

  private int place(KnownSource source) {
    return places.getOrDefault(source, places.size());
  }

  private SortedMap<Integer, KnownSource> titled(String key) {
    return byTitle.computeIfAbsent(key, k -> new TreeMap<>());
  }

  /** By its title alone, and with its date. */
  private static List<String> keys(KnownSource source) {
    String title = PlainTexts.skeleton(source.titleOrName());
    return List.of(title, title + "\n" + source.said(Reference.PUBLISHED));
  }

  /** The sources that say more than the brief does, those of the brief first. */
  Stream<KnownSource> changed() {
    return byName.values().stream().filter(KnownSource::isChanged);
  }

  /** Takes documents in until they add nothing more; where one tells otherwise, that is noted. */
  void take(List<Reference> documents, Problems problems) {
    List<Reference> ordered = new ArrayList<>(documents.stream().filter(this::isNamed).toList());
    documents.stream().filter(d -> !isNamed(d)).forEach(ordered::add);
    more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++) {
      more = false;
      ordered.forEach(document -> source(document).ifPresent(source -> fill(source, document)));
    }
    ordered.forEach(document -> source(document).ifPresent(s -> tell(s, document, problems)));
  }

  private static String name(Reference document) {
    return document.own().orElse(document.id());
  }

  private boolean isNamed(Reference document) {
    return document.own().isPresent()
        || byName.containsKey(document.id())
        || undescribed.contains(document.id());
  }

  /** The source that a document is, which may be new; none where it says nothing. */
  private Optional<KnownSource> source(Reference document) {
    String name = name(document);
    if (byName.containsKey(name)) {
      return Optional.ofNullable(byName.get(name));
    }
    if (document.own().isPresent() || undescribed.contains(name)) {
      boolean says = !document.told().isEmpty() || !undescribed.contains(name);
      return says ? Optional.of(added(name, document)) : Optional.empty();
    }
    String plain = CitationNames.plain(document);
    Optional<KnownSource> known =
        titled(document)
            .or(() -> Optional.ofNullable(byName.get(plain)).filter(s -> s.mayBe(document)));
    return known.isPresent()
        ? known
        : Optional.of(added(undescribed.contains(plain) ? plain : names.free(plain), document));
  }

  /** One of the same title and date; else one of the same title, where either has no date. */
  private Optional<KnownSource> titled(Reference document) {
    String title = document.text(Reference.TITLE);
    if (title.isEmpty()) {
      return Optional.empty();
    }
    String plain = PlainTexts.skeleton(title);
    String date = document.text(Reference.PUBLISHED);
    return first(plain + "\n" + date).or(() -> first(date.isEmpty() ? plain : plain + "\n"));
  }

  /** The first in the brief: what was taken in before is found again. */
  private Optional<KnownSource> first(String key) {
    return byTitle.getOrDefault(key, new TreeMap<>()).values().stream().findFirst();
  }

  private KnownSource added(String name, Reference document) {
    Kind sort = OwnNote.kind(document.text(Reference.KIND)).orElse(document.sort());
    KnownSource source =
        new KnownSource(name, false, Map.of("name", name, Reference.KIND, sort.word()));
    undescribed.remove(name);
    names.take(name);
    know(source);
    more = true;
    return source;
  }

  private void fill(KnownSource source, Reference document) {
    List<String> keys = keys(source);
    document
        .told()
        .forEach(
            (field, said) -> {
              if (source.said(field).isEmpty() && !isItsName(source, field, said.text())) {
                source.fill(field, said.text());
                more = true;
              }
            });
    if (!keys(source).equals(keys)) {
      keys.forEach(key -> titled(key).remove(place(source)));
      keys(source).forEach(key -> titled(key).put(place(source), source));
    }
  }

  /** A source without a title goes by its name. */
  private static boolean isItsName(KnownSource source, String field, String text) {
    return field.equals(Reference.TITLE)
        && PlainTexts.skeleton(text).equals(PlainTexts.skeleton(source.name()));
  }

  private static void tell(KnownSource source, Reference document, Problems problems) {
    document
        .told()
        .forEach(
            (field, said) -> {
              if (source.isOtherwise(field, said.text())) {
                String wrong =
                    "`"
                        + field
                        + "` of the source "
                        + Quote.of(source.name())
                        + " is "
                        + Quote.of(source.said(field))
                        + " in the brief and "
                        + Quote.of(said.text())
                        + " here";
                String hint =
                    "the brief keeps its own; to take this one, delete that in the brief first";
                problems.add(new Problem(said.place(), "described-otherwise", wrong, hint));
              }
            });
  }
}
