package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.Monitor;
import dyad.application.formats.ReportFormat;
import dyad.reports.office.Houses;
import dyad.web.preview.Previews;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is looked at is made of the very bytes that are taken away. */
@Slow
final class PreviewApiTest extends ServedSample {

  private static final String MARKUP = "<img src=x onerror=alert(1)>";

  private String address(String asked) {
    return "/api/paper?key=" + key + "&" + asked;
  }

  @ParameterizedTest
  @EnumSource
  void aPreviewIsMadeOfTheBytesThatAreTakenAway(ReportFormat format) throws Exception {
    String asked = "format=" + format + "&annexes=1";
    byte[] paper = client.bytes(address(asked));
    assertThat(client.bytes(address(asked + "&show=1")))
        .isEqualTo(Previews.of(format, paper, Monitor.NONE).body());
  }

  @ParameterizedTest
  @EnumSource
  void markupOfABriefStaysTextInEveryPreview(ReportFormat format) throws Exception {
    String brief = Files.readString(file);
    Files.writeString(file, brief.replaceFirst("\"title\": \"", "$0" + MARKUP));
    HttpResponse<String> shown = client.get(address("format=" + format + "&annexes=1&show=1"));
    assertThat(shown.statusCode()).isEqualTo(200);
    String policy = shown.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).startsWith("sandbox").contains("default-src 'none'");
    String type = shown.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/html")) {
      assertThat(shown.body()).doesNotContain("<img src=x");
    } else {
      assertThat(type).isEqualTo("text/plain; charset=utf-8");
    }
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void aPreviewIsWrittenOnTheTemplateThatIsChosen() throws Exception {
    Houses.document(folder.resolve("house.docx"));
    Houses.slides(folder.resolve("house.pptx"));
    assertThat(client.get(address("format=docx&template=house.docx&show=1")).body())
        .contains(Houses.HEAD)
        .contains(Houses.FOOT);
    assertThat(client.get(address("format=docx&show=1")).body()).doesNotContain(Houses.HEAD);
    assertThat(client.bytes(address("format=pptx&template=house.pptx&show=1")))
        .isEqualTo(
            Previews.of(
                    ReportFormat.PPTX,
                    client.bytes(address("format=pptx&template=house.pptx")),
                    Monitor.NONE)
                .body())
        .isNotEqualTo(client.bytes(address("format=pptx&show=1")));
  }

  @Test
  void whyThereIsNoPreviewIsToldWhereItWouldBe() throws Exception {
    Files.writeString(folder.resolve("bad.docx"), "plain text");
    HttpResponse<String> shown = client.get(address("format=docx&template=bad.docx&show=1"));
    assertThat(shown.statusCode()).isEqualTo(422);
    assertThat(shown.body())
        .contains("<h1 dir=\"auto\">No paper</h1>")
        .contains("this is neither a Word document nor slides of PowerPoint");
    assertThat(shown.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
  }
}
