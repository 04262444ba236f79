// A rule as a form: a view of its text. Each change rewrites the piece of the text that it is about.
import { el, fill, problemList } from "./elements.js";
import { ask } from "./desk.js";
import { bound, choice, comparison, entry, fresh, starting, typed, written } from "./rulerows.js";

const SORTS = [
  ["all", "there is, each one that fits"],
  ["not", "there is none"],
  ["exists", "there is at least one"],
  ["accumulate", "there are so many"],
];
const COUNTS = [
  ["", "whatever it is"],
  ["==", "is"],
  [">=", "at least"],
  [">", "more than"],
  ["<=", "at most"],
  ["<", "less than"],
];
const WHOLE = /^[ct]\d+$/;
let words = { mark: null, told: null };

/** The form of a text that somebody else holds: `text()` tells it, `put(text)` has it say something else. */
export class RuleForm {
  constructor(holder) {
    this.holder = holder;
    this.form = null;
    this.asked = 0;
    this.work = Promise.resolve();
    this.said = el("div", { class: "said", "aria-live": "polite" });
    this.told = el("div", { role: "alert" });
    this.rows = el("div");
    this.element = el("div", { class: "rule-form" }, this.told, this.rows);
  }

  /** Shows what the text says now. */
  async show() {
    const mine = ++this.asked;
    try {
      words.told = words.mark === this.holder.mark ? words.told : await ask("/api/rule-words");
      words.mark = this.holder.mark;
      const told = await ask("/api/rule-form", { text: this.holder.text() });
      if (mine !== this.asked) {
        return;
      }
      this.form = told.form || this.form;
      this.draw(told.form ? null : told.problems);
    } catch (refused) {
      fill(this.told, el("p", {}, refused.message));
    }
  }

  /** Takes what the trial says of the sentence. */
  preview(sentences) {
    if (!sentences) {
      fill(this.said, el("p", { class: "note" }, "What it says is told once nothing is wrong."));
      return;
    }
    const on = sentences.on === "brief" ? "On this brief it says:" : "On this brief it is silent; in its cases it says:";
    fill(
      this.said,
      sentences.sentences.length
        ? [el("p", { class: "note" }, on), el("ul", {}, sentences.sentences.map((s) => el("li", {}, s))), sentences.more ? el("p", { class: "note" }, `and ${sentences.more} more`) : null]
        : el("p", { class: "note" }, "It says nothing on this brief, and nothing in its cases."),
    );
  }

  /** Makes changes one after the other, each on what the one before has left. */
  change(act, address, words = "") {
    this.work = this.work.then(async () => {
      try {
        const made = await ask("/api/edit-rule", { text: this.holder.text(), act, address, words });
        fill(this.told, made.refusal ? el("p", { class: "error" }, `Not changed: ${made.refusal}`) : null);
        if (made.text !== this.holder.text()) {
          this.holder.put(made.text);
        }
        this.asked++;
        this.form = made.form || this.form;
        this.draw(made.form ? null : made.problems, act === "remove" && !made.refusal && WHOLE.test(address));
      } catch (refused) {
        fill(this.told, refused.problems && refused.problems.length ? problemList(refused.problems) : el("p", { class: "error" }, refused.message));
      }
    });
    return this.work;
  }

  /** Draws all rows anew; whoever is in one of them stays there, with what they were typing, unless it has gone. */
  draw(problems, gone = false) {
    const active = this.element.contains(document.activeElement) ? document.activeElement : null;
    const kept = active && active.id ? { id: active.id, value: active.value, dirty: "defaultValue" in active && active.type !== "checkbox" && active.value !== active.defaultValue } : null;
    fill(
      this.rows,
      problems ? [el("p", { class: "error" }, "The text cannot be read as a rule just now, so the form is closed. Mend it in the text:"), problemList(problems)] : null,
      this.form ? el("fieldset", { class: "whole", disabled: Boolean(problems) }, el("legend", {}, "The rule as a form"), this.parts()) : null,
    );
    const again = kept && ((!gone && document.getElementById(kept.id)) || this.near(kept.id));
    if (again) {
      again.closest("details")?.setAttribute("open", "");
      again.focus({ preventScroll: true });
      if (kept.dirty && again.id === kept.id) {
        again.value = kept.value;
      }
    }
  }

