"use strict";

/*
 * Why an answer is as it is, in the words of the program's own explanations. Explanations are trees
 * of lines: { text, kind, kids }, with the fact that a line tells of where it tells of one.
 */

/** What is told where words and deeds stand so. */
const PARTINGS = {
  "words convergent, deeds divergent": "what they say joins them, and what they do parts them",
  "words divergent, deeds convergent": "what they do joins them, and what they say parts them",
};
class Explainer {
  constructor(world) {
    this.world = world;
    this.data = world.graph.data;
  }

  /** Applications told as arguments: those that say the same are one; the strongest first. */
  arguments(applications) {
    const same = new Map();
    for (const number of applications) {
      const application = this.data.applications[number];
      const key = application.rule + "\n" + application.says;
      same.set(key, [...(same.get(key) ?? []), number]);
    }
    const strength = (argument) => argument.rule.strength;
    return [...same.values()]
      .map((numbers) => this.argument(numbers))
      .sort((a, b) => strength(b) - strength(a));
  }

  argument(numbers) {
    const first = this.data.applications[numbers[0]];
    const all = numbers.map((number) => this.data.applications[number]);
    const reasons = this.reasons(all.flatMap((application) => application.premises));
    for (const application of all) {
      application.checks.forEach((check, i) =>
        reasons.push(...application.told[i].map((told) => this.check(check, told))),
      );
    }
    const unlike = new Map(reasons.map((reason) => [reason.key, reason]));
    return {
      key: numbers.join(" "),
      rule: this.data.rules[first.rule],
      says: first.says,
      applications: numbers,
      reasons: [...unlike.values()],
    };
  }

  /** What premises say. Findings that differ in topic alone say the same, and are told as one. */
  reasons(premises) {
    const same = new Map();
    for (const premise of premises) {
      const found = premise - this.world.graph.facts;
      const key = found < 0 ? premise : "claim " + this.data.findings[found].claim;
      same.set(key, new Set([...(same.get(key) ?? []), premise]));
    }
    return [...same.values()].map((alike) => this.premise([...alike]));
  }

  premise(alike) {
    const [first] = alike;
    if (first < 0) {
      return { key: "cut-off " + first, kind: "cutoff", cutoff: this.data.cutoffs[-1 - first] };
    }
    if (first < this.world.graph.facts) {
      return { key: "fact " + first, kind: "fact", fact: first };
    }
    const findings = alike
      .map((premise) => this.data.findings[premise - this.world.graph.facts])
      .sort((a, b) => a.rank - b.rank);
    return {
      key: "finding " + findings.map((finding) => finding.rank).join(" "),
      kind: "finding",
      doubt: this.world.doubt(this.data.findings.indexOf(findings[0])),
      holding: findings
        .flatMap((finding) => finding.applications)
        .filter((number) => this.world.applies(number)),
    };
  }

  check(number, [words, side]) {
    const check = this.data.checks[number];
    if (side === 0) {
      return { key: words, kind: "absence", words, reasons: [] };
    }
    const counting = this.world
      .counting(number)
      .filter(([, weight]) => (side < 0 ? BigInt(weight) < 0n : BigInt(weight) > 0n));
    const premises = [...new Set(counting.flatMap(([, , each]) => each))];
    const reasons = this.reasons(premises);
    const told = filled(words, amount(counting), check.form === "total");
    return {
      key: told + "\n" + reasons.map((reason) => reason.key).join("\n"),
      kind: "counted",
      words: told,
      reasons,
    };
  }

  /** An explanation as lines. */
  lines(question) {
    const judgment = this.world.judge(question);
    this.told = new Set();
    return {
      verdict: verdict(this.data, question, judgment.answer),
      sides:
        judgment.answer === 0
          ? []
          : [
              this.side("For it", judgment.supporting),
              this.side("Against it", judgment.opposing),
              ...this.setAside(question),
            ],
    };
  }

  side(title, applications) {
    const kids = this.arguments(applications).map((argument) => ({
      kind: "ground",
      text:
        argument.rule.title +
        argument.rule.aside +
        ", " +
        answered(this.data, argument.rule.strength + 1) +
        ". " +
        capital(argument.says) +
        ", because:",
      kids: this.tell(argument.reasons),
    }));
    const nothing = { kind: "nothing", text: "Nothing in the brief.", kids: [] };
    return { title, kids: kids.length > 0 ? kids : [nothing] };
  }

