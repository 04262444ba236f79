package dyad.checking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.checking.Checker;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement that parts from its fields is told, and one that says the same otherwise is not. */
final class SaidLintTest {
  private static final String BRIEF =
      """
      {"title": "Made up", "asOf": "2024-06-30", "dyad": {"first": "Aland", "second": "Borland"},
       "actors": [
        {"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"},
        {"id": "Corland", "kind": "state"}, {"id": "Dorland", "kind": "state"}, {"id": "OK", "kind": "state"},
        {"id": "Union", "name": "the Union of Isles", "kind": "organisation", "within": ["Aland"]},
        {"id": "Ola Berg", "kind": "person"}, {"id": "North", "name": "the North", "kind": "place"}],
       "matters": [{"id": "dam", "name": "the dam at Storforsen"}, {"id": "raids"},
        {"id": "no haven", "name": "no haven for raiders"}, {"id": "Aland's rule"}],
       "topics": [{"name": "water"}], "questions": [],
       "facts": [
        {"id": "berg", "kind": "relation", "statement": "Ola Berg is a minister of Aland.",
         "actor": "Ola Berg", "other": "Aland", "form": "tied", %1$s},
        {"id": "others", "kind": "relation", "statement": "Borland and Corland are allies.",
         "actor": "Borland", "other": "Corland", "form": "ally", %1$s},
        {"id": "more", "kind": "relation", "statement": "Corland and Dorland are allies.",
         "actor": "Corland", "other": "Dorland", "form": "ally", %1$s},
        {"id": "raid", "kind": "event", "statement": "There were raids.", "name": "raids",
         "form": "attack", %1$s},
        {"id": "it", "statement": "%2$s", %3$s, %1$s}]}
      """;
  private static final String FROM =
      "\"source\": {\"document\": \"A paper\", \"paragraph\": 1}, \"origin\": \"the author\","
          + " \"rating\": \"B2\", \"topics\": [\"water\"]";

  @TempDir private Path folder;

