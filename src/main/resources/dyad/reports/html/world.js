"use strict";

/** One world with all its answers. */
class World {
  /**
   * @param graph the graph
   * @param present for each fact whether it holds
   * @param ratings for each fact its rating
   */
  constructor(graph, present, ratings) {
    this.graph = graph;
    this.present = present;
    this.ratings = ratings;
    this.values = World.values(graph, present);
  }

  static values(graph, present) {
    graph.everything.evaluate(present.map((holds) => (holds ? -1 : 0)));
    return graph.everything.values.slice();
  }

  /** Whether a premise holds. */
  holds(premise) {
    const plan = this.graph.everything;
    return premise < 0 || (this.values[plan.premise(premise)] & 1) !== 0;
  }

  /** Whether an application holds. */
  applies(number) {
    return (this.values[this.graph.everything.slot(number)] & 1) !== 0;
  }

  /** Whether an application counts: it holds, and nothing sets it aside. */
  counts(number) {
    return (this.values[this.graph.everything.counting(number)] & 1) !== 0;
  }

  /** Whether a check holds. */
  passes(number) {
    return (this.values[this.graph.everything.counted(number)] & 1) !== 0;
  }

  /** The contributions of a check that count. */
  counting(number) {
    return this.graph.data.checks[number].contributions.filter(([, , premises]) =>
      premises.every((premise) => this.holds(premise)),
    );
  }

  /** Everything that speaks for and against something. */
  weighed(subject) {
    const supporting = subject.for.filter((number) => this.counts(number));
    const opposing = subject.against.filter((number) => this.counts(number));
    return {
      supporting,
      opposing,
      pro: this.weight(supporting),
      contra: this.weight(opposing),
    };
  }

  /** The weight on one side, each principle once by its strongest ground. */
  weight(applications) {
    const strongest = new Map();
    for (const number of applications) {
      const rule = this.graph.data.rules[this.graph.data.applications[number].rule];
      strongest.set(rule.principle, Math.max(rule.weight, strongest.get(rule.principle) ?? 0));
    }
    return [...strongest.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /**
   * The answer to a question: its number (0 for not assessed, then the terms from the lowest up),
   * its probability, and the grounds.
   */
  judge(question) {
    const weighed = this.weighed(question);
    if (weighed.supporting.length + weighed.opposing.length === 0) {
      return { ...weighed, answer: 0, probability: null };
    }
    const odds = weighed.pro - weighed.contra;
    const probability = 1 / (1 + Math.exp(-odds / 1000));
    return {
      ...weighed,
      odds,
      answer: this.graph.data.terms.filter((term, i) => i === 0 || odds >= term.least).length,
      probability: Math.min(0.99, Math.max(0.01, probability)),
    };
  }

  /** How the powers stand on a topic. */
  stand(topic) {
    const weighed = this.weighed(topic);
    const { pro, contra } = weighed;
    const score = (pro - contra) / (pro + contra + this.graph.data.alignment.shrinkage);
    return { ...weighed, score, alignment: pro + contra > 0 ? this.alignment(score) : "not assessed" };
  }

  /** How they stand on all topics together, by their weights; no verdict where too few are assessed. */
  overall() {
    let all = 0;
    let assessed = 0;
    let sum = 0;
    for (const topic of this.graph.data.topics) {
      const standing = this.stand(topic);
      all += topic.weight;
      if (standing.alignment !== "not assessed") {
        assessed += topic.weight;
        sum += topic.weight * standing.score;
      }
    }
    return assessed > 0 && assessed >= all * this.graph.data.alignment.enough
      ? { score: sum / assessed, alignment: this.alignment(sum / assessed) }
      : { score: 0, alignment: "not assessed" };
  }

  alignment(score) {
    const { cut } = this.graph.data.alignment;
    return score >= cut ? "convergent" : score <= -cut ? "divergent" : "mixed";
  }
}
