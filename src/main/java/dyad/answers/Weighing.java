package dyad.answers;

import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.diagrams.compiler.Grounds;
import dyad.facts.Leaning;
import dyad.findings.Ground;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import dyad.findings.Strand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The applications that bear on one proposition.
 *
 * @param supporting those that speak for it, strongest first
 * @param opposing those that speak against it, strongest first
 */
public record Weighing(List<Application> supporting, List<Application> opposing) {

  /** Nothing can be changed. */
  public Weighing {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
  }

  static Weighing of(Grounds grounds, Scales scales) {
    return new Weighing(
        strongestFirst(grounds.supporting(), scales), strongestFirst(grounds.opposing(), scales));
  }

  private static List<Application> strongestFirst(List<Application> side, Scales scales) {
    Comparator<Application> strongest = Comparator.comparing(a -> -scales.weight(a.strength()));
    return side.stream().sorted(strongest.thenComparing(Application::id)).toList();
  }

  /** The same with only the applications that hold in a world and are not set aside there. */
  public Weighing in(World world) {
    return where(world::counts);
  }

  /** The same with only the applications of one strand. */
  Weighing of(Strand strand) {
    return where(a -> a.strand().equals(Optional.of(strand)));
  }

  /** The same with only some. */
  Weighing where(Predicate<Application> wanted) {
    return new Weighing(
        supporting.stream().filter(wanted).toList(), opposing.stream().filter(wanted).toList());
  }

  /** The weight on one side, each principle counted once, in thousandths of a natural log-odds. */
  public int sum(Leaning leaning, Scales scales) {
    return Likelihood.sum(
        (leaning == Leaning.FOR ? supporting : opposing)
            .stream()
                .map(a -> new Ground(a.principle(), leaning, scales.weight(a.strength())))
                .toList(),
        leaning);
  }

  /** Both sides, those that speak for it first. */
  public List<Application> all() {
    return java.util.stream.Stream.concat(supporting.stream(), opposing.stream()).toList();
  }
}
