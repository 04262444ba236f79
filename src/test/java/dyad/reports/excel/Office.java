package dyad.reports.excel;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dyad.reports.excel.nodes.Tab;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * LibreOffice, with a profile of its own in which it has a macro that turns switches.
 *
 * @param program where it is
 * @param folder where its profile and its files go
 */
record Office(Path program, Path folder) {

  /** A column of a table. */
  record Cells(Tab tab, int column, int rows) {}

  /** The program, where it is installed. */
  static Optional<Path> find() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Turns the switches of a workbook, one setting after the other in one process, and tells what
   * columns come to.
   */
  List<Map<Cells, List<String>>> turn(byte[] workbook, List<Setting> settings, List<Cells> cells)
      throws IOException, InterruptedException {
    Path book = Files.write(folder.resolve("book.xlsx"), workbook);
    Stream<String> ranges =
        cells.stream().map(c -> c.tab().title() + "|" + c.column() + "|" + c.rows());
    Stream<String> turns = settings.stream().map(Office::written);
    Path told =
        Files.write(
            folder.resolve("settings.txt"),
            Stream.of(ranges, Stream.of(""), turns).flatMap(s -> s).toList());
    Path result = folder.resolve("result.txt");
    // The first start fills the profile, and would write over what is there before it.
    run("--terminate_after_init");
    install();
    run("macro:///Standard.Living.Run(\"%s\",\"%s\",\"%s\")".formatted(book, told, result));
    Iterator<String> lines = Files.readAllLines(result, StandardCharsets.UTF_8).iterator();
    List<Map<Cells, List<String>>> outcomes = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      Map<Cells, List<String>> outcome = new HashMap<>();
      for (Cells range : cells) {
        outcome.put(range, Stream.generate(lines::next).limit(range.rows()).toList());
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private static String written(Setting setting) {
    return setting.on().stream().map(on -> on ? "1" : "0").collect(Collectors.joining());
  }

  private void install() throws IOException {
    Path library = folder.resolve("profile/user/basic/Standard");
    Files.copy(
        Path.of("src/test/resources/office/Living.xba"),
        library.resolve("Living.xba"),
        REPLACE_EXISTING);
    Path index = library.resolve("script.xlb");
    Files.writeString(index, Files.readString(index).replace("Module1", "Living"));
  }

  private void run(String order) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                order)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      throw new IOException("LibreOffice did not end");
    }
  }
}