  /** Grounds that would count, had the brief not held something against them. */
  setAside(question) {
    const kids = new Map();
    for (const [side, applications] of [
      ["for", question.for],
      ["against", question.against],
    ]) {
      for (const number of applications) {
        const against = this.blockers(this.data.applications[number]);
        if (against !== null) {
          const { says } = this.data.applications[number];
          const reasons = this.reasons(against);
          const because = reasons.map((reason) => reason.key).join("\n");
          kids.set(side + "\n" + says + "\n" + because, { side, says, because, reasons });
        } else if (this.world.applies(number) && !this.world.counts(number)) {
          const { says, defeaters } = this.data.applications[number];
          const by = defeaters.filter((other) => this.world.counts(other));
          const reasons = [{ kind: "finding", holding: by }];
          const because = "set aside by " + by.join(" ");
          kids.set(side + "\n" + says + "\n" + because, { side, says, because, reasons, by });
        }
      }
    }
    const lines = alike([...kids.values()]).map((grounds) => ({
      kind: "ground",
      text:
        capital(grounds.map((ground) => ground.says).join("; ")) +
        (grounds.length === 1 ? ": would count " : ": each would count ") +
        grounds[0].side +
        (grounds[0].by === undefined
          ? " it, but:"
          : " it, but " + (grounds.length === 1 ? "is" : "all are") + " set aside by:"),
      kids: this.tell(grounds[0].reasons),
    }));
    return lines.length > 0 ? [{ title: "Set aside", kids: lines }] : [];
  }

  /** What stands against an application, if blockers are all that stand against it. */
  blockers(application) {
    const failing = application.checks.filter((check) => !this.world.passes(check));
    if (
      failing.length === 0 ||
      !application.premises.every((premise) => this.world.holds(premise)) ||
      failing.some((check) => this.data.checks[check].form !== "absence")
    ) {
      return null;
    }
    return [
      ...new Set(
        failing.flatMap((check) => this.world.counting(check)).flatMap(([, , each]) => each),
      ),
    ];
  }

  tell(reasons) {
    return reasons.flatMap((reason) => this.line(reason));
  }

  line(reason) {
    switch (reason.kind) {
      case "fact":
        return [{ kind: "fact", fact: reason.fact, text: this.fact(reason.fact), kids: [] }];
      case "cutoff": {
        const [name, value] = reason.cutoff;
        const text = "The scale sets “" + name + "” at " + value;
        return [{ kind: "cutoff", text, kids: [] }];
      }
      case "finding":
        return this.arguments(reason.holding).map((argument) =>
          this.inferred(argument, this.doubted(reason.doubt)),
        );
      default: {
        const kids = this.tell(reason.reasons);
        const colon = kids.length > 0 ? ":" : "";
        return [{ kind: reason.kind, text: capital(reason.words) + colon, kids }];
      }
    }
  }

  /** The doubt that what others rest on carries by itself; nothing where it is almost certain. */
  doubted(answer) {
    const { terms } = this.data;
    if (!answer || answer === terms.length) {
      return "";
    }
    const { word } = terms[answer - 1];
    const only =
      word === "likely" ? "only " : word === "roughly even chance" ? "only a " : "";
    return ", which is itself " + only + answered(this.data, answer);
  }

  /** What is told once need not be told again, but where it is in another doubt. */
  inferred(argument, doubted) {
    const key = argument.key + doubted;
    const again = this.told.has(key);
    this.told.add(key);
    return {
      kind: "finding",
      text:
        capital(argument.says) +
        argument.rule.aside +
        doubted +
        (again ? " (see above)" : ", because:"),
      kids: again ? [] : this.tell(argument.reasons),
    };
  }

  fact(number) {
    const fact = this.data.facts[number];
    const statement = fact.statement.replace(/\.$/, "");
    const rating = this.world.ratings[number];
    const assumed = fact.assumed ? "[assumed] " : "";
    return assumed + statement + " (" + fact.cited + ", " + rating + ")";
  }

