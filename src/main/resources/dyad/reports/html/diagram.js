"use strict";

/*
 * The program's own answers. Each is compiled into a diagram: from its root one goes down, high
 * where a binary variable holds and low where it does not, to a number. The variables are numbered
 * as levels: a level belongs to a draw of facts, to a finding that holds or not, or to the grade of
 * a rule.
 */

/** Diagrams that share their nodes: terminals first, then branches, each behind what it leads to. */
class NodeTable {
  constructor({ levels, terminals, branches, roots }) {
    this.terminals = terminals;
    this.roots = roots;
    this.size = levels.length;
    /** For each draw its levels with their outcomes; the same for each rule that is graded. */
    this.draws = new Map();
    this.grades = new Map();
    /** How probable each level is that belongs to no draw. */
    this.fixed = new Float64Array(levels.length);
    /** Whose each level is: a draw's number, or a rule's name. */
    this.owners = levels.map((level, place) => this.own(level, place));
    const count = branches.length / 3;
    this.levels = Int32Array.from({ length: count }, (_, i) => branches[3 * i]);
    const child = (i, at) => terminals.length + i - branches[3 * i + at];
    this.lows = Int32Array.from({ length: count }, (_, i) => child(i, 1));
    this.highs = Int32Array.from({ length: count }, (_, i) => child(i, 2));
  }

  own(level, place) {
    if (!Array.isArray(level)) {
      this.fixed[place] = level;
      return null;
    }
    const [owner, outcome, chance] = level;
    const all = typeof owner === "number" ? this.draws : this.grades;
    all.set(owner, [...(all.get(owner) ?? []), { place, outcome }]);
    this.fixed[place] = chance ?? 0;
    return owner;
  }

  /** A diagram by the name of its root; null where the program has none. */
  diagram(root) {
    return Object.hasOwn(this.roots, root) ? new Diagram(this, this.roots[root]) : null;
  }

  /**
   * How probable it is of each level that it holds, where none before it of the same draw does.
   *
   * @param outcomes for a draw how probable each of its outcomes is, from the first
   */
  chances(outcomes) {
    const chances = this.fixed.slice();
    this.draws.forEach((_, draw) => this.take(chances, draw, outcomes(draw)));
    return chances;
  }

  /** Has a draw as probable as it is taken to be. */
  take(chances, draw, outcomes) {
    const each = byLevel(outcomes);
    this.draws.get(draw).forEach(({ place, outcome }) => (chances[place] = each[outcome - 1]));
  }
}

/** For each outcome how probable it is, where none of those before it is so. */
function byLevel(outcomes) {
  let left = 1;
  return outcomes.map((outcome) => {
    const chance = left > 0 ? Math.min(1, outcome / left) : 0;
    left -= outcome;
    return chance;
  });
}

/** One diagram by itself. */
class Diagram {
  constructor(table, root) {
    this.table = table;
    const first = table.terminals.length;
    const used = new Uint8Array(root + 1);
    used[root] = 1;
    for (let node = root; node >= first; node--) {
      if (used[node]) {
        used[table.lows[node - first]] = 1;
        used[table.highs[node - first]] = 1;
      }
    }
    const nodes = [...used.keys()].filter((node) => used[node]);
    const places = new Int32Array(root + 1);
    nodes.forEach((node, place) => (places[node] = place));
    const branches = nodes.filter((node) => node >= first).map((node) => node - first);
    /** The numbers at its ends; "none" where nothing speaks. */
    this.ends = nodes.filter((node) => node < first).map((node) => table.terminals[node]);
    this.levels = Int32Array.from(branches, (node) => table.levels[node]);
    this.lows = Int32Array.from(branches, (node) => places[table.lows[node]]);
    this.highs = Int32Array.from(branches, (node) => places[table.highs[node]]);
    this.means = new Float64Array(nodes.length);
    this.most = new Float64Array(nodes.length);
    /** The draws that it asks for, and the rules whose grades it asks for. */
    const owners = new Set(Array.from(this.levels, (level) => table.owners[level]));
    this.draws = [...owners].filter((owner) => typeof owner === "number").sort((a, b) => a - b);
    this.rules = [...owners].filter((owner) => typeof owner === "string");
  }

  get size() {
    return this.levels.length;
  }

  /** The mean of what its ends stand for. */
  mean(chances, quantities) {
    const { means, levels, lows, highs } = this;
    means.set(quantities);
    let node = quantities.length;
    for (let i = 0; i < levels.length; i++) {
      const chance = chances[levels[i]];
      means[node++] = (1 - chance) * means[lows[i]] + chance * means[highs[i]];
    }
    return means[node - 1];
  }

  /** Between what the mean lies, where each level is as probable as one of two chances says. */
  bounds(chances, others, quantities) {
    const { means, most, levels, lows, highs } = this;
    means.set(quantities);
    most.set(quantities);
    let node = quantities.length;
    for (let i = 0; i < levels.length; i++) {
      const p = chances[levels[i]];
      const q = others[levels[i]];
      const [low, high] = [lows[i], highs[i]];
      means[node] = Math.min(
        (1 - p) * means[low] + p * means[high],
        (1 - q) * means[low] + q * means[high],
      );
      most[node] = Math.max(
        (1 - p) * most[low] + p * most[high],
        (1 - q) * most[low] + q * most[high],
      );
      node++;
    }
    return [means[node - 1], most[node - 1]];
  }
}

/** The answers to a question, by their numbers: 0 for not assessed, then the terms from below. */
class Likelihoods {
  /**
   * @param terms the terms
   * @param diagram the question's diagram, of log-odds in thousandths
   * @param base the log-odds where nothing speaks
   */
  constructor(terms, diagram, base) {
    this.terms = terms;
    this.diagram = diagram;
    const probability = (odds) => 1 / (1 + Math.exp(-odds / 1000));
    const ends = diagram.ends;
    this.likely = Float64Array.from(ends, (end) => probability(end === "none" ? base : end));
    this.speaks = Float64Array.from(ends, (end) => (end === "none" ? 0 : 1));
  }

  /** How likely it is, on average over all worlds. */
  mean(expected) {
    return this.diagram.mean(expected, this.likely);
  }

  /** Whether anything can speak in the world as told. */
  spoken(told) {
    return this.diagram.mean(told, this.speaks) > 0;
  }

  term(mean) {
    const percent = (Math.round(mean * 1e12) / 1e12) * 100;
    return this.terms.filter((term, i) => i === 0 || percent >= term.low).length;
  }

  answer(expected, told) {
    return this.spoken(told) ? this.term(this.mean(expected)) : 0;
  }

  /** Whether it is one answer, however each level is taken: as in one case, or as in the other. */
  isSure(answer, one, other) {
    const [least] = this.diagram.bounds(one.told, other.told, this.speaks);
    const means = this.diagram.bounds(one.expected, other.expected, this.likely);
    return least > 0 && means.every((mean) => this.term(mean) === answer);
  }
}
