package dyad.derivation;

import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Alignment;
import dyad.findings.Scales;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers a brief's questions in any world. */
public final class Assessor {

  /** The claim whose findings weigh on the alignment of the two powers. */
  public static final String CONVERGENCE = "convergence";

  private final Map<Question, Weighing> questions = new LinkedHashMap<>();
  private final Map<String, Weighing> topics = new LinkedHashMap<>();

  /** Collects what bears on each question and topic of a brief. */
  public Assessor(Brief brief, Derivation derivation, Scales scales) {
    brief.questions().forEach(q -> questions.put(q, Weighing.of(q, derivation, scales)));
    List<String> powers = List.of(brief.dyad().first(), brief.dyad().second());
    for (String topic : brief.topics()) {
      topics.put(topic, Weighing.of(f -> f.claim().equals(CONVERGENCE) && f.about().equals(powers)
          && f.topic().equals(topic), Leaning.FOR, derivation, scales));
    }
  }

  /** Everything that could bear on a question, in whatever world. */
  public Weighing weighing(Question question) {
    return questions.get(question);
  }

  /** All answers in one world. */
  public Assessment assess(World world) {
    List<Judgment> judgments = questions.entrySet().stream()
        .map(e -> judgment(e.getKey(), e.getValue().in(world)))
        .toList();
    List<Standing> standings = topics.entrySet().stream()
        .map(e -> standing(e.getKey(), e.getValue().in(world)))
        .toList();
    return new Assessment(judgments, standings, overall(standings), mean(standings));
  }

  private static Judgment judgment(Question question, Weighing weighing) {
    return new Judgment(question, weighing.likelihood(), weighing.supporting(), weighing.opposing());
  }

  private static Standing standing(String topic, Weighing weighing) {
    double joining = weighing.sum(Leaning.FOR);
    double parting = weighing.sum(Leaning.AGAINST);
    boolean assessed = joining + parting > 0;
    double score = assessed ? (joining - parting) / (joining + parting) : 0;
    return new Standing(topic, assessed ? Alignment.of(score) : Alignment.NOT_ASSESSED, score,
        weighing.supporting(), weighing.opposing());
  }

  private static Alignment overall(List<Standing> standings) {
    boolean assessed = standings.stream().anyMatch(s -> s.alignment() != Alignment.NOT_ASSESSED);
    return assessed ? Alignment.of(mean(standings)) : Alignment.NOT_ASSESSED;
  }

  private static double mean(List<Standing> standings) {
    return standings.stream()
        .filter(s -> s.alignment() != Alignment.NOT_ASSESSED)
        .mapToDouble(Standing::score)
        .average()
        .orElse(0);
  }
}
