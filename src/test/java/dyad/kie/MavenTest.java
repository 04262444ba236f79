package dyad.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.findings.Finding;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project of plain Drools builds by its own {@code pom.xml}, and prints what we find. */
@Slow
final class MavenTest {

  /** Rules that read facts alone, so that few of them conclude something. */
  private static final List<String> FAMILIES = List.of("words", "coordination");

  /** An artifact with its version, or a property that holds one. */
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

  private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.]+)>([^<${}]+)</\\1>");

  @TempDir private Path folder;

  @Test
  void mavenBuildsItAndRunsItAndItPrintsOurFindings() throws Exception {
    String maven = System.getProperty("dyad.maven", "");
    assumeTrue(!maven.isEmpty(), "only Maven tells where Maven is");
    Map<String, String> texts = texts();
    RuleBase rules = RuleReader.read(texts);
    Reasoner reasoner = new Reasoner(rules, Shipped.SCALES, 1_000_000);
    for (Map.Entry<String, String> file :
        DroolsProject.of(Shipped.BRIEF, rules, texts, reasoner).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    assertThat(printed(Path.of(maven))).isEqualTo(findings(reasoner)).hasSizeGreaterThan(5);
  }

  private static Map<String, String> texts() throws Exception {
    Map<String, String> texts = new TreeMap<>();
    for (String family : FAMILIES) {
      try (Stream<Path> files = Files.list(Path.of("rules", family))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
          texts.put(file.toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** The findings of the world as told. */
  private static List<String> findings(Reasoner reasoner) throws Exception {
    Derivation derivation = reasoner.derive(Shipped.BRIEF.facts(), Shipped.BRIEF.background());
    World world =
        World.of(
            new Circuit(derivation),
            Shipped.BRIEF.facts().stream().map(Fact::id).collect(Collectors.toSet()));
    return derivation.findings().stream()
        .map(Derivation.Derived::finding)
        .filter(world::holds)
        .map(Finding::id)
        .sorted()
        .toList();
  }

  /** As its README says, with what has been downloaded already. */
  private List<String> printed(Path maven) throws Exception {
    File out = folder.resolve("out.txt").toFile();
    String command = File.separatorChar == '/' ? "mvn" : "mvn.cmd";
    ProcessBuilder builder =
        new ProcessBuilder(
                maven.resolve("bin").resolve(command).toString(),
                "--offline",
                "--batch-mode",
                "-q",
                "-Dmaven.repo.local=" + System.getProperty("dyad.repository"),
                "package",
                "exec:exec")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process run = builder.start();
    if (!run.waitFor(5, TimeUnit.MINUTES)) {
      run.descendants().forEach(ProcessHandle::destroyForcibly);
      run.destroyForcibly();
    }
    String told = Files.readString(out.toPath());
    assertThat(run.waitFor()).as(told).isZero();
    return told.lines().toList();
  }

  /** So whoever has built this program need download nothing to build the project. */
  @Test
  void itsVersionsAreThoseThatWeBuildWith() throws Exception {
    Map<String, String> ours = versions(Files.readString(Path.of("pom.xml")));
    Map<String, String> theirs = versions(Templates.text("pom.xml"));
    theirs.remove("rules");
    assertThat(theirs).hasSizeGreaterThan(8);
    assertThat(ours).containsAllEntriesOf(theirs);
  }

  private static Map<String, String> versions(String pom) {
    Map<String, String> properties = new HashMap<>();
    PROPERTY
        .matcher(pom)
        .results()
        .forEach(p -> properties.put("${" + p.group(1) + "}", p.group(2)));
    Map<String, String> versions = new TreeMap<>();
    VERSION
        .matcher(pom)
        .results()
        .forEach(v -> versions.put(v.group(1), properties.getOrDefault(v.group(2), v.group(2))));
    return versions;
  }
}
