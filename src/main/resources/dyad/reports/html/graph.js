"use strict";

/*
 * The derivation graph, evaluated as the program does: 32 worlds at a time, world i in bit i of a
 * word. A world is one choice of which facts hold.
 *
 * A premise is a number: a fact by its place; a finding by its place behind the facts; a cut-off of
 * the scales, which always holds, below 0.
 */
class Graph {
  constructor(data) {
    this.data = data;
    this.facts = data.facts.length;
    this.everything = new Plan(
      this,
      data.facts.map(() => true),
      data.applications.keys(),
    );
    /** For each fact the report to which it belongs: facts that say the same from one origin. */
    this.reports = new Array(this.facts);
    data.reports.forEach((report) => report.facts.forEach((fact) => (this.reports[fact] = report)));
  }

  /** Whether each application could hold if only these facts can. */
  possible(alive) {
    const { findings, applications, checks } = this.data;
    const reached = new Array(findings.length).fill(false);
    const can = (premise) =>
      premise < 0 || (premise < this.facts ? alive[premise] : reached[premise - this.facts]);
    const fires = new Array(applications.length).fill(false);
    findings.forEach((finding, place) => {
      for (const number of finding.applications) {
        const application = applications[number];
        fires[number] =
          application.premises.every(can) &&
          application.checks.every((check) => !new Tallied(checks[check], can).isNever());
        reached[place] ||= fires[number];
      }
    });
    return { fires, can };
  }
}

/** A check, with those of its contributions that can count: each value once on each side. */
class Tallied {
  constructor(check, can) {
    this.atLeast = BigInt(check.atLeast);
    this.atMost = BigInt(check.atMost);
    const ways = new Map();
    for (const [value, weight, premises] of check.contributions) {
      if (premises.every(can)) {
        const key = value + " " + weight;
        if (!ways.has(key)) {
          ways.set(key, { weight: BigInt(weight), premises: [] });
        }
        ways.get(key).premises.push(premises);
      }
    }
    this.ways = [...ways.values()];
    this.lowest = this.sum((weight) => weight < 0n);
    this.highest = this.sum((weight) => weight > 0n);
  }

  sum(wanted) {
    return this.ways.reduce((sum, way) => (wanted(way.weight) ? sum + way.weight : sum), 0n);
  }

  isNever() {
    return this.atLeast > this.highest || this.atMost < this.lowest || this.atLeast > this.atMost;
  }

  isAlways() {
    return this.atLeast <= this.lowest && this.atMost >= this.highest;
  }
}

/** Sums of whole numbers in 32 worlds at once: entry i holds bit i of each world's sum. */
class BitSum {
  constructor(highest) {
    this.bits = new Int32Array(highest > 0n ? highest.toString(2).length : 0);
  }

  /** A number as words, all ones where its bit is 1. */
  mask(number) {
    return Int32Array.from(this.bits, (_, bit) => ((number >> BigInt(bit)) & 1n ? -1 : 0));
  }

  set(mask) {
    this.bits.set(mask);
  }

  /** Adds a number in some worlds; a negative one comes out right if the end sum is not negative. */
  add(mask, where) {
    const bits = this.bits;
    let carry = 0;
    for (let bit = 0; bit < bits.length; bit++) {
      const added = mask[bit] & where;
      const old = bits[bit];
      bits[bit] = old ^ added ^ carry;
      carry = (old & added) | (carry & (old ^ added));
    }
  }

  /** What {@link reaches} compares with; a bound that is always or never reached is a word. */
  bound(number) {
    if (number <= 0n) {
      return -1;
    }
    return number.toString(2).length > this.bits.length ? 0 : this.mask(number);
  }

  /** The worlds in which the sum is at least a bound. */
  reaches(bound) {
    if (typeof bound === "number") {
      return bound;
    }
    let greater = 0;
    let equal = -1;
    for (let bit = this.bits.length - 1; bit >= 0; bit--) {
      if (bound[bit] === 0) {
        greater |= equal & this.bits[bit];
        equal &= ~this.bits[bit];
      } else {
        equal &= this.bits[bit];
      }
    }
    return greater | equal;
  }
}

