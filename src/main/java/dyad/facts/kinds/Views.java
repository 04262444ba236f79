package dyad.facts.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a fact says besides in the words of other kinds. */
final class Views {
  private Views() {}

  /** All views of one reading of a fact. */
  static List<Content> of(Content content) {
    List<Content> views = new ArrayList<>();
    backing(content).ifPresent(views::add);
    hostility(content).ifPresent(views::add);
    return views;
  }

  private static Optional<Backing> backing(Content content) {
    if (content instanceof Conduct c && !c.toward().isEmpty()) {
      return c.act() == Conduct.Act.SUPPORTS
          ? Optional.of(backing(c, Backing.Means.SUPPORT))
          : Optional.empty();
    }
    if (content instanceof Engagement e && isDone(e) && !isRelief(e)) {
      return means(e.form())
          .map(m -> new Backing(e.actor(), e.partner(), m, e.matter(), e.place(), e.setting()));
    }
    return content instanceof Relation r
        ? means(r.form())
            .map(m -> new Backing(r.actor(), r.other(), m, r.matter(), "", r.setting()))
        : Optional.empty();
  }

  private static Backing backing(Conduct c, Backing.Means means) {
    return new Backing(c.actor(), c.toward(), means, c.matter(), c.place(), c.setting());
  }

  private static boolean isDone(Engagement e) {
    return e.outcome() == Engagement.Outcome.HELD || e.outcome() == Engagement.Outcome.AGREED;
  }

  /**
   * Relief goes to people in need, whoever rules them, and takes no side: Barnett, Empire of
   * Humanity (2011).
   */
  private static boolean isRelief(Engagement e) {
    return e.form() == Engagement.Form.AID && e.domain() == Domain.HUMANITARIAN;
  }

  private static Optional<Backing.Means> means(Engagement.Form form) {
    return switch (form) {
      case ARMS, TRAINING, BASING -> Optional.of(Backing.Means.ARMS);
      case AID, LOAN -> Optional.of(Backing.Means.FUNDS);
      default -> Optional.empty();
    };
  }

  private static Optional<Backing.Means> means(Relation.Form form) {
    return switch (form) {
      case ALLY, DEFENCE_ALLY -> Optional.of(Backing.Means.ALLIANCE);
      case SUSTAINER -> Optional.of(Backing.Means.FUNDS);
      default -> Optional.empty();
    };
  }

  private static Optional<Hostility> hostility(Content content) {
    if (content instanceof Conduct c && !c.toward().isEmpty()) {
      return against(c.act())
          .map(m -> new Hostility(c.actor(), c.toward(), m, c.matter(), c.place(), c.setting()));
    }
    if (content instanceof Designation d && d.label() != Designation.Label.FRIENDLY) {
      return Optional.of(
          new Hostility(d.actor(), d.target(), Hostility.Means.SANCTIONS, "", "", d.setting()));
    }
    // Whoever competes for one good need be no enemy.
    return content instanceof Relation r && r.form() == Relation.Form.RIVAL && r.matter().isEmpty()
        ? Optional.of(
            new Hostility(r.actor(), r.other(), Hostility.Means.RIVALRY, "", "", r.setting()))
        : Optional.empty();
  }

  private static Optional<Hostility.Means> against(Conduct.Act act) {
    return switch (act) {
      case USES_FORCE -> Optional.of(Hostility.Means.FORCE);
      case THREATENS -> Optional.of(Hostility.Means.THREAT);
      case SANCTIONS -> Optional.of(Hostility.Means.SANCTIONS);
      case OBSTRUCTS -> Optional.of(Hostility.Means.OBSTRUCTION);
      default -> Optional.empty();
    };
  }
}
