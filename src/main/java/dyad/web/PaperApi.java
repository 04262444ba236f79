package dyad.web;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.ReportFormat;
import dyad.reports.json.Json;
import dyad.reports.office.HouseStyle;
import dyad.reports.provenance.ReportRequest;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reports on a brief, as `dyad assess` writes them: shown, or taken away as a file. */
final class PaperApi {

  /**
   * A report is a page by itself: it may run its own scripts, which it names by their hashes, but
   * it counts as a stranger here and can ask for nothing.
   */
  private static final String APART =
      "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src"
          + " 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private PaperApi() {}

  static void register(Router router) {
    router.get("/api/paper", PaperApi::paper);
    router.general("/api/formats", asked -> Reply.json(Json.object("formats", formats())));
  }

  private static List<Map<String, Object>> formats() {
    return Stream.of(ReportFormat.values())
        .map(f -> Json.object("format", f.toString(), "title", f.title(), "says", f.says()))
        .toList();
  }

  private static Reply paper(PageRequest asked, Desk desk) throws Exception {
    ReportFormat format = format(asked.value("format").orElse(""));
    boolean annexes = asked.value("annexes").isPresent();
    ReportRequest request = annexes ? ReportRequest.WITH_ANNEXES : ReportRequest.ASSESSMENT;
    AssessmentService service =
        new AssessmentService(
            desk.ready().loaded(), ReportFormat.tellTurns(List.of(format)), request);
    AssessedBrief assessed =
        service.assess(LoadedBrief.of(new BriefSource(desk.folder(), List.of()), List.of()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(assessed, HouseStyle.NONE, out);
    Reply reply = new Reply(Reply.OK, format.mediaType(), Map.of(), out.toByteArray());
    return asked.value("show").isPresent()
        ? reply.with("Content-Security-Policy", APART).with("X-Frame-Options", "SAMEORIGIN")
        : reply.with(
            "Content-Disposition",
            "attachment; filename=\"" + plain(assessed.name()) + format.ending() + "\"");
  }

  private static ReportFormat format(String named) throws Refusal {
    return Stream.of(ReportFormat.values())
        .filter(f -> f.toString().equals(named))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such format."));
  }

  /** A name that means nothing in a header. */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9._+-]", "_");
  }
}
