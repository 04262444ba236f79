package dyad.cli.batch;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.BriefJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Many briefs of one desk: each asks a few questions of the shipped one, has some of its facts, and
 * alternatives that each withdraw one. Some bear a marking.
 */
public final class ManyBriefs {

  private static final int FACTS = 16;
  private static final int QUESTIONS = 4;

  private ManyBriefs() {}

  /** Writes so many of them below a folder, which may hold some already. */
  public static Path write(Path folder, int from, int to, int alternatives) throws IOException {
    for (int i = from; i < to; i++) {
      String name = String.format(Locale.ROOT, "brief-%05d", i);
      Brief brief = brief(i);
      Path place = Files.createDirectories(folder.resolve(name));
      Files.writeString(place.resolve("brief.json"), BriefJson.text(brief));
      Path beside = Files.createDirectories(place.resolve("alternatives"));
      for (int j = 0; j < alternatives; j++) {
        Files.writeString(
            beside.resolve("without-" + j + ".json"), without(brief.facts().get(j).id(), j));
      }
    }
    return folder;
  }

  private static String without(String fact, int number) {
    return String.format(
        Locale.ROOT,
        "{\"name\": \"without %d\", \"why\": \"to try it\", \"withdraw\": [\"%s\"]}%n",
        number,
        fact);
  }

  private static Brief brief(int number) {
    Random random = new Random(number);
    Brief of = Shipped.BRIEF;
    return new Brief(
        "made-up",
        "Brief " + number,
        Optional.empty(),
        number % 7 == 0 ? Optional.of("SAMPLE " + number % 2) : Optional.empty(),
        of.asOf(),
        of.dyad(),
        of.actors(),
        of.matters(),
        of.topics(),
        some(of.questions(), QUESTIONS, random),
        facts(of.facts(), random));
  }

  /** Events are in all of them: others are told by when they were. */
  private static List<Fact> facts(List<Fact> all, Random random) {
    return Stream.concat(
            some(all.stream().filter(f -> !isEvent(f)).toList(), FACTS, random).stream(),
            all.stream().filter(ManyBriefs::isEvent))
        .toList();
  }

  private static boolean isEvent(Fact fact) {
    return fact.kind().equals("event");
  }

  private static <T> List<T> some(List<T> all, int count, Random random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, count));
  }
}
