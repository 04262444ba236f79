package dyad.application.sharing;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.application.formats.ReportFormat;
import dyad.reports.office.HouseStyle;
import dyad.reports.provenance.ReportRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The tables that `dyad assess BRIEF --with ALTERNATIVE --format csv` writes, alone. */
public final class OneProcess {

  private final AssessmentService service;

  private OneProcess(LoadedRules rules) {
    service = new AssessmentService(rules, false, ReportRequest.ASSESSMENT);
  }

  /** By the rules in a folder. */
  public static OneProcess by(Path rules) throws Exception {
    return new OneProcess(RuleFolders.of(List.of(rules)).load());
  }

  /** The texts of the tables by their names. */
  public Map<String, String> tables(Path brief, List<String> with) throws Exception {
    AssessedBrief assessed =
        service.assess(LoadedBrief.of(new BriefSource(brief, with), List.of()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.CSV.write(assessed, HouseStyle.NONE, out);
    return tables(out.toByteArray());
  }

  /** The texts of the tables in an archive by their names. */
  public static Map<String, String> tables(byte[] archive) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
