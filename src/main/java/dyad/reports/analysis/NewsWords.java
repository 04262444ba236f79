package dyad.reports.analysis;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.wording.ComparedWordings;
import dyad.scenarios.comparison.Comparison;
import dyad.scenarios.comparison.News;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is new in a brief since an earlier one, in words. */
public final class NewsWords {

  private NewsWords() {}

  /**
   * Facts or signs of one sort.
   *
   * @param title what they are, with how many
   * @param lines each of them
   */
  public record Group(String title, List<String> lines) {

    /** Nothing can be changed. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /** What is new, sort by sort; nothing between two of one date and day. */
  public static List<Group> of(Comparison comparison, ComparisonReport report) {
    List<Group> groups = new ArrayList<>();
    ComparedWordings wordings = ComparedWordings.of(comparison);
    Optional<News> news = News.of(comparison);
    if (news.isPresent()) {
      add(groups, "New facts", facts(news.get().come(), wordings.to()));
      add(groups, "Told no longer", facts(news.get().gone(), wordings.from()));
      add(groups, "Told otherwise", facts(news.get().revised(), wordings.to()));
      add(groups, "Lapsed", facts(news.get().lapsed(), wordings.to()));
      add(groups, "Watched for, and reported now", report.signs(comparison));
    }
    return groups;
  }

  private static void add(List<Group> groups, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      groups.add(new Group(title + ": " + lines.size(), lines));
    }
  }

  private static List<String> facts(List<Fact> facts, Wording wording) {
    return facts.stream().map(f -> f.id() + ": " + wording.fact(f)).toList();
  }
}
