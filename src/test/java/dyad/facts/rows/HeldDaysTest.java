package dyad.facts.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The days on which a fact holds")
@Slow
final class HeldDaysTest {

  static List<Path> briefs() throws IOException {
    try (Stream<Path> shipped = Files.list(Path.of("facts"));
        Stream<Path> coded = Files.list(Path.of("src/test/resources/coded"))) {
      return Stream.concat(shipped, coded)
          .filter(folder -> Files.exists(folder.resolve(BriefReader.FILE)))
          .sorted()
          .toList();
    }
  }

  /** Rules see a fact by its phase on the brief's date; here that date is each day that tells. */
  @ParameterizedTest
  @MethodSource("briefs")
  void areThoseFromWhichRulesSeeItAsPresent(Path path) throws Exception {
    Brief brief = BriefReader.read(path);
    Timeline timeline = Timeline.of(brief.facts(), brief.asOf());
    Map<String, Optional<Span>> all = new TreeMap<>();
    brief.facts().forEach(fact -> all.put(fact.id(), timeline.held(fact)));
    for (LocalDate day : days(brief)) {
      FactRows seen = FactRows.of(brief.facts(), brief.background().at(day));
      for (Fact fact : brief.facts()) {
        Optional<Span> held = all.get(fact.id());
        boolean holds =
            held.filter(h -> !h.first().isAfter(day) && !h.last().isBefore(day)).isPresent();
        assertThat(holds)
            .as("%s holds on %s", fact.id(), day)
            .isEqualTo(seen.timing(fact).phase() == Phase.PRESENT);
      }
    }
  }

  /** The brief's own date, and each day on which something begins or ends, with the day beside. */
  private static TreeSet<LocalDate> days(Brief brief) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(brief.asOf(), LocalDate.of(1900, 1, 1)));
    for (Fact fact : brief.facts()) {
      Stream.of(fact.when().begins(), fact.when().until())
          .flatMap(text -> Span.of(text).stream())
          .flatMap(
              s -> Stream.of(s.first().minusDays(1), s.first(), s.last(), s.last().plusDays(1)))
          .forEach(days::add);
    }
    return days;
  }
}
