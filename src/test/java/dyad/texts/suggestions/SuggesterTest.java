package dyad.texts.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.Brief;
import dyad.facts.Vocabulary;
import dyad.facts.files.BriefReader;
import dyad.texts.suggestions.FoundName.Sort;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence is met with a kind and fields that an analyst would choose, and the reason. */
final class SuggesterTest {

  private static final String BRIEF =
      """
      {"title": "Two at a lake", "asOf": "2031-01-01",
       "dyad": {"first": "Aland", "second": "Borduria"},
       "actors": [
         {"id": "Aland", "kind": "state"}, {"id": "Borduria", "kind": "state"},
         {"id": "Syldavia", "kind": "state"},
         {"id": "Lake Region", "name": "the Lake Region", "kind": "place"},
         {"id": "North Shore", "name": "the North Shore", "kind": "place"},
         {"id": "Hill League", "name": "the Hill League", "kind": "group"},
         {"id": "Lake Council", "name": "the Lake Council", "kind": "organisation"},
         {"id": "Blue Road", "name": "the Blue Road", "kind": "scheme"},
         {"id": "High Court", "name": "the High Court", "kind": "organisation"},
         {"id": "the poor", "kind": "people"},
         {"id": "Nobody’s Man", "kind": "person"},
         {"id": "Anna Berg", "kind": "person", "within": ["Aland"]}],
       "matters": [{"id": "ceasefire", "name": "a ceasefire"}, {"id": "lake port"},
         {"id": "Lake Region trade"}, {"id": "coup", "name": "the coup in Syldavia"}],
       "topics": [{"name": "security"}, {"name": "trade"}],
       "questions": [], "facts": []}
      """;

  private static Brief brief() {
    try {
      return BriefReader.read("lake", "brief.json", BRIEF.getBytes(StandardCharsets.UTF_8));
    } catch (dyad.problems.ProblemsException e) {
      throw new IllegalStateException(e);
    }
  }

  private final Suggester suggester = new Suggester(brief());

  private Suggestion.Kind first(String sentence) {
    return suggester.of(sentence).kinds().get(0);
  }

  private static String field(Suggestion.Kind kind, String path) {
    Object value = kind.fields();
    for (String step : path.split("\\.", -1)) {
      value = ((Map<?, ?>) value).get(step);
    }
    return String.valueOf(value);
  }

