package dyad.reasoning;

import dyad.facts.Digest;
import dyad.rules.Shapes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.KieBase;

/**
 * Compiled rules kept from earlier runs, by a hash of all that they hang on: the text that was
 * compiled, the vocabulary and the engine's version.
 *
 * <p>It may be deleted at any time. A file that is damaged is taken for one that is not there; one
 * that cannot be written is not.
 */
final class RuleCache {

  private static final int HASH = 32;

  private final Optional<Path> folder;

  private RuleCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * The cache of the user who runs the program; {@code -Ddyad.cache=DIR} moves it, {@code off} ends
   * it.
   */
  static RuleCache ofThisUser() {
    String set = System.getProperty("dyad.cache", "");
    if (set.equals("off")) {
      return new RuleCache(Optional.empty());
    }
    if (!set.isEmpty()) {
      return new RuleCache(Optional.of(Path.of(set)));
    }
    return new RuleCache(
        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
            .or(() -> Optional.ofNullable(System.getenv("LOCALAPPDATA")))
            .filter(s -> !s.isBlank())
            .map(Path::of)
            .or(
                () ->
                    Optional.ofNullable(System.getProperty("user.home"))
                        .map(h -> Path.of(h, ".cache")))
            .map(p -> p.resolve("dyad")));
  }

  /** What was compiled from a text before, if it is there and whole. */
  Optional<CompiledRules> get(String text) {
    Optional<Path> file = file(text);
    if (file.isEmpty() || !Files.isRegularFile(file.get())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file.get());
      int end = Math.max(0, bytes.length - HASH);
      byte[] content = Arrays.copyOf(bytes, end);
      return Arrays.equals(Digest.of(content), Arrays.copyOfRange(bytes, end, bytes.length))
          ? Optional.of(read(content))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps what was compiled from a text. */
  void put(String text, CompiledRules rules) {
    Optional<Path> file = file(text);
    if (file.isEmpty()) {
      return;
    }
    try {
      Path parent = Files.createDirectories(file.get().getParent());
      Path part = Files.createTempFile(parent, "rules", ".part");
      try {
        byte[] content = write(rules);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(content);
        whole.write(Digest.of(content));
        Files.write(part, whole.toByteArray());
        Files.move(
            part, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // The next run compiles again, no more is lost.
    }
  }

  private Optional<Path> file(String text) {
    String engine = String.valueOf(KieBase.class.getPackage().getImplementationVersion());
    String all =
        String.join(
            "\n",
            text,
            Shapes.ALL.toString(),
            engine,
            System.getProperty("java.specification.version"));
    return folder.map(f -> f.resolve(Digest.of(all) + ".rules"));
  }

  private static byte[] write(CompiledRules rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(rules.models().size());
    for (String model : rules.models()) {
      out.writeUTF(model);
    }
    out.writeInt(rules.classes().size());
    for (Map.Entry<String, byte[]> one : rules.classes().entrySet()) {
      out.writeUTF(one.getKey());
      out.writeInt(one.getValue().length);
      out.write(one.getValue());
    }
    return bytes.toByteArray();
  }

  private static CompiledRules read(byte[] content) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    List<String> models = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      models.add(in.readUTF());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return new CompiledRules(classes, models);
  }
}
