package dyad.checking;

import dyad.checking.claims.Answerable;
import dyad.checking.claims.Claimed;
import dyad.checking.claims.Claims;
import dyad.checking.claims.UndertakingLint;
import dyad.checking.facts.AlikeLint;
import dyad.checking.facts.ComplaintLint;
import dyad.checking.facts.EndLint;
import dyad.checking.facts.FactLint;
import dyad.checking.facts.HorizonLint;
import dyad.checking.facts.OrderLint;
import dyad.checking.facts.PartLint;
import dyad.checking.facts.PropositionLint;
import dyad.checking.facts.QuoteLint;
import dyad.checking.facts.RivalLint;
import dyad.checking.facts.SourceLint;
import dyad.checking.statements.SaidLint;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.files.Legible;
import dyad.facts.files.ResolutionsFile;
import dyad.facts.files.StrictJson;
import dyad.facts.passages.PassageReader;
import dyad.findings.Scales;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Rule;
import dyad.scenarios.Alternative;
import dyad.scenarios.Alternatives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks briefs and their alternatives, by themselves and against the rules. */
final class BriefCheck {

  private final Optional<FactLint> facts;
  private final Answerable questions;
  private final Claimed claimed;
  private final UndertakingLint undertakings;
  private final Problems problems;
  private final Map<Path, Document<Brief>> briefs;
  private final Map<Path, Document<Brief>> remains;
  private final Set<Path> broken;

  /**
   * Checks against rules.
   *
   * @param rules all rules; none where some cannot be read, and nothing is held against them
   * @param scales the numbers and lists that they compare with
   */
  BriefCheck(List<Rule> rules, Scales scales, Problems problems) {
    this(rules, scales, problems, new TreeMap<>(), new TreeMap<>(), new HashSet<>());
  }

  private BriefCheck(
      List<Rule> rules,
      Scales scales,
      Problems problems,
      Map<Path, Document<Brief>> briefs,
      Map<Path, Document<Brief>> remains,
      Set<Path> broken) {
    this.briefs = briefs;
    this.remains = remains;
    this.broken = broken;
    this.facts =
        rules.isEmpty() ? Optional.empty() : Optional.of(new FactLint(rules, scales, problems));
    Claims claims = Claims.of(rules);
    this.questions = new Answerable(claims, problems);
    this.claimed = new Claimed(claims, problems);
    this.undertakings = new UndertakingLint(rules, problems);
    this.problems = problems;
  }

  /** The same check against other rules, for briefs that have rules beside them. */
  BriefCheck by(List<Rule> rules, Scales scales) {
    return new BriefCheck(rules, scales, problems, briefs, remains, broken);
  }

  /** Checks a brief; of one in which something is wrong what is left of it. */
  void brief(Path path) {
    Optional<Legible> read = Legible.read(path, problems);
    if (read.filter(Legible::isWhole).isEmpty()) {
      broken.add(plain(path));
    }
    read.ifPresent(brief -> check(brief, path));
  }

  /** Nothing is told that may follow from what is lacking. */
  private void check(Legible brief, Path path) {
    Document<Brief> document = brief.document();
    (brief.isWhole() ? briefs : remains(brief)).put(plain(path), document);
    PropositionLint.check(document, problems);
    OrderLint.check(List.of(), Map.of("facts", document.value().facts()), document, problems);
    new SaidLint(brief, problems).check(document, "facts", document.value().facts());
    if (!brief.lacksAny("sources")) {
      SourceLint.check(document, problems);
    }
    AlikeLint.check(document, problems);
    RivalLint.check(document, !brief.lacksAny("facts"), problems);
    if (!brief.lacksAny("actors")) {
      PartLint.check(document, problems);
    }
    EndLint.check(document, problems);
    HorizonLint.check(document, problems);
    ComplaintLint.check(document, problems);
    quotes(document, path);
    if (facts.isPresent() && !brief.lacksAny("dyad")) {
      questions.check(document);
      undertakings.check(document);
    }
    if (!brief.lacksAny("asOf", "dyad", "actors", "matters", "topics")) {
      facts.ifPresent(f -> f.check(document.value(), document, "facts", document.value().facts()));
    }
  }

