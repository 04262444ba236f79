"use strict";

/*
 * How confident one may be in an answer: how often its term stays the same if each fact holds only
 * with the probability that its rating gives, and how many independent origins carry it. All worlds
 * of the facts in doubt are walked where they are few; else as many are drawn, by the same numbers
 * as the program draws.
 */

/** The facts in doubt: facts that say the same from one origin are one report. */
class Doubts {
  constructor(graph, facts, ratings) {
    const { confidence, chances } = graph.data;
    const known = new Map();
    for (const fact of facts) {
      const report = graph.reports[fact];
      const doubt = known.get(report) ?? { seed: report.seed, facts: [], chance: 0 };
      doubt.facts.push(fact);
      doubt.chance = Math.max(doubt.chance, chances[ratings[fact]]);
      known.set(report, doubt);
    }
    this.doubts = [...known.values()];
    this.size = this.doubts.length;
    this.samples = confidence.samples;
    this.walked = this.size <= confidence.walked;
    this.batches = this.walked ? Math.max(1, 2 ** this.size / 32) : this.samples / 32;
  }

  /** The worlds of a batch of 32 in which a report holds. */
  word(report, batch) {
    if (!this.walked) {
      return drawn(this.doubts[report], this.samples)[batch];
    }
    return report < 5 ? Doubts.PATTERNS[report] : (batch >> (report - 5)) & 1 ? -1 : 0;
  }

  /** The probability of some worlds of a batch. */
  mass(batch, where) {
    let left = this.size < 5 ? where & (2 ** (2 ** this.size) - 1) : where;
    let mass = 0;
    while (left !== 0) {
      const lowest = left & -left;
      mass += this.walked ? this.probability(batch * 32 + 31 - Math.clz32(lowest)) : 1;
      left ^= lowest;
    }
    return this.walked ? mass : mass / this.samples;
  }

  probability(world) {
    return this.doubts.reduce(
      (product, doubt, i) => product * ((world >> i) & 1 ? doubt.chance : 1 - doubt.chance),
      1,
    );
  }
}

Doubts.PATTERNS = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000].map((p) => p | 0);

/** The same draws serve every question. */
const draws = new Map();

function drawn(doubt, samples) {
  const key = doubt.seed + " " + doubt.chance;
  if (!draws.has(key)) {
    draws.set(key, draw(doubt, samples));
  }
  return draws.get(key);
}

/** The worlds in which a report holds: for each 64 of them a stream of Java's SplittableRandom. */
function draw(doubt, samples) {
  const words = new Int32Array(samples / 32);
  const bound = Math.ceil(doubt.chance * 2 ** 53);
  const start = new Long(0, doubt.seed);
  const state = new Long(0, 0);
  const mixed = new Long(0, 0);
  for (let batch = 0; batch < words.length; batch += 2) {
    state.set(start.high, start.low);
    for (let world = 0; world < 64; world++) {
      state.add(0x9e3779b9, 0x7f4a7c15);
      mixed.set(state.high, state.low);
      mixed.fold(30).multiply(0xbf58476d, 0x1ce4e5b9);
      mixed.fold(27).multiply(0x94d049bb, 0x133111eb);
      mixed.fold(31);
      if (mixed.upper53() < bound) {
        words[batch + (world >> 5)] |= 1 << (world & 31);
      }
    }
    start.add(0xd1b54a32, 0xd192ed03);
  }
  return words;
}

/** A whole number of 64 bits in two halves. */
class Long {
  constructor(high, low) {
    this.set(high, low);
  }

  set(high, low) {
    this.high = high | 0;
    this.low = low | 0;
  }

  add(high, low) {
    const sum = (this.low >>> 0) + (low >>> 0);
    this.high = (this.high + high + (sum > 0xffffffff ? 1 : 0)) | 0;
    this.low = sum | 0;
  }

  /** Exclusive or with itself, shifted to the right by less than 32 bits. */
  fold(bits) {
    this.low ^= (this.low >>> bits) | (this.high << (32 - bits));
    this.high ^= this.high >>> bits;
    return this;
  }

  multiply(high, low) {
    const carried = upper(this.low, low);
    this.high = (carried + Math.imul(this.low, high) + Math.imul(this.high, low)) | 0;
    this.low = Math.imul(this.low, low);
  }

  upper53() {
    return (this.high >>> 11) * 2 ** 32 + (((this.high << 21) | (this.low >>> 11)) >>> 0);
  }
}

/** The upper half of the product of two whole numbers of 32 bits without sign. */
function upper(one, other) {
  const a = one >>> 16;
  const b = one & 0xffff;
  const c = other >>> 16;
  const d = other & 0xffff;
  const left = a * d;
  const right = b * c;
  const middle = ((b * d) >>> 16) + (left & 0xffff) + (right & 0xffff);
  return (a * c + (left >>> 16) + (right >>> 16) + (middle >>> 16)) | 0;
}

/** The confidence in the answer to a question; null where it is not assessed. */
function confidence(world, question) {
  const judgment = world.judge(question);
  if (judgment.answer === 0) {
    return null;
  }
  const graph = world.graph;
  const plan = new Plan(graph, world.present, [...question.for, ...question.against]);
  const doubts = new Doubts(graph, plan.facts, world.ratings);
  const stability = stable(plan, new Tally(plan, question), doubts, judgment.answer);
  const basis = based(world, [...judgment.supporting, ...judgment.opposing]);
  return {
    ...basis,
    stability,
    doubts: doubts.size,
    level: level(graph.data.confidence, stability, basis),
  };
}

/** The share of worlds, weighted by their probability, that give an answer. */
function stable(plan, tally, doubts, answer) {
  const words = new Int32Array(plan.graph.facts);
  let same = 0;
  let half = 0;
  for (let batch = 0; batch < doubts.batches; batch++) {
    for (let i = 0; i < doubts.size; i++) {
      const word = doubts.word(i, batch);
      for (const fact of doubts.doubts[i].facts) {
        words[fact] = word;
      }
    }
    plan.evaluate(words);
    half += doubts.mass(batch, tally.count()[answer]);
    // The program adds up 64 worlds at a time.
    if (batch % 2 === 1 || batch === doubts.batches - 1) {
      same += half;
      half = 0;
    }
  }
  return Math.min(1, Math.round(same * 1e9) / 1e9);
}

/** The facts that grounds rest on: how many origins they have, and whether all are supposed. */
function based(world, grounds) {
  const { data, facts: count } = world.graph;
  const used = new Set();
  const seen = new Set();
  const premise = (number) => {
    if (number < 0 || seen.has(number)) {
      return;
    }
    seen.add(number);
    if (number < count) {
      used.add(number);
    } else {
      data.findings[number - count].applications.filter((a) => world.applies(a)).forEach(apply);
    }
  };
  const apply = (number) => {
    const application = data.applications[number];
    application.premises.forEach(premise);
    application.checks
      .filter((check) => data.checks[check].form !== "absence")
      .flatMap((check) => world.counting(check))
      .forEach(([, , premises]) => premises.forEach(premise));
  };
  grounds.forEach(apply);
  const facts = [...used];
  const rated = facts.filter(
    (fact) => !data.facts[fact].assumed && !/F|6|given/.test(world.ratings[fact]),
  );
  return {
    origins: new Set(rated.map((fact) => data.facts[fact].origin)).size,
    assumed: facts.every((fact) => data.facts[fact].assumed),
  };
}

function level(cutoffs, stability, basis) {
  if (stability < cutoffs.low || basis.origins === 0 || basis.assumed) {
    return "low";
  }
  return stability >= cutoffs.high && basis.origins >= 2 ? "high" : "moderate";
}
