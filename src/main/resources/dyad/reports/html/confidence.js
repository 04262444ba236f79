"use strict";

/*
 * How confident one may be in an answer, in three parts: how many originators carry its term, how
 * far it hangs on how rules are graded, and what is not there. Each is weak, fair or strong; the
 * weakest makes the level.
 */
const GRADES = ["weak", "fair", "strong"];
const LEVELS = ["low", "moderate", "high"];

/** By two bounds from which on something is fair and strong: 0, 1 or 2. */
function grade(value, [fair, strong]) {
  return value >= strong ? 2 : value >= fair ? 1 : 0;
}

/** The confidence in the answer to a question: its level and its parts; null if none. */
function confidence(world, question) {
  const judgment = world.judge(question);
  if (judgment.answer === 0 || world.graph.answers(question) === null) {
    return null;
  }
  const parts = [
    { name: "sourcing", ...sourcing(world, question, judgment.answer) },
    { name: "reasoning", ...reasoning(world, question, judgment.answer) },
    { name: "gaps", ...gaps(world, question, judgment) },
  ].sort((a, b) => a.grade - b.grade);
  return { level: LEVELS[parts[0].grade], parts };
}

/** Confidence as a sentence of its own, with its reasons: the weakest part first. */
function confident({ level, parts }) {
  return "We have " + level + " confidence in this: " + parts.map((p) => p.why).join("; ") + ".";
}

/** How many originators must fall away before the term changes, the fewest, and who. */
function sourcing(world, question, answer) {
  const { cut, over } = new Fall(world, question, answer).smallest();
  const bounds = world.graph.data.confidence.originators;
  if (cut !== null) {
    const why =
      cut.length === 1
        ? "it changes if one originator falls away ("
        : "it takes " + cut.length + " originators to fall away before it changes (";
    return { grade: grade(cut.length, bounds), why: why + cut.join(", ") + ")" };
  }
  return over < Infinity
    ? {
        grade: grade(over + 1, bounds),
        why: "it takes more than " + over + " originators to fall away before it changes",
      }
    : { grade: grade(over, bounds), why: "it stays whichever originators fall away" };
}

/** So many steps are taken at most to find originators. */
const FALL = { steps: 50_000_000 };

/** Looks for originators without whom an answer is another. */
class Fall {
  constructor(world, question, answer) {
    this.answers = world.graph.answers(question);
    this.answer = answer;
    this.steps = 0;
    this.table = world.graph.likelihoods;
    this.standing = { expected: world.chances(this.table), told: world.told(this.table) };
    /** Of each draw whose facts come from somebody, from whom. */
    this.draws = this.answers.diagram.draws
      .map((draw) => ({ draw, originators: new Set(world.doubts.originators(draw)) }))
      .filter(({ originators }) => originators.size > 0);
    this.all = [...new Set(this.draws.flatMap((draw) => [...draw.originators]))].sort();
  }

  /**
   * The first of the smallest sets, in the order of names; null where there is none of up to so
   * many, of however many if all were tried.
   */
  smallest() {
    for (let size = 1; size <= this.all.length; size++) {
      const found = this.first([], 0, size);
      if (found !== null) {
        return { cut: found };
      }
      if (this.steps > FALL.steps) {
        return { cut: null, over: size - 1 };
      }
    }
    return { cut: null, over: Infinity };
  }

  first(gone, from, more) {
    this.steps += this.answers.diagram.size;
    if (this.steps > FALL.steps) {
      return null;
    }
    const now = this.without(gone);
    if (more === 0) {
      return this.answers.answer(now.expected, now.told) === this.answer ? null : gone;
    }
    if (this.answers.isSure(this.answer, now, this.without([...gone, ...this.all.slice(from)]))) {
      return null;
    }
    for (let i = from; i <= this.all.length - more; i++) {
      const found = this.first([...gone, this.all[i]], i + 1, more - 1);
      if (found !== null) {
        return found;
      }
    }
    return null;
  }

