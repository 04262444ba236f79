package dyad.cli.batch;

import dyad.facts.Digest;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a shard leaves for the merge beside its reports, once all of its briefs are done. At its end
 * stands a digest of the rest, so that one that was cut off or changed is known.
 *
 * @param shard which one it is
 * @param job what it has in common with the others
 * @param command the command that it came of, without its shard
 */
public record ShardRecord(Shard shard, Job job, List<String> command) {

  /** The folder within that of the reports. */
  static final String FOLDER = "shards";

  private static final int DIGEST = 32;

  /** Nothing can be changed. */
  public ShardRecord {
    command = List.copyOf(command);
  }

  /** Where a shard's record is, beside the reports in a folder. */
  static Path file(Path reports, Shard shard) {
    return reports.resolve(FOLDER).resolve(shard.number() + "-of-" + shard.of() + ".shard");
  }

  /** The record of an earlier run goes before a shard begins: what is killed leaves none. */
  public static void discard(Path reports, Shard shard) throws OutputException {
    Path file = file(reports, shard);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }

  /** Writes it, with what became of its briefs. */
  void write(Path reports, Spool outcomes) throws OutputException {
    OutputFile.write(
        file(reports, shard),
        file -> {
          MessageDigest digest = Digest.begun();
          DataOutputStream out =
              new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(file, digest)));
          out.writeInt(shard.number());
          out.writeInt(shard.of());
          job.write(out);
          OutcomeBytes.texts(command, out);
          outcomes.copy(out);
          out.flush();
          file.write(digest.digest());
        });
  }

  /** Whether a file is a whole record. */
  static boolean isWhole(Path file) throws IOException {
    long left = Files.size(file) - DIGEST;
    if (left < 0) {
      return false;
    }
    MessageDigest digest = Digest.begun();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[1 << 16];
      for (int read; left > 0; left -= read) {
        read = in.readNBytes(piece, 0, (int) Math.min(left, piece.length));
        digest.update(piece, 0, read);
      }
      return Arrays.equals(digest.digest(), in.readNBytes(DIGEST));
    }
  }

  /** Opens a whole record; it is to be read before the outcomes that follow it. */
  static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }

  /** Reads it, up to the outcomes. */
  static ShardRecord read(DataInputStream in) throws IOException {
    return new ShardRecord(
        new Shard(in.readInt(), in.readInt()), Job.read(in), OutcomeBytes.texts(in));
  }

  /** The command that runs one of its shards, as a shell takes it. */
  String commandOf(Shard other) {
    return Stream.concat(command.stream(), Stream.of("--shard", other.toString()))
        .map(ShardRecord::quoted)
        .collect(Collectors.joining(" ", "dyad ", ""));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