  /** What a reader must know first: where the powers meet, where they part, and why. */
  bottomLine() {
    const balance = this.world.overall();
    const [{ alignment: likeliest, chance }] = balance.odds;
    const looked = wholePercent(this.world.looked()) + " of what is told was looked at";
    const cases = " in " + wholePercent(chance) + " of cases (" + looked + ")";
    const powers = this.data.powers;
    const standings = this.data.topics.map((topic) => ({ topic, ...this.world.stand(topic) }));
    if (standings.every((standing) => standing.alignment === "not assessed")) {
      return ["Nothing in the brief tells enough of where the two powers meet or part."];
    }
    const issues = standings.filter((standing) => standing.topic.issue);
    const seems = (standing) => Math.abs(standing.score) < this.data.seeming - 1e-9;
    const on = (start, alignment, holds = () => true) => {
      const named = issues.filter((s) => s.alignment === alignment && holds(s));
      return named.length > 0 ? [start + list(named.map((s) => s.topic.topic)) + "."] : [];
    };
    const sure = (standing) => !seems(standing);
    const most = (start, side, contrary) => {
      const all = issues
        .filter((standing) => standing.alignment !== contrary)
        .flatMap((standing) => this.arguments(standing[side]));
      const best = all.reduce((a, b) => (a !== null && !exceeds(b, a) ? a : b), null);
      return best === null ? [] : [start + best.says + "."];
    };
    const ways = {
      convergent: powers + " converge on balance," + cases + ".",
      divergent: powers + " diverge on balance," + cases + ".",
      mixed: powers + " converge in part and diverge in part," + cases + mostly(issues) + ".",
      undecided: "It is open how the two powers stand on the whole: " + likeliest + cases + ".",
      "not assessed": "Too little was looked at to say how the two powers stand on the whole.",
    };
    return [
      ways[balance.alignment],
      ...partings(this.world),
      ...on("They meet on ", "convergent", sure),
      ...on("They seem to meet on ", "convergent", seems),
      ...on("They part over ", "divergent", sure),
      ...on("They seem to part over ", "divergent", seems),
      ...on("The picture is mixed on ", "mixed"),
      ...on("It is open how they stand on ", "undecided"),
      ...most("What most joins them: ", "supporting", "divergent"),
      ...most("What most parts them: ", "opposing", "convergent"),
    ];
  }
}

/** To which side a mixed balance leans: how they stand on more than half of the topics assessed. */
function mostly(issues) {
  const assessed = issues.filter(({ alignment }) => alignment !== "not assessed");
  for (const [way, told] of [
    ["convergent", "converge"],
    ["divergent", "diverge"],
  ]) {
    const so = assessed.filter(({ alignment }) => alignment === way).length;
    if (so * 2 > assessed.length) {
      return "; on most topics, " + so + " of " + assessed.length + ", they " + told + " or seem to";
    }
  }
  return "";
}

/** Where words and deeds part: on two topics at most, those that weigh most, the farther first. */
function partings(world) {
  const score = (strands, name) => strands.find(({ strand }) => strand === name).score;
  const gap = (strands) => Math.abs(score(strands, "words") - score(strands, "deeds"));
  return world.graph.data.topics
    .map((topic) => ({ topic, strands: world.strands(topic) }))
    .filter(({ strands }) => parting(strands) !== null)
    .map((parted) => ({ ...parted, gap: Math.round(gap(parted.strands) * 1e9) }))
    .sort((a, b) => b.topic.weight - a.topic.weight || b.gap - a.gap)
    .slice(0, 2)
    .map(({ topic, strands }) => "On " + topic.topic + " " + parting(strands) + ".");
}

/** How words and deeds part; null where they do not. */
function parting(strands) {
  const told = strands
    .filter(({ strand }) => strand === "words" || strand === "deeds")
    .map(({ strand, alignment }) => strand + " " + alignment);
  return PARTINGS[told.join(", ")] ?? null;
}

/** All that is told of a topic by strands. */
function toldStrands(strands) {
  const how = parting(strands);
  const told = strands.map(
    ({ strand, alignment, sampled }) =>
      strand + " " + alignment + (sampled ? " (by drawn worlds)" : ""),
  );
  return [
    ...(how === null ? [] : [capital(how) + "."]),
    ...(told.length === 0 ? [] : ["By strand: " + told.join(", ") + "."]),
  ].join(" ");
}

/** Grounds set aside in groups: those with the same against them, one after the other, are one. */
function alike(grounds) {
  const groups = [];
  for (const ground of grounds) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && last.side === ground.side && last.because === ground.because) {
      groups.at(-1).push(ground);
    } else {
      groups.push([ground]);
    }
  }
  return groups;
}

/**
 * Whether an argument is the author's own where the other is not, is stronger, or as strong and made
 * on more topics.
 */
function exceeds(argument, other) {
  const own = argument.rule.own === true;
  if (own !== (other.rule.own === true)) {
    return own;
  }
  return argument.rule.strength === other.rule.strength
    ? argument.applications.length > other.applications.length
    : argument.rule.strength > other.rule.strength;
}

/** An answer as words, with its range in brackets. */
function answered(data, answer) {
  if (answer === 0) {
    return "not assessed";
  }
  const term = data.terms[answer - 1];
  return term.word + " " + range(term);
}

function range(term) {
  return "[" + term.low + "–" + term.high + " %]";
}

