package dyad.web.desk;

import dyad.application.editing.EditedRules;
import dyad.application.editing.journal.FileVersion;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file in a folder of rules that is edited in the page: a rule, its cases, or a table. */
public interface FolderFile {

  /** The folder of rules that it lies in. */
  RuleLayers.Layer layer();

  /** Where it lies. */
  Path path();

  /** What the check says of a text of it. */
  List<Problem> problems(String text) throws Exception;

  /** What the page is told of it as it is. */
  Map<String, Object> told() throws Exception;

  /** Itself as it is now; refused where a link leads elsewhere. */
  default FileVersion version() throws ProblemsException, Refusal {
    Premises.refuseOutside(layer().folder(), path());
    return EditedRules.version(path());
  }
}
