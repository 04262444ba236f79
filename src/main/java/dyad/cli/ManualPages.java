package dyad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the manual, as they travel in the program: each by its name, in reading order. */
final class ManualPages {

  private static final String INDEX = "index";

  /** A row of the index that leads to a page. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[([a-z]+)]\\(\\1\\.md\\) \\| (.+) \\|$");

  private final String index;
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private final Map<String, List<Section>> pages = new LinkedHashMap<>();

  private ManualPages() throws IOException {
    index = text(INDEX);
    for (MatchResult row : ROW.matcher(index).results().toList()) {
      meanings.put(row.group(1), row.group(2));
      pages.put(row.group(1), Section.of(text(row.group(1)).lines().toList()));
    }
  }

  /** A heading with the lines up to the next one; the heading is the first of them. */
  private record Section(int depth, String heading, List<String> lines) {

    private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.+)");

    static List<Section> of(List<String> lines) {
      List<Section> sections = new ArrayList<>();
      boolean code = false;
      for (String line : lines) {
        code ^= line.startsWith("```");
        Matcher heading = HEADING.matcher(line);
        if (!code && heading.matches()) {
          int depth = heading.group(1).length();
          sections.add(new Section(depth, heading.group(2), new ArrayList<>()));
        }
        sections.get(sections.size() - 1).lines.add(line);
      }
      return sections;
    }

    private boolean isCalled(String topic) {
      return heading.equalsIgnoreCase(topic);
    }
  }

  static ManualPages read() throws IOException {
    return new ManualPages();
  }

  /** Each page with what it tells. */
  List<String> list() {
    return meanings.entrySet().stream()
        .map(page -> String.format(Locale.ROOT, "%-13s %s", page.getKey(), page.getValue()))
        .toList();
  }

  /** The names of the pages. */
  List<String> names() {
    return List.copyOf(pages.keySet());
  }

  /** All that a topic can be: the pages, and the headings on them. */
  List<String> topics() {
    return Stream.concat(
            Stream.concat(Stream.of(INDEX), pages.keySet().stream()),
            pages.values().stream().flatMap(List::stream).map(Section::heading))
        .distinct()
        .toList();
  }

  /** The page of a topic, or else the section under a heading with all below it. */
  Optional<List<String>> of(String topic) {
    String name = topic.toLowerCase(Locale.ROOT);
    if (name.equals(INDEX)) {
      return Optional.of(index.lines().toList());
    }
    return Optional.ofNullable(pages.get(name))
        .map(page -> lines(page.stream()))
        .or(() -> pages.values().stream().flatMap(page -> section(page, topic)).findFirst());
  }

  private static Stream<List<String>> section(List<Section> page, String topic) {
    return page.stream()
        .filter(section -> section.isCalled(topic))
        .limit(1)
        .map(
            first ->
                lines(
                    Stream.concat(
                        Stream.of(first),
                        page.stream()
                            .skip(page.indexOf(first) + 1L)
                            .takeWhile(later -> later.depth > first.depth))));
  }

  private static List<String> lines(Stream<Section> sections) {
    return sections.flatMap(section -> section.lines.stream()).toList();
  }

  /** The sections that hold all of some words, each with its page. */
  List<String> with(String words) {
    List<String> sought = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
    return pages.entrySet().stream()
        .flatMap(
            page ->
                page.getValue().stream()
                    .filter(section -> holds(section, sought))
                    .map(section -> page.getKey() + ": " + section.heading))
        .toList();
  }

  private static boolean holds(Section section, List<String> words) {
    String text = String.join(" ", section.lines).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private static String text(String page) throws IOException {
    try (InputStream in = ManualPages.class.getResourceAsStream("manual/" + page + ".md")) {
      if (in == null) {
        throw new IOException("the page " + page + " of the manual is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
