package dyad.cli.batch;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reports.Overview;
import dyad.reports.output.OutputException;
import dyad.reports.output.Taker;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records of all shards of one run, dealt together again in the order of the briefs.
 *
 * @param reports the folder of the reports
 * @param files the records' files, by the shards' numbers
 * @param job what they have in common
 */
record Merge(Path reports, List<Path> files, Job job) implements BriefOutcomes {

  private static final Pattern NAME = Pattern.compile("(\\d{1,4})-of-(\\d{1,4})\\.shard");

  /**
   * Finds the records beside some reports.
   *
   * @throws ProblemsException with each shard that is missing, damaged, or of another run
   */
  static Merge of(Path reports) throws ProblemsException, IOException {
    int of = number(reports);
    Problems problems = new Problems();
    List<Shard> missing = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    List<ShardRecord> records = new ArrayList<>();
    for (int i = 1; i <= of; i++) {
      Shard shard = new Shard(i, of);
      Path file = ShardRecord.file(reports, shard);
      files.add(file);
      if (!Files.exists(file)) {
        missing.add(shard);
      } else {
        read(file, shard).ifPresentOrElse(records::add, () -> problems.add(damaged(file)));
      }
    }
    missing.forEach(m -> problems.add(missing(reports, m, records)));
    records.forEach(r -> unlike(reports, r, records.get(0)).ifPresent(problems::add));
    problems.throwIfAny();
    return new Merge(reports, files, records.get(0).job());
  }

  /** How many shards there are, as the names of the records tell. */
  private static int number(Path reports) throws ProblemsException, IOException {
    Path folder = reports.resolve(ShardRecord.FOLDER);
    SortedSet<Integer> numbers = Files.isDirectory(folder) ? numbers(folder) : new TreeSet<>();
    if (numbers.isEmpty()) {
      throw problem(
          folder,
          "missing-shard",
          "no shard has ended here",
          "run each by `dyad assess BRIEF… --shard I/N --out " + shown(reports) + "`");
    }
    if (numbers.size() > 1) {
      throw problem(
          folder,
          "unlike-shards",
          "here are shards of runs in "
              + numbers.stream().map(String::valueOf).collect(Collectors.joining(" and in ")),
          "delete the files of the run that is not meant");
    }
    return numbers.first();
  }

  private static SortedSet<Integer> numbers(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Integer.valueOf(name.group(2)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Optional<ShardRecord> read(Path file, Shard shard) throws IOException {
    if (!ShardRecord.isWhole(file)) {
      return Optional.empty();
    }
    try (DataInputStream in = ShardRecord.open(file)) {
      return Optional.of(ShardRecord.read(in)).filter(r -> r.shard().equals(shard));
    }
  }

  private static Problem damaged(Path file) {
    return new Problem(
        Place.file(shown(file)),
        "damaged-shard",
        "this is not what the shard has written",
        "run the shard again");
  }

  private static Problem missing(Path reports, Shard shard, List<ShardRecord> others) {
    return new Problem(
        Place.file(shown(ShardRecord.file(reports, shard))),
        "missing-shard",
        "shard " + shard.number() + " of " + shard.of() + " has not ended",
        others.stream()
            .findFirst()
            .map(o -> "run `" + o.commandOf(shard) + "`")
            .orElse("run it again"));
  }

  private static Optional<Problem> unlike(Path reports, ShardRecord one, ShardRecord first) {
    return one.job()
        .unlike(first.job())
        .map(
            how ->
                new Problem(
                    Place.file(shown(ShardRecord.file(reports, one.shard()))),
                    "unlike-shards",
                    "this shard was run " + how + " than shard " + first.shard().number(),
                    "run it, or the others, again"));
  }

  /**
   * Refuses to tell of reports as written that are not there: a task may have written them into
   * another folder.
   *
   * @throws ProblemsException with the first report of each shard that is missing
   */
  void refuseMissingReports() throws ProblemsException, IOException {
    SortedMap<Integer, List<String>> missing = new TreeMap<>();
    AtomicInteger place = new AtomicInteger();
    each(
        outcome -> {
          int shard = place.getAndIncrement() % files.size() + 1;
          if (outcome.entry() instanceof Overview.Done done) {
            done.reports().stream()
                .filter(name -> !Files.exists(reports.resolve(name)))
                .forEach(name -> missing.computeIfAbsent(shard, s -> new ArrayList<>()).add(name));
          }
        });
    Problems problems = new Problems();
    for (Map.Entry<Integer, List<String>> one : missing.entrySet()) {
      problems.add(missingReports(one.getKey(), one.getValue()));
    }
    problems.throwIfAny();
  }

  private Problem missingReports(int number, List<String> names) throws IOException {
    Shard shard = new Shard(number, files.size());
    try (DataInputStream in = ShardRecord.open(files.get(number - 1))) {
      return new Problem(
          Place.file(shown(reports.resolve(names.get(0)))),
          "missing-report",
          "of the reports of shard "
              + number
              + " of "
              + files.size()
              + " this one is not here"
              + (names.size() == 1 ? "" : ", nor are " + (names.size() - 1) + " more"),
          "copy it from where the shard wrote, or run `"
              + ShardRecord.read(in).commandOf(shard)
              + "`");
    }
  }

  private static ProblemsException problem(Path folder, String code, String wrong, String hint) {
    return new ProblemsException(new Problem(Place.file(shown(folder)), code, wrong, hint));
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  @Override
  public void each(Taker<BriefOutcome> taker) throws IOException {
    List<DataInputStream> open = new ArrayList<>();
    try {
      for (Path file : files) {
        DataInputStream in = ShardRecord.open(file);
        open.add(in);
        ShardRecord unused = ShardRecord.read(in);
      }
      for (int i = 0; i < job.count(); i++) {
        taker.take(OutcomeBytes.read(open.get(i % open.size())));
      }
    } finally {
      for (DataInputStream in : open) {
        in.close();
      }
    }
  }

  /** Once they are merged they go, or a later merge would take them for its own. */
  void discard() throws OutputException {
    for (int i = 1; i <= files.size(); i++) {
      ShardRecord.discard(reports, new Shard(i, files.size()));
    }
    try {
      Files.deleteIfExists(reports.resolve(ShardRecord.FOLDER));
    } catch (IOException e) {
      // Somebody keeps something else there, and an empty folder would do no harm.
    }
  }
}
