package dyad.reports;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a page, paragraph by paragraph, without running its script. */
final class PageWords {

  private static final Pattern UNSEEN =
      Pattern.compile("<(style|script|title)\\b.*?</\\1>", Pattern.DOTALL);

  /** A range that stays on one line. */
  private static final Pattern WHOLE = Pattern.compile("<span class=\"whole\">([^<]*)</span>");

  /** What stands within a line. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "<span (?:class=\"(?:word|between|rated|badge)\"|id=\"statement-\\d+\")(?: [^>]*)?>([^<]*)</span>"
              + "|</?(?:b|a|code)(?: [^>]*)?>");

  private PageWords() {}

  static List<String> paragraphs(String page) {
    String lines = UNSEEN.matcher(page).replaceAll("").replaceAll("\\s+", " ");
    return WITHIN
        .matcher(WHOLE.matcher(lines).replaceAll("$1"))
        .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNullElse(m.group(1), "")))
        .replaceAll("<[^>]*>", "\n")
        .lines()
        .map(PageWords::plain)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String plain(String written) {
    return written
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replace('\u00A0', ' ')
        .replaceAll(" +", " ")
        .strip();
  }
}
