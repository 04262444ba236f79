"use strict";

/*
 * What is in doubt about the facts that are told, and how much. The versions of one fact make a draw,
 * of which one is so, or none; facts of one utterance, reports of one origin that say the same, and
 * rival accounts make one together.
 */
class Doubts {
  /**
   * @param data the report's data
   * @param present for each fact whether it is told
   * @param ratings for each fact its rating
   */
  constructor(data, present, ratings) {
    this.data = data;
    this.present = present;
    this.ratings = ratings;
  }

  holds(fact) {
    return this.data.chances[this.ratings[fact]];
  }

  /** How probable each outcome of a draw is, from the first. */
  outcomes(draw) {
    const drawn = this.data.draws[draw];
    return drawn.versions
      ? this.versions(draw, (fact) => this.present[fact])
      : this.accounts(drawn);
  }

  /** The one that is told is as probable as its rating says, its contrary with a share of the rest. */
  versions(draw, told) {
    return this.data.draws[draw].versions.flatMap(([fact, form]) => {
      const right = !told(fact) ? 0 : form === 2 ? 1 : this.holds(fact);
      const wrong = told(fact) ? (1 - right) * this.data.contrary : 0;
      return form === 1 ? [right, wrong] : [right];
    });
  }

  /** Rivals that would be more than certain together are taken as they stand to each other. */
  accounts(drawn) {
    const chances = this.ratedAccounts(drawn).map((facts) => this.best(facts));
    const all = chances.reduce((sum, chance) => sum + chance, 0);
    const each = chances.map((chance) => chance / Math.max(1, all));
    return drawn.contrary ? [...each, (1 - each[0]) * this.data.contrary] : each;
  }

  best(facts) {
    return facts.reduce((best, fact) => Math.max(best, this.holds(fact)), 0);
  }

  /** The facts of each account that are told; all of them, where nothing is. */
  ratedAccounts({ accounts }) {
    const told = accounts.map((facts) => facts.filter((fact) => this.present[fact]));
    return told.some((facts) => facts.length > 0) ? told : accounts;
  }

  /** The outcome of a draw in the world in which all that is told is so; 0 for none. */
  told(draw) {
    const drawn = this.data.draws[draw];
    return drawn.versions
      ? outcomeOf(drawn, (fact) => this.present[fact])
      : this.likeliest(this.ratedAccounts(drawn));
  }

  /** The outcomes of a draw in that world: one of them is certain, or none is so. */
  sure(draw) {
    return sure(this.outcomes(draw).length, this.told(draw));
  }

  likeliest(accounts) {
    const chances = accounts.map((facts) => (facts.length > 0 ? this.best(facts) : -1));
    return chances.indexOf(Math.max(...chances)) + 1;
  }

  /** Who stands behind a draw as told; nobody behind what is given. */
  originators(draw) {
    const drawn = this.data.draws[draw];
    const facts = drawn.versions
      ? drawn.versions.map(([fact]) => fact).filter((fact) => this.present[fact])
      : drawn.accounts[this.told(draw) - 1];
    return facts
      .filter((fact) => this.ratings[fact] !== "given")
      .map((fact) => this.data.facts[fact])
      .map((fact) => (fact.assumed ? "assumption" : fact.origin));
  }
}

/** The outcome by which a wanted version of a fact is so, from 1; 0 for none. */
function outcomeOf({ versions }, wanted) {
  let outcome = 1;
  for (const [fact, form] of versions) {
    if (wanted(fact)) {
      return outcome;
    }
    outcome += form === 1 ? 2 : 1;
  }
  return 0;
}

/** The outcomes of a draw that turns out one way: that has 1, all others 0. */
function sure(count, outcome) {
  return Array.from({ length: count }, (_, i) => (i + 1 === outcome ? 1 : 0));
}
