package dyad.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dyad.scenarios.cases.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Outcomes as build servers read them. */
final class JUnitXmlTest {

  private static final List<Outcome> SAMPLE =
      List.of(
          new Outcome("closed", "a strait is closed", List.of()),
          new Outcome(
              "closed",
              "\"<b>\" & 'more' ]]> \u0001 \uD800 😀",
              List.of("expected and not concluded: a < b", "  it fails `x != \"\"`")),
          new Outcome("gulf", "no more attacks", List.of()));

  @Test
  void itHasTheShapeThatTheyAgreeOn() {
    for (List<Outcome> outcomes : List.of(SAMPLE, List.<Outcome>of())) {
      assertThatCode(
              () ->
                  SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                      .newSchema(new File("src/test/resources/junit/junit.xsd"))
                      .newValidator()
                      .validate(new StreamSource(new ByteArrayInputStream(written(outcomes)))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aSuiteForEachRuleAndBriefAndATestForEachCase() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(written(SAMPLE)));
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo("3");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    Element second = (Element) root.getElementsByTagName("testcase").item(1);
    assertThat(second.getAttribute("classname")).isEqualTo("dyad.closed");
    assertThat(second.getAttribute("name")).isEqualTo("\"<b>\" & 'more' ]]> ? ? 😀");
    assertThat(second.getTextContent())
        .contains("expected and not concluded: a < b\n  it fails `x != \"\"`");
  }

  @Test
  void theSameOutcomesGiveTheSameBytes() throws Exception {
    assertThat(written(SAMPLE)).isEqualTo(written(SAMPLE));
    assertThat(new String(written(SAMPLE), StandardCharsets.UTF_8))
        .doesNotContain("time")
        .doesNotContain("hostname");
  }

  private static byte[] written(List<Outcome> outcomes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JUnitXml.write(outcomes, out);
    return out.toByteArray();
  }
}
