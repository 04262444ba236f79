package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A made-up brief, {@code facts/strait}, with an alternative and rules of its own.
 *
 * @param folder where they are
 */
record Strait(Path folder) {

  private static final Path GIVEN = Path.of("src/test/resources/check");

  /** Lays them into a folder. */
  static Strait laid(Path folder) throws IOException {
    Strait strait = new Strait(folder);
    copy(GIVEN.resolve("in-use"), folder.resolve("rules"));
    Files.createDirectories(strait.brief());
    Files.copy(GIVEN.resolve("brief/brief.json"), strait.brief().resolve("brief.json"));
    strait.alternative("no-ships", "\"withdraw\": [\"f1\"]");
    return strait;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path place = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(place);
        } else {
          Files.copy(path, place);
        }
      }
    }
  }

  /** Writes an alternative. */
  void alternative(String name, String changes) throws IOException {
    Path alternatives = Files.createDirectories(brief().resolve("alternatives"));
    Files.writeString(
        alternatives.resolve(name + ".json"),
        "{\"name\": \"" + name.replace('-', ' ') + "\", \"why\": \"to see\", " + changes + "}");
  }

  Path brief() {
    return folder.resolve("facts/strait");
  }

  Path out() {
    return folder.resolve("reports");
  }

  /** Runs a command with these rules. */
  Ran dyad(String... arguments) {
    return Ran.dyad(
        Stream.concat(
                Stream.of(arguments), Stream.of("--rules", folder.resolve("rules").toString()))
            .toArray(String[]::new));
  }

  Ran verify(Path report) {
    return dyad("verify", report.toString());
  }

  /** Changes a file of the inputs. */
  void edit(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(before);
    Files.writeString(path, text.replaceFirst(before, after));
  }

  /** Changes a part of an archive. */
  static void rewrite(Path archive, String part, String before, String after) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(written)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(part)) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(text).contains(before);
          bytes = text.replaceFirst(before, after).getBytes(StandardCharsets.UTF_8);
        }
        out.write(bytes);
      }
    }
    Path other = archive.resolveSibling("rewritten");
    Files.write(other, written.toByteArray());
    Files.move(other, archive, StandardCopyOption.REPLACE_EXISTING);
  }
}
