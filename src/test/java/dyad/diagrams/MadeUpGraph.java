package dyad.diagrams;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.diagrams.compiler.GroundWeighing;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Finding;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A small random graph with all that a graph can have: draws of several versions, findings for and
 * against that rest on others, checks of every form, definitions, and grounds that set others
 * aside.
 */
public final class MadeUpGraph {

  static final String FIRST = "North";
  static final String SECOND = "South";
  public static final String CERTAIN = "certain";
  static final String UNKNOWN = "unknown";
  public static final List<String> TOPICS = List.of("trade", "water", "borders");

  private static final List<Strength> STRENGTHS =
      List.of(
          Strength.ROUGHLY_EVEN_CHANCE,
          Strength.LIKELY,
          Strength.VERY_LIKELY,
          Strength.ALMOST_CERTAIN);

  /** Each rests on those before it only. */
  private static final List<String> CLAIMS = List.of("able", "willing", "ready", "acts");

  public final Evidence evidence;
  public final Derivation derivation;
  final Map<Application, List<Application>> defeaters = new HashMap<>();
  public final List<Question> questions = new ArrayList<>();

  /** What each question stands at where nothing speaks. */
  public final Map<Question, Integer> bases = new HashMap<>();

  /** The propositions, each behind those that it rests on. */
  final List<Finding> propositions = new ArrayList<>();

  private final Map<List<Object>, List<Application>> selected = new HashMap<>();
  private final Random random;
  private final List<String> facts = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Application> applications = new ArrayList<>();
  private final Map<Finding, List<Application>> derived = new TreeMap<>();

  public MadeUpGraph(long seed) {
    // Seeds that follow each other begin alike.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    evidence = new Evidence(draws(), List.of(CERTAIN));
    facts.addAll(List.of(CERTAIN, UNKNOWN));
    Collections.sort(facts);
    for (String claim : CLAIMS) {
      int about = claim.equals("acts") ? 2 : 1;
      for (int i = 0; i < about; i++) {
        add(Finding.supports(claim, i == 0 ? "" : TOPICS.get(0), FIRST));
      }
    }
    for (String topic : TOPICS) {
      add(Finding.supports("convergence", topic, FIRST, SECOND));
    }
    List<Derivation.Derived> findings = new ArrayList<>();
    derived.forEach((f, a) -> findings.add(new Derivation.Derived(f, a)));
    derivation = new Derivation(facts, findings);
    question("Q1", "acts", Optional.empty(), Leaning.FOR, 0);
    question("Q2", "acts", Optional.of(TOPICS.get(0)), Leaning.AGAINST, -1_200);
    question("Q3", "ready", Optional.of(""), Leaning.FOR, 300);
  }

  public GroundWeighing grading() {
    return GroundWeighing.of(dyad.Shipped.SCALES)
        .weighing(MadeUpGraph::weight)
        .from(bases::get)
        .defeated(a -> defeaters.getOrDefault(a, List.of()));
  }

  public static int weight(Application application) {
    return application.rule().startsWith("definition")
        ? GroundWeighing.DEFINITION
        : dyad.Shipped.SCALES.weight(application.strength());
  }

  /** The same graph, draws and all, put down in another order. */
  public MadeUpGraph(MadeUpGraph other, long seed) {
    random = new Random(seed);
    List<Draw> draws = new ArrayList<>(other.evidence.draws());
    Collections.shuffle(draws, random);
    evidence = new Evidence(draws, List.of(CERTAIN));
    List<Derivation.Derived> findings = new ArrayList<>();
    for (Derivation.Derived finding : other.derivation.findings()) {
      List<Application> shuffled = new ArrayList<>(finding.applications());
      Collections.shuffle(shuffled, random);
      findings.add(new Derivation.Derived(finding.finding(), shuffled));
    }
    Collections.shuffle(findings, random);
    List<String> names = new ArrayList<>(other.derivation.facts());
    Collections.shuffle(names, random);
    derivation = new Derivation(names, findings);
    defeaters.putAll(other.defeaters);
    questions.addAll(other.questions);
    bases.putAll(other.bases);
    propositions.addAll(other.propositions);
  }

  /** The same facts and questions in another graph. */
  MadeUpGraph(MadeUpGraph other, Derivation derivation) {
    random = new Random(0);
    evidence = other.evidence;
    this.derivation = derivation;
    defeaters.putAll(other.defeaters);
    questions.addAll(other.questions);
    bases.putAll(other.bases);
    propositions.addAll(other.propositions);
  }

