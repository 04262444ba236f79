package dyad.checking.statements;

import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Capability;
import dyad.facts.kinds.Commitment;
import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Designation;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Interest;
import dyad.facts.kinds.Measure;
import dyad.facts.kinds.Presence;
import dyad.facts.kinds.Project;
import dyad.facts.kinds.Relation;
import dyad.facts.kinds.Role;
import dyad.facts.kinds.Threat;
import dyad.facts.kinds.Vote;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds what a fact's fields affirm or deny against what its statement does. */
final class SaidSign {
  private static final Pattern MAIN_CLAUSE =
      Pattern.compile(
          "[,;:–—(]| (?:although|because|if|since|so|that|though|until|when|where|which|while|who"
              + "|whom|whose)\\b");
  private static final Pattern DENIES =
      Pattern.compile(
          "^(?:no|none|nobody|neither)\\b"
              + "|\\b(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|may|might)"
              + "(?: (?:not|never)\\b|n[’']t)"
              + "|\\b(?:cannot|never)\\b|\\b(?:has|have|had|is|are|was|were) no\\b(?! longer)");

  /** Who never failed did it. */
  private static final Pattern TWICE =
      Pattern.compile("(?:\\b(?:not|never)|n[’']t) (?:fail|lack|refuse|den(?:y|ied))");

  private static final Pattern LACKS =
      Pattern.compile(
          "\\b(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|lack\\w*"
              + "|absen\\w+|missing|den(?:y|ies|ied)|refus\\w+|reject\\w*|declin\\w+|fail\\w*"
              + "|un\\w+|free of|rule[sd]? out|yet to|instead of)\\b|n[’']t\\b");
  private static final Map<Vote.Cast, Pattern> VOTES =
      Map.of(
          Vote.Cast.YES, Pattern.compile("\\bvote[sd]? (?:for|in favou?r|yes)\\b"),
          Vote.Cast.NO, Pattern.compile("\\bvote[sd]? (?:against|no)\\b"),
          Vote.Cast.ABSTAIN, Pattern.compile("\\babstain"),
          Vote.Cast.VETO, Pattern.compile("\\bveto"));

  /** Who is for no use of its land may be told to refuse that use. */
  private static final Pattern TURNED = Pattern.compile("\\b(?:no|not|never|non|without)\\b");

  private final Map<String, String> matters;

  /**
   * With the matters of a brief.
   *
   * @param matters their names, by id
   */
  SaidSign(Map<String, String> matters) {
    this.matters = matters;
  }

  /** What parts statement and fields, as a clause; empty where nothing does. */
  Optional<String> parting(Fact fact) {
    String statement = fact.statement().toLowerCase(Locale.ROOT);
    if (fact.absent()) {
      return Optional.of("denies nothing, and its fields tell that there is none")
          .filter(words -> !LACKS.matcher(statement).find());
    }
    return Stream.of(
            verbs(fact, statement), votes(fact.content(), statement), denial(fact, statement))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A verb for something over fields that are against it, or the other way round. */
  private Optional<String> verbs(Fact fact, String statement) {
    Optional<Boolean> fields = SaidStance.told(fact.content());
    Words words = Words.of(statement);
    if (fields.isEmpty() || isOver(fact) || isTurned(fact) || !isOnIt(fact, words)) {
      return Optional.empty();
    }
    return SaidStance.of(words.lower()).equals(Set.of(!fields.get()))
        ? Optional.of(
            fields.get()
                ? "speaks against it, and its fields for it"
                : "speaks for it, and its fields against it")
        : Optional.empty();
  }

  /** Whether its matter is that something is not so. */
  private boolean isTurned(Fact fact) {
    return TURNED.matcher(matter(fact).toLowerCase(Locale.ROOT)).find();
  }

  static boolean isOver(Fact fact) {
    return fact.when().ended() || !fact.when().until().isEmpty();
  }

  /** Whether a statement speaks of the matter of the fields, or of whom they concern. */
  private boolean isOnIt(Fact fact, Words words) {
    String toward = fact.content() instanceof Conduct conduct ? conduct.toward() : "";
    return !Collections.disjoint(Words.of(matter(fact) + " " + toward).stems(), words.stems());
  }

  private String matter(Fact fact) {
    return Vocabulary.value(fact, "matter")
        .map(id -> id + " " + matters.getOrDefault(id, ""))
        .orElse("");
  }

  private static Optional<String> votes(Content content, String statement) {
    if (!(content instanceof Vote vote)) {
      return Optional.empty();
    }
    List<Vote.Cast> said =
        VOTES.entrySet().stream()
            .filter(v -> v.getValue().matcher(statement).find())
            .map(Map.Entry::getKey)
            .toList();
    return said.size() == 1 && said.get(0) != vote.cast()
        ? Optional.of("tells another vote than its fields")
        : Optional.empty();
  }

  /** A statement whose main clause denies something, over fields that only affirm. */
  private Optional<String> denial(Fact fact, String statement) {
    String main = MAIN_CLAUSE.split(statement, 2)[0];
    return DENIES.matcher(main).find()
            && !TWICE.matcher(main).find()
            && !isOver(fact)
            && isPlain(fact.content())
            && !LACKS.matcher(matter(fact)).find()
        ? Optional.of("denies it, and its fields affirm it")
        : Optional.empty();
  }

  /** Whether fields say that something is so, and by no choice that it is not or in part. */
  static boolean isPlain(Content content) {
    if (content instanceof Engagement e) {
      return e.outcome() == Engagement.Outcome.HELD || e.outcome() == Engagement.Outcome.AGREED;
    }
    if (content instanceof Relation r) {
      return r.form() != Relation.Form.OUTSIDER && r.form() != Relation.Form.RIVAL;
    }
    if (content instanceof Project p) {
      return p.status() == Project.Status.ACTIVE || p.status() == Project.Status.COMPLETED;
    }
    if (content instanceof Measure m) {
      return m.grade().compareTo(Measure.Grade.HIGH) >= 0 && m.grade() != Measure.Grade.UNSTATED;
    }
    if (content instanceof Role r) {
      return r.form() == Role.Form.PROVIDES || r.form() == Role.Form.LEADS;
    }
    if (content instanceof Commitment c) {
      return c.kept() == Commitment.Kept.KEPT;
    }
    if (content instanceof Capability c) {
      return c.outcome() == Capability.Outcome.SUCCEEDED;
    }
    return content instanceof Conduct c
        ? DEEDS.contains(c.act())
        : content instanceof Designation
            || content instanceof Event
            || content instanceof Interest
            || content instanceof Presence
            || content instanceof Threat;
  }

  private static final Set<Conduct.Act> DEEDS =
      EnumSet.of(
          Conduct.Act.ASKS,
          Conduct.Act.OFFERS,
          Conduct.Act.SEEKS,
          Conduct.Act.SHOWS_FORCE,
          Conduct.Act.THREATENS,
          Conduct.Act.USES_FORCE,
          Conduct.Act.SANCTIONS,
          Conduct.Act.REPRESSES);
}
