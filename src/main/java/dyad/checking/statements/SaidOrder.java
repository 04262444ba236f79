package dyad.checking.statements;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Designation;
import dyad.facts.kinds.Measure;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds who does something to whom in a fact's fields against the order of the two in its
 * statement, where it has nothing but the verb between them.
 */
final class SaidOrder {

  /** Between the names and the verb. */
  private static final String ADVERB =
      "(?: (?:also|always|\\p{L}+ly|has|had|might|may|now|often|once|still|then|will|would))*";

  private static final String PASSIVE = ADVERB + " (?:is|was|were|are|(?:has|had) been) ";

  /** Behind these words a name is not who acts. */
  private static final String NOBODY =
      "(?<!\\b(?:against|and|for|from|in|of|on|or|to|with|whom|which|that) )"
          + "(?<!\\b(?:against|and|for|from|in|of|on|or|to|with|whom|which|that) [tT]he )";

  private final Map<String, String> names = new HashMap<>();

  /**
   * Who does something to whom.
   *
   * @param actor who
   * @param other to whom
   * @param field the field that holds the other
   * @param verbs the verbs that tell it, as of one actor and of the past
   */
  private record Deed(String actor, String other, String field, String verbs) {}

  SaidOrder(Brief brief) {
    for (Actor actor : brief.actors()) {
      names.put(
          actor.id(),
          Stream.of(actor.id(), actor.name())
              .map(name -> Pattern.quote(name.replaceFirst("^[tT]he ", "")))
              .distinct()
              .collect(Collectors.joining("|", "(?:[tT]he )?(?:", ")(?![\\p{L}\\d’'-])")));
    }
  }

  /** What parts statement and fields, as a clause; empty where nothing does. */
  Optional<String> parting(Fact fact) {
    return deed(fact.content())
        .filter(deed -> names.containsKey(deed.actor) && names.containsKey(deed.other))
        .filter(deed -> !deed.actor.equals(deed.other))
        .filter(deed -> isSaid(fact, NOBODY, deed.verbs, deed.other, deed.actor))
        .filter(deed -> !isSaid(fact, "", deed.verbs, deed.actor, deed.other))
        .map(
            deed ->
                String.format(
                    Locale.ROOT,
                    "has %s do it to %s, where `actor` is %s and `%s` is %s",
                    deed.other,
                    deed.actor,
                    deed.actor,
                    deed.field,
                    deed.other));
  }

  /** Whether a statement has one do it to another, be it that this one has it done by the first. */
  private boolean isSaid(Fact fact, String behind, String verbs, String one, String other) {
    String verb = "(?:" + verbs + ")";
    String active = names.get(one) + ADVERB + " " + verb + " " + names.get(other);
    String passive = names.get(other) + PASSIVE + verb + " by " + names.get(one);
    return Pattern.compile(behind + "\\b(?:" + active + "|" + passive + ")")
        .matcher(fact.statement())
        .find();
  }

  private static Optional<Deed> deed(Content content) {
    if (content instanceof Conduct c) {
      return verbs(c.act()).map(verbs -> new Deed(c.actor(), c.toward(), "toward", verbs));
    }
    if (content instanceof Designation d) {
      String verbs = "ban(?:s|ned)|designate[sd]|list(?:s|ed)|outlaw(?:s|ed)";
      return Optional.of(new Deed(d.actor(), d.target(), "target", verbs));
    }
    return content instanceof Measure m && m.indicator() == Measure.Indicator.AID
        ? Optional.of(
            new Deed(
                m.actor(),
                m.subject(),
                "subject",
                "aid(?:s|ed)|gave|gives|given|grant(?:s|ed)|help(?:s|ed)|pa(?:id|ys)"))
        : Optional.empty();
  }

  private static Optional<String> verbs(Conduct.Act act) {
    return Optional.ofNullable(
        switch (act) {
          case SUPPORTS -> "aid(?:s|ed)|back(?:s|ed)|defend(?:s|ed)|help(?:s|ed)|support(?:s|ed)";
          case OBSTRUCTS -> "block(?:s|ed)|hinder(?:s|ed)|obstruct(?:s|ed)";
          case GRANTS -> "gave|gives|grant(?:s|ed)";
          case ASKS -> "ask(?:s|ed)|beg(?:s|ged)|call(?:s|ed) on|urge[sd]";
          case OFFERS -> "offer(?:s|ed)";
          case CONSULTS -> "ask(?:s|ed)|consult(?:s|ed)";
          case PROTESTS -> "accuse[sd]|summon(?:s|ed)";
          case THREATENS -> "threaten(?:s|ed)|warn(?:s|ed)";
          case USES_FORCE ->
              "attack(?:s|ed)|bomb(?:s|ed)|invade[sd]|(?:hits?|struck|strikes)|shell(?:s|ed)";
          case SANCTIONS -> "sanction(?:s|ed)";
          case REPRESSES -> "detain(?:s|ed)|expel(?:s|led)|persecute[sd]";
          case ACCEPTS, DECLINES, WITHHOLDS, SEEKS, ABSTAINS, ACTS_ALONE, SHOWS_FORCE -> null;
        });
  }
}
