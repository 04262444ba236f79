"use strict";

/*
 * What flips an answer: the smallest sets of changes to the facts that give it another one. All
 * smaller sets are tried first, so what is found is the smallest there is.
 */
const FLIPS = { changes: 4, sets: 500_000 };

/**
 * Every change away from a world: a fact withdrawn, a fact that does not hold brought in, or one
 * version of a fact in another's place. What is given is not withdrawn.
 */
function moves(world, alive) {
  const versions = new Map();
  world.graph.data.facts.forEach((fact, place) => {
    if (alive[place]) {
      versions.set(fact.name, [...(versions.get(fact.name) ?? []), place]);
    }
  });
  const names = [...versions.keys()].sort((a, b) => (a < b ? -1 : 1));
  return names.flatMap((name) => {
    const present = versions.get(name).find((fact) => world.present[fact]) ?? null;
    const others = versions.get(name).filter((fact) => !world.present[fact]);
    const goes = present !== null && world.ratings[present] !== "given";
    return [
      ...(goes ? [{ name, without: present, with: null }] : []),
      ...others.map((fact) => ({ name, without: present, with: fact })),
    ];
  });
}

/**
 * The smallest sets of changes, the most doubtful facts first.
 *
 * @param world where to start
 * @param question the question
 * @param alive for each fact whether it may hold
 * @return the sets, how many changes each takes, and whether all sets of fewer were tried
 */
function flips(world, question, alive) {
  const plan = new Plan(world.graph, alive, [...question.for, ...question.against]);
  const all = moves(world, alive).filter((move) => plan.used.has(move.with ?? move.without));
  const search = new Search(world, plan, question, all);
  for (let size = 1; size <= FLIPS.changes; size++) {
    if (sets(all.length, size) > FLIPS.sets) {
      return { found: [], size: size - 1, whole: false };
    }
    const found = search.sets(size);
    if (found.length > 0) {
      // Moves come in the order of names, and sorting keeps it where chances are equal.
      found.sort((a, b) => b.chance - a.chance);
      return { found, size, whole: true };
    }
  }
  return { found: [], size: FLIPS.changes, whole: true };
}

/** How many sets of a size there are. */
function sets(things, size) {
  let count = 1;
  for (let i = 0; i < size; i++) {
    count = (count * (things - i)) / (i + 1);
  }
  return count;
}

/** Tries sets of changes, 32 at a time. */
class Search {
  constructor(world, plan, question, all) {
    this.world = world;
    this.plan = plan;
    this.all = all;
    this.tally = new Tally(plan, question);
    this.before = world.judge(question).answer;
    this.base = Int32Array.from(world.present, (holds) => (holds ? -1 : 0));
    this.words = this.base.slice();
    this.tried = [];
  }

  sets(size) {
    this.found = [];
    this.choose([], 0, size);
    this.flush();
    return this.found;
  }

  choose(chosen, from, size) {
    if (chosen.length === size) {
      this.put(chosen);
      return;
    }
    for (let i = from; i < this.all.length; i++) {
      if (chosen.every((move) => move.name !== this.all[i].name)) {
        this.choose([...chosen, this.all[i]], i + 1, size);
      }
    }
  }

  put(chosen) {
    const world = 1 << this.tried.length;
    for (const move of chosen) {
      for (const fact of [move.without, move.with]) {
        if (fact !== null) {
          this.words[fact] ^= world;
        }
      }
    }
    this.tried.push(chosen);
    if (this.tried.length === 32) {
      this.flush();
    }
  }

  flush() {
    this.plan.evaluate(this.words);
    const answers = this.tally.count();
    this.tried.forEach((set, lane) => {
      const answer = answers.findIndex((word) => (word >> lane) & 1);
      if (answer !== this.before) {
        this.found.push({ moves: set, answer, chance: this.chance(set) });
      }
    });
    this.tried = [];
    this.words.set(this.base);
  }

  /** The probability, by the ratings, that what goes is wrong and what comes is right. */
  chance(set) {
    const { chances } = this.world.graph.data;
    const holds = (fact) => chances[this.world.ratings[fact]];
    return set.reduce(
      (product, move) =>
        product *
        ((move.without === null ? 1 : 1 - holds(move.without)) *
          (move.with === null ? 1 : holds(move.with))),
      1,
    );
  }
}
