import { counted, el, fill } from "./elements.js";
import { desk, entries, entry } from "./desk.js";
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
  );
  view.append(el("h1", {}, "Facts"), note ? el("p", { class: "note" }, note) : "", head, count, body);
  kinds.value = "";

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
      ["Feeds", (f) => feeds(reads()[f.id]), "feeds note"],
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
    const facts = shown();
    count.textContent = counted(facts.length, "fact");
    fill(body, table(facts, columns()));
  }

  async function copy() {
    const cols = columns();
    const clean = (text) => String(text === undefined ? "" : text).replace(/[\t\r\n]+/g, " ");
    const lines = [["id", ...cols.map((c) => c[0])], ...shown().map((f) => [f.id, ...cols.map((c) => clean(c[1](f)))])];
    try {
      await navigator.clipboard.writeText(lines.map((l) => l.join("\t")).join("\n"));
      page.tell(`${counted(lines.length - 1, "fact")} copied; paste them into a spreadsheet.`);
    } catch {
      page.warn("The browser does not let this page copy.");
    }
  }

  refresh();
  return { refresh };
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

function reads() {
  return (desk.state.answers && desk.state.answers.facts) || {};
}

/** Names, of which the first few are told. */
function few(all, noun) {
  return all.slice(0, 3).join(", ") + (all.length > 3 ? ` and ${noun ? counted(all.length - 3, `more ${noun}`) : `${all.length - 3} more`}` : "");
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

function table(facts, columns) {
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
          { class: reads()[f.id] && !reads()[f.id].rules.length ? "unread" : "" },
          el("th", { scope: "row" }, el("a", { href: `#/facts/${encodeURIComponent(f.id)}` }, f.id)),
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