  /** Where somebody goes on whose row has gone: the one in its place, or the one before. */
  near(id) {
    const [, letter, number] = id.match(/^rf-([ct])(\d+)/) || [null, "c", "0"];
    const last = letter === "c" ? "sort" : "leaning";
    return [number, number - 1, 0].map((n) => document.getElementById(`rf-${letter}${n}-${last}`)).find(Boolean) || document.getElementById("rf-title");
  }

  parts() {
    const { conditions, conclusions } = this.form;
    return [
      this.header(),
      el("h2", {}, "Where"),
      conditions.map((c, i) => this.condition(c, i)),
      this.adding("rf-add", "Add a condition on", (kind) => this.change("add", `c${conditions.length}`, `${kind}()`)),
      el("h2", {}, "Then"),
      conclusions.map((c, i) => this.conclusion(c, i)),
      el("p", {}, el("button", { type: "button", id: "rf-conclude", click: () => this.change("add", `t${conclusions.length}`, this.another()) }, "Add a conclusion")),
      this.names("rf-names", bound(this.form)),
    ];
  }

  names(id, all) {
    return el("datalist", { id }, all.map((n) => el("option", { value: n.name }, n.says)));
  }

  field(id, label, input, says) {
    return el("div", { class: "field" }, el("label", { for: id }, label), input, says ? el("p", { class: "says" }, says) : null);
  }

  annotation(name) {
    return (this.form.annotations.find((a) => a.name === name) || { value: "" }).value;
  }

  /** An annotation says something else; one that may be left out comes or goes. */
  annotate(name, value) {
    const there = this.form.annotations.some((a) => a.name === name);
    return value === "" && ["strand", "defeats", "source"].includes(name) ? there && this.change("remove", `@${name}`) : this.change(there ? "put" : "add", `@${name}`, `"${value}"`);
  }

  header() {
    const meaning = (name) => words.told.annotations.find((a) => a.word === name).meaning;
    const plain = (name, label, list, lines) => this.field(`rf-${name}`, label, entry({ id: `rf-${name}`, list }, this.annotation(name), (v) => this.annotate(name, v.trim()), lines), meaning(name));
    return el(
      "div",
      { class: "columns" },
      plain("title", "Title"),
      plain("principle", "Principle", "rf-principles"),
      this.strength(),
      this.field("rf-strand", "Strand", choice({ id: "rf-strand" }, [["", "none"], ...words.told.strands.map((s) => [s.word, `${s.word} – ${s.meaning}`])], this.annotation("strand"), (v) => this.annotate("strand", v)), meaning("strand")),
      plain("defeats", "Sets aside", "rf-defeated"),
      plain("source", "Source"),
      el("div", { class: "field says-it" }, el("label", { for: "rf-says" }, "Sentence"), entry({ id: "rf-says" }, this.annotation("says"), (v) => this.annotate("says", v.trim().replace(/\s+/g, " ")), 2), el("p", { class: "says" }, `${meaning("says")}. Names: ${bound(this.form).filter((n) => !n.whole).map((n) => n.name).join(", ") || "none yet"}.`), this.said),
      el("datalist", { id: "rf-principles" }, words.told.principles.map((p) => el("option", { value: p }))),
      el("datalist", { id: "rf-defeated" }, [...words.told.ids, ...words.told.principles].map((p) => el("option", { value: p }))),
    );
  }

