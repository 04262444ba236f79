package dyad.checking.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.checking.Checker;
import dyad.facts.Actor;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the check says of a part that is given as a fact")
final class PartLintTest {

  private static final Path GIVEN =
      Path.of("src/test/resources/check/bad/briefs/given-part/brief.json");

  @TempDir private Path folder;

  private List<String> codes(Actor.Kind kind) throws IOException {
    String other = "\"kind\": \"" + kind.name().toLowerCase(Locale.ROOT) + "\"";
    Path brief = folder.resolve("brief.json");
    Files.writeString(brief, Files.readString(GIVEN).replace("\"kind\": \"place\"", other));
    return Checker.check(List.of(brief), folder, List.of()).problems().stream()
        .map(Problem::code)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLACE", "STATE", "PEOPLE", "GROUP"})
  void whatADeclarationWouldTieIsToBeDeclared(Actor.Kind kind) throws IOException {
    assertThat(codes(kind)).contains("given-part");
  }

  @ParameterizedTest
  @EnumSource(names = {"ORGANISATION", "PERSON", "SCHEME"})
  void ofWhatNoDeclarationWouldTieItIsSilent(Actor.Kind kind) throws IOException {
    assertThat(codes(kind)).doesNotContain("given-part");
  }
}