const AND = 0;
const OR = 1;
const NONE = 2;
const SUM = 3;

/**
 * What some applications rest on, made ready for evaluation; facts that cannot hold are left out,
 * with all that would need them.
 */
class Plan {
  /**
   * @param graph the graph
   * @param alive for each fact whether it can hold
   * @param roots the places of the applications
   */
  constructor(graph, alive, roots) {
    this.graph = graph;
    this.gates = [];
    this.used = new Set();
    this.application = new Map();
    this.counts = new Map();
    this.finding = new Map();
    this.check = new Map();
    const { fires, can } = graph.possible(alive);
    this.fires = fires;
    this.can = can;
    for (const root of roots) {
      if (fires[root]) {
        this.count(root);
      }
    }
    this.values = new Int32Array(graph.facts + 2 + this.gates.length);
    this.values[graph.facts + 1] = -1;
    /** The places of the facts that could bear on the applications, in order. */
    this.facts = [...this.used].sort((a, b) => a - b);
  }

  /** Evaluates 32 worlds: for each fact the word of the worlds in which it holds. */
  evaluate(words) {
    this.values.set(words);
    const values = this.values;
    let slot = this.graph.facts + 2;
    for (const gate of this.gates) {
      values[slot++] = evaluated(gate, values);
    }
  }

  /** Where an application stands among the values; where nothing holds, if it cannot. */
  slot(application) {
    return this.application.get(application) ?? this.graph.facts;
  }

  /** Where it stands that an application counts: it holds, and nothing sets it aside. */
  counting(application) {
    return this.counts.get(application) ?? this.graph.facts;
  }

  /** What is itself set aside sets nothing aside. */
  count(number) {
    return this.placed(this.counts, number, () => {
      const holds = this.place(number);
      const against = this.graph.data.applications[number].defeaters
        .filter((other) => this.fires[other])
        .map((other) => this.count(other));
      return against.length === 0 ? holds : this.put(AND, [holds, this.put(NONE, against)]);
    });
  }

  /** Where a premise stands among the values. */
  premise(premise) {
    if (premise < 0) {
      return this.graph.facts + 1;
    }
    if (premise < this.graph.facts) {
      this.used.add(premise);
      return premise;
    }
    return this.placed(this.finding, premise - this.graph.facts, (place) =>
      this.put(
        OR,
        this.graph.data.findings[place].applications
          .filter((number) => this.fires[number])
          .map((number) => this.place(number)),
      ),
    );
  }

  place(number) {
    return this.placed(this.application, number, () => {
      const application = this.graph.data.applications[number];
      return this.put(AND, [
        ...application.premises.filter((premise) => premise >= 0).map((p) => this.premise(p)),
        ...application.checks.map((check) => this.counted(check)),
      ]);
    });
  }

  counted(number) {
    return this.placed(this.check, number, () => {
      const check = new Tallied(this.graph.data.checks[number], this.can);
      if (check.isAlways()) {
        return this.graph.facts + 1;
      }
      const inputs = check.ways.map((way) =>
        this.put(
          OR,
          way.premises.map((premises) =>
            this.put(
              AND,
              premises.filter((premise) => premise >= 0).map((premise) => this.premise(premise)),
            ),
          ),
        ),
      );
      return this.sum(check, inputs);
    });
  }

  sum(check, inputs) {
    const weights = check.ways.map((way) => way.weight);
    const smallest = weights.reduce((a, b) => (b < a ? b : a));
    const none = check.atLeast <= 0n;
    if (smallest > 0n && !none && check.atLeast <= smallest && check.atMost >= check.highest) {
      return this.put(OR, inputs);
    }
    if (smallest > 0n && none && check.atMost < smallest) {
      return this.put(NONE, inputs);
    }
    // Shifted so that the lowest possible sum is 0; a negative weight is then counted where its
    // input does not hold.
    const sum = new BitSum(check.highest - check.lowest);
    const top = check.atMost < check.highest ? check.atMost : check.highest;
    return this.put(SUM, inputs, {
      sum,
      zero: sum.mask(0n),
      flips: weights.map((weight) => (weight < 0n ? -1 : 0)),
      masks: weights.map((weight) => sum.mask(weight < 0n ? -weight : weight)),
      from: sum.bound(check.atLeast - check.lowest),
      beyond: sum.bound(top - check.lowest + 1n),
    });
  }

