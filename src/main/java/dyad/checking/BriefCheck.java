package dyad.checking;

import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.facts.StrictJson;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Rule;
import dyad.scenarios.Alternative;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Step;
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
import java.util.TreeMap;

/** Checks briefs and their alternatives, by themselves and against the rules. */
final class BriefCheck {

  private final Optional<FactLint> facts;
  private final Answerable questions;
  private final Problems problems;
  private final Map<Path, Document<Brief>> briefs = new TreeMap<>();
  private final Set<Path> broken = new HashSet<>();

  /**
   * Checks against rules.
   *
   * @param rules all rules; none where some cannot be read, and nothing is held against them
   */
  BriefCheck(List<Rule> rules, Problems problems) {
    this.facts = rules.isEmpty() ? Optional.empty() : Optional.of(new FactLint(rules, problems));
    this.questions = new Answerable(Claims.of(rules), problems);
    this.problems = problems;
  }

  /** Checks a brief. */
  void brief(Path path) {
    Optional<Document<Brief>> read = Attempt.of(problems, () -> BriefReader.document(path));
    if (read.isEmpty()) {
      broken.add(plain(path));
      return;
    }
    Document<Brief> document = read.get();
    briefs.put(plain(path), document);
    if (facts.isPresent()) {
      questions.check(document);
      facts.get().check(document.value(), document, "facts", document.value().facts());
    }
  }

  /**
   * Checks alternatives, each on the brief around it; one that lies elsewhere on the one brief that
   * is checked or known.
   *
   * @param known briefs that are known
   */
  void alternatives(List<Path> files, List<Path> known) {
    Map<Path, List<Path>> ofBrief = new TreeMap<>();
    for (Path file : files) {
      Optional<Path> brief = briefOf(file).or(() -> only(briefs.keySet())).or(() -> only(known));
      if (brief.isPresent()) {
        ofBrief.computeIfAbsent(brief.get(), any -> new ArrayList<>()).add(file);
      } else {
        alone(file);
      }
    }
    ofBrief.forEach(this::alternatives);
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

  private void alternatives(Path brief, List<Path> files) {
    Optional<Document<Brief>> read = Optional.ofNullable(briefs.get(plain(brief)));
    if (read.isEmpty() && !broken.contains(plain(brief))) {
      read = Attempt.of(problems, () -> BriefReader.document(brief));
    }
    read.ifPresent(
        document -> {
          Alternatives alternatives = new Alternatives(document, brief);
          for (Path file : files) {
            Attempt.of(problems, () -> alternatives.read(List.of(file.toString())).get(0))
                .ifPresent(step -> facts.ifPresent(lint -> supposed(step, document, lint)));
          }
        });
  }

  private void supposed(Step step, Document<Brief> document, FactLint lint) {
    Alternative alternative = step.alternative();
    Brief brief = document.value();
    lint.check(brief, step.document(), "assume", alternative.assume());
    lint.check(brief, step.document(), "revise", alternative.revise());
  }

  /**
   * The briefs that were checked, and others.
   *
   * @param others briefs that are known; one that cannot be read is left out, as it is not checked
   */
  List<Brief> known(List<Path> others) {
    Map<Path, Document<Brief>> all = new HashMap<>(briefs);
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
