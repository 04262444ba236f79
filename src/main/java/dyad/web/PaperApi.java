package dyad.web;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.Monitor;
import dyad.application.formats.HouseTemplate;
import dyad.application.formats.ReportFormat;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseSort;
import dyad.reports.office.HouseStyle;
import dyad.reports.provenance.ReportRequest;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.preview.Previews;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reports on a brief, as `dyad assess` writes them: shown, or taken away as a file. */
final class PaperApi {

  private static final String TEMPLATE = "template";

  private PaperApi() {}

  static void register(Router router) {
    router
        .getSlowly("/api/paper", PaperApi::paper)
        .get("/api/templates", (asked, desk) -> Reply.json(templates(desk)))
        .get("/api/template", PaperApi::template)
        .general("/api/formats", asked -> Reply.json(Json.object("formats", formats())));
  }

  /** The names of the templates that there are for a format, by format. */
  private static Map<String, Object> templates(Desk desk) throws IOException {
    Map<String, Object> names = new LinkedHashMap<>();
    for (HouseSort sort : HouseSort.values()) {
      names.put(sort.format(), desk.templates().names(sort));
    }
    return names;
  }

  /** Says what is wrong with a template as soon as it is chosen; a download would not show it. */
  private static Reply template(PageRequest asked, Desk desk) throws Exception {
    house(asked, format(asked), desk);
    return Reply.json(Json.object("template", asked.value(TEMPLATE).orElse("")));
  }

  /**
   * What a report is written on: a file near the brief, chosen by its name from those that are
   * there. None is taken from the browser. So nothing is kept here that is in no folder, no bytes
   * that somebody sends are unpacked, and `dyad assess` and `dyad verify` have the very file. One
   * that could do nothing is refused: nobody would see that the paper is without it.
   */
  private static HouseStyle house(PageRequest asked, ReportFormat format, Desk desk)
      throws Exception {
    String name = asked.value(TEMPLATE).orElse("");
    if (name.isEmpty()) {
      return HouseStyle.NONE;
    }
    HouseFile file = HouseTemplate.read(desk.templates().named(name));
    String written = file.sort().format();
    if (!written.equals(format.toString())) {
      throw new Refusal(
          Reply.REFUSED, "`" + name + "` does nothing: no " + written + " is written here.");
    }
    return HouseStyle.NONE.with(file);
  }

  private static List<Map<String, Object>> formats() {
    return Stream.of(ReportFormat.values())
        .map(
            f ->
                Json.object(
                    "format", f.toString(),
                    "title", f.title(),
                    "says", f.says(),
                    "looks", Previews.told(f)))
        .toList();
  }

  private static Reply paper(PageRequest asked, Desk desk, Monitor monitor) throws Exception {
    ReportFormat format = format(asked);
    if (asked.value("show").isEmpty()) {
      Made made = made(format, asked, desk, monitor);
      return new Reply(
          Reply.OK,
          format.mediaType(),
          Map.of("Content-Disposition", "attachment; filename=\"" + made.name + "\""),
          made.bytes);
    }
    try {
      return Previews.of(format, made(format, asked, desk, monitor).bytes, monitor);
    } catch (ProblemsException e) {
      return Previews.refused(e.problems());
    }
  }

  /** A paper that is made, with what its file is called. */
  @SuppressWarnings("ArrayRecordComponent") // it is made for one request, and compared with nothing
  private record Made(String name, byte[] bytes) {}

  /** The one way in which a paper is made, whether it is taken away or looked at. */
  private static Made made(ReportFormat format, PageRequest asked, Desk desk, Monitor monitor)
      throws Exception {
    HouseStyle house = house(asked, format, desk);
    boolean annexes = asked.value("annexes").isPresent();
    ReportRequest request = annexes ? ReportRequest.WITH_ANNEXES : ReportRequest.ASSESSMENT;
    AssessmentService service =
        new AssessmentService(desk.rules().load(), ReportFormat.tellTurns(List.of(format)), request)
            .with(desk.rules(), desk.folder());
    AssessedBrief assessed =
        service.assess(LoadedBrief.of(new BriefSource(desk.folder(), List.of()), List.of()));
    assessed.await(monitor);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(assessed, house, out);
    return new Made(plain(assessed.name()) + format.ending(), out.toByteArray());
  }

  private static ReportFormat format(PageRequest asked) throws Refusal {
    String named = asked.value("format").orElse("");
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
