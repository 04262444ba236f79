"use strict";

/*
 * A premise is a number: a fact by its place; a finding by its place behind the facts; a cut-off of
 * the scales, which always holds, below 0.
 */

/** The derivation graph and the compiled answers of a report. */
class Graph {
  constructor(data) {
    this.data = data;
    this.facts = data.facts.length;
    this.likelihoods = new NodeTable(data.likelihoods);
    this.alignments = new NodeTable(data.alignments);
    this.strands = new NodeTable(data.strands);
    this.grounds = new NodeTable(data.grounds);
    const diagrams = (table) => memoized((root) => table.diagram(root));
    this.graded = diagrams(this.likelihoods);
    this.standing = diagrams(this.alignments);
    this.byStrand = diagrams(this.strands);
    this.ground = diagrams(this.grounds);
    this.found = memoized((number) => {
      const diagram = this.likelihoods.diagram("finding " + number);
      return diagram === null ? null : new Likelihoods(data.terms, diagram, 0);
    });
    this.answers = memoized((question) => {
      const diagram = this.likelihoods.diagram("question " + question.id);
      return diagram === null ? null : new Likelihoods(data.terms, diagram, question.base);
    });
  }
}

/** A function that remembers what it gave. */
function memoized(make) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) {
      known.set(key, make(key));
    }
    return known.get(key);
  };
}

/** One choice of what is told: what follows if all of it is so, and all answers. */
class World {
  /**
   * @param graph the graph
   * @param present for each fact whether it is told
   * @param ratings for each fact its rating
   */
  constructor(graph, present, ratings) {
    this.graph = graph;
    this.present = present;
    this.ratings = ratings;
    this.doubts = new Doubts(graph.data, present, ratings);
    /** How probable each level of a table is. */
    this.chances = memoized((table) => table.chances((draw) => this.doubts.outcomes(draw)));
    /** The same in the world in which all that is told is so. */
    this.told = memoized((table) => table.chances((draw) => this.doubts.sure(draw)));
    this.passes = memoized((number) => this.isMet(graph.data.checks[number]));
    this.counts = memoized((number) => this.isGround(number));
    this.derive();
  }

  /** Findings stand behind all that they rest on. */
  derive() {
    const { findings, applications } = this.graph.data;
    this.found = new Array(findings.length).fill(false);
    this.applied = new Array(applications.length).fill(false);
    findings.forEach((finding, place) => {
      for (const number of finding.applications) {
        const { premises, checks } = applications[number];
        this.applied[number] =
          premises.every((premise) => this.holds(premise)) &&
          checks.every((check) => this.passes(check));
        this.found[place] ||= this.applied[number];
      }
    });
  }

  /** Whether a premise holds. */
  holds(premise) {
    const { facts } = this.graph;
    return premise < 0 || (premise < facts ? this.present[premise] : this.found[premise - facts]);
  }

  /** Whether an application holds. */
  applies(number) {
    return this.applied[number];
  }

  /** Whether an application counts: it holds, and nothing that counts sets it aside. */
  isGround(number) {
    const { defeaters } = this.graph.data.applications[number];
    return this.applied[number] && !defeaters.some((other) => this.counts(other));
  }

  isMet(check) {
    const sum = total(check.contributions.filter((way) => this.isWay(way)));
    return sum >= BigInt(check.atLeast) && sum <= BigInt(check.atMost);
  }

  isWay([, , premises]) {
    return premises.every((premise) => this.holds(premise));
  }

  /** The contributions of a check that count. */
  counting(number) {
    return this.graph.data.checks[number].contributions.filter((way) => this.isWay(way));
  }

  /** Everything that speaks for and against something. */
  weighed(subject) {
    return {
      supporting: subject.for.filter((number) => this.counts(number)),
      opposing: subject.against.filter((number) => this.counts(number)),
    };
  }

  /**
   * The answer to a question: its number (0 for not assessed, then the terms from the lowest up),
   * its probability, and the grounds. One that was sampled stays as delivered.
   */
  judge(question) {
    const weighed = this.weighed(question);
    const answers = this.graph.answers(question);
    if (answers === null && question.sampled !== null) {
      const { answer, probability } = question.sampled;
      return { ...weighed, answer, probability };
    }
    if (answers === null || !answers.spoken(this.told(this.graph.likelihoods))) {
      return { ...weighed, answer: 0, probability: null };
    }
    const mean = answers.mean(this.chances(this.graph.likelihoods));
    const probability = Math.min(0.99, Math.max(0.01, Math.round(mean * 1e12) / 1e12));
    return { ...weighed, answer: answers.term(mean), probability };
  }