  /** The forty sentences of the guide to coding, each told of other powers in other words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Aland's white paper calls on all sides to lay down their arms.|position|stance=favours",
        "Borduria spoke against the lake railway until 2029.|position|stance=opposes, when.until=2029",
        "The envoy named it a red line that nobody harbours bandits.|position|stance=requires",
        "For Aland's ministers the defeat proves that nation building cannot work.|position|stance=deems failed",
        "Borduria is uneasy about the plans for the North Shore.|position|stance=reserved",
        "Aland has never objected to the High Court's reading.|position|stance=opposes, absent=true",
        "Borduria requested rifles from Aland.|conduct|act=asks",
        "Spies report that Aland supplies no ammunition.|conduct|act=withholds",
        "Syldavia has not agreed to shelter the herdsmen.|conduct|act=declines",
        "Since 2028 Borduria no longer stands in the way of the ferry line.|conduct|act=accepts, when.from=2028",
        "Aland answered the landing with sanctions.|conduct|act=sanctions",
        "Aland receives the shore princes without inviting Borduria.|conduct|act=acts alone",
        "Formerly Borduria helped the Hill League.|conduct|act=supports, when.ended=true",
        "Borduria stands behind the Hill League, which wants a state for itself.|conduct|act=supports",
        "Bordurian planes struck a column of the army in August 2019.|conduct|act=uses force, when.date=2019-08",
        "Aland and Borduria agreed to fund the fishery bank.|engagement|form=agreement, domain=economic, outcome=agreed",
        "Cutters of Aland and Borduria patrolled the lake side by side.|engagement|form=patrol, level=forces",
        "The Hill League is said to want Borduria as a go-between.|engagement|form=mediation, outcome=asked",
        "Nurses from Aland came to Syldavia.|engagement|form=aid, domain=humanitarian",
        "From July 2018 to July 2019 Aland had discussed the pullout with Borduria.|engagement|form=talks, when.from=2018-07, when.until=2019-07",
        "Aland voted for a resolution that only mentions the raid in its recitals.|vote|cast=yes, bearing=passing",
        "Borduria abstained.|vote|cast=abstain",
        "He promised Aland that no raids would come out of Syldavia.|commitment|needs=control, form=assurance",
        "Borduria pledged its part of the money.|commitment|needs=means, form=assurance",
        "The Lake Council has never managed to restore order.|capability|outcome=failed",
        "Borduria maintains two large bases on the North Shore.|presence|form=base",
        "Some thirty fighters hold out in the gorge.|presence|form=fighters",
        "The copper mine has lain idle since 2020.|project|status=stalled, when.from=2020",
        "No joint works on the route were begun.|project|status=active, absent=true",
        "No pact binds Aland to the defence of Borduria.|relation|form=defence ally, absent=true",
        "Alandish money kept the old government alive until the coup.|relation|form=sustainer, when.ended=true",
        "The town lies in Syldavia.|relation|form=part",
        "Aland dominates the economy of the Lake Region.|role|domain=economic, form=leads",
        "Raiders may slip over the border among the herds, Anna Berg warned.|threat|",
        "Many capitals count the Hill League among terrorists.|designation|label=terrorist",
        "Late in November 2020 Aland took the Hill League off its list of bandits.|designation|label=terrorist, when.date=2020-11",
        "Aland is after profit in Syldavia.|interest|",
        "Of every hundred rifles that Syldavia bought, 62 came from Borduria.|measure|",
        "Trade between Aland and Borduria fell by 6.5 percent in 2029.|measure|trend=falling, value=6.5, units=percent, when.date=2029",
        "The garrison at the port was cut by four fifths.|measure|trend=falling, value=80",
        "The cabinet fell, and the Hill League marched in.|event|form=takeover",
        "According to a think tank the one makes good what the other lacks.|claim|side=asserts, standing=independent",
        "Historians elsewhere doubt the official reason.|claim|side=disputes, standing=independent",
        "Borduria insists that all was agreed with Aland.|claim|side=asserts, standing=party",
        "A party newspaper says that a ship unloaded rifles there.|engagement|form=arms",
        "Borduria denies having sent any rifles.|engagement|form=arms, absent=true",
        "It is hard to prove who made the spare parts.|observation|",
      })
  void aSentenceOfEachSortIsToldByItsWords(String sentence, String kind, String fields) {
    Suggestion.Kind suggested = first(sentence);
    assertThat(suggested.name()).as(suggested.why()).isEqualTo(kind);
    for (String field : fields == null ? new String[0] : fields.split(", ", -1)) {
      String[] parts = field.split("=", -1);
      assertThat(field(suggested, parts[0])).as(parts[0]).isEqualTo(parts[1]);
    }
  }

  @Test
  void whoActsComesFirstAndPlacesAndPersonsHaveTheirFields() {
    Suggestion.Kind kind = first("Anna Berg spoke for a ceasefire on the North Shore.");
    assertThat(kind.fields())
        .containsEntry("actor", "Aland")
        .containsEntry("speaker", "Anna Berg")
        .containsEntry("matter", "ceasefire");
    assertThat(first("Aland’s forces shelled the Hill League in the Lake Region.").fields())
        .containsEntry("actor", "Aland")
        .containsEntry("toward", "Hill League")
        .containsEntry("place", "Lake Region");
    assertThat(first("Syldavia was raided by Borduria.").fields())
        .containsEntry("actor", "Borduria")
        .containsEntry("toward", "Syldavia");
    assertThat(first("Nobody’s Man spoke for peace.").fields())
        .containsEntry("speaker", "Nobody’s Man")
        .doesNotContainKey("actor");
    assertThat(first("Aland keeps a base in Syldavia.").fields())
        .containsEntry("actor", "Aland")
        .containsEntry("place", "Syldavia");
    assertThat(first("Borduria vetoed it in the Lake Council.").fields())
        .containsEntry("actor", "Borduria")
        .containsEntry("body", "Lake Council");
    assertThat(first("Trade of Aland with Borduria rose.").fields())
        .containsEntry("subject", "Aland")
        .containsEntry("actor", "Borduria")
        .containsEntry("topics", List.of("trade"));
    assertThat(first("The coup: the Hill League seized power.").fields())
        .containsEntry("name", "coup")
        .containsEntry("actor", "Hill League");
  }

  @Test
  void namesAreFoundAsWholeWordsTheLongestFirst() {
    List<FoundName> found =
        new Gazetteer(brief()).in("The Lake  Region trade of Alandria hurts Aland, not LAKE PORT.");
    assertThat(found)
        .extracting(FoundName::sort, FoundName::id)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Sort.MATTER, "Lake Region trade"),
            org.assertj.core.groups.Tuple.tuple(Sort.TOPIC, "trade"),
            org.assertj.core.groups.Tuple.tuple(Sort.ACTOR, "Aland"),
            org.assertj.core.groups.Tuple.tuple(Sort.MATTER, "lake port"));
  }

  @Test
  void whatNoWordTellsIsAFigureOrAnObservation() {
    assertThat(first("There were 40,000 head of cattle.").name()).isEqualTo("measure");
    assertThat(first("There were 40,000 head of cattle.").fields())
        .containsEntry("value", new BigDecimal("40000"))
        .containsEntry("units", "head");
    assertThat(first("The weather was fair.").why()).isEqualTo("no word of the table");
  }

  @Test
  void theDeadAndTheWoundedOfAnEventAreCounted() {
    assertThat(first("A bomb killed some: 12 people were killed and 30 wounded.").fields())
        .containsEntry("killed", new BigDecimal("12"))
        .containsEntry("wounded", new BigDecimal("30"));
    assertThat(first("The flood covered 12 villages.").fields()).doesNotContainKey("killed");
  }

  @Test
  void aShareIsOneWhereNothingMoved() {
    assertThat(first("Arms from Borduria accounted for 62 % of all.").fields())
        .containsEntry("share", new BigDecimal("62"))
        .doesNotContainKey("value");
    assertThat(first("Exports stood at 7 and 8.5 percent.").fields().toString())
        .contains("share=8.5");
    assertThat(first("Aid came to $1.5bn.").fields())
        .containsEntry("value", new BigDecimal("1.5"))
        .containsEntry("units", "billion US dollars");
  }

  @Test
  void everyLineOfTheTableNamesAKindWithItsFieldsAndChoices() {
    for (KindTable.Line line : KindTable.shipped().lines()) {
      Vocabulary.Kind kind = Vocabulary.kind(line.kind()).orElseThrow();
      line.fields()
          .forEach(
              (field, value) -> {
                if (!Set.of("ended", "absent").contains(field)) {
                  assertThat(choices(kind, field)).as(line.words()).contains(String.valueOf(value));
                }
              });
    }
    assertThat(
            KindTable.shipped().lines().stream()
                .map(KindTable.Line::kind)
                .collect(Collectors.toSet()))
        .containsAll(
            Vocabulary.kinds().stream()
                .map(Vocabulary.Kind::name)
                .filter(k -> !k.equals("observation"))
                .toList());
  }

  private static List<String> choices(Vocabulary.Kind kind, String field) {
    return kind.fields().stream()
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.choices().stream())
        .map(Vocabulary.Choice::word)
        .toList();
  }

  @Test
  void aLineOfTheTableThatIsNoneIsRefused() {
    assertThatThrownBy(() -> KindTable.of("# says nothing\n\nmet with"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(KindTable.of("met -> engagement").lines()).hasSize(1);
  }

  @Test
  void aDayOrAYearIsNoFigureAndAWordIsOneOnlyBeforeWhatIsCounted() {
    assertThat(FigureGrammar.in("On 10 May 2024 one of the two met 1,250.5 thousand men in 2023."))
        .extracting(Figure::value, Figure::units)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new BigDecimal("1250.5"), "thousand men"));
    assertThat(FigureGrammar.in("Seven ships and two thirds of 5 per cent; £3 million; 12."))
        .extracting(f -> f.value() + " " + f.units())
        .containsExactly("7 ships", "67 percent", "5 percent", "3 million pounds", "12 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in March 2021|ON 2021-03",
        "on 10 May 2024|ON 2024-05-10",
        "on the 3rd of June, 2020|ON 2020-06-03",
        "on May 1st, 2024|ON 2024-05-01",
        "on 2024-02-29|ON 2024-02-29",
        "on 2023-02-29|",
        "on 31 June 2021|",
        "since 2014|FROM 2014",
        "from Sept. 2019|FROM 2019-09",
        "until late 2020|UNTIL 2020",
        "by 2025|BY 2025",
        "between 2016 and May 2018|FROM 2016, UNTIL 2018-05",
        "in 2018–2020|FROM 2018, UNTIL 2020",
        "from 1 May 2020 to 3 May 2020|FROM 2020-05-01, UNTIL 2020-05-03",
        "at the end of 2022|ON 2022",
        "in the 2021-2022 season|FROM 2021, UNTIL 2022",
        "last year|",
        "room 20214|",
        "In may they marched|"
      })
  void timesAreTold(String words, String times) {
    assertThat(
            DateGrammar.in("It was so " + words + ".").stream()
                .map(t -> t.how() + " " + t.date())
                .collect(Collectors.joining(", ")))
        .isEqualTo(times == null ? "" : times);
  }

  @Test
  void aPeriodGoesBeforeADate() {
    Map<String, Object> when = new LinkedHashMap<>();
    when.put("from", "2014");
    assertThat(first("Since 2014, as told in 2020, Aland has been an ally of Borduria.").fields())
        .containsEntry("when", when);
    assertThat(first("By 2025 the weather will be fair.").fields()).containsEntry("when", Map.of());
    assertThat(first("Once, until 2020, Borduria helped the Hill League.").fields())
        .containsEntry("when", Map.of("until", "2020"));
  }
}
