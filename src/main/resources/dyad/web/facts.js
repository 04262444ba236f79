import { counted, el, fill, problemList } from "./elements.js";
import { ask, desk, entries, entry, reading, save } from "./desk.js";
import { copyTable } from "./clipboard.js";
import { badge } from "./comments.js";
import { factForm } from "./form.js";

/** The facts by kind, and the form of one of them. */
export function factsView(view, rest, page) {
  const [name, kind] = rest;
  if (name === "new") {
    return factForm(view, null, kind || "", page);
  }
  if (name && entry("facts", name)) {
    return factForm(view, name, "", page);
  }
  return grid(view, name ? `There is no fact ${name} here.` : "", page);
}

function grid(view, note, page) {
  const kinds = el("select", { id: "kind", change: () => refresh() });
  const find = el("input", { id: "find", type: "search", input: () => refresh() });
  const head = el("div", { class: "filters" });
  const body = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of facts" });
  const count = el("p", { class: "note", role: "status" });
  kinds.append(el("option", { value: "" }, "all kinds"));
  head.append(
    el("div", { class: "field" }, el("label", { for: "kind" }, "Kind"), kinds),
    el("div", { class: "field" }, el("label", { for: "find" }, "Find"), find),
    el("a", { class: "button", href: "#/facts/new" }, "New fact"),
    el("button", { type: "button", click: () => copy() }, "Copy as table"),
    el("button", { type: "button", click: () => paste.open(kinds.value) }, "Paste rows"),
  );
  const paste = new Paste(page);
  const ratings = desk.briefs.length > 1 ? el("p", {}, el("a", { href: "#/ratings" }, "Ratings side by side with another brief")) : "";
  view.append(el("h1", {}, "Facts"), note ? el("p", { class: "note" }, note) : "", head, ratings, paste.element, count, body);
  kinds.value = "";
  let reads = {};

  function shown() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    return entries("facts").filter(
      (f) =>
        (!kinds.value || f.kind === kinds.value) &&
        words.every((w) => JSON.stringify(f).toLowerCase().includes(w)),
    );
  }

  function columns() {
    const own = kinds.value ? desk.vocabulary.kinds.find((k) => k.name === kinds.value).fields : [];
    return [
      ["Statement", (f) => f.statement, "statement"],
      ["Feeds", (f) => feeds(reads[f.id]), "feeds note"],
      ...(kinds.value ? own.map((field) => [field.name, (f) => shownValue(f[field.name]), ""]) : [["Kind", (f) => f.kind, ""]]),
      ["When", (f) => whenWords(f.when), "when"],
      ["Source", (f) => (f.source ? `${f.source.document} [${f.source.paragraph}]` : ""), ""],
      ["Origin", (f) => f.origin, ""],
      ["Rating", (f) => f.rating, "whole"],
      ["Topics", (f) => shownValue(f.topics), ""],
    ];
  }

  function refresh() {
    const chosen = kinds.value;
    const numbers = new Map();
    entries("facts").forEach((f) => numbers.set(f.kind, (numbers.get(f.kind) || 0) + 1));
    fill(
      kinds,
      el("option", { value: "" }, `all kinds (${entries("facts").length})`),
      desk.vocabulary.kinds.map((k) => el("option", { value: k.name }, `${k.name} (${numbers.get(k.name) || 0})`)),
    );
    kinds.value = chosen;
    draw();
  }

  function draw() {
    const facts = shown();
    count.textContent = counted(facts.length, "fact");
    fill(body, table(facts, columns(), reads));
  }

  /** What each fact feeds comes after the facts. */
  async function changed() {
    reads = {};
    refresh();
    if (!desk.state.answers) {
      return;
    }
    try {
      reads = (await reading()).facts;
      draw();
    } catch (refused) {
      page.warn(refused.message);
    }
  }

  /** Of one kind the columns are those of the workbook, so that they can be pasted again. */
  async function copy() {
    const kind = desk.vocabulary.kinds.find((k) => k.name === kinds.value);
    const cols = kind ? kind.columns.map((c) => [c.heading, (f) => cellOf(f, c.path)]) : [["id", (f) => f.id], ...columns()];
    const lines = [cols.map((c) => c[0]), ...shown().map((f) => cols.map((c) => c[1](f)))];
    if (await copyTable(lines)) {
      page.tell(`${counted(lines.length - 1, "fact")} copied; paste them into a spreadsheet.`);
    } else {
      page.warn("The browser does not let this page copy.");
    }
  }

  changed();
  return { refresh: changed };
}

/** What a cell of the workbook holds of a fact. */
function cellOf(fact, path) {
  const value = path.reduce((inner, step) => (inner === undefined ? undefined : inner[step]), fact);
  if (path.join(".") === "when.date" && fact.when && !Object.keys(fact.when).length) {
    return "not told";
  }
  return value === true ? "yes" : typeof value === "number" ? value : shownValue(value);
}

/** No text of a request may be as long as rows are. */
function pieces(text) {
  return text.match(/[^]{1,30000}/g) || [];
}

