package dyad.facts.rows;

import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Position;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Timing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows by which rules see facts: each once for each of its topics, or once on none; a mutual
 * tie from either side; a stance on a matter as the opposite stance on the matter's opposite; and
 * what several kinds say alike in the words of a view.
 *
 * <p>What has not begun at the brief's date is not seen.
 */
public final class FactRows {
  private final Background background;
  private final Timeline timeline;

  private FactRows(Background background, Timeline timeline) {
    this.background = background;
    this.timeline = timeline;
  }

  /** The rows of some facts against a background; the events among them tell the order. */
  public static FactRows of(Collection<Fact> facts, Background background) {
    return new FactRows(background, Timeline.of(facts, background.asOf()));
  }

  /** The rows of a brief's facts. */
  public static FactRows of(Brief brief) {
    return of(brief.facts(), brief.background());
  }

  /** Whether facts have the same rows by it as by another. */
  public boolean isLike(FactRows other) {
    return timeline.isLike(other.timeline)
        && background.opposites().equals(other.background.opposites());
  }

  /** Whether two facts have the same rows, from wherever they are seen. */
  public static boolean areAlike(Fact one, Fact other) {
    return one.absent() == other.absent()
        && one.assumption() == other.assumption()
        && one.topics().equals(other.topics())
        && one.when().equals(other.when())
        && Objects.equals(one.content(), other.content());
  }

  /** The rows of one of the facts. */
  public List<Content> of(Fact fact) {
    Timing timing = timeline.timing(fact);
    if (timing.phase() == Phase.FUTURE) {
      return List.of();
    }
    List<Content> said = said(fact.content(), timing.phase());
    List<Content> rows = new ArrayList<>();
    for (String topic : fact.topics().isEmpty() ? List.of("") : fact.topics()) {
      Setting setting = new Setting(topic, timing);
      said.forEach(content -> rows.add(content.at(setting)));
    }
    return rows;
  }

  /** When a fact was, as seen from the brief's date. */
  public Timing timing(Fact fact) {
    return timeline.timing(fact);
  }

  private List<Content> said(Content content, Phase phase) {
    return phase == Phase.ABSENT
        ? content.readings()
        : Stream.concat(content.rows().stream(), onTheOpposite(content).stream()).toList();
  }

  private Optional<Content> onTheOpposite(Content content) {
    if (!(content instanceof Position position)) {
      return Optional.empty();
    }
    return Optional.ofNullable(background.opposites().get(position.matter()))
        .flatMap(
            matter ->
                position
                    .contrary()
                    .map(Position.class::cast)
                    .map(
                        p ->
                            new Position(
                                p.actor(),
                                matter,
                                p.stance(),
                                p.hedged(),
                                p.scope(),
                                p.forum(),
                                p.speaker(),
                                p.setting())));
  }
}
