package dyad.reports.junit;

import dyad.problems.Quote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a file holds that is no outcome of tests, so that none takes its place. */
public final class Other {

  private static final int BEGINNING = 1 << 16;
  private static final Set<String> ROOTS = Set.of("testsuites", "testsuite");

  private Other() {}

  /**
   * What else a file holds, in words; empty where it holds outcomes of tests, or nothing.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<String> in(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return Optional.empty();
    }
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(BEGINNING);
    }
    try {
      return Optional.of(root(beginning))
          .filter(root -> !ROOTS.contains(root))
          .map(root -> "XML whose root is " + Quote.of("<" + root + ">"));
    } catch (XMLStreamException e) {
      return Optional.of(text(beginning));
    }
  }

  private static String root(byte[] beginning) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(beginning));
    while (!xml.isStartElement()) {
      xml.next();
    }
    return xml.getLocalName();
  }

  private static String text(byte[] beginning) {
    String line =
        new String(beginning, StandardCharsets.UTF_8).strip().lines().findFirst().orElse("");
    return line.chars().anyMatch(c -> c == '\uFFFD' || c < ' ' && c != '\t')
        ? "what is no text"
        : "a text that begins with " + Quote.of(line);
  }
}