  /** A strength, or the steps of a table with the number that they grade. */
  strength() {
    const now = this.annotation("strength");
    const [, table, number] = now.match(/^(.*) of (\$\w+)$/) || [null, "", ""];
    const numbers = bound(this.form).filter((n) => !n.whole);
    const begin = (v) => (v.startsWith("by ") ? `${v.slice(3)} of ${number || (numbers.find((n) => n.number) || numbers[0] || { name: "$number" }).name}` : v);
    return this.field(
      "rf-strength",
      "Strength",
      [
        choice({ id: "rf-strength" }, [...words.told.strengths.map((s) => [s.word, `${s.word} – ${s.meaning}`]), ...words.told.steps.map((s) => [`by ${s}`, `by the steps of “${s}”`])], table ? `by ${table}` : now, (v) => this.annotate("strength", begin(v))),
        table ? choice({ id: "rf-number", "aria-label": "Number that the steps grade" }, numbers.map((n) => [n.name, `${n.name} – ${n.says}`]), number, (v) => this.annotate("strength", `${table} of ${v}`)) : null,
      ],
      words.told.annotations.find((a) => a.word === "strength").meaning,
    );
  }

  /** The buttons that move and remove a row. */
  tools(address, name, number, count) {
    const parent = address.replace(/\d+$/, "");
    const button = (id, text, off, click) => el("button", { type: "button", id: `rf-${address}-${id}`.replaceAll(".", "-"), class: "small", disabled: off, "aria-label": `${text} ${name}`, click }, text);
    return el(
      "span",
      { class: "row-tools" },
      count > 1 ? button("up", "Up", number === 0, () => this.change("swap", `${parent}${number - 1}`)) : null,
      count > 1 ? button("down", "Down", number === count - 1, () => this.change("swap", address)) : null,
      button("gone", "Remove", false, () => this.change("remove", address)),
    );
  }

  condition(condition, number) {
    const id = `rf-c${number}`;
    const name = `condition ${number + 1}`;
    const bare = condition.sort === "all" && !condition.words;
    const comment = this.field(`${id}-words`, condition.sort === "all" ? "Comment above it" : "In words, as explanations tell it", entry({ id: `${id}-words` }, condition.words, (v) => this.change("explain", condition.address, v.trim().replace(/\s+/g, " "))));
    return el(
      "fieldset",
      { class: "row-of-rule", id },
      el("legend", {}, `Condition ${number + 1}`),
      el(
        "div",
        { class: "row-head" },
        choice({ id: `${id}-sort`, "aria-label": `What ${name} asks` }, SORTS, condition.sort, (sort) => this.change("turn", condition.address, sort)),
        this.tools(condition.address, name, number, this.form.conditions.length),
      ),
      bare ? null : comment,
      condition.patterns.map((p, i) => this.pattern(condition, p, number, i)),
      condition.sort === "all" ? null : this.adding(`${id}-and`, "together with", (kind) => this.change("add", `${condition.address}.p${condition.patterns.length}`, `${kind}()`)),
      condition.count ? this.count(condition, id, name) : null,
      el("details", {}, el("summary", {}, bare ? "As text, and a comment" : "As text"), bare ? comment : null, entry({ id: `${id}-text`, class: "code", "aria-label": `Text of ${name}` }, condition.text, (v) => this.change("put", condition.address, v.trim()), 3)),
    );
  }

  kinds() {
    const told = (k) => [k.name, `${k.name} – ${k.meaning}`];
    return [...words.told.kinds.filter((k) => k.isFact), ...words.told.kinds.filter((k) => !k.isFact)].map(told);
  }

  adding(id, label, add) {
    const select = choice({ id }, this.kinds(), "", () => {});
    return el("div", { class: "row-add" }, el("label", { for: id }, label), select, el("button", { type: "button", id: `${id}-go`, click: () => select.value && add(select.value) }, "Add"));
  }

