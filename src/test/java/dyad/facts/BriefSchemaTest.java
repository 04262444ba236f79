package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BriefSchemaTest {

  private static final Path KEPT = Path.of("facts/brief.schema.json");

  /** The kept schema, ready to check with. */
  static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(KEPT), InputFormat.JSON);
  }

  @Test
  void theKeptSchemaIsWhatTheTypesSay() throws IOException {
    Kept.isAsMade(KEPT, BriefSchema.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources/facts/good", "facts/afghanistan-2021"})
  void ourBriefsAreValidUnderIt(String folder) throws IOException {
    String text = Files.readString(Path.of(folder, "brief.json"));
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-field",
        "misspelled-required-field",
        "missing-field",
        "missing-kind",
        "unknown-kind",
        "field-of-another-kind",
        "number-in-quotes",
        "paragraph-zero",
        "null",
        "unknown-choice",
        "bad-rating",
        "bad-date",
        "empty-statement",
        "odd-id",
        "about-nobody"
      })
  void anEditorSeesTheMistakesThatItCanSee(String mistake) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/facts/bad", mistake + ".json"));
    List<Error> errors = schema().validate(text, InputFormat.JSON);
    assertThat(errors).isNotEmpty();
  }
}