  placed(known, key, make) {
    if (!known.has(key)) {
      known.set(key, make(key));
    }
    return known.get(key);
  }

  put(form, inputs, more) {
    if ((form === AND || form === OR) && inputs.length < 2) {
      return inputs.length === 1 ? inputs[0] : this.graph.facts + (form === AND ? 1 : 0);
    }
    this.gates.push({ form, inputs, ...more });
    return this.graph.facts + 1 + this.gates.length;
  }
}

/** What a gate gives in 32 worlds. */
function evaluated(gate, values) {
  const inputs = gate.inputs;
  let word = gate.form === AND ? -1 : 0;
  switch (gate.form) {
    case AND:
      for (const input of inputs) {
        word &= values[input];
      }
      return word;
    case OR:
    case NONE:
      for (const input of inputs) {
        word |= values[input];
      }
      return gate.form === OR ? word : ~word;
    default:
      gate.sum.set(gate.zero);
      for (let i = 0; i < inputs.length; i++) {
        gate.sum.add(gate.masks[i], values[inputs[i]] ^ gate.flips[i]);
      }
      return gate.sum.reaches(gate.from) & ~gate.sum.reaches(gate.beyond);
  }
}

/** Finds the answer of one question in 32 worlds at once. */
class Tally {
  constructor(plan, question) {
    this.plan = plan;
    const grounds = [...this.grounds(question.for, 1), ...this.grounds(question.against, -1)];
    const firsts = grounds.filter((ground) => ground.first).map((ground) => ground.weight);
    const lowest = firsts.reduce((sum, weight) => sum + Math.min(weight, 0), 0);
    const highest = firsts.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
    this.sum = new BitSum(BigInt(highest - lowest));
    this.start = this.sum.mask(BigInt(-lowest));
    this.steps = grounds.map((ground) => ({
      ...ground,
      // The two's complement takes away.
      mask: this.sum.mask(BigInt(ground.weight)),
    }));
    this.bounds = plan.graph.data.terms.map((term) => this.sum.bound(BigInt(term.least - lowest)));
    this.answers = new Int32Array(this.bounds.length + 1);
  }

  /** Grounds of one principle follow each other, the strongest first. */
  grounds(applications, sign) {
    const { applications: all, rules } = this.plan.graph.data;
    const levels = new Map();
    for (const number of applications) {
      const rule = rules[all[number].rule];
      const ofPrinciple = levels.get(rule.principle) ?? new Map();
      levels.set(rule.principle, ofPrinciple);
      ofPrinciple.set(rule.weight, [
        ...(ofPrinciple.get(rule.weight) ?? []),
        this.plan.counting(number),
      ]);
    }
    return [...levels.values()].flatMap((level) =>
      [...level].map(([weight, slots], i) => ({ weight: sign * weight, slots, first: i === 0 })),
    );
  }

  /** For each answer (0 is not assessed, then the terms from the lowest up) the worlds of it. */
  count() {
    const values = this.plan.values;
    this.sum.set(this.start);
    let assessed = 0;
    let open = -1;
    for (const step of this.steps) {
      open = step.first ? -1 : open;
      let holds = 0;
      for (const slot of step.slots) {
        holds |= values[slot];
      }
      assessed |= holds;
      this.sum.add(step.mask, holds & open);
      open &= ~holds;
    }
    this.answers[0] = ~assessed;
    let reached = assessed;
    for (let term = 1; term < this.bounds.length; term++) {
      const beyond = reached & this.sum.reaches(this.bounds[term]);
      this.answers[term] = reached & ~beyond;
      reached = beyond;
    }
    this.answers[this.bounds.length] = reached;
    return this.answers;
  }
}