  /** The answer to whether a finding is so, by its place; 0 where nothing speaks on it. */
  doubt(place) {
    const { doubt } = this.graph.data.findings[place];
    const answers = this.graph.found(doubt < 0 ? -1 - doubt : doubt);
    if (answers === null || !answers.spoken(this.told(this.graph.likelihoods))) {
      return 0;
    }
    const mean = answers.mean(this.chances(this.graph.likelihoods));
    return answers.term(doubt < 0 ? 1 - mean : mean);
  }

  /** How the powers stand on a topic. */
  stand(topic) {
    return { ...this.weighed(topic), ...this.balance("topic " + topic.topic) };
  }

  /** How they stand on a topic by each strand alone in which something speaks. */
  strands(topic) {
    return STRANDS.map((strand) => ({ strand, ...this.strand(strand + " on " + topic.topic) }))
      .filter(({ alignment }) => alignment !== undefined);
  }

  strand(root) {
    const { strands, data } = this.graph;
    const diagram = this.graph.byStrand(root);
    if (diagram === null) {
      return data.sampled[root];
    }
    const speaks = Float64Array.from(diagram.ends, (end) => (end === "none" ? 0 : 1));
    return diagram.mean(this.told(strands), speaks) > 0
      ? this.odds(diagram, this.chances(strands))
      : undefined;
  }

  /** How they stand on all topics together; nothing is told where too little was looked at. */
  overall() {
    const { enough } = this.graph.data;
    return this.balance(Math.round((this.looked() - enough) * 1e9) < 0 ? "" : "overall");
  }

  /** What rules read of what is told, as far as anything speaks there, by the topics' weights. */
  looked() {
    const { topics } = this.graph.data;
    const sum = (quantity) => topics.reduce((all, topic) => all + quantity(topic), 0);
    const all = sum((topic) => topic.weight);
    const spoken = ({ odds }) =>
      1 - (odds.find(({ alignment }) => alignment === "not assessed")?.chance ?? 0);
    return all === 0
      ? 0
      : sum((topic) => topic.weight * spoken(this.stand(topic)) * this.readPart(topic)) / all;
  }

  /** The part of the facts told on a topic that rules read. */
  readPart(topic) {
    const told = topic.onTopic.filter((fact) => this.present[fact]);
    this.read ??= new Reached(this).read;
    const read = told.filter((fact) => this.read.has(fact));
    return told.length === 0 ? 0 : read.length / told.length;
  }

  /**
   * How probable each alignment is, the likeliest first, and the mean of the scores there are. What
   * was sampled stays as delivered.
   */
  balance(root) {
    const diagram = this.graph.standing(root);
    if (diagram === null) {
      const alignment = "not assessed";
      const none = { alignment, odds: [{ alignment, chance: 1 }], score: 0 };
      return this.graph.data.sampled[root] ?? none;
    }
    return this.odds(diagram, this.chances(this.graph.alignments));
  }

  odds(diagram, chances) {
    const mean = (quantity) => diagram.mean(chances, Float64Array.from(diagram.ends, quantity));
    const odds = ALIGNMENTS.map((alignment) => ({
      alignment,
      chance: mean((end) => (this.alignment(end) === alignment ? 1 : 0)),
    }))
      .filter(({ chance }) => chance > 0)
      .sort((a, b) => Math.round((b.chance - a.chance) * 1e12));
    const spoken = mean((end) => (end === "none" ? 0 : 1));
    const score = mean((end) => (end === "none" ? 0 : end / 1e12));
    const isTold = Math.round((odds[0].chance - this.graph.data.told) * 1e12) > 0;
    const alignment = isTold ? odds[0].alignment : "undecided";
    return { alignment, odds, score: spoken > 0 ? score / spoken : 0 };
  }

  alignment(end) {
    const { cut } = this.graph.data;
    if (end === "none") {
      return "not assessed";
    }
    const score = end / 1e12;
    return score >= cut ? "convergent" : score <= -cut ? "divergent" : "mixed";
  }

  /** How probable it is that a ground stands; null where the program does not know. */
  stands(number) {
    const diagram = this.graph.ground(number);
    return diagram === null
      ? null
      : diagram.mean(this.chances(this.graph.grounds), Float64Array.from(diagram.ends));
  }
}

/** Of two as likely the first counts. */
const ALIGNMENTS = ["not assessed", "divergent", "mixed", "convergent"];

/** Strands in the order in which they are told. */
const STRANDS = ["words", "deeds", "preferences", "exposure"];

/** The sum of the weights of contributions, each value once on each side. */
function total(contributions) {
  const ways = new Map(contributions.map(([value, weight]) => [value + " " + weight, weight]));
  return [...ways.values()].reduce((sum, weight) => sum + BigInt(weight), 0n);
}
