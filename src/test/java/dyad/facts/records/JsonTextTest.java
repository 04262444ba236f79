package dyad.facts.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trees are written as the library's own mapping of classes would write them. */
final class JsonTextTest {

  private static final ObjectMapper LIBRARY = new ObjectMapper();

  private static Map<String, Object> odd() {
    Map<String, Object> odd = new LinkedHashMap<>();
    odd.put("null", null);
    odd.put("numbers", List.of(1, 2L, 0.1, 1e-7, 1e22, -0.0, new BigDecimal("1.50")));
    odd.put("flags", List.of(true, false));
    odd.put("texts", List.of("", "\"\\/\b\n\u0001", "\u2028", "ə", "😀", "</script>"));
    odd.put("nothing", new ArrayList<>(Arrays.asList((Object) null)));
    odd.put("", Map.of("deep", List.of(List.of(), Map.of())));
    return odd;
  }

  @Test
  void aTreeOnOneLineIsAsTheLibraryMapsIt() throws Exception {
    assertThat(JsonText.compact(odd())).isEqualTo(LIBRARY.writeValueAsString(odd()));
    Object report = LIBRARY.readValue(Path.of("reports/afghanistan-2021.json").toFile(), Map.class);
    assertThat(JsonText.compact(report)).isEqualTo(LIBRARY.writeValueAsString(report));
  }

  @Test
  void anIndentedTreeIsAsReportsAreKept() throws Exception {
    Path kept = Path.of("reports/afghanistan-2021.json");
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    JsonText.indented(LIBRARY.readValue(kept.toFile(), Map.class), written);
    assertThat(written.toString(StandardCharsets.UTF_8) + "\n").isEqualTo(Files.readString(kept));
    assertThat(LIBRARY.readTree(written.toByteArray())).isEqualTo(LIBRARY.readTree(kept.toFile()));
  }

  @Test
  void whatIsWrittenAlreadyStandsAsItIs() throws Exception {
    String brief = Files.readString(Path.of("facts/afghanistan-2021/brief.json"));
    Object same = PlainJson.rewritten("brief.json", brief);
    assertThat(same).isEqualTo(new JsonText.Written(brief));
    String told = JsonText.compact(Map.of("brief", same));
    assertThat(LIBRARY.readTree(told).get("brief"))
        .isEqualTo(LIBRARY.readTree(JsonText.compact(PlainJson.object("brief.json", brief))))
        .isEqualTo(LIBRARY.readTree(brief));
  }

  @Test
  void whatIsNullIsLeftOutHoweverItIsWritten() throws Exception {
    for (String written :
        List.of(
            "{\"a\":null,\"b\":\"annulled\"}",
            "{\"a\" : \n null, \"b\": \"annulled\"}",
            "{\"b\":\"annulled\",\"c\":\t null}")) {
      assertThat(JsonText.compact(PlainJson.rewritten("f", written)))
          .isEqualTo("{\"b\":\"annulled\"}");
    }
    assertThat(JsonText.compact(PlainJson.rewritten("f", "{\"a\":[1,null , 2]}")))
        .isEqualTo("{\"a\":[1,2]}");
    for (String plain : List.of("{\"b\":\"annulled\"}", "{\"null\":1}", "{\"b\":\"a null\"}")) {
      assertThat(PlainJson.rewritten("f", plain)).isEqualTo(new JsonText.Written(plain));
    }
  }
}