function verdict(data, question, answer) {
  if (answer === 0) {
    return "Not assessed: nothing in the brief tells whether " + question.proposition + ".";
  }
  const term = data.terms[answer - 1];
  const start =
    term.word === "almost no chance"
      ? "There is almost no chance"
      : term.word === "roughly even chance"
        ? "There is a roughly even chance"
        : "It is " + term.word;
  const sampled = question.sampled === null ? "" : " " + question.sampled.words;
  return start + " " + range(term) + " that " + question.proposition + "." + sampled;
}

/** The sum of the weights of contributions, each value once. */
function amount(counting) {
  const values = new Map(counting.map(([value, weight]) => [value, BigInt(weight)]));
  return [...values.values()].reduce((sum, weight) => sum + (weight < 0n ? -weight : weight), 0n);
}

/**
 * Words with the number at its places: as it is, with what is counted, as a share or a percentage,
 * divided or dividing.
 */
function filled(words, number, isTotal) {
  const value = isTotal ? Number(number) / 1e6 : Number(number);
  return words.replace(
    /\0([^/%|\x01]*)(\/([^%|\x01]*))?(%?)(?:\|([^|\x01]*)\|([^\x01]*))?\x01/g,
    (place, part, division, whole, percent, one, many) => {
      if (one !== undefined) {
        return (FEW[value] ?? shown(number, isTotal)) + " " + (value === 1 ? one : many);
      }
      if (division === undefined && percent === "") {
        return shown(number, isTotal);
      }
      const share =
        division === undefined ? value : part === "" ? value / Number(whole) : part / value;
      if (!Number.isFinite(share)) {
        return "a share of nothing";
      }
      return percent === "" ? figure(share) : percentage(share);
    },
  );
}

const FEW = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A share of cases, less its last digits; one that is not all of them is not shown as all. */
function share(exact) {
  const part = Math.round(exact * 1e9) / 1e9;
  if (part < 0.001) {
    return "under 0.1 %";
  }
  if (part >= 1) {
    return "100 %";
  }
  const tenths = (Math.floor(part * 1000) / 10).toFixed(1) + " %";
  return part > 0.999 ? "over 99.9 %" : part >= 0.995 ? tenths : percentage(part);
}

/** A share in whole percent; halves are rounded up, as a spreadsheet does, but never to all. */
function wholePercent(share) {
  const exact = Math.round(share * 1e12);
  return Math.min(Math.round(exact / 1e10), exact < 1e12 ? 99 : 100) + " %";
}

/** A share as a percentage, with one decimal below ten where it has one. */
function percentage(share) {
  const percent = share * 100;
  return figure(percent < 10 ? even(percent * 10) / 10 : even(percent)) + " %";
}

/** The nearest whole number; of two as near, the even one. */
function even(number) {
  const below = Math.floor(number);
  const over = number - below;
  return over < 0.5 || (over === 0.5 && below % 2 === 0) ? below : below + 1;
}

/** A number as readers write it, rounded half up to four digits that matter by its own decimals. */
function figure(number) {
  const [mantissa, exponent] = Math.abs(number).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const power = Number(exponent);
  const kept = power > 3 ? Math.max(digits.length, power + 1) : 4;
  const cut = BigInt(digits.slice(0, kept)) + (digits[kept] >= "5" ? 1n : 0n);
  const scale = Math.min(digits.length, kept) - 1 - power;
  const text = String(scale < 0 ? cut * 10n ** BigInt(-scale) : cut).padStart(scale + 1, "0");
  const point = text.length - Math.max(scale, 0);
  const part = text.slice(point).replace(/0+$/, "");
  return (number < 0 ? "-" : "") + text.slice(0, point) + (part === "" ? "" : "." + part);
}

/** A number as readers write it: no more than four digits that matter. Sums are in millionths. */
function shown(number, isTotal) {
  if (!isTotal) {
    return String(number);
  }
  const length = number.toString().length;
  return decimal(number, length > 10 ? 1n : 10n ** BigInt(Math.max(0, length - 4)));
}

/** Millionths as a decimal number, rounded half up to a unit of so many of them. */
function decimal(number, unit) {
  const rounded = ((number + unit / 2n) / unit) * unit;
  const part = (rounded % 1_000_000n).toString().padStart(6, "0").replace(/0+$/, "");
  return rounded / 1_000_000n + (part === "" ? "" : "." + part);
}

/** Names as a list in a sentence. */
function list(names) {
  const last = names.length - 1;
  return last === 0 ? names[0] : names.slice(0, last).join(", ") + " and " + names[last];
}

function capital(sentence) {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