/** Where rows from a spreadsheet are pasted; they are saved all together or not at all. */
class Paste {
  constructor(page) {
    this.page = page;
    this.told = el("div", { role: "alert" });
    this.rows = el("textarea", { id: "p-rows", rows: "5", class: "code", input: () => this.try() });
    this.kind = el("select", { id: "p-kind", change: () => this.try() }, desk.vocabulary.kinds.map((k) => el("option", { value: k.name }, k.name)));
    this.element = el(
      "section",
      { class: "paste", hidden: true, "aria-label": "Rows from a spreadsheet" },
      el("h2", {}, "Rows from a spreadsheet"),
      el("p", { class: "note" }, "Copy rows in the spreadsheet and paste them here, with the headings of the workbook above them or in the order of its columns. A row whose Id is known changes that fact, in the columns that are there; any other makes a new one."),
      el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "p-kind" }, "Kind of fact"), this.kind)),
      el("div", { class: "field" }, el("label", { for: "p-rows" }, "Rows"), this.rows),
      this.told,
      el("button", { type: "button", click: () => this.close() }, "Close"),
    );
  }

  open(kind) {
    if (kind) {
      this.kind.value = kind;
    }
    this.element.hidden = false;
    this.rows.focus();
  }

  close() {
    this.element.hidden = true;
    this.rows.value = "";
    fill(this.told);
  }

  async try() {
    const mine = (this.tried = (this.tried || 0) + 1);
    if (!this.rows.value.trim()) {
      fill(this.told);
      return;
    }
    const base = desk.state;
    try {
      const told = await ask("/api/table", { kind: this.kind.value, rows: pieces(this.rows.value) });
      if (mine === this.tried) {
        fill(this.told, told.problems.length ? this.wrong(told.problems) : this.right(told, base));
      }
    } catch (refused) {
      fill(this.told, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
    }
  }

  wrong(problems) {
    const named = problems.map((p) => (p.row !== undefined ? { ...p, entry: p.row ? `row ${p.row}` : "headings", field: p.cell ? `cell ${p.cell}` : p.field } : p));
    return [el("p", {}, "Nothing can be saved yet."), problemList(named)];
  }

  right(told, base) {
    const what = [told.made.length ? `makes ${counted(told.made.length, "fact")} (${few(told.made, "")})` : "", told.changed.length ? `changes ${counted(told.changed.length, "fact")} (${few(told.changed, "")})` : ""];
    return el(
      "p",
      {},
      `This ${what.filter(Boolean).join(" and ")}. `,
      el("button", { type: "button", class: "main", click: () => this.store(told.changes, base) }, "Save all"),
    );
  }

  async store(changes, base) {
    try {
      await save(changes, "rows from a spreadsheet", base);
      this.close();
      this.page.tell(`Saved: ${counted(changes.length, "fact")}. Undo takes them back.`);
    } catch (refused) {
      const changed = refused.status === 409 ? el("p", {}, "Somebody else has changed one of these facts meanwhile; nothing was saved. Paste the rows again.") : null;
      fill(this.told, changed || (refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message)));
    }
  }
}

function shownValue(value) {
  return Array.isArray(value) ? value.join(", ") : value === undefined ? "" : String(value);
}

/** A time as it is shown in a row. */
export function whenWords(when) {
  if (!when) {
    return "";
  }
  const days = when.days ? `${when.days} days ` : "";
  return [
    when.date,
    when.from && `from ${when.from}`,
    when.until && `until ${when.until}`,
    when.ended && "ended",
    when.priorTo && `${days}before ${when.priorTo}`,
    when.following && `${days}after ${when.following}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Names, of which the first few are told. */
function few(all, noun) {
  return all.slice(0, 3).join(", ") + (all.length > 3 ? ` and ${noun ? counted(all.length - 3, `more ${noun}`) : `${all.length - 3} more`}` : "");
}

/** What a fact may say otherwise and still tell of the same. */
const TELLING = ["id", "statement", "source", "origin", "channel", "rating", "reason"];

/** What a fact tells of, whoever says so and in whatever words. */
function told(fact) {
  const when = fact.when && Object.keys(fact.when).length ? fact.when : undefined;
  const sorted = (value) =>
    value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value).map(([k, v]) => [k, sorted(v)]).sort() : value;
  return JSON.stringify(sorted(Object.fromEntries(Object.entries({ ...fact, when }).filter(([k, v]) => !TELLING.includes(k) && v !== undefined))));
}

/** The facts of the brief that tell of the same as a fact, itself left out. */
export function twins(fact, name) {
  const same = told(fact);
  return entries("facts").filter((f) => f.id !== name && told(f) === same);
}

/** Which rules read a fact, in few words. */
export function feeds(read) {
  if (!read) {
    return "";
  }
  if (!read.rules.length) {
    return `feeds nothing: ${read.why}`;
  }
  const questions = read.questions.length ? `${few(read.questions, "")} by ` : "";
  return `feeds ${questions}${few(read.rules, "rule")}`;
}

function table(facts, columns, reads) {
  return el(
    "table",
    { class: "facts", keydown: arrows },
    el("thead", {}, el("tr", {}, ["Fact", ...columns.map((c) => c[0])].map((h) => el("th", { scope: "col" }, h)))),
    el(
      "tbody",
      {},
      facts.map((f) =>
        el(
          "tr",
          { class: reads[f.id] && !reads[f.id].rules.length ? "unread" : "" },
          el("th", { scope: "row" }, el("a", { href: `#/facts/${encodeURIComponent(f.id)}` }, f.id), badge("facts", f.id)),
          columns.map(([, value, style]) => el("td", { class: style }, value(f))),
        ),
      ),
    ),
  );
}

/** Up and down go from fact to fact. */
function arrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll("th a")];
  const at = links.indexOf(event.target);
  if (step && at >= 0 && links[at + step]) {
    event.preventDefault();
    links[at + step].focus();
  }
}
