import { counted, el, fill, percent, problemList, quiet } from "./elements.js";
import { ask } from "./desk.js";
import { term } from "./answers.js";
import { Work } from "./making.js";

const BRIEF = "brief";
const SUPPOSED = "supposed";
const MOST = 7;

/**
 * The brief, alternatives of it and what is supposed above, side by side: what each makes of every
 * answer, with what moved first, and why it moved where somebody asks.
 */
export class SideBySide {
  /** @param supposed tells what is supposed above, and nothing where nothing is */
  constructor(supposed) {
    this.supposed = supposed;
    this.ticked = new Set([BRIEF]);
    this.first = BRIEF;
    this.alternatives = [];
    this.asked = 0;
    this.work = new Work("");
    this.choices = el("ul", { class: "switches ways" });
    this.from = el("select", { id: "w-from", change: () => this.start(this.from.value) });
    this.result = el("div", { "aria-live": "polite" });
    this.soon = quiet(150, () => this.run());
    this.element = el(
      "section",
      { id: "w-ways", "aria-labelledby": "w-beside" },
      el("h2", { id: "w-beside" }, "Side by side"),
      el("p", { class: "note" }, "Choose two or more: what each makes of every answer, with what moves first. Nothing is saved."),
      this.choices,
      el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "w-from" }, "Told from"), this.from)),
      this.result,
    );
  }

  /** What there is to choose from now. */
  offer(alternatives) {
    this.alternatives = alternatives;
    const known = new Set(this.ways().map((w) => w.id));
    this.ticked.forEach((id) => known.has(id) || this.ticked.delete(id));
    this.show();
    this.soon();
  }

  /** Something else is supposed. */
  switched() {
    const there = Boolean(this.supposed());
    if (!there) {
      this.ticked.delete(SUPPOSED);
    }
    this.show();
    if (this.ticked.has(SUPPOSED) || !there) {
      this.soon();
    }
  }

  ways() {
    return [
      { id: BRIEF, name: "The brief", wish: {} },
      { id: SUPPOSED, name: "What is supposed above", wish: this.supposed() },
      ...this.alternatives.map((a) => ({ id: `alternative ${a.id}`, name: capital(a.name), wish: { with: [a.id] } })),
    ];
  }

  /** Those that are chosen; the one from which the others are told is the first. */
  chosen() {
    const chosen = this.ways().filter((w) => this.ticked.has(w.id));
    return [...chosen.filter((w) => w.id === this.first), ...chosen.filter((w) => w.id !== this.first)];
  }

  start(id) {
    this.first = id;
    this.soon();
  }

  show() {
    fill(this.choices, this.ways().map((way, i) => this.choice(way, `w-way-${i}`)));
    const chosen = this.ways().filter((w) => this.ticked.has(w.id));
    fill(this.from, chosen.map((w) => el("option", { value: w.id }, w.name)));
    if (!this.ticked.has(this.first) && chosen.length) {
      this.first = chosen[0].id;
    }
    this.from.value = this.first;
  }

  choice(way, id) {
    const full = this.ticked.size >= MOST && !this.ticked.has(way.id);
    const box = el("input", { id, type: "checkbox", disabled: !way.wish || full, change: () => this.tick(way.id, box.checked, id) });
    box.checked = this.ticked.has(way.id);
    const says = !way.wish ? " nothing is supposed" : full ? ` ${MOST} at most` : "";
    return el("li", { class: "field flag" }, box, el("label", { for: id }, way.name, el("span", { class: "says" }, says)));
  }

  tick(way, on, id) {
    this.ticked[on ? "add" : "delete"](way);
    this.show();
    document.getElementById(id).focus();
    this.soon();
  }

  async run() {
    const mine = ++this.asked;
    this.work.stop();
    this.work = new Work("Putting answers side by side");
    const ways = this.chosen();
    if (ways.length < 2) {
      fill(this.result);
      return;
    }
    fill(this.result, el("p", { class: "note" }, "One moment …"));
    try {
      const told = await ask("/api/side-by-side", { ways: ways.map((w) => w.wish) }, this.work);
      if (mine === this.asked) {
        const names = ways.map((w) => w.name);
        fill(this.result, summary(told, names), answers(told.answers, names), topics(told.topics, names), notes(told.notes, names));
      }
    } catch (refused) {
      if (mine === this.asked) {
        fill(this.result, refused.problems.length ? problemList(refused.problems) : el("p", { class: "error" }, refused.message));
      }
    }
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function summary(told, names) {
  const moved = told.answers.filter((a) => a.moved).length;
  const from = `“${names[0]}”`;
  return el("p", { class: "moved-line" }, moved ? `${counted(moved, "answer")} of ${told.answers.length} ${moved === 1 ? "is" : "are"} not as in ${from}; ${moved === 1 ? "it stands" : "they stand"} first.` : `Every answer is as in ${from}.`);
}

function answers(rows, names) {
  return table("answers", "Answers side by side", ["Question", ...names], rows.map((row) => line([el("span", { class: "about" }, row.question), row.proposition], row, names, answer)));
}

function topics(rows, names) {
  return rows.length ? [el("h3", {}, "Topics on which they stand otherwise"), table("topics", "Topics side by side", ["Topic", ...names], rows.map((row) => line(el("span", { class: "about" }, capital(row.topic)), { ...row, moved: true }, names, (c) => c.alignment)))] : null;
}

function table(of, label, heads, bodies) {
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": label },
    el("table", { class: "ways-table", "data-of": of }, el("thead", {}, el("tr", {}, heads.map((h) => el("th", { scope: "col" }, h)))), bodies),
  );
}

/** A row, and beneath it why it moved. */
function line(about, row, names, tell) {
  const why = el("tr", { class: "why", hidden: true }, el("td", { colspan: names.length + 1 }));
  const button = el("button", { type: "button", class: "plain", "aria-expanded": "false", click: () => toggle() }, "Why it moved");
  function toggle() {
    why.hidden = !why.hidden;
    button.setAttribute("aria-expanded", String(!why.hidden));
    if (!why.firstChild.hasChildNodes()) {
      fill(why.firstChild, row.cells.map((c, i) => (c.moved && c.moved.length ? reasons(names[i], c.why) : null)));
    }
  }
  return el(
    "tbody",
    { class: row.moved ? "moved" : "" },
    el("tr", {}, el("th", { scope: "row" }, about, row.moved ? el("span", { class: "ask" }, button) : null), row.cells.map((c, i) => cell(c, i, row, names[i], tell))),
    row.moved ? why : null,
  );
}

function cell(c, i, row, name, tell) {
  const same = i && !c.moved.length;
  return el(
    "td",
    { "data-column": name, class: same ? "same" : "" },
    same && !row.moved ? "the same" : tell(c),
    i && c.moved.length ? el("span", { class: "was" }, c.moved.join(", ")) : null,
    same && row.moved ? el("span", { class: "note whole-line" }, "the same") : null,
  );
}

function answer(c) {
  return [
    term(c),
    c.probability === null ? null : el("span", { class: "note whole-line" }, `${c.sampled ? "about " : ""}${percent(c.probability)}; confidence: ${c.confidence}`),
  ];
}

function reasons(name, lines) {
  return [
    el("h3", {}, name),
    lines.length ? lines.map((l) => el("p", { class: `level-${Math.min(l.level - 1, 3)}` }, l.words)) : el("p", {}, "On the same grounds and the same facts."),
  ];
}

function notes(all, names) {
  return el("ul", { class: "moves notes" }, all.map((lines, i) => el("li", {}, el("strong", {}, names[i + 1]), `: ${lines.join(" ")}`)));
}
