package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.Migration;
import dyad.problems.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file with facts of the first edition")
final class FactsMigrationTest {

  private static Migration of(String text) {
    return FactsMigration.of("f.json", text.replace('\'', '"'));
  }

  private static void becomes(String first, String now) {
    Migration migration = of(first);
    assertThat(migration.left()).isEmpty();
    assertThat(migration.narrowed()).isEmpty();
    assertThat(migration.edits().after()).isEqualTo(now.replace('\'', '"'));
    assertThat(of(now).edits().isEmpty()).as("brought over once more").isTrue();
  }

  private static void factBecomes(String first, String now) {
    becomes("{'facts': [{" + first + "}]}", "{'facts': [{" + now + "}]}");
  }

  private static void isLeft(String text, String told) {
    Migration migration = of(text);
    assertThat(migration.left()).extracting(Problem::toString).containsExactly("f.json:" + told);
    assertThat(migration.edits().isEmpty()).isTrue();
  }

  @Test
  void getsTopicsWithNames() {
    becomes(
        "{'topics': ['a',\n\t'b \\' c' ,{'name': 'd'}]}",
        "{'topics': [{'name': 'a'},\n\t{'name': 'b \\' c'} ,{'name': 'd'}]}");
    becomes("{'topics': []}", "{'topics': []}");
    becomes("{'topics': 'a', 'x': ['b']}", "{'topics': 'a', 'x': ['b']}");
  }

  @Test
  void keepsTheTopicsOfItsFacts() {
    factBecomes("'kind': 'role', 'topics': ['a']", "'kind': 'role', 'topics': ['a']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'kind': 'role', 'when': {'since': '2001'}         | 'kind': 'role', 'when': {'from': '2001'}
          'kind': 'role', 'when' : { 'since' : '2001' }     | 'kind': 'role', 'when' : { 'from' : '2001' }
          'kind': 'measure', 'year': 2018                   | 'kind': 'measure', 'when': {'date': '2018'}
          'kind': 'measure', 'year': 2018, 'when': {}       | 'kind': 'measure', 'when': {'date': '2018'}
          'kind': 'measure', 'year': 2018, 'when': {'days': 3} | 'kind': 'measure', 'when': {'days': 3, 'date': '2018'}
          'year': 2018, 'when': {'date': '2018-05'}, 'kind': 'measure' | 'when': {'date': '2018-05'}, 'kind': 'measure'
          'kind': 'measure', 'when': {'since': '2018'}, 'year': 2018 | 'kind': 'measure', 'when': {'from': '2018'}
          'kind': 'measure', 'when': {'from': '2018-01'}, 'year': 2018 | 'kind': 'measure', 'when': {'from': '2018-01'}
          'kind': 'relation', 'ended': true, 'form': 'ally' | 'kind': 'relation', 'when': {'ended': true}, 'form': 'ally'
          'kind': 'presence', 'ended': false, 'x': [{}, ']'] | 'kind': 'presence', 'x': [{}, ']']
          'kind': 'presence', 'x': null, 'ended': false     | 'kind': 'presence', 'x': null
          'ended': false, 'kind': 'relation'                | 'kind': 'relation'
          'kind': 'designation', 'withdrawn': true, 'when': {'date': '2020'} | 'kind': 'designation', 'when': {'date': '2020', 'ended': true}
          'kind': 'engagement', 'outcome': 'unstated'       | 'kind': 'engagement'
          'kind': 'position', 'scope': 'unstated', 'forum': 'unstated', 'x': 1 | 'kind': 'position', 'x': 1
          """)
  void saysTheSameInTheWordsOfThisEdition(String first, String now) {
    factBecomes(first, now);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'kind': 'event', 'year': 2018",
        "'kind': 'role', 'ended': true",
        "'kind': 'relation', 'withdrawn': true",
        "'kind': 'engagement', 'openness': 'unstated'",
        "'kind': 'engagement', 'form': 'unstated'",
        "'kind': 'engagement', 'outcome': ['unstated']",
        "'kind': 'no such kind', 'ended': true",
        "'kind': 5, 'ended': true",
        "'ended': true",
        "'kind': 'measure', 'when': 'soon', 'year': 2018",
        "'kind': 'relation', 'when': 'soon', 'ended': true"
      })
  void keepsWhatIsNoWordOfTheFirstEdition(String fact) {
    factBecomes(fact, fact);
  }

  @Test
  void keepsItsLayout() {
    becomes(
        """
        {"assume": [
            {
              "kind": "presence",
              "when": {
                "date": "2020"
              },
              "form": "base",
              "ended": true
            }
        ]}
        """,
        """
        {"assume": [
            {
              "kind": "presence",
              "when": {
                "date": "2020",
                "ended": true
              },
              "form": "base"
            }
        ]}
        """);
  }

  @Test
  void hasItsFactsFoundWhereverTheyStandAndLinesOfAnySortCounted() {
    becomes(
        "{'cases': [\r\n{'facts': [\r{'kind': 'relation', 'ended': true}\n]}]}",
        "{'cases': [\r\n{'facts': [\r{'kind': 'relation', 'when': {'ended': true}}\n]}]}");
  }

  @Test
  void isToldWhereItSaysTwoThings() {
    isLeft(
        "{'facts': [{'kind': 'measure', 'year': 2018,\n 'when': {'date': '2019-02'}}]}",
        "1:32: not-brought-over: `year` is 2018, and `when` tells of `2019-02` (one of the two is a slip;"
            + " a fact now has one time)");
    isLeft(
        "{'facts': [{'kind': 'role', 'when': {'since': '2018', 'from': '2018'}}]}",
        "1:38: not-brought-over: `since` stands beside `from` (keep `from` alone)");
    isLeft(
        "{'facts': [{'kind': 'relation', 'ended': true, 'when': {'ended': false}}]}",
        "1:33: not-brought-over: `ended` stands beside an `ended` in `when` (keep the one in `when`)");
  }

  @Test
  void isToldWhereItNeverSaidAnything() {
    isLeft(
        "{'facts': [{'kind': 'measure', 'year': 18}]}",
        "1:32: not-brought-over: `year` is no year (say by `when` when it was)");
    isLeft(
        "{'facts': [{'kind': 'measure', 'year': '2018'}]}",
        "1:32: not-brought-over: `year` is no year (say by `when` when it was)");
    isLeft(
        "{'facts': [{'kind': 'designation', 'withdrawn': 'yes'}]}",
        "1:36: not-brought-over: `withdrawn` is neither true nor false (expected true or false)");
  }

  @Test
  void isToldWhereItIsBroken() {
    isLeft(
        "{'topics': ['a'",
        "1:16: broken-json: the file ends too early (expected ] for the [ in line 1, column 12)");
    isLeft(
        "{'topics': ['a'], 'topics': ['a']}",
        "1:19: duplicate-field: the field `topics` is given twice (first in line 1, column 2)");
    assertThat(of("[1]").edits().isEmpty()).isTrue();
  }
}
