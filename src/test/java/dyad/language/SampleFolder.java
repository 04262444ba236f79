package dyad.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** A small folder to work in: three rules with cases, the shipped scales, and a brief. */
public final class SampleFolder {

  /** A rule that concludes {@code talks fail}. */
  public static final String TALKS =
      """
      // This rule says: talks in the open, and no agreement.
      rule "talks without result"
        @id("talks-without-result")
        @title("Talks without a result")
        @principle("no-result")
        @strength("likely")
        @says("{$power} has talked with {$other} and has nothing to show for it")
      when
        Engagement(form == "talks", openness == "overt", $power : actor, $other : partner, $topic : topic)
        // there is no agreement between {$power} and {$other}
        not Engagement(outcome == "agreed", actor == $power, partner == $other)
      then
        insertLogical(Finding.supports("talks fail", $topic, $power, $other));
      end
      """;

  /** A rule that reads it. */
  public static final String MISTRUST =
      """
      rule "mistrust"
        @id("mistrust")
        @title("Mistrust")
        @principle("mistrust")
        @strength("very likely")
        @says("{$power} mistrusts {$other}")
      when
        Finding(claim == "talks fail", leaning == "for", topic != null, $topic : topic, $power : first, $other : second)
        Threshold(name == "several", $several : value)
        // they talked {$talks time|times}
        accumulate( Engagement(actor == $power, partner == $other, place != null, $place : place); $talks : distinct($place); $talks >= $several )
      then
        insertLogical(Finding.supports("mistrusts", $topic, $power, $other));
      end
      """;

  /** A rule that speaks against it. */
  public static final String TREATY =
      """
      rule "a treaty"
        @id("a-treaty")
        @title("A treaty")
        @principle("treaty")
        @strength("very likely")
        @defeats("no-result")
        @says("{$power} and {$other} came to an agreement")
      when
        Engagement(form in ("talks", "agreement"), outcome == "agreed", $power : actor, $other : partner, $topic : topic)
      then
        insertLogical(Finding.opposes("talks fail", $topic, $power, $other));
      end
      """;

  private static final String CASES =
      """
      {"cases": [
        {"name": "talks in the open without an agreement",
         "facts": [
           {"kind": "engagement", "actor": "Aland", "partner": "Borduria", "form": "talks", "domain": "political",
            "openness": "overt", "topics": ["trade"]}],
         "expect": [
           {"topic": "trade", "about": ["Aland", "Borduria"]},
           {"topic": "trade", "about": ["Borduria", "Aland"]}]},
        {"name": "silent without talks", "facts": [], "expect": []}
      ]}
      """;

  private static final String READING =
      """
      {"cases": [
        {"name": "silent where nothing was found of talks",
         "facts": [],
         "findings": [{"claim": "talks fail", "leaning": "for", "topic": "trade", "about": ["Aland", "Borduria"]}],
         "expect": []}
      ]}
      """;

  private static final String CLAIMS =
      """
      claim,meaning,first,second,third,family
      mistrusts,{first} mistrusts {second},whoever mistrusts,whom it mistrusts,,trust
      talks fail,"{first} talks with {second}, and has nothing to show for it",whoever talks,whom it talks with,,trust
      """;

  private static final String BRIEF =
      """
      {
        "title": "Aland and Borduria on trade",
        "asOf": "2030-12-31",
        "dyad": {"first": "Aland", "second": "Borduria"},
        "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borduria", "kind": "state"}],
        "matters": [{"id": "tariffs", "name": "the tariffs"}],
        "topics": [{"name": "trade"}],
        "sources": [{"name": "a paper", "kind": "document"}],
        "questions": [
          {"id": "Q1", "proposition": "the talks of Aland with Borduria lead nowhere", "topic": "trade",
           "claim": "talks fail", "about": ["Aland", "Borduria"], "on": "trade"}
        ],
        "facts": [
          {"id": "they-talk", "kind": "engagement", "statement": "Aland talked with Borduria about tariffs.",
           "source": {"document": "a paper", "paragraph": 1}, "origin": "a paper", "rating": "B2",
           "topics": ["trade"], "when": {"date": "2030-05"}, "actor": "Aland", "partner": "Borduria",
           "form": "talks", "domain": "political", "matter": "tariffs", "openness": "overt"}
        ]
      }
      """;

  private final Path root;

  private SampleFolder(Path root) {
    this.root = root;
  }

  /** Writes it. */
  public static SampleFolder in(Path root) throws IOException {
    SampleFolder sample = new SampleFolder(root);
    Path theme = Files.createDirectories(root.resolve("rules/trust"));
    Files.writeString(theme.resolve("talks-without-result.drl"), TALKS);
    Files.writeString(theme.resolve("talks-without-result.cases.json"), CASES);
    Files.writeString(theme.resolve("mistrust.drl"), MISTRUST);
    Files.writeString(theme.resolve("mistrust.cases.json"), READING);
    Files.writeString(theme.resolve("a-treaty.drl"), TREATY);
    Files.writeString(root.resolve("rules/claims.csv"), CLAIMS);
    copy(Path.of("rules/scales"), root.resolve("rules/scales"));
    Path brief = Files.createDirectories(root.resolve("facts/aland-2030"));
    Files.writeString(brief.resolve("brief.json"), BRIEF);
    return sample;
  }

  /** Copies a folder with all that is below it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path other = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(other);
        } else {
          Files.copy(one, other);
        }
      }
    }
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** Its rules. */
  public Path rule(String name) {
    return root.resolve("rules/trust").resolve(name);
  }

  /** Its brief. */
  public Path brief() {
    return root.resolve("facts/aland-2030/brief.json");
  }

  /** Its rules, once its brief stands in the place of another. */
  public Path inPlaceOf(Path other) throws IOException {
    Files.copy(brief(), other, StandardCopyOption.REPLACE_EXISTING);
    return root.resolve("rules");
  }

  Workspace workspace() {
    return new Workspace(root, Optional.empty());
  }
}
