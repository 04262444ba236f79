package dyad.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Sourced;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Topic;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Word;
import dyad.repairs.FactChange;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a fact says is read back in words, from its fields, and no field is dropped. */
final class FactWordsTest {
  private static final List<String> ACTORS =
      IntStream.rangeClosed(1, 20).mapToObj(i -> "Land" + i).toList();
  private static final Brief BRIEF = brief();
  private static final FactWords WORDS = new FactWords(BRIEF);

  private static Brief brief() {
    List<Actor> actors =
        new ArrayList<>(ACTORS.stream().map(a -> new Actor(a, a, Actor.Kind.STATE)).toList());
    actors.add(new Actor("Aland", "Aland", Actor.Kind.STATE));
    actors.add(new Actor("Borland", "Borland", Actor.Kind.STATE));
    actors.add(new Actor("Corland", "the Union of Corland", Actor.Kind.STATE));
    actors.add(new Actor("hill people", "the hill people", Actor.Kind.PEOPLE));
    actors.add(new Actor("rebels", "rebels in the north", Actor.Kind.GROUP));
    actors.add(new Actor("council", "the Council", Actor.Kind.ORGANISATION));
    return new Brief(
        "made-up",
        "Made up",
        Optional.empty(),
        Optional.empty(),
        LocalDate.parse("2024-06-30"),
        new Brief.Powers("Aland", "Borland"),
        actors,
        List.of(
            new Matter("treaty", "a treaty"),
            new Matter("canal", "the canal"),
            new Matter("landing", "the landing")),
        List.of(new Topic("waters", 1, List.of())),
        List.of(),
        List.of());
  }

  private static Fact fact(Content content, When when) {
    return new Fact(
        "it",
        "It is so.",
        new Source("A paper", 1),
        "the author",
        Rating.of("B2"),
        List.of(),
        when,
        false,
        content);
  }

  private static String read(String kind, Map<String, Object> values) {
    return WORDS.read(fact(content(kind, values), When.UNDATED));
  }

  private static Content content(String kind, Map<String, Object> values) {
    return Made.content(Vocabulary.kind(kind).orElseThrow(), values);
  }

  /** Every content that differs from a bare and from a full one in one choice. */
  private static Stream<Map<String, Object>> bases(Vocabulary.Kind kind) {
    List<Map<String, Object>> bases = new ArrayList<>();
    for (Map<String, Object> base : List.of(values(kind, false), values(kind, true))) {
      bases.add(base);
      for (Vocabulary.Field field : kind.fields()) {
        for (Vocabulary.Choice choice : field.choices()) {
          bases.add(with(base, field.name(), choice.word()));
        }
      }
    }
    return bases.stream();
  }

  private static Map<String, Object> with(Map<String, Object> base, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(base);
    changed.put(field, value);
    return changed;
  }

