package dyad.rules;

import dyad.facts.Digest;
import dyad.findings.Scales;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A checked set of rules.
 *
 * @param rules the rules, sorted by id
 * @param layers for each claim the layer in which it is concluded: a rule reads only claims of
 *     lower layers
 * @param overlays for each rule that is not from the lowest of the folders that are laid over each
 *     other, the name of its folder, by the rule's id
 * @param own the ids of the rules that lie beside the brief: what its author holds, and no general
 *     theory
 * @param lacking what of the author's own rules is wrong and was left out, in words
 * @param meanings what claims mean, by claim, as far as the rules' tables tell
 * @param digest a hash of the rules' texts, in hexadecimal
 */
public record RuleBase(
    List<Rule> rules,
    SortedMap<String, Integer> layers,
    SortedMap<String, String> overlays,
    Set<String> own,
    Optional<String> lacking,
    SortedMap<String, ClaimMeaning> meanings,
    String digest) {

  /** Nothing can be changed. */
  public RuleBase {
    rules = List.copyOf(rules);
    layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
    overlays = Collections.unmodifiableSortedMap(new TreeMap<>(overlays));
    own = Set.copyOf(own);
    meanings = Collections.unmodifiableSortedMap(new TreeMap<>(meanings));
  }

  /** Rules of one folder, of which no table tells what their claims mean. */
  public RuleBase(List<Rule> rules, SortedMap<String, Integer> layers, String digest) {
    this(rules, layers, new TreeMap<>(), Set.of(), Optional.empty(), new TreeMap<>(), digest);
  }

  /** The folder that a rule is from, where that is not the lowest. */
  public Optional<String> overlay(String rule) {
    return Optional.ofNullable(overlays.get(rule));
  }

  /** Whether a rule lies beside the brief, so that it is its author's and not general theory. */
  public boolean isOwn(String rule) {
    return own.contains(rule);
  }

  /**
   * The same, of which something is wrong and was left out: no report made so is told from them.
   */
  public RuleBase lacking(String what) {
    String marked = Digest.of(digest + what);
    return new RuleBase(rules, layers, overlays, own, Optional.of(what), meanings, marked);
  }

  /** Where a rule is from. */
  public RuleOrigin provenance(Rule rule) {
    return new RuleOrigin(overlay(rule.id()), isOwn(rule.id()), rule.source());
  }

  /** A rule's id, and that it is the author's own where it is. */
  public String called(Rule rule) {
    return rule.id() + provenance(rule).author().map(whose -> ", " + whose).orElse("");
  }

  /** The layer in which a claim is concluded; −1 where no rule concludes it. */
  public int layer(String claim) {
    return layers.getOrDefault(claim, -1);
  }

  /**
   * A rule that takes its claims from facts, on all claims that there are and that it can be on.
   */
  public Rule spelt(Rule rule, Scales scales) {
    Rule written = rule.with(rule.conditions(), rule.written().toList());
    return written.conclusions().stream().allMatch(Conclusion::isNamed)
        ? written
        : AnyClaim.of(rules, meanings, AnyClaim.lists(scales)).spelt(written);
  }

  /** The rules by id. */
  public Map<String, Rule> byId() {
    Map<String, Rule> byId = new TreeMap<>();
    rules.forEach(r -> byId.put(r.id(), r));
    return byId;
  }
}
