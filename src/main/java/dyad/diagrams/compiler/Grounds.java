package dyad.diagrams.compiler;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.facts.Leaning;
import dyad.findings.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that could speak for a proposition and against it, in whatever world.
 *
 * @param supporting the applications for it, sorted by id
 * @param opposing the applications against it, sorted by id
 */
public record Grounds(List<Application> supporting, List<Application> opposing) {

  /** Nothing speaks. */
  static final Grounds NONE = new Grounds(List.of(), List.of());

  /** Sorted by id. */
  public Grounds {
    supporting = sorted(supporting);
    opposing = sorted(opposing);
  }

  /** The same of the opposite proposition, if a question leans against the claim. */
  Grounds leaning(Leaning leaning) {
    return leaning == Leaning.FOR
        ? this
        : new Grounds(/* supporting= */ opposing, /* opposing= */ supporting);
  }

  /** Those on one side alone. */
  Grounds only(Leaning side) {
    return side == Leaning.FOR
        ? new Grounds(supporting, List.of())
        : new Grounds(List.of(), opposing);
  }

  /** These and others. */
  Grounds and(Grounds others) {
    return new Grounds(
        Stream.concat(supporting.stream(), others.supporting.stream()).toList(),
        Stream.concat(opposing.stream(), others.opposing.stream()).toList());
  }

  /** Both sides, those that speak for it first. */
  public List<Application> all() {
    return Stream.concat(supporting.stream(), opposing.stream()).toList();
  }

  /** Only some of them, for example those of one strand. */
  public Grounds where(Predicate<Application> wanted) {
    return new Grounds(
        supporting.stream().filter(wanted).toList(), opposing.stream().filter(wanted).toList());
  }

  /**
   * What speaks for each proposition and against it; a finding for it stands for a proposition.
   *
   * @param counts which applications are grounds at all
   */
  static Map<Finding, Grounds> in(Derivation derivation, Predicate<Application> counts) {
    Map<Finding, Grounds> grounds = new TreeMap<>();
    for (Derivation.Derived derived : derivation.findings()) {
      Leaning leaning = derived.finding().leaning();
      grounds.merge(
          proposition(derived.finding()),
          new Grounds(derived.applications(), List.of()).where(counts).leaning(leaning),
          Grounds::and);
    }
    return grounds;
  }

  /** The proposition that a finding speaks for or against. */
  static Finding proposition(Finding finding) {
    return finding.leaning() == Leaning.FOR ? finding : finding.opposite();
  }

  /** Applications by id. */
  static List<Application> sorted(Collection<Application> applications) {
    return applications.stream().sorted(Comparator.comparing(Application::id)).toList();
  }
}