  /** Quotes are held against the text beside the brief, where there is one. */
  private void quotes(Document<Brief> document, Path path) {
    if (document.value().facts().stream().anyMatch(f -> !f.source().quote().isEmpty())) {
      Attempt.of(problems, () -> new PassageReader(document, path).beside())
          .flatMap(text -> text)
          .ifPresent(text -> QuoteLint.check(document, text, problems));
    }
  }

  /** Rules are held against what remains of a brief where all names and questions are left. */
  private Map<Path, Document<Brief>> remains(Legible brief) {
    return brief.lacksAny("actors", "matters", "topics", "questions") ? new HashMap<>() : remains;
  }

  /**
   * Alternatives by their briefs: each is to the brief around it; one that lies elsewhere to the
   * one brief that is checked or known.
   *
   * @param known briefs that are known
   */
  SortedMap<Path, List<Path>> byBrief(Collection<Path> files, List<Path> known) {
    SortedMap<Path, List<Path>> byBrief = new TreeMap<>();
    for (Path file : files) {
      Optional<Path> brief = briefOf(file).or(() -> only(briefs.keySet())).or(() -> only(known));
      if (brief.isPresent()) {
        byBrief.computeIfAbsent(brief.get(), any -> new ArrayList<>()).add(file);
      } else {
        alone(file);
      }
    }
    return byBrief;
  }

  private static Optional<Path> briefOf(Path file) {
    Path beside = Selection.brief(file);
    return Files.exists(beside) ? Optional.of(beside) : Stray.briefAround(file);
  }

  private static Optional<Path> only(Collection<Path> briefs) {
    return briefs.size() == 1 ? Optional.of(briefs.iterator().next()) : Optional.empty();
  }

  /** What can be said of an alternative by itself. */
  private void alone(Path file) {
    if (Attempt.of(problems, () -> StrictJson.read(file, Alternative.class)).isPresent()) {
      problems.add(
          Place.file(file.toString()),
          "no-brief",
          "nobody can tell which brief this alternative is to",
          () -> "name the brief as well, or put it into the folder `alternatives` beside it");
    }
  }

  /** Checks what is told to have come of a brief's questions. */
  void outcomes(Path file) {
    read(file.resolveSibling(BriefReader.FILE))
        .ifPresent(brief -> Attempt.of(problems, () -> ResolutionsFile.read(file, brief.value())));
  }

  /** A brief; empty where it is broken, which is told once. */
  private Optional<Document<Brief>> read(Path brief) {
    Optional<Document<Brief>> read = Optional.ofNullable(briefs.get(plain(brief)));
    return read.isPresent() || broken.contains(plain(brief))
        ? read
        : Attempt.of(problems, () -> BriefReader.document(brief));
  }

  /** Checks the alternatives to a brief. */
  void alternatives(Path brief, List<Path> files) {
    read(brief)
        .ifPresent(
            document -> {
              Alternatives alternatives = new Alternatives(document, brief);
              AlternativeCheck check = new AlternativeCheck(document, facts, claimed, problems);
              for (Path file : files) {
                Attempt.of(problems, () -> alternatives.read(List.of(file.toString())).get(0))
                    .ifPresent(check::check);
              }
            });
  }

  /**
   * The briefs that were checked, and others.
   *
   * @param others briefs that are known; one that cannot be read is left out, as it is not checked
   */
  List<Brief> known(List<Path> others) {
    Map<Path, Document<Brief>> all = new HashMap<>(briefs);
    all.putAll(remains);
    for (Path path : others) {
      Path file = plain(Files.isDirectory(path) ? path.resolve("brief.json") : path);
      if (!all.containsKey(file) && !broken.contains(file)) {
        Attempt.of(new Problems(), () -> BriefReader.document(path))
            .ifPresent(read -> all.put(file, read));
      }
    }
    return all.values().stream().map(Document::value).toList();
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
