package dyad.web.desk;

import dyad.application.BriefPaths;
import dyad.facts.Digest;
import dyad.facts.files.BriefReader;
import dyad.facts.passages.TextBeside;
import dyad.web.http.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The folder that is served. Briefs are found in it and called by keys; no path that anybody sends
 * is ever followed, and nothing that leads out of the folder is read or written.
 */
public final class Premises {

  private static final int KEY = 12;

  /** What we read or write in a brief's folder. */
  private static final List<String> PARTS =
      List.of(
          BriefReader.FILE,
          TextBeside.FILE,
          ".dyad",
          ".dyad/journal.jsonl",
          ".dyad/lock",
          ".dyad/comments.jsonl",
          "alternatives");

  /** What we write in a folder of rules besides a rule. */
  private static final List<String> BESIDE_RULES =
      PARTS.stream().filter(part -> part.startsWith(".dyad")).toList();

  private final Path folder;
  private final Path real;

  /** A folder of briefs, or that of one. */
  public Premises(Path folder) throws IOException {
    this.folder = folder;
    this.real = folder.toRealPath();
  }

  public Path folder() {
    return folder;
  }

  /** The folders of the briefs that lie in it, by key, in order. */
  public Map<String, Path> briefs() throws IOException {
    Map<String, Path> briefs = new LinkedHashMap<>();
    for (BriefPaths.Found found : BriefPaths.at(List.of(folder)).found()) {
      if (Files.exists(found.path().resolve(BriefReader.FILE)) && isInside(found.path())) {
        briefs.put(key(found.path()), found.path());
      }
    }
    return briefs;
  }

  private String key(Path brief) {
    return Digest.of(name(brief)).substring(0, KEY);
  }

  /** How a brief's folder is called from here; the folder itself by its own name. */
  public String name(Path brief) {
    String name = folder.relativize(brief).toString().replace('\\', '/');
    return name.isEmpty() ? String.valueOf(real.getFileName()) : name;
  }

  /** The folder of the brief that has a key. */
  public Path brief(String key) throws IOException, Refusal {
    Path brief = briefs().get(key);
    if (brief == null) {
      throw new Refusal(Reply.NOT_FOUND, "There is no such brief here.");
    }
    return brief;
  }

  /** A brief's folder and those above it, up to the one that is served, the nearest first. */
  List<Path> around(Path brief) {
    List<Path> folders = new ArrayList<>();
    for (Path at = brief; at != null && at.startsWith(folder); at = at.getParent()) {
      folders.add(at);
    }
    return folders;
  }

  /** Whether a file lies in the folder, wherever links lead, and can be read as one. */
  boolean holds(Path file) {
    try {
      return Files.isRegularFile(file) && file.toRealPath().startsWith(real);
    } catch (IOException e) {
      return false; // it went meanwhile
    }
  }

  /** Refuses a folder of rules from which what we keep beside them would lead elsewhere. */
  public static void refuseLeading(Path rules) throws Refusal {
    try {
      if (leadsOut(rules, rules.toRealPath(), BESIDE_RULES)) {
        throw new Refusal(
            Reply.FORBIDDEN, "`.dyad` beside the rules leads elsewhere; nothing is kept there.");
      }
    } catch (IOException e) {
      throw new Refusal(Reply.NOT_FOUND, "The folder of the rules is gone.");
    }
  }

  /** Refuses a file in a folder of rules that lies elsewhere, or is to be made there. */
  public static void refuseOutside(Path rules, Path file) throws Refusal {
    Path inside = rules.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize());
    List<String> parts =
        IntStream.rangeClosed(1, inside.getNameCount())
            .mapToObj(n -> inside.subpath(0, n).toString())
            .toList();
    try {
      if (inside.startsWith("..") || leadsOut(rules, rules.toRealPath(), parts)) {
        throw new Refusal(Reply.FORBIDDEN, "Nothing is read or written where a link leads.");
      }
    } catch (IOException e) {
      throw new Refusal(Reply.NOT_FOUND, "The folder of the rules is gone.");
    }
  }

  private boolean isInside(Path brief) throws IOException {
    return !leadsOut(brief, real, PARTS);
  }

  private static boolean leadsOut(Path folder, Path real, List<String> parts) throws IOException {
    for (String part : parts) {
      Path path = folder.resolve(part);
      // A link that leads nowhere yet may lead out once something is written through it.
      boolean broken = Files.isSymbolicLink(path) && !Files.exists(path);
      if (broken || Files.exists(path) && !path.toRealPath().startsWith(real)) {
        return true;
      }
    }
    return false;
  }
}