  /** All but that there are no rules to hold against it. */
  private List<Problem> problems(String statement, String fields) {
    try {
      Path brief = folder.resolve("brief.json");
      String own = fields.replace('\'', '"');
      Files.writeString(brief, BRIEF.formatted(FROM, statement, own));
      return Checker.check(List.of(brief), folder, List.of()).problems().stream()
          .filter(p -> !p.code().equals("rules-unread"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void warns(String statement, String fields, String how) {
    assertThat(problems(statement, fields))
        .as(statement)
        .singleElement()
        .satisfies(
            p -> assertThat(p.code()).isEqualTo("said-otherwise"),
            p -> assertThat(p.toString()).contains("the statement of `it` " + how + " ("));
  }

  private void isSilent(String statement, String fields) {
    assertThat(problems(statement, fields)).as(statement).isEmpty();
  }

  private static String position(String stance) {
    return "'kind': 'position', 'actor': 'Aland', 'matter': 'dam', 'stance': '" + stance + "'";
  }

  private static String measure(String rest) {
    return "'kind': 'measure', 'indicator': 'aid', 'actor': 'Aland', 'subject': 'Borland', " + rest;
  }

  private static String relation(String actor, String other, String form) {
    return "'kind': 'relation', 'actor': '%s', 'other': '%s', 'form': '%s'"
        .formatted(actor, other, form);
  }

  private static String conduct(String act, String matter) {
    return "'kind': 'conduct', 'actor': 'Aland', 'matter': '" + matter + "', 'act': '" + act + "'";
  }

  @Test
  void theWarningStandsAtTheStatementAndSaysWhatWasRead() {
    assertThat(problems("Aland welcomes the dam.", position("opposes")))
        .singleElement()
        .hasToString(
            folder.resolve("brief.json")
                + ":19:29: said-otherwise: the statement of `it` speaks for it, and its fields"
                + " against it (mend whichever is wrong; the fields read: Aland opposes the dam at"
                + " Storforsen; in public)");
  }

  @Test
  void aFigureOfWhichTheStatementNamesAnother() {
    String aid = measure("'value': 4.4, 'units': 'million dollars'");
    warns(
        "Aland gave Borland $5 million.",
        aid,
        "says 5 million where `value` is 4.4 million dollars");
    warns("Aland gave 7 and then 12.", aid, "says 7 and 12 where `value` is 4.4 million dollars");
    warns("Aland gave Borland five dollars.", aid, "says 5 where `value` is 4.4 million dollars");
    String share = measure("'share': 12, 'trend': 'rising'");
    warns("Aland pays 30 % of what Borland gets.", share, "says 30 where `share` is 12");
    warns("Aland pays 30 per cent of Borland.", share, "says 30 where `share` is 12");
    String percent = measure("'value': 12, 'units': 'percent'");
    warns("Aland pays 30 percent for Borland.", percent, "says 30 where `value` is 12 percent");
    String attack =
        "'kind': 'event', 'name': 'raids', 'form': 'attack', 'killed': 4, 'wounded': 30";
    warns("Thirty were wounded and two died.", attack, "says 30 and 2 where `killed` is 4");
    warns("They killed 4 and hurt 31.", attack, "says 4 and 31 where `wounded` is 30");
    String project =
        "'kind': 'project', 'investor': 'Aland', 'host': 'Borland', 'name': 'the port', 'sector':"
            + " 'transport', 'status': 'stalled', 'stalledYears': 10";
    warns(
        "For twenty-two years Aland let Borland’s port lie.",
        project,
        "says 22 where `stalledYears` is 10");
    warns(
        "12 days after the raids Aland drew up the dam.", drewUp(10), "says 12 where `days` is 10");
  }

  /** Words of two letters are no words to look for in a name, but a name in full is. */
  @Test
  void aNameOfTwoLettersIsItself() {
    String declines = conduct("declines", "dam").replace("Aland", "OK");
    isSilent("OK declined to go on with the dam.", declines);
    isSilent("OK of Dorland declined to go on with the dam of Borland.", declines);
  }

  @Test
  void aFigureThatIsOutByAPowerOfTen() {
    String aid = measure("'value': 2.7, 'units': 'billion dollars'");
    String how = " where `value` is 2.7 billion dollars";
    warns("Aland gave Borland 27 billion dollars.", aid, "says 27 billion" + how);
    warns("Aland gave Borland $147 billion in 2 years.", aid, "says 147 billion" + how);
    warns("In 2 steps Aland gave 147 billion dollars.", aid, "says 147 billion" + how);
    warns("Aland gave Borland $2.7 million.", aid, "says 2.7 million" + how);
    warns("Aland gave Borland $27bn.", aid, "says 27 billion" + how);
    warns("Aland gave Borland 270 dollars.", aid, "says 270" + how);
    warns("Aland gave Borland 2.4 billion dollars.", aid, "says 2.4 billion" + how);
    warns(
        "Aland gave Borland $2.7 billion.",
        measure("'value': 2.7, 'units': 'dollars'"),
        "says 2.7 billion where `value` is 2.7 dollars");
    warns(
        "Aland pays Borland 3.7 percent.",
        measure("'share': 3.4"),
        "says 3.7 where `share` is 3.4");
    isSilent("Aland gave Borland $2.7bn.", aid);
    isSilent("Aland gave Borland 2,700 million dollars.", aid);
    isSilent("Aland gave Borland 2,700,000,000 dollars.", aid);
    isSilent("Aland sold Borland 38 billion cubic metres.", measure("'value': 38, 'units': 'bcm'"));
    isSilent("Aland gave Borland 38 billion.", measure("'value': 38"));
  }

  @Test
  void aFigureThatIsToldOtherwise() {
    String aid = measure("'value': 4.4, 'units': 'million dollars'");
    isSilent("Aland gave Borland $4.4 million.", aid);
    isSilent("Aland gave Borland $4,400,000.", aid);
    isSilent("Aland gave Borland nearly $4.5 million.", aid);
    isSilent("Aland gave Borland much.", aid);
    isSilent("In 2021 Aland gave Borland aid, within 3 years.", aid);
    isSilent("On 20 August Aland gave Borland aid.", aid);
    isSilent("On August 20 Aland gave Borland aid.", aid);
    isSilent("Aland gave Borland $4 million and $400,000.", aid);
    isSilent("The Aland Fund 2 went to Borland.", aid);
    isSilent("Aland pays half of Borland’s, after 10 %.", measure("'share': 50"));
    isSilent("Aland pays for Borland.", measure("'share': 50"));
    isSilent("Aland did for ten years what Borland asks.", measure("'value': 12"));
    isSilent("Aland took 10 % each of two Borland works.", measure("'share': 20"));
    isSilent("Ten days after the raids Aland drew up the dam.", drewUp(10));
    isSilent("Two weeks after the raids Aland drew up the dam.", drewUp(14));
  }

  private static String drewUp(int days) {
    return "'when': {'following': 'raids', 'days': " + days + "}, " + conduct("seeks", "dam");
  }

  @Test
  void aTrendThatTheStatementHasTheOtherWay() {
    String falls = measure("'trend': 'falling'");
    String how = "tells a trend that is rising where `trend` is falling";
    warns("Aland’s aid to Borland doubled.", falls, how);
    warns("Aland’s aid to Borland has gone up, as it had to.", falls, how);
    warns(
        "Aland’s aid to Borland is dwindling.",
        measure("'trend': 'rising'"),
        "tells a trend that is falling where `trend` is rising");
    warns(
        "Aland’s aid to Borland stayed the same.",
        measure("'trend': 'rising'"),
        "tells a trend that is steady where `trend` is rising");
  }

  @Test
  void aTrendThatIsOfSomethingElseOrDenied() {
    String falls = measure("'trend': 'falling'");
    isSilent("Aland’s aid to Borland falls.", falls);
    isSilent("Aland’s aid to Borland rose and fell.", falls);
    isSilent("Aland’s aid to Borland did not grow.", falls);
    isSilent("Aland’s aid to Borland is to rise.", falls);
    isSilent("Since trade rose Aland’s aid to Borland is less.", falls);
    isSilent("Aland gives Borland less, while debt grows.", falls);
    isSilent("Aland’s aid to Borland grew.", measure("'grade': 'high'"));
  }

  @Test
  void aYearThatIsNotThatOfTheDate() {
    String seeks = conduct("seeks", "dam") + ", 'when': ";
    String how = "has it in 2020 where `date` is 2021-03";
    warns("In 2020 Aland drew up the dam.", seeks + "{'date': '2021-03'}", how);
    warns("In May 2020 Aland drew up a dam for 2030.", seeks + "{'date': '2021-03'}", how);
    warns(
        "Aland drew up the dam late in 2020.",
        seeks + "{'from': '2021', 'until': '2023'}",
        "has it in 2020 where `from` is 2021");
    isSilent("In 2021 Aland drew up the dam.", seeks + "{'date': '2021-03'}");
    isSilent("In 2022 Aland drew up the dam.", seeks + "{'from': '2021', 'until': '2023'}");
    isSilent("In 2022 Aland drew up the dam.", seeks + "{'from': '2021'}");
    isSilent("In 2020 Aland drew up the dam.", seeks + "{}");
    isSilent("Aland drew up a larger dam than in 2020.", seeks + "{'date': '2021'}");
    isSilent("Aland drew up a larger dam than in May 2020.", seeks + "{'date': '2021'}");
    isSilent("By the treaty of 2001 Aland drew up the dam.", seeks + "{'date': '2021'}");
    isSilent("Aland drew up the dam by 2030.", seeks + "{'date': '2021'}");
    isSilent("Aland drew up the dam, the first since 1989.", seeks + "{'date': '2021'}");
    isSilent("In 2021, as in 2018, Aland drew up the dam.", seeks + "{'date': '2021'}");
    isSilent("In 2018 and in 2019 Aland drew up the dam.", seeks + "{'date': '2021'}");
    isSilent("In 2020 Aland drew up the dam.", seeks + "{'date': '2019', 'priorTo': 'raids'}");
    String none = seeks + "{'date': '2021-03'}, 'absent': true";
    isSilent("Aland has drawn up no dam since early 2020.", none);
    isSilent("Aland has drawn up no dam since May 2020.", none);
    warns("In 2020 Aland drew up no dam.", none, how);
    warns("Aland has drawn up a dam since early 2020.", seeks + "{'date': '2021-03'}", how);
    isSilent("Aland is to draw up the dam until March 2022.", seeks + "{'date': '2021-03'}");
    isSilent(
        "Aland has given Borland nothing since May 2020.",
        measure("'grade': 'none', 'when': {'date': '2021-03'}"));
    warns(
        "Aland gave Borland nothing in May 2020.",
        measure("'grade': 'none', 'when': {'date': '2021-03'}"),
        how);
  }

  @Test
  void anUndertakingThatIsDeniedToBeKeptAndKeptByItsFields() {
    String keeps =
        "'kind': 'commitment', 'actor': 'Aland', 'beneficiary': 'Borland', 'matter': 'dam',"
            + " 'needs': 'own conduct', 'kept': ";
    warns(
        "Aland did not keep its word to Borland on the dam.",
        keeps + "'kept'",
        "denies it, and its fields affirm it");
    isSilent("Aland kept its word to Borland on the dam.", keeps + "'kept'");
    isSilent("Aland did not keep its word to Borland on the dam.", keeps + "'broken'");
    isSilent("Aland gave Borland its word not to raise the dam, and kept it.", keeps + "'kept'");
  }

  @Test
  void theYearByWhichTheEventOfTheFactIsCalled() {
    String wish =
        "'kind': 'position', 'actor': 'Aland', 'matter': 'dam', 'stance': 'favours',"
            + " 'when': {'date': '2021-03'}";
    isSilent("Aland wants a vote on the dam in 2022.", wish);
    warns(
        "Aland wanted a vote on the dam in 2020.", wish, "has it in 2020 where `date` is 2021-03");
    String raids = "'kind': 'event', 'name': 'raids', 'form': 'attack', 'when': {'date': '2021'}";
    warns("The raids of 2019 in the North.", raids, "has it in 2019 where `date` is 2021");
    isSilent("The raids of 2021 in the North.", raids);
    isSilent("Raiders tore up the treaty of 2019.", raids);
    isSilent("After the raids of 2019 there were others.", raids);
    isSilent("The raids of 2019 came back as raids in 2021.", raids);
    isSilent("The dam of 2019 was struck.", raids);
    isSilent(
        "The raids of 2019 made Aland arm.",
        conduct("shows force", "dam") + ", 'when': {'date': '2021'}");
  }

  @Test
  void aFailureOfWhomTheFieldsHaveSucceed() {
    String succeeds =
        "'kind': 'capability', 'actor': 'Aland', 'matter': 'dam', 'domain': 'security',"
            + " 'outcome': 'succeeded'";
    String fails = "tells of a failure, and its fields of a success";
    warns("Aland failed to keep the dam safe.", succeeds, fails);
    warns("Aland has failed to keep the dam.", succeeds, fails);
    isSilent("Aland failed to keep the dam.", succeeds.replace("succeeded", "failed"));
    isSilent("Raiders failed to take the dam from Aland.", succeeds);
    isSilent("Aland held the dam, which raiders failed to take.", succeeds);
    isSilent("Aland failed to hold the dam at first, and then took it.", succeeds);
    isSilent("Aland never failed to keep the dam.", succeeds);
  }

  @Test
  void aDenialByWhomTheFieldsAffirmItOf() {
    String forces = "'kind': 'presence', 'actor': 'Aland', 'place': 'North', 'form': 'military'";
    String denied = "tells only that it is denied, and its fields affirm it";
    warns("Aland denies that it has forces in the North.", forces, denied);
    warns("Aland denied having forces in the North.", forces, denied);
    isSilent("Aland denies that it has forces in the North, where they were seen.", forces);
    isSilent("Aland denies that it has forces in the North, but they are there.", forces);
    isSilent("Borland denies that Aland has forces in the North.", forces);
    isSilent("Aland has forces in the North and denies it.", forces);
    isSilent("Aland denies that it has forces in the North.", forces + ", 'absent': true");
  }

  @Test
  void aSubjectThatHoldsTheStanceAndIsNotTheActor() {
    warns(
        "Borland speaks for the dam.",
        position("favours"),
        "names Borland and not Aland, whom `actor` holds");
    isSilent("Borland is told of support for the dam.", position("favours"));
    isSilent("Borland’s neighbours speak for the dam.", position("favours"));
    isSilent("The dam, as Borland hears, has support.", position("favours"));
    isSilent("Borland speaks for the dam.", position("favours") + ", 'channel': 'Borland'");
    isSilent("Borland suffers from what is done for the dam.", conduct("supports", "dam"));
  }

  @Test
  void aLaterYearInWhichAPromiseOrAPlanIsDueIsNoSlip() {
    String pledge =
        "'kind': 'commitment', 'actor': 'Aland', 'beneficiary': 'Borland', 'matter': 'dam',"
            + " 'needs': 'means', 'when': {'date': '2021-03'}";
    String work =
        "'kind': 'project', 'investor': 'Aland', 'host': 'Borland', 'name': 'the port', 'sector':"
            + " 'transport', 'when': {'date': '2021'}, 'status': ";
    isSilent("Aland promised Borland to build the dam in 2022.", pledge);
    isSilent("Aland is to build Borland the port in 2023.", work + "'planned'");
    warns(
        "In 2020 Aland promised Borland the dam.",
        pledge,
        "has it in 2020 where `date` is 2021-03");
    warns(
        "In 2023 Aland builds Borland the port.",
        work + "'active', 'partner': 'Aland'",
        "has it in 2023 where `date` is 2021");
  }

  @Test
  void anOrderOfNamesThatTheVerbTurnsRound() {
    String backs = conduct("supports", "dam") + ", 'toward': 'Borland'";
    String how = "has Borland do it to Aland, where `actor` is Aland and `toward` is Borland";
    warns("Borland backs Aland on the dam.", backs, how);
    warns("Borland has openly helped Aland with the dam.", backs, how);
    warns("Aland is backed by Borland on the dam.", backs, how);
    warns(
        "Borland gave Aland much.",
        measure("'grade': 'high'"),
        "has Borland do it to Aland, where `actor` is Aland and `subject` is Borland");
    warns(
        "Borland lists Aland.",
        "'kind': 'designation', 'actor': 'Aland', 'target': 'Borland', 'label': 'criminal'",
        "has Borland do it to Aland, where `actor` is Aland and `target` is Borland");
    isSilent("Aland backs Borland on the dam.", backs);
    isSilent("Borland is backed by Aland on the dam.", backs);
    isSilent("Borland, backed by Aland, builds the dam.", backs);
    isSilent("Borland backs Aland and Aland backs Borland on the dam.", backs);
    isSilent("Those of Borland backed Aland on the dam.", backs);
    isSilent("Borland asked Aland to back the dam, and it did.", backs);
    isSilent(
        "Borland asks Aland for the dam, and Aland declines.",
        conduct("declines", "dam") + ", 'toward': 'Borland'");
  }

  @Test
  void aNameInWhosePlaceTheStatementHasAnother() {
    String allies = relation("Aland", "Corland", "ally");
    warns(
        "Borland is an ally of Corland.",
        allies,
        "names Borland and not Aland, whom `actor` holds");
    warns(
        "Borland of old is an ally of Corland in May.",
        allies,
        "names Borland and not Aland, whom `actor` holds");
    warns(
        "Aland is an ally of Dorland.",
        allies,
        "names Dorland and not Corland, whom `other` holds");
    warns(
        "Borland has an ally in Corland, at Hamn.",
        relation("Aland", "Dorland", "ally"),
        "names Borland and not Aland, whom `actor` holds");
  }

  @Test
  void aNameThatIsToldOtherwise() {
    String allies = relation("Aland", "Corland", "ally");
    isSilent("Alanders are allies of Corland, as Borland knows.", allies);
    isSilent("Berg’s state is an ally of Corland and of Borland.", allies);
    isSilent("The Union of Isles is an ally of Corland and Borland.", allies);
    isSilent("They are allies of Corland, as Borland knows.", allies);
    isSilent("From Mariehamn Corland has help, as Borland knows.", allies);
    isSilent("Ola Berg is an ally of Corland.", relation("Dorland", "Corland", "ally"));
    isSilent("The North is with Corland.", relation("Dorland", "Corland", "ally"));
    isSilent("Somebody is an ally of Corland.", allies);
    isSilent(
        "Over the rule of Aland there is talk in Borland.",
        "'kind': 'interest', 'actor': 'Borland', 'place': 'Corland', 'matter': 'Aland\\u0027s rule'");
    isSilent("Borland says that one is an ally of Corland.", allies + ", 'channel': 'Borland'");
  }

  @Test
  void aVerbForWhatTheFieldsAreAgainst() {
    String isFor = "speaks for it, and its fields against it";
    String against = "speaks against it, and its fields for it";
    warns("Aland welcomes the dam.", position("opposes"), isFor);
    warns("Aland does not oppose the dam.", position("opposes"), isFor);
    warns("Aland spoke for the dam.", position("opposes"), isFor);
    warns("Aland rejects the dam.", position("favours"), against);
    warns("Aland would not welcome the dam.", position("favours"), against);
    warns("Aland refused to accept the dam.", position("favours"), against);
    warns("Aland wants no dam.", position("favours"), against);
    warns("Aland is against the dam.", position("favours"), against);
    warns("Aland agreed to the dam.", conduct("declines", "dam"), isFor);
    warns("Aland obstructs the dam.", conduct("supports", "dam"), against);
    warns("Aland welcomed the dam.", conduct("protests", "dam"), isFor);
    warns("Aland blocked Borland.", conduct("supports", "dam") + ", 'toward': 'Borland'", against);
  }

  @Test
  void aVerbThatIsNoneOrIsOfSomethingElse() {
    isSilent("Aland welcomes the dam.", position("favours"));
    isSilent("Aland opposes the dam.", position("opposes"));
    isSilent("Aland welcomes the dam and rejects its price.", position("opposes"));
    isSilent("Aland welcomes Borland.", position("opposes"));
    isSilent("Aland welcomes the dam.", position("requires"));
    isSilent("Aland welcomes the dam.", position("reserved"));
    isSilent("Aland rejects the dam.", position("deems failed"));
    isSilent(
        "Aland no longer supports the dam.", position("favours") + ", 'when': {'ended': true}");
    isSilent("Aland rejects the dam.", position("favours") + ", 'when': {'until': '2020'}");
    isSilent("Aland has steps against the dam.", position("favours"));
    isSilent("Aland rejects the dam.", conduct("consults", "dam"));
    isSilent("Aland accuses Borland of support for raids.", conduct("protests", "raids"));
    isSilent("Aland summoned the envoy over the dam.", conduct("protests", "dam"));
    isSilent("For the dam, Aland speaks.", position("opposes"));
    isSilent("Aland refuses raiders a haven.", position("favours").replace("dam", "no haven"));
    isSilent(
        "Aland wants raiders to have a haven.", position("opposes").replace("dam", "no haven"));
  }

  @Test
  void aDenialOfWhatTheFieldsAffirm() {
    String denies = "denies it, and its fields affirm it";
    String forces = "'kind': 'presence', 'actor': 'Aland', 'place': 'North', 'form': 'military'";
    warns("Aland has no forces in the North.", forces, denies);
    warns("Aland hasn’t forces in the North.", forces, denies);
    warns("No Aland forces are in the North.", forces, denies);
    warns("Aland is not an ally of Corland.", relation("Aland", "Corland", "ally"), denies);
    warns("Aland did not strike the dam.", conduct("uses force", "dam"), denies);
    warns("Aland does not drill at the dam.", conduct("shows force", "dam"), denies);
    warns(
        "Aland and Borland never met.",
        "'kind': 'engagement', 'actor': 'Aland', 'partner': 'Borland', 'form': 'talks', 'domain':"
            + " 'political'",
        denies);
    warns("Aland’s aid to Borland is not large.", measure("'grade': 'high'"), denies);
    warns(
        "Aland does not lead in the North.",
        "'kind': 'role', 'actor': 'Aland', 'place': 'North', 'domain': 'security', 'form': 'leads'",
        denies);
    warns(
        "Aland cannot hold back the raids.",
        "'kind': 'capability', 'actor': 'Aland', 'matter': 'raids', 'domain': 'security', 'outcome':"
            + " 'succeeded'",
        denies);
    warns(
        "Aland did not build the port in Borland.",
        "'kind': 'project', 'investor': 'Aland', 'host': 'Borland', 'name': 'the port', 'sector':"
            + " 'transport', 'status': 'completed'",
        denies);
    warns(
        "Aland was never listed by Borland.",
        "'kind': 'designation', 'actor': 'Borland', 'target': 'Aland', 'label': 'criminal'",
        denies);
    warns(
        "There was no haven, and Aland has no interest in the dam.",
        "'kind': 'interest', 'actor': 'Aland', 'matter': 'dam'",
        denies);
  }

  @Test
  void aDenialThatTheFieldsTellOrThatIsOfSomethingElse() {
    String forces = "'kind': 'presence', 'actor': 'Aland', 'place': 'North', 'form': 'military'";
    isSilent("Aland has forces in the North, which it does not admit.", forces);
    isSilent("Aland has no longer forces in the North.", forces + ", 'when': {'ended': true}");
    isSilent("Aland does not belong to Corland.", relation("Aland", "Corland", "outsider"));
    isSilent("Aland does not like Corland.", relation("Aland", "Corland", "rival"));
    isSilent("Aland does not give Borland much.", measure("'grade': 'low'"));
    isSilent("Aland does not give Borland more.", measure("'trend': 'steady'"));
    isSilent("Aland will not take raiders in.", conduct("accepts", "no haven"));
    isSilent("Aland does not take in raiders.", conduct("seeks", "no haven"));
    isSilent("Nothing is not said of Aland.", "'kind': 'observation', 'subject': 'Aland'");
    for (String fields :
        List.of(
            "'kind': 'engagement', 'actor': 'Aland', 'partner': 'Borland', 'form': 'talks',"
                + " 'domain': 'political', 'outcome': 'failed'",
            "'kind': 'role', 'actor': 'Aland', 'place': 'Borland', 'domain': 'security', 'form':"
                + " 'yields'",
            "'kind': 'capability', 'actor': 'Aland', 'matter': 'raids', 'domain': 'security',"
                + " 'place': 'Borland', 'outcome': 'failed'",
            "'kind': 'project', 'investor': 'Aland', 'host': 'Borland', 'name': 'the port',"
                + " 'sector': 'transport', 'status': 'cancelled'")) {
      isSilent("Aland did not meet Borland.", fields);
    }
  }

  @Test
  void anAbsenceThatTheStatementDoesNotTell() {
    String none =
        "'absent': true, 'kind': 'presence', 'actor': 'Aland', 'place': 'North', 'form': 'base'";
    warns(
        "Aland has a base in the North.",
        none,
        "denies nothing, and its fields tell that there is none");
    isSilent("Aland has no base in the North.", none);
    isSilent("The North lacks a base of Aland.", none);
    isSilent("Aland hasn't a base in the North.", none);
  }

  @Test
  void anotherVoteThanThatOfTheFields() {
    String vote = "'kind': 'vote', 'actor': 'Aland', 'body': 'Union', 'matter': 'dam', 'cast': ";
    String other = "tells another vote than its fields";
    warns("Aland abstained in the Union on the dam.", vote + "'yes'", other);
    warns("Aland voted for the dam in the Union.", vote + "'no'", other);
    warns("Aland voted against the dam in the Union.", vote + "'abstain'", other);
    isSilent("Aland vetoed the dam in the Union.", vote + "'veto'");
    isSilent("Aland abstained where Borland vetoed, in the Union.", vote + "'yes'");
    isSilent("Aland stayed away from the Union.", vote + "'absent'");
  }

  /** Those that ship, with their alternatives, and those that are made up for tests. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "facts/ukraine-2024",
        "facts/central-asia-2026",
        "facts/arctic-2024",
        "src/test/resources/briefs/keshtan-2033",
        "src/test/resources/briefs/sarn-gulf-2031"
      })
  void noStatementOfABriefThatIsRightPartsFromItsFields(Path brief) {
    assertThat(
            Checker.check(List.of(brief), folder, List.of()).problems().stream()
                .filter(p -> p.code().equals("said-otherwise")))
        .isEmpty();
  }
}