  pattern(condition, pattern, number, at) {
    const id = `rf-c${number}-p${at}`;
    const name = `condition ${number + 1}${condition.patterns.length > 1 ? `, part ${at + 1}` : ""}`;
    const kind = words.told.kinds.find((k) => k.name === pattern.kind) || { name: pattern.kind, meaning: "", fields: [] };
    const head = (binding, type) => this.change("put", `${pattern.address}.head`, binding ? `${binding} : ${type}` : type);
    const row = (slot, i) => ({ id: `${id}-s${i}`, name: `row ${i + 1} of ${name}`, names: bound(this.form, number), words: words.told, list: "rf-names", put: (address, text) => this.change("put", address, text) });
    return el(
      "div",
      { class: "pattern" },
      el(
        "div",
        { class: "row-head" },
        this.field(`${id}-kind`, "Kind", choice({ id: `${id}-kind` }, this.kinds(), pattern.kind, (type) => head(pattern.binding, type))),
        this.field(`${id}-name`, "Its name", entry({ id: `${id}-name`, placeholder: "none" }, pattern.binding, (v) => head(v.trim() && `$${v.trim().replace(/^\$/, "")}`, pattern.kind))),
        condition.patterns.length > 1 ? this.tools(pattern.address, `part ${at + 1} of condition ${number + 1}`, at, condition.patterns.length) : null,
      ),
      el("p", { class: "says" }, kind.meaning),
      pattern.slots.map((s, i) => el("div", { class: "slot", role: "group", "aria-label": `Row ${i + 1} of ${name}` }, this.slot(s, kind, row(s, i)), this.tools(s.address, `row ${i + 1} of ${name}`, i, pattern.slots.length))),
      this.growing(pattern, kind, id, number, name),
    );
  }

  slot(slot, kind, at) {
    if (slot.sort === "comparison") {
      return comparison(slot, kind, at);
    }
    if (slot.sort === "binding") {
      const put = (variable, field) => at.put(slot.address, `${variable} : ${field}`);
      return [
        choice({ id: `${at.id}-field`, "aria-label": `Field, ${at.name}` }, kind.fields.map((f) => [f.name, `${f.name} – ${f.meaning}`]), slot.field, (field) => put(slot.variable, field)),
        el("span", { class: "sign" }, "is kept as"),
        entry({ id: `${at.id}-value`, "aria-label": `Name, ${at.name}` }, slot.variable, (v) => put(`$${v.trim().replace(/^\$/, "")}`, slot.field)),
      ];
    }
    return entry({ id: `${at.id}-value`, class: "code wide", "aria-label": `Text, ${at.name}` }, slot.text, (v) => at.put(slot.address, v.trim()));
  }

  /** A field of a pattern to compare, or to keep under a name. */
  growing(pattern, kind, id, number, name) {
    const select = choice({ id: `${id}-more`, "aria-label": `Another field of ${name}` }, kind.fields.map((f) => [f.name, `${f.name} – ${f.meaning}`]), "", () => {});
    const end = `${pattern.address}.s${pattern.slots.length}`;
    const chosen = () => kind.fields.find((f) => f.name === select.value);
    const at = { words: words.told, names: bound(this.form, number) };
    return el(
      "div",
      { class: "row-add" },
      select,
      el("button", { type: "button", id: `${id}-compare`, "aria-label": `Compare the field, ${name}`, click: () => chosen() && this.change("add", end, starting(chosen(), kind, at)) }, "Compare it"),
      el("button", { type: "button", id: `${id}-keep`, "aria-label": `Keep the field under a name, ${name}`, click: () => chosen() && this.change("add", end, `${fresh(select.value, this.holder.text())} : ${select.value}`) }, "Keep it under a name"),
    );
  }

