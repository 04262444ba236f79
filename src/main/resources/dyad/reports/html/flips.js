"use strict";

/*
 * What flips an answer: the smallest sets of changes to what is told that give it another one, all
 * else being as doubtful as it is. All smaller sets are tried first, so what is found is the smallest
 * there is. So many steps are taken at most.
 */
const FLIPS = { steps: 200_000_000, each: 100 };

/**
 * The smallest sets of changes, the most doubtful facts first.
 *
 * @param world where to start
 * @param question the question
 * @param alive for each fact whether it may be told
 * @return the sets, how many changes each takes, and whether all sets up to as many were tried
 */
function flips(world, question, alive) {
  const answers = world.graph.answers(question);
  if (answers === null) {
    return { found: [], size: 0, whole: false };
  }
  // To tell what bears on nothing here is to tell nothing.
  const bearing = new Set(question.bearing);
  const search = new Search(world, answers, (fact) => alive[fact] && bearing.has(fact));
  const steps = answers.diagram.size + FLIPS.each;
  for (let size = 1; size <= search.draws.length; size++) {
    if (search.count(size) * steps > FLIPS.steps) {
      return { found: [], size: size - 1, whole: false };
    }
    const found = search.sets(size);
    if (found.length > 0) {
      found.sort((a, b) => b.chance - a.chance || (a.key < b.key ? -1 : 1));
      return { found, size, whole: true };
    }
  }
  return { found: [], size: search.draws.length, whole: true };
}

/** Tries sets of changes. */
class Search {
  constructor(world, answers, canBeTold) {
    this.world = world;
    this.answers = answers;
    this.table = world.graph.likelihoods;
    this.expected = world.chances(this.table).slice();
    this.told = world.told(this.table);
    this.before = answers.answer(this.expected, this.told);
    this.draws = answers.diagram.draws
      .map((draw) => ({ draw, moves: this.moves(draw, canBeTold) }))
      .filter(({ moves }) => moves.length > 0);
  }

  /** Every other way to tell a fact: not at all, unless it is given, or in another version. */
  moves(draw, canBeTold) {
    const { data } = this.world.graph;
    const versions = (data.draws[draw].versions ?? []).map(([fact]) => fact);
    const without = versions.find((fact) => this.world.present[fact]) ?? null;
    const others = versions.filter((fact) => !this.world.present[fact] && canBeTold(fact));
    const goes = without !== null && this.world.ratings[without] !== "given";
    return [...(goes ? [null] : []), ...others].map((fact) => this.move(draw, without, fact));
  }

  move(draw, without, fact) {
    const outcomes = this.world.doubts.versions(draw, (version) => version === fact);
    const told = outcomeOf(this.world.graph.data.draws[draw], (version) => version === fact);
    return { without, with: fact, outcomes, told: sure(outcomes.length, told) };
  }

  /** How many sets of a size there are. */
  count(size) {
    const ways = [1, ...new Array(size).fill(0)];
    for (const { moves } of this.draws) {
      for (let i = size; i > 0; i--) {
        ways[i] += ways[i - 1] * moves.length;
      }
    }
    return ways[size];
  }

  sets(size) {
    this.found = [];
    this.choose([], 0, size);
    return this.found;
  }

  choose(chosen, from, more) {
    if (more === 0) {
      this.test(chosen);
      return;
    }
    for (let i = from; i <= this.draws.length - more; i++) {
      const { draw, moves } = this.draws[i];
      const places = this.table.draws.get(draw).map(({ place }) => place);
      const before = places.map((place) => [this.expected[place], this.told[place]]);
      for (const move of moves) {
        this.table.take(this.expected, draw, move.outcomes);
        this.table.take(this.told, draw, move.told);
        this.choose([...chosen, move], i + 1, more - 1);
      }
      places.forEach((place, k) => ([this.expected[place], this.told[place]] = before[k]));
    }
  }

  test(chosen) {
    const answer = this.answers.answer(this.expected, this.told);
    if (answer !== this.before) {
      const { facts } = this.world.graph.data;
      const touched = (move) => [move.without, move.with].filter((fact) => fact !== null);
      const key = (moves) => moves.flatMap(touched).map((fact) => facts[fact].id).join(", ");
      const moves = [...chosen].sort((a, b) => (key([a]) < key([b]) ? -1 : 1));
      this.found.push({ moves, answer, chance: this.chance(moves), key: key(moves) });
    }
  }

  /** The probability, by the ratings, that what goes is wrong and what comes is right. */
  chance(moves) {
    const { doubts } = this.world;
    return moves.reduce(
      (product, move) =>
        product *
        ((move.without === null ? 1 : 1 - doubts.holds(move.without)) *
          (move.with === null ? 1 : doubts.holds(move.with))),
      1,
    );
  }
}
