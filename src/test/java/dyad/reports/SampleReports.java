package dyad.reports;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Term;
import dyad.facts.Topic;
import dyad.facts.When;
import dyad.facts.kinds.Capability;
import dyad.facts.kinds.Commitment;
import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Domain;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Measure;
import dyad.facts.kinds.Observation;
import dyad.facts.kinds.Position;
import dyad.facts.kinds.Presence;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Threat;
import dyad.findings.Scales;
import dyad.findings.Strength;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.provenance.ReportRequest;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import dyad.scenarios.Composition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reports for the tests of writers: on a made-up brief that holds what is hard to lay out, and on
 * nothing.
 */
public final class SampleReports {

  /** A statement with letters of three scripts, which break and run in three ways. */
  public static final String CHINESE =
      "根据港务局的通报，运河管理机构自二月以来已经三次提高过境费，而且没有事先通知任何一方，" + "双方的航运公司都对此提出了书面抗议，但是至今没有收到任何答复。";

  /** Cyrillic. */
  public static final String CYRILLIC =
      "Министерство транспорта Эстмарка заявило, что будет выступать против "
          + "международного надзора за каналом, пока вопрос о пошлинах не решён окончательно.";

  /** Arabic, which runs from right to left. */
  public static final String ARABIC =
      "أعلنت سلطة القناة أن المرور سيبقى مفتوحا أمام سفن البلدين، "
          + "وأنها لن تسمح لأي جماعة مسلحة بتهديد الملاحة.";

  /** What a spreadsheet would take for a formula. */
  public static final String FORMULA =
      "=1+1 is how the harbour master put it: one toll for each way, and no third.";

  /** What a workbook's own escapes look like. */
  public static final String ESCAPED =
      "The form that ships fill in is called _x0041_ since the spring.";

  /** A statement that takes many lines. */
  public static final String LONG =
      "The joint commission on the canal reports, on the strength of four hundred and "
          + "twelve interviews with masters, pilots, agents and lock keepers that it held between the thaw and "
          + "midsummer, that the time which a laden ship spends between the outer roads and the upper basin has more "
          + "than doubled since the change of authority; that the causes named most often are the want of pilots, the "
          + "state of the gates at the second and third locks, unannounced inspections by men whose commission nobody "
          + "could name, and fees that differ from day to day; that masters under either flag were treated alike; and "
          + "that nobody whom it asked expected the autumn to be better, although several held that a single authority "
          + "with pilots of its own, paid from one published tariff, would put most of it right within a season.";

  private static final Brief.Powers POWERS = new Brief.Powers("Norland", "Estmark");
  private static final String CANAL = "canal security";
  private static final String TOLLS = "canal tolls";
  private static final String FISH = "fisheries";
  private static final String TRADE = "trade";

  /** The others are there to be shown; too little is known of them for a verdict over all. */
  private static final List<String> COUNTED = List.of(CANAL, TOLLS, FISH);

  private static final String OVERSIGHT = "-oversight of the canal";

  private SampleReports() {}

  /** The brief of the Lorne Canal, assessed. */
  public static Report canal() {
    return report(brief(), rules());
  }

  /** A brief without facts, topics and questions, assessed by no rules. */
  public static Report empty() {
    Brief nothing =
        new Brief(
            "nothing",
            "Nothing yet",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2031, 1, 1),
            POWERS,
            List.of(actor("Norland", "Norland"), actor("Estmark", "Estmark")),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return report(nothing, Map.of());
  }

  /** A brief that asks the same of the same topics, without a single fact. */
  public static Report unanswered() {
    Brief asked = brief();
    return report(
        new Brief(
            asked.id(),
            asked.title(),
            asked.author(),
            asked.marking(),
            asked.asOf(),
            asked.dyad(),
            asked.actors(),
            asked.matters(),
            asked.topics(),
            asked.questions(),
            List.of()),
        rules());
  }

  /** The brief of the canal, of which nothing is asked. */
  public static Report unasked() {
    Brief canal = brief();
    return report(
        new Brief(
            canal.id(),
            canal.title(),
            canal.author(),
            canal.marking(),
            canal.asOf(),
            canal.dyad(),
            canal.actors(),
            canal.matters(),
            canal.topics(),
            List.of(),
            canal.facts()),
        rules());
  }