  /** One or two versions each, some of two facts; one draw that no rule looks at. */
  private List<Draw> draws() {
    List<Draw> draws = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int draw = 0; draw < count; draw++) {
      int versions = 1 + random.nextInt(3) / 2 + random.nextInt(4) / 3;
      List<Draw.Version> all = new ArrayList<>();
      double left = random.nextInt(4) == 0 ? 1 : 0.97;
      for (int version = 0; version < versions; version++) {
        String own = "f" + draw + version;
        facts.add(own);
        List<String> names = new ArrayList<>(List.of(own));
        if (random.nextInt(3) == 0) {
          names.add("g" + draw);
          if (!facts.contains("g" + draw)) {
            facts.add("g" + draw);
          }
        }
        double probability =
            version == versions - 1 && left == 1 ? left : left * random.nextInt(11) / 10;
        left -= probability;
        all.add(Draw.Version.of(names, Math.max(0, probability)));
      }
      draws.add(new Draw(all));
    }
    draws.add(Draw.of("idle", 0.4));
    return draws;
  }

  private void question(String id, String claim, Optional<String> on, Leaning leaning, int base) {
    Question question =
        new Question(
            id,
            "it is so",
            "",
            claim,
            List.of(FIRST),
            on,
            leaning,
            List.of(),
            Optional.empty(),
            List.of());
    questions.add(question);
    bases.put(question, base);
  }

  private void add(Finding proposition) {
    for (Leaning leaning : Leaning.values()) {
      Finding finding = leaning == Leaning.FOR ? proposition : proposition.opposite();
      int count = random.nextInt(leaning == Leaning.FOR ? 4 : 3);
      List<Application> own = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        own.add(application(finding, finding.id() + " #" + i));
      }
      if (!own.isEmpty()) {
        derived.put(finding, own);
      }
    }
    propositions.add(proposition);
  }

  private Application application(Finding finding, String id) {
    String rule = (random.nextInt(8) == 0 ? "definition " : "rule ") + random.nextInt(4);
    List<Check> own = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      own.add(check());
    }
    Application application =
        new Application(
            id,
            rule,
            "principle " + random.nextInt(3),
            STRENGTHS.get(random.nextInt(STRENGTHS.size())),
            Map.of(),
            finding,
            premises(random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2)),
            own);
    if (!applications.isEmpty() && random.nextInt(5) == 0) {
      defeaters.put(application, List.of(applications.get(random.nextInt(applications.size()))));
    }
    applications.add(application);
    return application;
  }

  private List<Premise> premises(int count) {
    return IntStream.range(0, count).mapToObj(i -> premise()).toList();
  }

  private Premise premise() {
    if (!propositions.isEmpty() && random.nextInt(3) == 0) {
      Finding below =
          propositions.get(random.nextInt(Math.min(propositions.size(), CLAIMS.size() - 1)));
      return new Premise.OfFinding(random.nextInt(3) == 0 ? below.opposite() : below);
    }
    return random.nextInt(12) == 0
        ? new Premise.OfScale("several", 2)
        : new Premise.OfFact(facts.get(random.nextInt(facts.size())));
  }

  private Check check() {
    if (!checks.isEmpty() && random.nextInt(4) == 0) {
      return checks.get(random.nextInt(checks.size()));
    }
    List<Contribution> contributions = new ArrayList<>();
    Check.Form form = Check.Form.values()[random.nextInt(Check.Form.values().length)];
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      long weight = form == Check.Form.TOTAL ? random.nextInt(9) - 3 : 1;
      contributions.add(
          new Contribution("value " + random.nextInt(3), weight, premises(1 + random.nextInt(2))));
    }
    Collections.sort(contributions);
    long least = random.nextInt(4) - 1L;
    long[] range =
        switch (form) {
          case ABSENCE -> new long[] {Long.MIN_VALUE, 0};
          case EXISTENCE -> new long[] {1, Long.MAX_VALUE};
          case COUNT -> new long[] {least, random.nextBoolean() ? Long.MAX_VALUE : least + 1};
          case TOTAL ->
              random.nextBoolean()
                  ? new long[] {Long.MIN_VALUE, least}
                  : new long[] {least, least + random.nextInt(4)};
        };
    Check check =
        new Check("check " + checks.size(), "rule", 0, form, contributions, range[0], range[1]);
    checks.add(check);
    return check;
  }

  /** What speaks for a question's proposition, or against it. */
  public List<Application> grounds(Question question, boolean supporting) {
    Leaning leaning = supporting ? question.leaning() : question.leaning().opposite();
    return selected.computeIfAbsent(
        List.of(question, leaning),
        key ->
            grounds(
                f ->
                    f.claim().equals(question.claim())
                        && question.on().map(f.topic()::equals).orElse(true)
                        && f.leaning() == leaning));
  }

  /** What speaks for a finding. */
  List<Application> grounds(Finding finding) {
    return selected.computeIfAbsent(List.of(finding), key -> grounds(finding::equals));
  }

  /** What has no weight is no ground. */
  private List<Application> grounds(Predicate<Finding> wanted) {
    return derivation.findings().stream()
        .filter(d -> wanted.test(d.finding()))
        .flatMap(d -> d.applications().stream())
        .filter(a -> weight(a) != 0)
        .toList();
  }
}