  /** A draw is as probable as it is as long as one of its originators stands. */
  without(gone) {
    const expected = this.standing.expected.slice();
    const told = this.standing.told.slice();
    for (const { draw, originators } of this.draws) {
      if ([...originators].every((name) => gone.includes(name))) {
        this.table.draws.get(draw).forEach(({ place }) => (expected[place] = told[place] = 0));
      }
    }
    return { expected, told };
  }
}

/** In what share of gradings the term stays, rules being graded a step off now and then. */
function reasoning(world, question, answer) {
  const { data, likelihoods, graded } = world.graph;
  const diagram = graded("graded " + question.id);
  const share = diagram === null ? 0 : stays(world, question, answer, diagram);
  const stay = Math.round(share * 1e9) / 1e9;
  const why =
    stay >= 1
      ? "no rule that speaks on it would change it if graded a step off"
      : "it would be another in " +
        percent(1 - stay) +
        " of cases if rules were graded a step off";
  return { grade: grade(stay, data.confidence.share), stays: stay, why };
}

function stays(world, question, answer, diagram) {
  const table = world.graph.likelihoods;
  const answers = new Likelihoods(world.graph.data.terms, diagram, question.base);
  const chances = world.chances(table).slice();
  const share = (rules) => {
    if (rules.length === 0) {
      return answers.term(answers.mean(chances)) === answer ? 1 : 0;
    }
    const levels = table.grades.get(rules[0]);
    levels.forEach(({ place }) => (chances[place] = 0));
    let left = 1;
    let sum = 0;
    for (const { place } of levels) {
      chances[place] = 1;
      sum += left * table.fixed[place] * share(rules.slice(1));
      chances[place] = 0;
      left *= 1 - table.fixed[place];
    }
    return sum + left * share(rules.slice(1));
  };
  return share(diagram.rules);
}

function percent(share) {
  return share < 0.01 ? "less than 1 %" : Math.round(share * 100) + " %";
}

/** On how much that is not there an answer rests, and how much on its topic was read. */
function gaps(world, question, { supporting, opposing }) {
  const { data } = world.graph;
  const { absences, assumptions } = based(world, [...supporting, ...opposing]);
  world.read ??= new Reached(world).read;
  const facts = question.onTopic.filter((fact) => world.present[fact]);
  const read = facts.filter((fact) => world.read.has(fact)).length;
  const few = grade(-(absences + assumptions), data.confidence.absences.map((bound) => -bound));
  const seen = facts.length === 0 ? 2 : grade(read / facts.length, data.confidence.read);
  const rests = [
    ...numbered(absences, "absence of a report", "absences of reports"),
    ...numbered(assumptions, "assumption", "assumptions"),
  ];
  const reads =
    facts.length === 0
      ? "the brief holds no other facts on its topic"
      : `rules read ${read} of the ${counted(facts.length, "fact")} on its topic`;
  if (supporting.length + opposing.length === 0) {
    return { grade: 0, why: `no ground stands as told, and ${reads}` };
  }
  const why = rests.length === 0 ? reads : `it rests on ${rests.join(" and ")}, and ${reads}`;
  return { grade: Math.min(few, seen), why };
}

function numbered(count, one, more) {
  return count === 0 ? [] : [count + " " + (count === 1 ? one : more)];
}

/** On how many absences and assumptions grounds rest. */
function based(world, grounds) {
  const { data, facts: count } = world.graph;
  const facts = new Set();
  const absences = new Set();
  const seen = new Set();
  const premise = (number) => {
    if (number < 0 || seen.has(number)) {
      return;
    }
    seen.add(number);
    if (number < count) {
      facts.add(number);
    } else {
      data.findings[number - count].applications.filter((a) => world.applies(a)).forEach(apply);
    }
  };
  const apply = (number) => {
    const application = data.applications[number];
    application.premises.forEach(premise);
    for (const check of application.checks) {
      if (data.checks[check].form === "absence") {
        absences.add(check);
      } else {
        world.counting(check).forEach(([, , premises]) => premises.forEach(premise));
      }
    }
  };
  grounds.forEach(apply);
  const assumptions = [...facts].filter((fact) => data.facts[fact].assumed).length;
  return { absences: absences.size, assumptions };
}
