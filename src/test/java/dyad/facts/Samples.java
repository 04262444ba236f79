package dyad.facts;

import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A brief on two powers that there are not, with a fact of every kind. */
public final class Samples {

  public static final Path FOLDER = Path.of("src/test/resources/facts/good");

  private Samples() {}

  /** The brief as text. */
  public static String text() {
    try {
      return Files.readString(FOLDER.resolve("brief.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The brief as read. */
  public static Brief brief() throws ProblemsException {
    return BriefReader.read(FOLDER);
  }

  /** A fact of the brief as read. */
  public static Fact fact(String id) throws ProblemsException {
    return brief().facts().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  /** Reads a text as a brief. */
  public static Brief read(String text) throws ProblemsException {
    return BriefReader.read("made-up", "brief.json", text.getBytes(StandardCharsets.UTF_8));
  }
}
