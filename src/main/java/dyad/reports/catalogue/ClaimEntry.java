package dyad.reports.catalogue;

import dyad.rules.ClaimMeaning;
import dyad.rules.ClaimTopics;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A claim that a question can ask for.
 *
 * @param claim the claim
 * @param meaning what it means, where a table of the rules tells
 * @param roles whom it is about, in role order, in words
 * @param standing what can stand in each role as the check knows it, in role order, in words
 * @param topics on which topics it is concluded
 * @param supporting the rules that speak for it, sorted by id
 * @param opposing the rules that speak against it, sorted by id
 * @param facts what these look for among facts
 * @param through the claims that these read, at whatever remove, sorted
 * @param below what the rules on those claims look for among facts
 * @param example a question that asks for it, as a brief would put it
 */
public record ClaimEntry(
    String claim,
    Optional<ClaimMeaning> meaning,
    List<String> roles,
    List<String> standing,
    ClaimTopics.Topics topics,
    List<Rule> supporting,
    List<Rule> opposing,
    List<SoughtFacts> facts,
    List<String> through,
    List<SoughtFacts> below,
    Map<String, Object> example) {

  /** Nothing can be changed. */
  public ClaimEntry {
    roles = List.copyOf(roles);
    standing = List.copyOf(standing);
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
    facts = List.copyOf(facts);
    through = List.copyOf(through);
    below = List.copyOf(below);
  }

  /** What it means, as a clause; that nobody tells, where no table does. */
  public String words() {
    return meaning.map(ClaimMeaning::words).orElse("no table of the rules tells what it means");
  }

  /** Whom it is about, as a list: {@code A: whoever rules; B: the place it rules}. */
  public String about() {
    return ClaimMeaning.letters(roles);
  }

  /**
   * The same, a line for each role, with what the check lets stand there: {@code A: whoever rules
   * (an actor)}.
   */
  public List<String> rolesApart() {
    return IntStream.range(0, roles.size())
        .mapToObj(
            i -> ClaimMeaning.LETTERS.get(i) + ": " + roles.get(i) + " (" + standing.get(i) + ")")
        .toList();
  }

  /** The family of questions that it belongs to; empty where nobody tells. */
  public String family() {
    return meaning.map(ClaimMeaning::family).orElse("");
  }

  /** Where its topics come from, as a clause. */
  public String topic() {
    List<String> from = new ArrayList<>();
    topics.fixed().forEach(t -> from.add(t.isEmpty() ? "none" : "“" + t + "”"));
    if (topics.facts()) {
      from.add("whatever topic its facts bear on");
    }
    if (topics.asked()) {
      from.add("each topic of the brief");
    }
    return String.join(", or ", from);
  }
}
