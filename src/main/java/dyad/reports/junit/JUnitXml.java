package dyad.reports.junit;

import dyad.scenarios.cases.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes outcomes as JUnit does: a suite for each rule and brief, a test for each case. No times
 * and no machine, so that the same outcomes give the same bytes.
 */
public final class JUnitXml {

  private static final String PACKAGE = "dyad.";

  private final XMLStreamWriter xml;

  private JUnitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes all outcomes, suites in the order in which they come up. */
  public static void write(List<Outcome> outcomes, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new JUnitXml(xml).document(outcomes);
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private void document(List<Outcome> outcomes) throws XMLStreamException {
    Map<String, List<Outcome>> suites =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(Outcome::suite, LinkedHashMap::new, Collectors.toList()));
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    attribute("name", "dyad");
    counts(outcomes);
    for (Map.Entry<String, List<Outcome>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue());
    }
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private void suite(String name, List<Outcome> outcomes) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    attribute("name", name);
    counts(outcomes);
    attribute("skipped", "0");
    for (Outcome outcome : outcomes) {
      test(outcome);
    }
    line(1);
    xml.writeEndElement();
  }

  private void counts(List<Outcome> outcomes) throws XMLStreamException {
    attribute("tests", String.valueOf(outcomes.size()));
    attribute("failures", String.valueOf(outcomes.stream().filter(o -> !o.passed()).count()));
    attribute("errors", "0");
  }

  private void test(Outcome outcome) throws XMLStreamException {
    line(2);
    if (outcome.passed()) {
      xml.writeEmptyElement("testcase");
      names(outcome);
      return;
    }
    xml.writeStartElement("testcase");
    names(outcome);
    line(3);
    xml.writeStartElement("failure");
    attribute("message", outcome.wrong().get(0));
    attribute("type", "case");
    xml.writeCharacters(legal(String.join("\n", outcome.wrong())));
    xml.writeEndElement();
    line(2);
    xml.writeEndElement();
  }

  private void names(Outcome outcome) throws XMLStreamException {
    attribute("classname", PACKAGE + outcome.suite());
    attribute("name", outcome.name());
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private void line(int level) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(level));
  }

  /** XML has no way to write some characters at all. */
  private static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
