package dyad.scenarios.cases;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.facts.files.StrictJson;
import dyad.problems.Folder;
import dyad.problems.Nearest;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.rules.RuleBase;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads cases on a brief: each name in them must be known to the brief, or stand in the file. */
public final class BriefCaseReader {

  private static final String ENDING = ".json";

  private final Document<Brief> brief;
  private final Alternatives alternatives;
  private final RuleBase base;

  BriefCaseReader(Document<Brief> brief, Alternatives alternatives, RuleBase base) {
    this.brief = brief;
    this.alternatives = alternatives;
    this.base = base;
  }

  /**
   * A case, ready to be tried.
   *
   * @param says what it says
   * @param composition the brief as it changes it
   */
  record Ready(BriefCases.Case says, Composition composition) {}

  /**
   * Reads a file without trying its cases.
   *
   * @param base the rules that it may name
   * @throws ProblemsException with all that is wrong in it, or in the brief that it is on
   */
  public static void check(Path file, RuleBase base) throws ProblemsException {
    Path path = brief(file);
    Document<Brief> brief = BriefReader.document(path);
    new BriefCaseReader(brief, new Alternatives(brief, path), base).read(file);
  }

  /** Whether a file holds cases on a brief, by its name and by where it lies. */
  static boolean isOfCases(Path file) {
    Path folder = file.toAbsolutePath().normalize().resolve("..").normalize();
    return file.toString().endsWith(".brief-cases.json")
        || file.toString().endsWith(ENDING)
            && folder.endsWith("cases")
            && Files.exists(folder.resolveSibling("brief.json"));
  }

  /** The brief that a file is on: the one that it names, or that in whose folder it stands. */
  static Path brief(Path file) throws ProblemsException {
    Document<BriefCases> loose = StrictJson.read(file, BriefCases.class);
    Path around = file.toAbsolutePath().normalize().resolve("../..").normalize();
    if (loose.value().base().isPresent()) {
      return file.resolveSibling(loose.value().base().get());
    }
    if (Files.exists(around.resolve("brief.json"))) {
      return file.resolveSibling("..");
    }
    throw new ProblemsException(
        new Problem(
            loose.place(),
            "no-brief",
            "these cases name no brief",
            "`base` names its folder, seen from this file's; or let the file stand in the folder "
                + "`cases` of a brief"));
  }

  /** The files of cases in a brief's folder, sorted. */
  static List<Path> files(Path folderOrFile) throws ProblemsException {
    Path own = Files.isDirectory(folderOrFile) ? folderOrFile : folderOrFile.resolveSibling("");
    Path folder = own.resolve("cases");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return Folder.in(folder, f -> f.toString().endsWith(ENDING));
  }

  /** Reads one file. */
  List<Ready> read(Path file) throws ProblemsException {
    // Which alternatives are in play tells which names may be used.
    List<List<Step>> with = new ArrayList<>();
    Document<BriefCases> loose = StrictJson.read(file, BriefCases.class);
    areThere(loose);
    for (BriefCases.Case one : loose.value().cases()) {
      with.add(alternatives.read(one.with()));
    }
    Document<BriefCases> document = StrictJson.read(file, BriefCases.class, knowing(with));
    Problems problems = new Problems();
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < with.size(); i++) {
      BriefCases.Case one = document.value().cases().get(i);
      rulesAreKnown(document.part(one, "cases", i), problems);
      try {
        ready.add(new Ready(one, composition(document, i, file, with.get(i))));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    problems.throwIfAny();
    return ready;
  }

  private void areThere(Document<BriefCases> loose) throws ProblemsException {
    Problems problems = new Problems();
    List<String> names = alternatives.names();
    List<BriefCases.Case> cases = loose.value().cases();
    for (int i = 0; i < cases.size(); i++) {
      for (int j = 0; j < cases.get(i).with().size(); j++) {
        String name = cases.get(i).with().get(j);
        if (!alternatives.isThere(name)) {
          problems.add(
              loose.place("cases", i, "with", j),
              "unknown-alternative",
              "this brief has no alternative " + Quote.of(name),
              () -> Nearest.hint(name, names));
        }
      }
    }
    problems.throwIfAny();
  }

  /** The brief with all that alternatives add to it, for its names alone. */
  private Brief knowing(List<List<Step>> with) {
    Brief known = brief.value();
    List<Fact> facts = new ArrayList<>(known.facts());
    for (Step step :
        with.stream().flatMap(List::stream).flatMap(s -> s.chain().stream()).toList()) {
      known = known.declaring(step.alternative().actors(), step.alternative().matters());
      facts.addAll(step.alternative().assume());
    }
    return known.withFacts(facts);
  }

  /** A case builds on the alternatives in play, and may do otherwise than the last of them. */
  private Composition composition(
      Document<BriefCases> document, int index, Path file, List<Step> with)
      throws ProblemsException {
    String name = file.getFileName().toString();
    Step own =
        new Step(
            name.substring(0, name.length() - ENDING.length()) + "-" + (index + 1),
            document.part(document.value().cases().get(index).change(), "cases", index),
            with.stream().reduce((a, b) -> b));
    return Composition.of(brief, Stream.concat(with.stream(), Stream.of(own)).toList());
  }

  private void rulesAreKnown(Document<BriefCases.Case> one, Problems problems) {
    KnownRules known = new KnownRules(base.rules(), problems);
    for (int i = 0; i < one.value().expect().size(); i++) {
      BriefCases.Expected expected = one.value().expect().get(i);
      Document<BriefCases.Expected> part = one.part(expected, "expect", i);
      expected.because().ifPresent(b -> known.because(part.part(b, "because")));
      expected.finding().ifPresent(f -> known.claim(part.part(f, "finding"), f.claim(), f.about()));
      expected.absent().ifPresent(f -> known.claim(part.part(f, "absent"), f.claim(), f.about()));
    }
  }
}
