package dyad.reasoning;

import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Topic;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Scales;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Terms and alignments where findings count as certain, once from the compiled graph and once
 * worked out afresh from what plain Drools left.
 */
interface Answers {

  Answers NONE =
      new Answers() {
        @Override
        public Set<String> of(PlainDrools.Outcome outcome) {
          return Set.of();
        }

        @Override
        public Set<String> of(World world) {
          return Set.of();
        }
      };

  Set<String> of(PlainDrools.Outcome outcome);

  Set<String> of(World world);

  static Answers to(Brief brief, Scales scales, Derivation derivation) {
    CertainFindings certain = new CertainFindings(brief, scales, derivation);
    return new Answers() {
      @Override
      public Set<String> of(PlainDrools.Outcome outcome) {
        return new Afresh(brief, scales, outcome.grounds()).answers();
      }

      @Override
      public Set<String> of(World world) {
        return certain.answers(world.present());
      }
    };
  }

  /**
   * The arithmetic of likelihood and alignment once more, from the definitions.
   *
   * @param grounds the grounds that no other sets aside
   */
  record Afresh(Brief brief, Scales scales, List<PlainDrools.Ground> grounds) {

    /** Those that count are kept. */
    public Afresh {
      grounds = grounds.stream().filter(standing(grounds)).toList();
    }

    /** Whether a ground counts: none that counts itself sets it aside. */
    private static Predicate<PlainDrools.Ground> standing(List<PlainDrools.Ground> all) {
      return ground ->
          all.stream().filter(other -> setsAside(other, ground)).noneMatch(standing(all));
    }

    private static boolean setsAside(PlainDrools.Ground one, PlainDrools.Ground other) {
      return !one.rule().id().equals(other.rule().id())
          && one.finding().claim().equals(other.finding().claim())
          && one.finding().topic().equals(other.finding().topic())
          && one.finding().about().equals(other.finding().about())
          && one.rule().defeats().stream()
              .anyMatch(List.of(other.rule().id(), other.rule().principle())::contains);
    }

    Set<String> answers() {
      Set<String> answers = new TreeSet<>();
      brief.questions().forEach(q -> answers.add(q.id() + " " + term(q)));
      double total = 0;
      double assessed = 0;
      double all = 0;
      for (String topic : brief.topicNames()) {
        if (topic.equals("overall")) {
          continue;
        }
        Predicate<Finding> bears =
            f ->
                f.claim().equals("convergence")
                    && f.topic().equals(topic)
                    && f.about().equals(List.of(brief.dyad().first(), brief.dyad().second()));
        double joins = sum(bears, Leaning.FOR);
        double parts = sum(bears, Leaning.AGAINST);
        double weight =
            brief.topics().stream()
                .filter(t -> t.name().equals(topic) && t.repeats().isEmpty())
                .mapToDouble(Topic::weight)
                .sum();
        all += weight;
        if (joins + parts == 0) {
          answers.add(topic + " not assessed");
          continue;
        }
        double score = (joins - parts) / (joins + parts + 2000);
        assessed += weight;
        total += weight * score;
        answers.add(topic + " " + alignment(score));
      }
      boolean enough = assessed > 0 && assessed / all >= 0.5;
      String overall = enough ? alignment(total / assessed) : "not assessed";
      answers.add("in all " + overall);
      if (brief.topicNames().contains("overall")) {
        answers.add("overall " + overall);
      }
      return answers;
    }

    /** The term of one question. */
    String term(Question q) {
      Predicate<Finding> bears =
          f ->
              f.claim().equals(q.claim())
                  && f.about().equals(q.about())
                  && (q.on().isEmpty() || q.on().get().equals(f.topic()));
      return grounds.stream().noneMatch(g -> bears.test(g.finding()))
          ? "not assessed"
          : term(sum(bears, q.leaning()) - sum(bears, q.leaning().opposite()));
    }

    private int sum(Predicate<Finding> bears, Leaning leaning) {
      Map<String, Integer> strongest = new HashMap<>();
      for (PlainDrools.Ground ground : grounds) {
        if (bears.test(ground.finding()) && ground.finding().leaning() == leaning) {
          int weight = scales.weight(ground.strength());
          strongest.merge(ground.rule().principle(), weight, Math::max);
        }
      }
      return strongest.values().stream().mapToInt(i -> i).sum();
    }

    private static String term(int thousandths) {
      double p = Math.exp(thousandths / 1000.0) / (1 + Math.exp(thousandths / 1000.0));
      return p < .05
          ? "almost no chance"
          : p < .2
              ? "very unlikely"
              : p < .45
                  ? "unlikely"
                  : p < .55
                      ? "roughly even chance"
                      : p < .8 ? "likely" : p < .95 ? "very likely" : "almost certain";
    }

    private static String alignment(double score) {
      return (score >= 1.0 / 4 - 1e-9
              ? Alignment.CONVERGENT
              : score <= 1e-9 - 1.0 / 4 ? Alignment.DIVERGENT : Alignment.MIXED)
          .word();
    }
  }
}
