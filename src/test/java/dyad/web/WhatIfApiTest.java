package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.cli.Ran;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page tells of flips and of all facts in doubt is what the commands tell. */
@Slow
final class WhatIfApiTest extends Served {

  WhatIfApiTest() {
    super(KESHTAN);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private String told(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, folder.toString()));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--rules", "rules"));
    Ran ran = Ran.dyad(all.toArray(new String[0]));
    assertThat(ran.code()).as(ran.err()).isZero();
    return plain(ran.out());
  }

  private static void isTold(JsonNode lines, String command) {
    assertThat(lines).isNotEmpty();
    assertThat(lines).allSatisfy(line -> assertThat(command).contains(plain(line.asText())));
  }

  @Test
  void theSweepIsThatOfTheCommand() throws Exception {
    Client client = new Client(workbench);
    String body = client.post("/api/sweep?key=" + client.key(), "{\"with\": []}").body();
    isTold(Client.MAPPER.readTree(body).get("lines"), told("sweep"));
    assertThat(client.post("/api/sweep?key=" + client.key(), "{\"with\": [\"../x\"]}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theFlipsAreThoseOfTheCommand() throws Exception {
    Client client = new Client(workbench);
    String question =
        client.state(client.key()).get("brief").get("questions").get(0).get("id").asText();
    JsonNode told = client.json("/api/flips?question=" + question + "&key=" + client.key());
    isTold(told.get("lines"), told("flip", question));
  }
}