  count(condition, id, name) {
    const c = condition.count;
    const own = condition.patterns.flatMap((p) => p.slots.filter((s) => s.sort === "binding").map((s) => [s.variable, `${s.variable} – ${s.field} of ${p.kind}`]));
    const put = (change) => {
      const n = { ...c, ...change };
      const counted = n.value ? `total(${n.key}, ${n.value})` : `distinct(${n.key})`;
      this.change("put", c.address, `${n.result} : ${counted}${n.sign ? `; ${n.result} ${n.sign} ${n.bound || "1"}` : ""}`);
    };
    return el(
      "div",
      { class: "slot", role: "group", "aria-label": `Number of ${name}` },
      this.field(`${id}-result`, "Number", entry({ id: `${id}-result` }, c.result, (v) => put({ result: `$${v.trim().replace(/^\$/, "")}` }))),
      this.field(`${id}-key`, c.value ? "one for each" : "of different", choice({ id: `${id}-key` }, own, c.key, (key) => put({ key }))),
      this.field(`${id}-sum`, "adds up", choice({ id: `${id}-sum` }, [["", "nothing: it counts"], ...own], c.value || "", (value) => put({ value }))),
      this.field(`${id}-csign`, "must be", choice({ id: `${id}-csign` }, COUNTS, c.sign || "", (sign) => put({ sign }))),
      c.sign ? this.field(`${id}-bound`, "this", entry({ id: `${id}-bound`, list: "rf-names" }, c.bound, (v) => put({ bound: v.trim() }))) : null,
    );
  }

  /** A conclusion like the first, on another claim. */
  another() {
    const first = this.form.conclusions[0];
    const told = words.told.claims.find((c) => c.roles.length === first.about.length && `"${c.claim}"` !== first.claim);
    return this.concluding(first.leaning, told ? `"${told.claim}"` : '"…"', first.topic, first.about);
  }

  concluding(leaning, claim, topic, about) {
    return `insertLogical(Finding.${leaning}(${claim}, ${topic}, ${about.join(", ")}));`;
  }

  conclusion(conclusion, number) {
    const id = `rf-t${number}`;
    const name = `conclusion ${number + 1}`;
    const names = bound(this.form).filter((n) => !n.number);
    const told = words.told.claims.find((c) => `"${c.claim}"` === conclusion.claim);
    const options = names.map((n) => [n.name, `${n.name} – ${n.says}`]);
    const claims = [...words.told.claims.map((c) => [`"${c.claim}"`, `${c.claim} – ${c.meaning}`]), ...options.filter(([, says]) => says.includes("proposition"))];
    const { address, leaning, claim, topic, about } = conclusion;
    const about2 = (i, v) => this.change("put", `${address}.about`, about.map((a, j) => (j === i ? v : a)).join(", "));
    return el(
      "fieldset",
      { class: "row-of-rule", id },
      el("legend", {}, `Conclusion ${number + 1}`),
      el(
        "div",
        { class: "row-head" },
        choice({ id: `${id}-leaning`, "aria-label": `For or against, ${name}` }, [["supports", "This speaks for the claim"], ["opposes", "This speaks against the claim"]], leaning, (v) => this.change("put", `${address}.leaning`, v)),
        this.tools(address, name, number, this.form.conclusions.length),
      ),
      this.field(`${id}-claim`, "Claim", choice({ id: `${id}-claim` }, claims, claim, (v) => this.claim(conclusion, v, names)), told ? told.meaning : ""),
      el(
        "div",
        { class: "columns" },
        this.field(`${id}-topic`, "On the topic", entry({ id: `${id}-topic`, list: "rf-names" }, typed(topic), (v) => this.change("put", `${address}.topic`, written(v)))),
        about.map((a, i) => this.field(`${id}-about-${i}`, told && told.roles[i] ? `${"ABC"[i]}: ${told.roles[i]}` : `About, ${i + 1}`, choice({ id: `${id}-about-${i}` }, options, a, (v) => about2(i, v)))),
      ),
    );
  }

  /** Another claim may be about more or fewer. */
  claim(conclusion, claim, names) {
    const told = words.told.claims.find((c) => `"${c.claim}"` === claim);
    const number = told ? told.roles.length : conclusion.about.length;
    const { address, leaning, topic, about } = conclusion;
    const others = names.map((n) => n.name).filter((n) => !about.includes(n));
    const all = [...about, ...others, ...about, ...about].slice(0, number);
    this.change("put", number === about.length ? `${address}.claim` : address, number === about.length ? claim : this.concluding(leaning, claim, topic, all));
  }
}
