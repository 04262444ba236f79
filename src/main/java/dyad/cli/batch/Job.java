package dyad.cli.batch;

import dyad.application.BriefPaths;
import dyad.application.LoadedRules;
import dyad.facts.Digest;
import dyad.reports.provenance.ProgramVersion;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What all shards of one run have in common. Of briefs the names count and not the places, for
 * machines may have them in other places.
 *
 * @param version the program's version
 * @param rules how many rules there are
 * @param digest the digest of the rules
 * @param scales the digest of the scales
 * @param count how many briefs there are in all
 * @param briefs the digest of their names, in order
 * @param options what was asked of all of them
 */
public record Job(
    String version,
    int rules,
    String digest,
    String scales,
    int count,
    String briefs,
    String options) {

  /** What is done with some briefs. */
  public static Job of(LoadedRules loaded, List<BriefPaths.Found> briefs, String options) {
    return new Job(
        ProgramVersion.CURRENT,
        loaded.base().rules().size(),
        loaded.base().digest(),
        Digest.of(loaded.scales()),
        briefs.size(),
        Digest.of(String.join("/", briefs.stream().map(BriefPaths.Found::name).toList())),
        options);
  }

  /** What it has otherwise than another, if anything. */
  Optional<String> unlike(Job other) {
    if (!version.equals(other.version)) {
      return Optional.of("by another version of the program");
    }
    if (!digest.equals(other.digest) || !scales.equals(other.scales)) {
      return Optional.of("by other rules or scales");
    }
    if (!briefs.equals(other.briefs)) {
      return Optional.of("over other briefs");
    }
    return options.equals(other.options) ? Optional.empty() : Optional.of("with other options");
  }

  void write(DataOutputStream out) throws IOException {
    OutcomeBytes.text(version, out);
    out.writeInt(rules);
    OutcomeBytes.text(digest, out);
    OutcomeBytes.text(scales, out);
    out.writeInt(count);
    OutcomeBytes.text(briefs, out);
    OutcomeBytes.text(options, out);
  }

  static Job read(DataInputStream in) throws IOException {
    return new Job(
        OutcomeBytes.text(in),
        in.readInt(),
        OutcomeBytes.text(in),
        OutcomeBytes.text(in),
        in.readInt(),
        OutcomeBytes.text(in),
        OutcomeBytes.text(in));
  }
}