  /** The brief of the canal, where all that a reader sees says one thing. */
  public static Report saying(String text) {
    Brief canal = brief();
    return report(
        new Brief(
            canal.id(),
            text,
            Optional.of(text),
            Optional.of(text),
            canal.asOf(),
            canal.dyad(),
            canal.actors().stream().map(a -> actor(a.id(), text)).toList(),
            canal.matters().stream().map(m -> new Matter(m.id(), text)).toList(),
            canal.topics(),
            canal.questions().stream().map(q -> saying(q, text)).toList(),
            canal.facts().stream().map(f -> saying(f, text)).toList()),
        rules());
  }

  private static Question saying(Question asked, String text) {
    return new Question(
        asked.id(),
        text,
        asked.topic(),
        asked.claim(),
        asked.about(),
        asked.on(),
        asked.leaning(),
        asked.paragraphs(),
        asked.expected(),
        List.of(new Question.Dissent(text, Term.LIKELY, text)));
  }

  private static Fact saying(Fact fact, String text) {
    return new Fact(
        fact.id(),
        text,
        new Source(text, fact.source().paragraph()),
        text,
        fact.rating(),
        fact.topics(),
        fact.when(),
        fact.assumption(),
        fact.content());
  }

  /** What a report can be asked, with no alternatives to its brief. */
  public static WhatIf whatIf(Report report) {
    return whatIf(report.brief(), report.rules(), report.scales());
  }

