package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each link of the README and the manual leads to a file, and to a heading in it. */
final class LinksTest {

  private static final Path README = Path.of("README.md");
  private static final Path MANUAL = Path.of("src/site/markdown");
  private static final Path SITE = Path.of("src/site/site.xml");
  private static final int ONE_SCREEN = 8 * 1024;

  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)]*))?\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} (.+)$");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README));
    for (Path folder : List.of(MANUAL, Path.of(".github"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  static List<Path> manual() throws IOException {
    return pages().stream().filter(page -> page.startsWith(MANUAL)).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachLinkLeadsToAFileAndAHeading(Path page) throws IOException {
    for (MatchResult link : links(page)) {
      if (link.group(1).contains("://")) {
        continue;
      }
      Path file = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
      assertThat(file).as(link.group()).exists();
      if (link.group(2) != null) {
        assertThat(headings(file)).as("%s in %s", link.group(), page).contains(link.group(2));
      }
    }
  }

  /** Else the site and {@code dyad manual} would lead nowhere. */
  @ParameterizedTest
  @MethodSource("manual")
  void aPageOfTheManualLeadsToPagesOfTheManualAlone(Path page) throws IOException {
    assertThat(links(page).stream().map(link -> link.group(1)))
        .allSatisfy(file -> assertThat(file).matches("(?:[a-z]+\\.md)?|images/[a-z]+\\.png"));
  }

  @ParameterizedTest
  @MethodSource("manual")
  void theIndexAndTheSiteListEachPage(Path page) throws IOException {
    String name = page.getFileName().toString();
    if (!name.equals("index.md")) {
      assertThat(Files.readString(MANUAL.resolve("index.md"))).contains("](" + name + ")");
    }
    assertThat(Files.readString(SITE)).contains("href=\"" + name.replace(".md", ".html") + "\"");
  }

  @ParameterizedTest
  @MethodSource("manual")
  void noTwoHeadingsOfAPageAreReachedByOneLink(Path page) throws IOException {
    assertThat(headings(page)).doesNotHaveDuplicates();
  }

  @Test
  void theReadmeIsOneScreen() throws IOException {
    assertThat(Files.size(README)).isLessThanOrEqualTo(ONE_SCREEN);
  }

  private static List<MatchResult> links(Path page) throws IOException {
    String text = CODE.matcher(Files.readString(page)).replaceAll("");
    return LINK.matcher(text).results().toList();
  }

  private static List<String> headings(Path page) throws IOException {
    String text = FENCED.matcher(Files.readString(page)).replaceAll("");
    return HEADING.matcher(text).results().map(r -> anchor(r.group(1))).toList();
  }

  /** As pages of repositories make it of a heading, and the site's script likewise. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
