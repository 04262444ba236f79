package dyad.shelf;

import dyad.application.InputFiles;
import dyad.application.LoadedRules;
import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.files.BriefReader;
import dyad.facts.files.ResolutionsFile;
import dyad.facts.outcomes.Resolutions;
import dyad.rules.files.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a brief on a shelf was made from.
 *
 * @param brief the digest of the brief
 * @param outcomes the digest of what came of its questions
 * @param rules the digest of the rules
 * @param scales the digest of the scales
 * @param stamp the times and sizes of its files
 */
record ShelvedInputs(String brief, String outcomes, String rules, String scales, String stamp) {

  static ShelvedInputs of(Brief brief, Resolutions outcomes, LoadedRules rules, String stamp) {
    return new ShelvedInputs(
        brief.digest(),
        Digest.of(outcomes),
        rules.base().digest(),
        Digest.of(rules.scales()),
        stamp);
  }

  /** The times and sizes of the files of a brief, without a look into them. */
  static String stamp(Path brief) {
    return stamp(
        List.of(
            Files.isDirectory(brief) ? brief.resolve(BriefReader.FILE) : brief,
            ResolutionsFile.beside(brief),
            RuleLayers.beside(brief)));
  }

  /** The times and sizes of some files, and of those in some folders. */
  static String stamp(List<Path> paths) {
    return Digest.of(InputFiles.below(paths).files().toString());
  }

  /** Whether the brief and its outcomes are those of another, whatever the times of the files. */
  boolean saysThat(ShelvedInputs other) {
    return brief.equals(other.brief) && outcomes.equals(other.outcomes);
  }

  /** Whether it was made by some rules and scales. */
  boolean isBy(String rulesDigest, String scalesDigest) {
    return rules.equals(rulesDigest) && scales.equals(scalesDigest);
  }
}