  /** Values of the fields of a kind: of those that it needs, or of all. */
  private static Map<String, Object> values(Vocabulary.Kind kind, boolean all) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Vocabulary.Field field : kind.fields()) {
      if (all || field.required()) {
        values.put(field.name(), others(field, values.size()).get(0));
      }
    }
    return values;
  }

  /** Two values that a field may hold, of all choices where it is one. */
  private static List<Object> others(Vocabulary.Field field, int place) {
    if (!field.choices().isEmpty()) {
      return field.choices().stream().<Object>map(Vocabulary.Choice::word).toList();
    }
    if (field.type() == boolean.class) {
      return List.of(true, false);
    }
    if (field.type() == double.class) {
      return List.of(3.0, 1234.5675, 1.0, 0.0, Double.NaN);
    }
    if (field.type() == List.class) {
      return List.of(List.of(ACTORS.get(18)), ACTORS.subList(17, 19), List.of());
    }
    if (field.names().filter(Names.Declared.MATTER::equals).isPresent()) {
      return List.of("treaty", "canal");
    }
    List<Object> names = new ArrayList<>(List.of(ACTORS.get(place), ACTORS.get(19)));
    if (!field.required()) {
      names.add("");
    }
    return names;
  }

  @Test
  void noFieldOfAnyKindIsDropped() {
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      bases(kind)
          .forEach(
              base -> {
                int place = 0;
                for (Vocabulary.Field field : kind.fields()) {
                  Map<String, Object> readings = new LinkedHashMap<>();
                  for (Object value : others(field, place)) {
                    String words = read(kind.name(), with(base, field.name(), value));
                    Object same = readings.put(words, value);
                    assertThat(same)
                        .as(
                            "%s.%s: “%s” of %s as of %s",
                            kind.name(), field.name(), words, value, same)
                        .isNull();
                  }
                  place += base.containsKey(field.name()) ? 1 : 0;
                }
              });
    }
  }

  @Test
  void whatIsStatedStandsInTheWordsAndWhatIsNotDoesNot() {
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      bases(kind)
          .forEach(
              base -> {
                String words = read(kind.name(), base);
                base.values().stream()
                    .flatMap(v -> v instanceof List<?> list ? list.stream() : Stream.of(v))
                    .filter(v -> ACTORS.contains(v) || v instanceof Double)
                    .map(v -> v instanceof Double number ? Wording.exact(number) : (String) v)
                    .forEach(v -> assertThat(words).contains(v));
                assertThat(words)
                    .doesNotContain("stated", "NaN", "null", "{", "}", "<", ">", "[", "]", "|")
                    .doesNotContain("  ", " ,", " ;", ",;", ";;", "..", ",,", "some place")
                    .doesNotContain("somebody")
                    .doesNotEndWith(",")
                    .doesNotContainPattern("\\b[Aa] [aeio]");
              });
    }
  }

  @Test
  void nothingThatAFactHoldsBesidesIsDropped() {
    Map<String, Object> position =
        Map.of("actor", "Aland", "matter", "treaty", "stance", "opposes");
    Fact plain = fact(content("position", position), When.UNDATED);
    Map<String, UnaryOperator<Fact>> changes = new LinkedHashMap<>();
    changes.put("content", f -> f.saying(content("interest", values("interest"))));
    changes.put("assumption", Fact::assumed);
    changes.put("absent", Fact::denied);
    changes.put("rating", f -> f.rated(Rating.GIVEN));
    changes.put("channel", f -> told(f, "Corland", "", ""));
    changes.put("utterance", f -> told(f, "", "a speech", ""));
    changes.put("rival", f -> told(f, "", "", "two counts"));
    changes.put("when", f -> f.on(f.topics(), When.on("2021")));
    changes.put("known", f -> f.knownSince("2022-01"));
    changes.forEach(
        (field, change) ->
            assertThat(WORDS.read(change.apply(plain))).as(field).isNotEqualTo(WORDS.read(plain)));
    List<String> toldElsewhere = List.of("id", "origin", "reason", "source", "statement", "topics");
    assertThat(Stream.concat(changes.keySet().stream(), toldElsewhere.stream()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Fact.class.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  private static Map<String, Object> values(String kind) {
    return values(Vocabulary.kind(kind).orElseThrow(), false);
  }

  private static Fact told(Fact f, String channel, String utterance, String rival) {
    return Sourced.by(f, f.origin(), channel, utterance, rival);
  }

  @Test
  void noPartOfWhenItWasIsDroppedWhetherItLastsOrHappened() {
    When event = new When("", "", "", false, "", "landing", 0);
    Map<String, List<When>> changes = new LinkedHashMap<>();
    changes.put("date", List.of(When.UNDATED, When.on("2021-08"), When.on("2021-08-20")));
    changes.put(
        "from", List.of(When.UNDATED, period("2018", "", false), period("2019", "", false)));
    changes.put(
        "until", List.of(When.UNDATED, period("", "2018", false), period("", "2030", false)));
    changes.put("ended", List.of(When.UNDATED, period("", "", true)));
    changes.put(
        "priorTo", List.of(When.UNDATED, new When("", "", "", false, "landing", "", 0), event));
    changes.put("following", List.of(When.UNDATED, event));
    changes.put(
        "days",
        List.of(
            event,
            new When("", "", "", false, "", "landing", 1),
            new When("", "", "", false, "", "landing", 3)));
    assertThat(changes.keySet())
        .containsExactlyElementsOf(
            Arrays.stream(When.class.getRecordComponents()).map(RecordComponent::getName).toList());
    for (String kind : List.of("position", "vote")) {
      changes.forEach(
          (field, times) ->
              assertThat(times.stream().map(t -> WORDS.read(fact(content(kind, values(kind)), t))))
                  .as(kind + ": " + field)
                  .doesNotHaveDuplicates());
    }
  }

  private static When period(String from, String until, boolean ended) {
    return new When("", from, until, ended, "", "", 0);
  }

  @Test
  void everyKindIsToldWithTheNamesOfTheBrief() {
    assertThat(reading("position", "actor", "Corland", "matter", "treaty", "stance", "opposes"))
        .isEqualTo("the Union of Corland opposes a treaty; in public");
    assertThat(
            reading(
                "position",
                "actor",
                "rebels",
                "matter",
                "canal",
                "stance",
                "deems failed",
                "hedged",
                true,
                "scope",
                "general",
                "forum",
                "media",
                "speaker",
                "Corland"))
        .isEqualTo(
            "rebels in the north deem the canal to have failed; with reservations; on broad lines"
                + " only; in the country’s media, not by its officials; said by the Union of"
                + " Corland");
    assertThat(
            reading(
                "engagement",
                "actor",
                "Aland",
                "partner",
                "Borland",
                "others",
                List.of("Corland"),
                "form",
                "exercise",
                "domain",
                "security",
                "level",
                "forces",
                "place",
                "Land1"))
        .isEqualTo(
            "Aland, Borland and the Union of Corland held a joint military exercise; on security"
                + " matters; at the level of armed forces and services; in Land1");
    assertThat(
            reading(
                "engagement",
                "actor",
                "Aland",
                "partner",
                "Borland",
                "form",
                "talks",
                "domain",
                "political",
                "matter",
                "canal",
                "outcome",
                "failed"))
        .isEqualTo(
            "talks between Aland and Borland about the canal came to nothing; on political matters");
    assertThat(
            reading(
                "engagement",
                "actor",
                "Aland",
                "partner",
                "Borland",
                "form",
                "aid",
                "domain",
                "economic",
                "outcome",
                "unanswered"))
        .isEqualTo(
            "aid from Aland for Borland was asked for without an answer; on economic matters");
    assertThat(
            reading(
                "vote", "actor", "Aland", "body", "council", "matter", "landing", "cast",
                "abstain"))
        .isEqualTo("Aland abstained on the landing in the Council");
    assertThat(
            reading(
                "vote", "actor", "Aland", "body", "council", "matter", "landing", "cast", "veto",
                "bearing", "passing"))
        .isEqualTo("Aland vetoed the landing in the Council; in a text that only mentions it");
    assertThat(
            reading(
                "conduct",
                "actor",
                "Aland",
                "matter",
                "canal",
                "act",
                "acts alone",
                "toward",
                "Borland",
                "cost",
                "high"))
        .isEqualTo(
            "Aland acts alone on the canal, without asking Borland; at a high cost to itself");
    assertThat(
            reading(
                "conduct",
                "actor",
                "Aland",
                "matter",
                "canal",
                "act",
                "protests",
                "toward",
                "Borland"))
        .isEqualTo("Aland protests to Borland against the canal");
    assertThat(
            reading(
                "conduct",
                "actor",
                "Aland",
                "matter",
                "canal",
                "act",
                "shows force",
                "toward",
                "Borland"))
        .isEqualTo("Aland shows force toward Borland over the canal");
    assertThat(
            reading(
                "conduct",
                "actor",
                "hill people",
                "matter",
                "canal",
                "act",
                "seeks",
                "toward",
                "Borland"))
        .isEqualTo("the hill people seek the canal from Borland");
    assertThat(
            reading(
                "measure",
                "indicator",
                "imports",
                "subject",
                "Corland",
                "actor",
                "Aland",
                "matter",
                "canal",
                "value",
                4.4,
                "units",
                "million tons",
                "share",
                12.5,
                "trend",
                "rising"))
        .isEqualTo(
            "imports of the canal to the Union of Corland from Aland came to 4.4 million tons, made"
                + " up 12.5 % of the Union of Corland’s whole and rose");
    assertThat(reading("measure", "indicator", "attacks", "subject", "Aland", "grade", "low"))
        .isEqualTo("attacks on people of Aland were low");
    assertThat(
            reading("measure", "indicator", "trade", "subject", "Aland", "comparator", "Corland"))
        .isEqualTo("trade of Aland was measured; compared with the Union of Corland");
    assertThat(
            reading(
                "event", "name", "landing", "form", "attack", "actor", "rebels", "target", "Aland",
                "killed", 2.0, "wounded", 1.0))
        .isEqualTo(
            "there was an attack by rebels in the north on Aland; known as “the landing”; 2 killed;"
                + " 1 wounded");
    assertThat(
            reading(
                "claim",
                "actor",
                "rebels",
                "side",
                "disputes",
                "proposition",
                "coordinates",
                "first",
                "Aland",
                "second",
                "Borland",
                "third",
                "Corland",
                "standing",
                "party"))
        .isEqualTo(
            "rebels in the north disputed that “coordinates” holds of Aland, Borland and the Union"
                + " of Corland; as a party to it");
    assertThat(
            reading(
                "project",
                "investor",
                "Aland",
                "host",
                "Borland",
                "name",
                "the port",
                "sector",
                "transport",
                "status",
                "stalled",
                "stalledYears",
                1.0,
                "partner",
                "Corland"))
        .isEqualTo(
            "a project called “the port” of Aland in Borland with the Union of Corland is at a"
                + " standstill; in transport; stalled for at least 1 year");
    assertThat(
            reading(
                "commitment",
                "actor",
                "Aland",
                "beneficiary",
                "Borland",
                "matter",
                "canal",
                "needs",
                "control",
                "form",
                "treaty",
                "kept",
                "broken"))
        .isEqualTo(
            "Aland is committed to Borland on the canal; which takes control of what others do; by a"
                + " treaty; broken");
    assertThat(
            reading(
                "commitment",
                "actor",
                "Aland",
                "beneficiary",
                "Borland",
                "matter",
                "canal",
                "needs",
                "means",
                "kept",
                "late"))
        .isEqualTo(
            "Aland is committed to Borland on the canal; which takes means that it has to find; late,"
                + " and not given up");
    assertThat(reading("threat", "form", "prices", "base", "Corland", "target", "Aland"))
        .isEqualTo("swings of prices or supply out of the Union of Corland can reach Aland");
    assertThat(reading("observation")).isEqualTo("something was noted, in words alone");
  }

  private static String reading(String kind, Object... values) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put((String) values[i], values[i + 1]);
    }
    return read(kind, named);
  }

  @Test
  void whatLapsedIsToldInThePastAndWhatIsToComeInTheFuture() {
    Content ally =
        content("relation", Map.of("actor", "Aland", "other", "Borland", "form", "ally"));
    assertThat(WORDS.read(fact(ally, When.UNDATED))).isEqualTo("Aland is an ally of Borland");
    assertThat(WORDS.read(fact(ally, period("", "2015", false))))
        .isEqualTo("Aland was an ally of Borland; until 2015 (lapsed)");
    assertThat(WORDS.read(fact(ally, period("1990", "2015-03", false))))
        .isEqualTo("Aland was an ally of Borland; from 1990 until March 2015 (lapsed)");
    assertThat(WORDS.read(fact(ally, period("1990", "", true))))
        .isEqualTo("Aland was an ally of Borland; from 1990 (lapsed)");
    assertThat(WORDS.read(fact(ally, period("", "", true))))
        .isEqualTo("Aland was an ally of Borland; lapsed");
    assertThat(WORDS.read(fact(ally, period("2020", "2030", false))))
        .isEqualTo("Aland is an ally of Borland; from 2020 until 2030");
    assertThat(WORDS.read(fact(ally, period("2026", "", false))))
        .isEqualTo("Aland will be an ally of Borland; from 2026 (not begun)");
    assertThat(WORDS.read(fact(ally, When.on("2019-09"))))
        .isEqualTo("Aland is an ally of Borland; dated September 2019");
    Content forces =
        content("presence", Map.of("actor", "rebels", "place", "Land1", "form", "military"));
    assertThat(WORDS.read(fact(forces, period("", "2018", false)).assumed()))
        .isEqualTo("rebels in the north had armed forces in Land1; until 2018 (lapsed); supposed");
    Content talks =
        content(
            "engagement",
            Map.of("actor", "Aland", "partner", "Borland", "form", "talks", "domain", "political"));
    assertThat(WORDS.read(fact(talks, When.on("2021-08-20"))))
        .isEqualTo("Aland and Borland held talks; on political matters; on 20 August 2021");
    assertThat(WORDS.read(fact(talks, period("2018", "", false))))
        .isEqualTo("Aland and Borland held talks; on political matters; since 2018");
    assertThat(WORDS.read(fact(talks, When.on("2025"))))
        .isEqualTo("Aland and Borland will hold talks; on political matters; in 2025 (not begun)");
    assertThat(WORDS.read(fact(talks, new When("", "", "", true, "landing", "", 3))))
        .isEqualTo(
            "Aland and Borland held talks; on political matters; 3 days before the landing (ended)");
  }

  private static FactChange.Assumption assumed(Fact fact, String... stated) {
    return new FactChange.Assumption(
        fact, List.of(stated), new TreeSet<>(), new TreeSet<>(), OptionalDouble.empty());
  }

  @Test
  void whoeverOneReportLeavesOpenIsTheSameInTheNext() {
    Fact backs =
        fact(
            content(
                "conduct",
                Map.of(
                    "actor",
                    "Aland",
                    "act",
                    "supports",
                    "matter",
                    "canal",
                    "toward",
                    "some party")),
            When.UNDATED);
    Fact happened =
        fact(content("event", Map.of("name", "some event", "form", "attack")), When.UNDATED);
    Fact leads =
        fact(
            content("relation", Map.of("actor", "some party", "other", "rebels", "form", "leader")),
            new When("", "", "", false, "", "some event", 0));
    assertThat(
            WORDS.told(
                List.of(
                    assumed(backs, "actor", "act", "toward"),
                    assumed(happened, "form"),
                    assumed(leads, "actor", "other", "form", "following"))))
        .containsExactly(
            "Aland supports somebody",
            "there was an attack",
            "the same party leads rebels in the north, dated after the same event");
    assertThat(WORDS.told(List.of(assumed(leads, "actor", "other", "form", "following"))))
        .containsExactly("somebody leads rebels in the north");
  }

  @Test
  void whatIsReportedAbsentIsDenied() {
    Content forces =
        content("presence", Map.of("actor", "Aland", "place", "Land1", "form", "military"));
    assertThat(WORDS.read(fact(forces, When.UNDATED).denied()))
        .isEqualTo("Aland does not have armed forces in Land1; reported absent");
    assertThat(WORDS.read(fact(forces, period("", "2018", false)).denied()))
        .isEqualTo("Aland did not have armed forces in Land1; until 2018 (reported absent)");
    assertThat(WORDS.read(fact(forces, period("2026", "", false)).denied()))
        .isEqualTo("Aland will not have armed forces in Land1; from 2026 (reported absent)");
    Content danger =
        content(
            "threat",
            Map.of("form", "crime", "base", "Land1", "target", "Aland", "reach", "territory"));
    assertThat(WORDS.read(fact(danger, When.UNDATED).denied()))
        .isEqualTo(
            "organised crime out of Land1 cannot reach Aland; on its own territory; reported"
                + " absent");
    Content kin =
        content("relation", Map.of("actor", "hill people", "other", "rebels", "form", "partner"));
    assertThat(WORDS.read(fact(kin, When.UNDATED).denied().rated(Rating.GIVEN)))
        .isEqualTo(
            "the hill people are not partners of rebels in the north; reported absent; given");
  }

  @Test
  void verbsGoWithOneOrWithMany() {
    assertThat(
            Stream.of("the experts", "hill tribes", "the state media", "criminal groups in trade")
                .map(n -> new Actor(n, n, Actor.Kind.GROUP)))
        .allMatch(Plurals::isPlural);
    assertThat(
            Stream.of("Hamdas", "the Front", "HIS", "the majority of states", "the crisis staff")
                .map(n -> new Actor(n, n, Actor.Kind.GROUP)))
        .noneMatch(Plurals::isPlural);
    assertThat(Plurals.isPlural(new Actor("X", "the United Isles", Actor.Kind.STATE))).isFalse();
    assertThat(Plurals.isPlural(new Actor("X", "the United Isles", Actor.Kind.ORGANISATION)))
        .isFalse();
    assertThat(Plurals.isPlural(new Actor("X", "the Northerners", Actor.Kind.GROUP))).isTrue();
    assertThat(Plurals.isPlural(new Actor("X", "the Kin", Actor.Kind.PEOPLE))).isTrue();
  }

  @Test
  void everyVerbOfThePageHasItsForms() {
    TreeSet<String> verbs = new TreeSet<>();
    java.util.regex.Pattern verb = java.util.regex.Pattern.compile("<\\+?([^>|]*)>");
    Clauses.all()
        .values()
        .forEach(line -> verb.matcher(line).results().forEach(m -> verbs.add(m.group(1))));
    Verbs.Mood past = new Verbs.Mood(Verbs.Tense.PAST, false);
    Verbs.Mood present = new Verbs.Mood(Verbs.Tense.PRESENT, false);
    assertThat(verbs.stream().map(v -> Verbs.of(v, present, false) + "/" + Verbs.of(v, past, true)))
        .contains("carries/carried", "vetoes/vetoed", "opens or upgrades/opened or upgraded")
        .contains("is/were", "imposes/imposed", "stays/stayed", "can reach/could reach")
        .contains("fails/failed", "says/said", "exchanges/exchanged");
    Verbs.Mood future = new Verbs.Mood(Verbs.Tense.FUTURE, true);
    assertThat(Verbs.of("can reach", future, true)).isEqualTo("will not be able to reach");
    assertThat(Verbs.of("open or upgrade", new Verbs.Mood(Verbs.Tense.PAST, true), true))
        .isEqualTo("did not open or upgrade");
    assertThat(Verbs.of("be", new Verbs.Mood(Verbs.Tense.PRESENT, true), true))
        .isEqualTo("are not");
    assertThat(Verbs.of("hold", new Verbs.Mood(Verbs.Tense.PRESENT, true), true))
        .isEqualTo("do not hold");
  }

  /** Makes contents from values by name. */
  private static final class Made {
    private Made() {}

    static Content content(Vocabulary.Kind kind, Map<String, Object> values) {
      RecordComponent[] components = kind.type().getRecordComponents();
      Object[] arguments =
          Arrays.stream(components).map(c -> argument(c, values.get(c.getName()))).toArray();
      try {
        return (Content) kind.type().getDeclaredConstructors()[0].newInstance(arguments);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }

    private static Object argument(RecordComponent component, Object value) {
      Class<?> type = component.getType();
      if (type == Setting.class) {
        return Setting.NONE;
      }
      if (value == null) {
        return type == double.class
            ? (Object) Double.NaN
            : type == boolean.class ? (Object) false : type == List.class ? List.of() : null;
      }
      return type.isEnum()
          ? Arrays.stream(type.getEnumConstants())
              .filter(c -> ((Word) c).word().equals(value))
              .findFirst()
              .orElseThrow()
          : value;
    }
  }

  @Test
  void shortTimesAreToldInDaysPlainOnesInYearsAndOthersInYearsAndMonths() {
    assertThat(List.of(1 / 365.25, 170 / 365.25, 0.99, 1.0, 0.5, 1.5, 2.25, 5.0, 5.99, 6.204))
        .extracting(Wording::years)
        .containsExactly(
            "1 day",
            "170 days",
            "362 days",
            "1 year",
            "0.5 years",
            "1.5 years",
            "2 years and 3 months",
            "5 years",
            "6 years",
            "6 years and 2 months");
  }
}
