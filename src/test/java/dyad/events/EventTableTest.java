package dyad.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Domain;
import dyad.facts.kinds.Engagement;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of events as it is read. */
final class EventTableTest {

  private static final String HEADINGS =
      "Date,actor,target,code,colour,context,issue,place,id,source,rating,marking\n";

  @TempDir private Path folder;

  private EventTable read(String text) throws IOException, ProblemsException {
    return EventTable.read(Files.writeString(folder.resolve("events.csv"), text));
  }

  private String wrong(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("events.csv"), text);
    StringBuilder told = new StringBuilder();
    assertThatThrownBy(() -> EventTable.read(file))
        .isInstanceOfSatisfying(
            ProblemsException.class, e -> e.problems().forEach(p -> told.append(p).append('\n')));
    return told.toString();
  }

  private Content content(String code, String context) throws Exception {
    List<CodedEvent> events =
        read(HEADINGS + "2031-05-17,Aland,Borduria," + code + ",,\"" + context + "\"\n").events();
    assertThat(events).hasSize(1);
    return events.get(0).code().content(events.get(0));
  }

  @Test
  void anEventIsReadWithAllThatItsRowTells() throws Exception {
    EventTable table =
        read(
            HEADINGS
                + "2031-05-17,Aland,\"Borduria (East)\",consult,red,\"odd; Economic\",fish trade,"
                + "Lake Port,e 7,Lake News,B2,SAMPLE\n");
    CodedEvent event = table.events().get(0);
    assertThat(event.row()).isEqualTo(2);
    assertThat(event.id()).isEqualTo("e-7");
    assertThat(event.target()).isEqualTo("Borduria East");
    assertThat(event.domain()).isEqualTo(Domain.ECONOMIC);
    assertThat(event.issue()).isEqualTo("fish trade");
    assertThat(event.place()).isEqualTo("Lake Port");
    assertThat(event.origin()).isEqualTo("Lake News");
    assertThat(event.rating()).hasToString("B2");
    assertThat(event.marking()).isEqualTo("SAMPLE");
    assertThat(event.code().statement(event))
        .isEqualTo("Aland and Borduria East held talks on fish trade.");
  }

  @Test
  void whatARowDoesNotTellIsTakenAsIsUsual() throws Exception {
    EventTable table = read("code,target,actor,date\n042,Borduria,Aland,2031-05-17\n");
    CodedEvent event = table.events().get(0);
    assertThat(event.id()).isEqualTo("row-2");
    assertThat(event.code().code()).isEqualTo("04");
    assertThat(event.domain()).isEqualTo(Domain.POLITICAL);
    assertThat(event.issue()).isEqualTo("politics");
    assertThat(event.origin()).isEqualTo("events.csv");
    assertThat(event.rating()).hasToString("C3");
  }

  @Test
  void whatCanBeNoFactIsLeftOutAndCounted() throws Exception {
    EventTable table =
        read(
            HEADINGS
                + "2031-05-17,Aland,Borduria,PROTEST\n"
                + "2031-05-17,Aland,Borduria,14\n"
                + "2031-05-17,Aland,Aland,AID\n"
                + "2031-05-17,,Borduria,AID\n"
                + "2031-05-17,Aland,(),AID\n"
                + "2031-05-17,Aland,Borduria,AID\n");
    assertThat(table.without()).isEqualTo(2);
    assertThat(table.alone()).isEqualTo(3);
    assertThat(table.events()).hasSize(1);
  }

  @Test
  void whatIsWrongIsToldByItsPlaceAllAtOnce() throws IOException {
    String told =
        wrong(
            HEADINGS
                + "17 May 2031,Aland,Borduria,AID\n"
                + "2031-05-17,Aland,Borduria,CONSULTS\n"
                + "2031-05-17,Aland,Borduria,AID,,,,,x,,Q9\n"
                + "2031-05-17,Aland,Borduria,AID,,,,,one\n"
                + "2031-05-17,Aland,Borduria,AID,,,,,one\n");
    assertThat(told.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("events.csv:2:1: bad-date: `17 May 2031` is no day"),
            line ->
                assertThat(line)
                    .contains("events.csv:3:27: unknown-choice: `CONSULTS` is no code")
                    .contains("`CONSULT`"),
            line -> assertThat(line).contains("events.csv:4:38: bad-rating: `Q9`"),
            line -> assertThat(line).contains("events.csv:6:35: duplicate-id: two rows have"));
  }

  @Test
  void aColumnThatIsNotThereIsToldWithTheNearest() throws IOException {
    assertThat(wrong("date,actors,target\n"))
        .contains("missing-column: there is no column `actor` (is it `actors`?)")
        .contains("there is no column `code` (a table of events has date, actor, target, code)");
    assertThat(wrong("")).contains("there is no column `date`");
  }

  @Test
  void aTableThatCannotBeReadIsTold() throws IOException {
    assertThat(wrong("date,actor,target,code\n\"a,b\n")).contains("bad-table");
  }

  @ParameterizedTest
  @CsvSource({
    "COOPERATE, military, EXERCISE",
    "COOPERATE, economic, AGREEMENT",
    "06, , AGREEMENT",
    "AID, military, ARMS",
    "AID, disaster, AID",
    "CONSULT, military, TALKS"
  })
  void whatTwoDoTogetherIsOfAForm(String code, String context, Engagement.Form form)
      throws Exception {
    assertThat(content(code, String.valueOf(context)))
        .isInstanceOfSatisfying(Engagement.class, e -> assertThat(e.form()).isEqualTo(form));
  }

  @ParameterizedTest
  @CsvSource({
    "SANCTION, resource, SANCTIONS",
    "SANCTION, diplomatic, WITHHOLDS",
    "163, '', WITHHOLDS",
    "mobilize, military, SHOWS_FORCE",
    "COERCE, legal, REPRESSES",
    "190, military, USES_FORCE",
    "ACCUSE, human_rights, PROTESTS"
  })
  void whatOneDoesByItselfIsAnAct(String code, String context, Conduct.Act act) throws Exception {
    assertThat(content(code, context))
        .isInstanceOfSatisfying(
            Conduct.class,
            c -> {
              assertThat(c.act()).isEqualTo(act);
              assertThat(c.toward()).isEqualTo("Borduria");
            });
  }
}