  private static WhatIf whatIf(Brief brief, RuleBase base, Scales scales) {
    Document<Brief> document = Document.made(brief, "brief.json");
    try {
      Composition plain = Composition.of(document, List.of());
      return WhatIf.of(document, plain, List.of(), new Reasoner(base, scales, 100_000), scales);
    } catch (ProblemsException | BudgetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Report report(Brief brief, Map<String, String> rules) {
    try {
      RuleBase base = RuleReader.read(rules);
      return new ReportBuilder(whatIf(brief, base, scales()), base)
          .asking(ReportRequest.WITH_ANNEXES)
          .build();
    } catch (ProblemsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Scales scales() {
    return new Scales(
        Map.of(
            Strength.ROUGHLY_EVEN_CHANCE,
            0,
            Strength.LIKELY,
            750,
            Strength.VERY_LIKELY,
            2000,
            Strength.ALMOST_CERTAIN,
            3500),
        Map.of('A', 0.99, 'B', 0.95, 'C', 0.85, 'D', 0.70, 'E', 0.50, 'F', 0.50),
        Map.of(1, 0.99, 2, 0.95, 3, 0.80, 4, 0.60, 5, 0.30, 6, 0.50),
        new TreeMap<>(Map.of("small fraction", 0.1, "several forms", 2.0)),
        0.85,
        0.60);
  }

  private static Brief brief() {
    return new Brief(
        "lorne-canal",
        "Norland and Estmark after the change of authority on the Lorne Canal",
        Optional.of("A. Analyst"),
        Optional.of("FOR TRAINING – R&D"),
        LocalDate.of(2031, 6, 30),
        POWERS,
        List.of(
            actor("Norland", "Norland"),
            actor("Estmark", "Estmark"),
            actor("Lorne", "the Canal Authority"),
            actor("Ridge Front", "the Ridge Front"),
            actor("Southmark", "Southmark"),
            actor("Quay", "Quay"),
            actor("海门公司", "海门公司")),
        List.of(
            new Matter("change", "the change of authority"),
            new Matter("tolls", "one published tariff"),
            new Matter("oversight", "oversight by other states"),
            new Matter("passage", "free passage"),
            new Matter("quota", "a common quota"),
            new Matter("raids", "raids on the locks")),
        Stream.of(
                CANAL,
                TOLLS,
                FISH,
                TRADE,
                OVERSIGHT,
                "贸易与港口",
                "судоходство",
                "the standing of the commission for the lower river and its tributaries",
                "arms")
            .map(name -> new Topic(name, COUNTED.contains(name) ? 1 : 0, List.of()))
            .toList(),
        questions(),
        facts());
  }

  private static Actor actor(String id, String name) {
    return new Actor(id, name, Actor.Kind.STATE);
  }

  private static List<Question> questions() {
    return List.of(
        question(
            "Q01",
            "the Canal Authority keeps its word on free passage to Norland",
            CANAL,
            "commitment holds",
            List.of("Lorne", "Norland"),
            Optional.empty(),
            Leaning.FOR,
            Optional.of(Term.UNLIKELY),
            List.of(
                new Question.Dissent(
                    "@ B. Other",
                    Term.LIKELY,
                    "the Authority kept a like word last year, and "
                        + "what the Front can reach are two locks of eleven"))),
        question(
            "Q02",
            "the two converge on the security of the canal",
            CANAL,
            "convergence",
            List.of("Norland", "Estmark"),
            Optional.of(CANAL),
            Leaning.FOR,
            Optional.of(Term.VERY_LIKELY),
            List.of()),
        question(
            "Q03",
            "the two part over fisheries",
            FISH,
            "convergence",
            List.of("Norland", "Estmark"),
            Optional.of(FISH),
            Leaning.AGAINST,
            Optional.of(Term.VERY_LIKELY),
            List.of()),
        question(
            "Q04",
            "the canal is an investment priority of Norland",
            TRADE,
            "investment priority",
            List.of("Norland", "Lorne"),
            Optional.empty(),
            Leaning.FOR,
            Optional.of(Term.UNLIKELY),
            List.of()),
        question(
            "Q05",
            "Norland's shipping through the canal is exposed",
            TRADE,
            "exposed",
            List.of("Norland"),
            Optional.empty(),
            Leaning.FOR,
            Optional.of(Term.LIKELY),
            List.of()),
        question(
            "Q06",
            "Southmark sends pilots",
            TOLLS,
            "sends pilots",
            List.of("Southmark"),
            Optional.empty(),
            Leaning.FOR,
            Optional.empty(),
            List.of()),
        question(
            "Q07",
            "Estmark keeps up its undertaking on quotas",
            FISH,
            "commitment holds",
            List.of("Estmark", "Norland"),
            Optional.empty(),
            Leaning.FOR,
            Optional.empty(),
            List.of()),
        question(
            "Q08",
            "the two agree on the tolls, although both held, at the session of the commission in spring "
                + "and again at the one in early summer, that any tariff is for the Authority alone to set and to "
                + "publish, and that nobody should pay who has not been served",
            TOLLS,
            "convergence",
            List.of("Norland", "Estmark"),
            Optional.of(TOLLS),
            Leaning.FOR,
            Optional.of(Term.ROUGHLY_EVEN_CHANCE),
            List.of(
                new Question.Dissent(
                    "C. Third", Term.UNLIKELY, "words at a session bind nobody"))));
  }

  private static Question question(
      String id,
      String proposition,
      String topic,
      String claim,
      List<String> about,
      Optional<String> on,
      Leaning leaning,
      Optional<Term> expected,
      List<Question.Dissent> dissents) {
    return new Question(
        id, proposition, topic, claim, about, on, leaning, List.of(1, 3), expected, dissents);
  }

  private static List<Fact> facts() {
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                fact(
                    "F01",
                    "The Canal Authority passed to a new council.",
                    "A1",
                    1,
                    List.of(CANAL),
                    on("2031-04-02"),
                    new Event(
                        "change",
                        Event.Form.TAKEOVER,
                        "Lorne",
                        "",
                        "Lorne",
                        Double.NaN,
                        Double.NaN,
                        Setting.NONE)),
                fact(
                    "F02",
                    ARABIC,
                    "B2",
                    2,
                    List.of(CANAL),
                    on("2031-04"),
                    new Commitment(
                        "Lorne",
                        "Norland",
                        "passage",
                        Commitment.Needs.CONTROL,
                        "Lorne",
                        Commitment.Form.ASSURANCE,
                        Commitment.Kept.UNSTATED,
                        Commitment.Counted.UNSTATED,
                        Double.NaN,
                        "",
                        Double.NaN,
                        Setting.NONE)),
                fact(
                    "F03",
                    "Fighters of the Ridge Front stand on both banks above the second lock.",
                    "B2",
                    2,
                    List.of(CANAL),
                    When.UNDATED,
                    new Presence(
                        "Ridge Front",
                        "Lorne",
                        Presence.Form.FIGHTERS,
                        Presence.Scale.SMALL,
                        "",
                        Setting.NONE)),
                fact(
                    "F04",
                    "Raids from the Ridge have reached Norland's river provinces.",
                    "B3",
                    3,
                    List.of(CANAL),
                    new When("", "2030", "2031-06", false, "", "", 0),
                    threat("Norland")),
                fact(
                    "F05",
                    "Estmark names raids from the Ridge as the first danger to its ports.",
                    "A2",
                    3,
                    List.of(CANAL),
                    new When("", "", "", false, "", "change", 12),
                    threat("Estmark")),
                fact(
                    "F06",
                    CYRILLIC,
                    "C3",
                    4,
                    List.of(OVERSIGHT),
                    on("2031-05-11"),
                    position("Estmark", "oversight", Position.Stance.OPPOSES)),
                fact(
                    "F07",
                    "Norland asked for oversight of the canal by other states.",
                    "B2",
                    4,
                    List.of(OVERSIGHT),
                    on("2031-05-10"),
                    position("Norland", "oversight", Position.Stance.FAVOURS)),
                fact(
                    "F08",
                    CHINESE,
                    "B2",
                    5,
                    List.of(TOLLS, "贸易与港口"),
                    on("2031"),
                    new Observation("海门公司", Setting.NONE))));
    facts.addAll(onTolls());
    facts.addAll(onFishAndTrade());
    return facts;
  }

  private static List<Fact> onTolls() {
    return List.of(
        fact(
            "F09",
            "Norland wants one published tariff.",
            "B1",
            5,
            List.of(TOLLS),
            on("2031-05-20"),
            position("Norland", "tolls", Position.Stance.FAVOURS)),
        fact(
            "F10",
            "Estmark wants one published tariff.",
            "B1",
            5,
            List.of(TOLLS),
            on("2031-05-20"),
            position("Estmark", "tolls", Position.Stance.FAVOURS)),
        fact(
            "F11",
            "Estmark speaks against paying before a ship has passed; Norland speaks for it.",
            "C2",
            5,
            List.of(TOLLS),
            When.UNDATED,
            position("Estmark", "passage", Position.Stance.OPPOSES)),
        fact(
            "F12",
            "Norland speaks for paying before a ship has passed.",
            "C2",
            5,
            List.of(TOLLS),
            When.UNDATED,
            position("Norland", "passage", Position.Stance.FAVOURS)),
        fact(
            "F13",
            LONG,
            "D4",
            6,
            List.of(TOLLS, CANAL),
            new When("", "2031-03", "", false, "change", "", 0),
            new Observation("Lorne", Setting.NONE)),
        fact(
            "F14",
            FORMULA,
            "E5",
            6,
            List.of(TOLLS),
            When.UNDATED,
            new Observation("", Setting.NONE)),
        fact(
            "F15",
            ESCAPED,
            "F6",
            6,
            List.of(TOLLS),
            When.UNDATED,
            new Observation("", Setting.NONE)));
  }

  private static List<Fact> onFishAndTrade() {
    return List.of(
        fact(
            "F16",
            "Norland favours a common quota on the lower river.",
            "A1",
            7,
            List.of(FISH),
            on("2030-11"),
            position("Norland", "quota", Position.Stance.FAVOURS)),
        fact(
            "F17",
            "Estmark opposes a common quota on the lower river.",
            "A1",
            7,
            List.of(FISH),
            on("2030-12"),
            position("Estmark", "quota", Position.Stance.OPPOSES)),
        new Fact(
            "A01",
            "Estmark undertook to keep to last year's catch, and to no more.",
            new Source("Memo", 7),
            "author",
            Rating.of("F6"),
            List.of(FISH),
            When.UNDATED,
            true,
            new Commitment(
                "Estmark",
                "Norland",
                "quota",
                Commitment.Needs.OWN_CONDUCT,
                "",
                Commitment.Form.TREATY,
                Commitment.Kept.UNSTATED,
                Commitment.Counted.UNSTATED,
                Double.NaN,
                "",
                Double.NaN,
                Setting.NONE)),
        fact(
            "F23",
            "Norland undertook by treaty to take part in the count of the catch.",
            "A1",
            7,
            List.of(FISH),
            on("2029"),
            new Commitment(
                "Norland",
                "Estmark",
                "quota",
                Commitment.Needs.OWN_CONDUCT,
                "",
                Commitment.Form.TREATY,
                Commitment.Kept.UNSTATED,
                Commitment.Counted.UNSTATED,
                Double.NaN,
                "",
                Double.NaN,
                Setting.NONE)),
        fact(
            "F24",
            "Norland sent the counters of the catch away.",
            "B2",
            7,
            List.of(FISH),
            on("2031-02"),
            new Conduct(
                "Norland",
                "quota",
                Conduct.Act.OBSTRUCTS,
                "Estmark",
                "",
                Conduct.Cost.UNSTATED,
                Setting.NONE)),
        fact(
            "F18",
            "Norland put 3.2 million crowns into works on the canal.",
            "B2",
            8,
            List.of(TRADE),
            on("2030"),
            investment("Lorne", 3.2)),
        fact(
            "F19",
            "Norland put 410 million crowns into works on the Quay line.",
            "B2",
            8,
            List.of(TRADE),
            on("2030"),
            investment("Quay", 410)),
        fact(
            "F20",
            "Patrol boats of the two exercised together.",
            "B2",
            9,
            List.of(CANAL),
            on("2031-05-02"),
            engagement(Engagement.Form.EXERCISE)),
        fact(
            "F21",
            "The two agreed to share reports on raids.",
            "B2",
            9,
            List.of(CANAL),
            on("2031-05-04"),
            engagement(Engagement.Form.AGREEMENT)),
        fact(
            "F22",
            "The Canal Authority failed to stop raids on the locks in winter.",
            "B2",
            9,
            List.of(CANAL),
            on("2031-01"),
            new Capability(
                "Lorne",
                "raids",
                Domain.SECURITY,
                "Lorne",
                Capability.Outcome.FAILED,
                Setting.NONE)));
  }

  private static Fact fact(
      String id,
      String statement,
      String rating,
      int paragraph,
      List<String> topics,
      When when,
      Content content) {
    String origin = paragraph % 2 == 0 ? "author" : "River Gazette";
    return new Fact(
        id,
        statement,
        new Source("Memo", paragraph),
        origin,
        Rating.of(rating),
        topics,
        when,
        false,
        content);
  }

  private static When on(String date) {
    return When.on(date);
  }

  private static Content threat(String target) {
    return new Threat(
        Threat.Form.MILITANCY,
        "Ridge Front",
        "Lorne",
        target,
        Threat.Reach.TERRITORY,
        "",
        Setting.NONE);
  }

  private static Content position(String actor, String matter, Position.Stance stance) {
    return new Position(
        actor,
        matter,
        stance,
        false,
        Position.Scope.SPECIFIC,
        Position.Forum.PUBLIC,
        "",
        Setting.NONE);
  }

  private static Content investment(String subject, double value) {
    return new Measure(
        Measure.Indicator.INVESTMENT,
        "Norland",
        subject,
        "",
        value,
        "million crowns",
        Double.NaN,
        Measure.Grade.UNSTATED,
        Measure.Trend.UNSTATED,
        "",
        Setting.NONE);
  }

  private static Content engagement(Engagement.Form form) {
    return new Engagement(
        "Norland",
        "Estmark",
        List.of(),
        form,
        Domain.SECURITY,
        "raids",
        Engagement.Level.UNSTATED,
        "",
        Engagement.Openness.OVERT,
        Engagement.Outcome.HELD,
        Setting.NONE);
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new TreeMap<>();
    add(
        rules,
        "threats/shared-exposure",
        "Shared exposure",
        "exposure",
        "very likely",
        "a threat from where {$base} governs can reach both {$first} and {$second}",
        """
          Dyad($first : first, $second : second)
          Threat($topic : topic, topic != null, $base : base, target == $first)
          Threat(topic == $topic, base == $base, target == $second)
        """,
        "supports(\"convergence\", $topic, $first, $second)");
    add(
        rules,
        "threats/joint-action",
        "Joint action",
        "joint-action",
        "likely",
        "{$first} and {$second} act together",
        """
          Dyad($first : first, $second : second)
          Engagement($topic : topic, topic != null, actor == $first, partner == $second, domain == "security")
          Threshold(name == "several forms", $several : value)
          // they did so in {$forms} different forms
          accumulate( Engagement(topic == $topic, actor == $first, partner == $second, $form : form);
            $forms : distinct($form); $forms >= $several )
        """,
        "supports(\"convergence\", $topic, $first, $second)");
    add(
        rules,
        "interests/opposed-stances",
        "Opposed stances",
        "opposed-preferences",
        "very likely",
        "{$one} wants {$matter} and {$other} speaks against it",
        """
          Dyad($first : first, $second : second)
          Power($one : name, $other : partner)
          Position($topic : topic, topic != null, actor == $one, $matter : matter, stance == "favours")
          Position(topic == $topic, actor == $other, matter == $matter, stance == "opposes")
        """,
        "opposes(\"convergence\", $topic, $first, $second)");
    add(
        rules,
        "interests/same-stance",
        "The same stance",
        "same-stance",
        "very likely",
        "{$first} and {$second} both want {$matter}",
        """
          Dyad($first : first, $second : second)
          Position($topic : topic, topic != null, actor == $first, $matter : matter, stance == "favours")
          Position(topic == $topic, actor == $second, matter == $matter, stance == "favours")
        """,
        "supports(\"convergence\", $topic, $first, $second)");
    addOnCommitments(rules);
    return rules;
  }

  private static void addOnCommitments(Map<String, String> rules) {
    add(
        rules,
        "commitments/doubtful-control",
        "Doubtful control",
        "control",
        "very likely",
        "{$actor} does not surely control all who could break its word to {$beneficiary}",
        """
          Commitment($topic : topic, $actor : actor, $beneficiary : beneficiary, $matter : matter, needs == "control",
            $place : place)
          Presence(place == $place, form == "fighters", $rival : actor, actor != $actor)
          // there is no evidence that {$actor} has done the like before
          not Capability(actor == $actor, outcome == "succeeded")
          // it has failed at such a task before
          exists Capability(actor == $actor, outcome == "failed")
        """,
        "opposes(\"commitment holds\", $topic, $actor, $beneficiary)");
    add(
        rules,
        "commitments/firm-form",
        "A firm form",
        "form",
        "likely",
        "{$actor} gave {$beneficiary} its word in a treaty",
        """
          Commitment($topic : topic, $actor : actor, $beneficiary : beneficiary, form == "treaty")
          // nobody has seen {$actor} obstruct what it undertook
          not Conduct(actor == $actor, act == "obstructs")
        """,
        "supports(\"commitment holds\", $topic, $actor, $beneficiary)");
    add(
        rules,
        "commitments/exposed-trade",
        "What hangs on a word that another may not be able to keep",
        "dependence",
        "likely",
        "what {$beneficiary} sends through hangs on a word that may not be kept",
        """
          Finding(claim == "commitment holds", leaning == "against", $topic : topic, $actor : first,
            $beneficiary : second)
          Dyad(first == $beneficiary)
        """,
        "supports(\"exposed\", $topic, $beneficiary)");
    add(
        rules,
        "commitments/kept-before",
        "A word kept before",
        "record",
        "likely",
        "{$actor} has kept such a word before",
        """
          Commitment($topic : topic, $actor : actor, $beneficiary : beneficiary, $matter : matter)
          // it succeeded at the task before
          exists Capability(actor == $actor, matter == $matter, outcome == "succeeded")
        """,
        "supports(\"commitment holds\", $topic, $actor, $beneficiary)");
    add(
        rules,
        "trade/small-beside",
        "Small beside a comparator",
        "small-beside-comparator",
        "very likely",
        "what {$investor} puts into {$host} ({$value} {$units}) is a small fraction of what it puts into {$big}",
        """
          Measure(indicator == "investment", $topic : topic, $investor : actor, actor != null,
            $host : subject, value != null, $value : value, units != null, $units : units)
          Threshold(name == "small fraction", $cut : value)
          Measure(indicator == "investment", actor == $investor, $big : subject, units != null,
            units == $units, value != null, value * $cut > $value)
        """,
        "opposes(\"investment priority\", $topic, $investor, $host)");
  }

  private static void add(
      Map<String, String> rules,
      String path,
      String title,
      String principle,
      String strength,
      String says,
      String conditions,
      String conclusion) {
    String id = path.substring(path.indexOf('/') + 1);
    rules.put(
        "rules/" + path + ".drl",
        "rule \"%s\"%n@id(\"%s\")%n@title(\"%s\")%n@principle(\"%s\")%n"
                .formatted(title, id, title, principle)
                .replace("\r", "")
            + "@strength(\""
            + strength
            + "\")\n@says(\""
            + says
            + "\")\nwhen\n"
            + conditions
            + "then\n  insertLogical(Finding."
            + conclusion
            + ");\nend\n");
  }
}
