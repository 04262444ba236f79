import { el, fill, problemList, quiet } from "./elements.js";
import { ask, askBeforeLeaving, desk, entries, entry, keyOf, moved, save, same } from "./desk.js";
import { thread } from "./comments.js";
import { feeds, twins } from "./facts.js";
import { term } from "./answers.js";

const LISTS = { actor: ["actors"], matter: ["matters"], subject: ["actors", "matters"], topic: ["topics"] };
const RATINGS = [
  ["A", "completely reliable"],
  ["B", "usually reliable"],
  ["C", "fairly reliable"],
  ["D", "not usually reliable"],
  ["E", "unreliable"],
  ["F", "reliability cannot be judged"],
];
const CREDIBILITY = [
  ["1", "confirmed by other sources"],
  ["2", "probably true"],
  ["3", "possibly true"],
  ["4", "doubtful"],
  ["5", "improbable"],
  ["6", "truth cannot be judged"],
];

/** What was typed in a form and not saved waits here, as long as the page is open. */
const drafts = new Map();

/** A form whose text waits nowhere else, once something is typed in it: as long as it is shown. */
let open = null;

askBeforeLeaving(() => drafts.size > 0 || (open !== null && open.element.isConnected));

/**
 * The form of a fact, or of a new one, and beside it what the machine makes of it. A new one may be
 * filled in already, come from another view, and have a note above it.
 */
export function factForm(view, name, kind, page, from = { home: "#/facts", back: "All facts" }) {
  const place = from.fact ? "" : `${desk.key} ${name || "new"}`;
  const draft = drafts.get(place);
  const start = name ? structuredClone(entry("facts", name)) : from.fact || { kind: kind || "conduct", when: {} };
  const form = draft ? new Form(draft.fact, name, draft.base, page, draft.added) : new Form(start, name, desk.state, page);
  form.home = from.home;
  form.place = place;
  view.append(
    el("p", { class: "back" }, el("a", { href: from.home }, from.back)),
    el("h1", {}, name ? name : "New fact"),
    from.note || "",
    draft ? form.again() : "",
    el("div", { class: "beside" }, form.element, form.panel),
    name ? thread("facts", name, page) : "",
  );
  form.try();
  form.changedElsewhere();
  return { refresh: () => form.changedElsewhere() };
}

class Form {
  constructor(fact, name, base, page, added = []) {
    this.fact = fact;
    this.name = name;
    this.base = base;
    this.page = page;
    this.added = added;
    this.saving = false;
    this.panel = el("aside", { class: "panel", tabindex: "0", "aria-label": "What the machine makes of it", "aria-live": "polite" });
    this.inputs = el("div");
    this.own = el("div");
    this.errors = el("div", { role: "alert" });
    this.conflict = el("div", { class: "conflict", role: "alert" });
    this.reason = el("input", { id: "reason", maxlength: "500", placeholder: "may be left out" });
    this.soon = quiet(300, () => this.try());
    this.element = this.build();
  }

  build() {
    const form = el("form", { class: "fact", novalidate: true, submit: (e) => this.submit(e), input: () => this.typed(), change: () => this.typed() });
    const kinds = el(
      "select",
      { id: "f-kind", change: () => this.changeKind(kinds.value) },
      desk.vocabulary.kinds.map((k) => el("option", { value: k.name }, `${k.name} – ${k.meaning}`)),
    );
    kinds.value = this.fact.kind;
    const statement = el("textarea", { id: "f-statement", rows: "3", required: true, input: () => this.put("statement", statement.value) });
    statement.value = this.fact.statement || "";
    form.append(
      el("div", { class: "field" }, el("label", { for: "f-kind" }, "Kind"), kinds),
      labelled("f-statement", "Statement", true, "what the source reports, as a sentence in your own words", statement),
      this.own,
      this.times(),
      this.origins(),
      ...this.more(),
      this.conflict,
      this.errors,
      el(
        "div",
        { class: "submit" },
        el("div", { class: "field" }, el("label", { for: "reason" }, "Reason for the change"), this.reason),
        el("button", { type: "submit", class: "main" }, "Save"),
        this.name ? el("button", { type: "button", class: "danger", click: () => this.remove() }, "Delete") : null,
        this.name ? el("a", { href: `#/history/facts/${encodeURIComponent(this.name)}` }, "History") : null,
      ),
    );
    this.ownFields();
    return form;
  }

  typed() {
    if (this.place) {
      drafts.set(this.place, { fact: this.fact, base: this.base, added: this.added });
    } else {
      open = this;
    }
    this.soon();
  }

  /** Tells that what was typed before is there again, and lets go of it. */
  again() {
    const drop = () => {
      drafts.delete(this.place);
      showAgain();
    };
    return el("p", { class: "note" }, "What you had typed is there again; it is not saved. ", el("button", { type: "button", click: drop }, "Drop it"));
  }

  changeKind(kind) {
    const own = new Set(this.kind().fields.map((f) => f.name));
    own.forEach((field) => {
      const next = desk.vocabulary.kinds.find((k) => k.name === kind).fields.some((f) => f.name === field);
      if (!next) {
        delete this.fact[field];
      }
    });
    this.fact.kind = kind;
    this.ownFields();
  }

  kind() {
    return desk.vocabulary.kinds.find((k) => k.name === this.fact.kind);
  }

  put(field, value) {
    if (value === "" || value === null || value === undefined || value === false || (Array.isArray(value) && !value.length)) {
      delete this.fact[field];
    } else {
      this.fact[field] = value;
    }
  }

  ownFields() {
    fill(
      this.own,
      el("fieldset", {}, el("legend", {}, this.kind().name), el("p", { class: "note" }, this.kind().meaning), this.kind().fields.map((f) => this.field(f))),
    );
  }

  field(field, object = this.fact, prefix = "f-") {
    const id = prefix + field.name;
    const put = (value) => (object === this.fact ? this.put(field.name, value) : putInto(object, field.name, value));
    const input = control(field, id, object[field.name], put);
    const extra = field.names && LISTS[field.names] ? this.declaring(field, input, put) : null;
    return labelled(id, field.name, field.required, field.meaning, input, extra);
  }

  /** A name that the brief does not declare can be declared on the spot. */
  declaring(field, input, put) {
    const where = el("div", { class: "declare" });
    const lists = LISTS[field.names].filter((l) => l !== "topics");
    if (!lists.length || input.tagName !== "INPUT") {
      return null;
    }
    this.offered(input, lists, put, where);
    return where;
  }

  /** Offers to declare what is typed, where no entry of some lists has this name. */
  offered(input, lists, put, where) {
    input.addEventListener("change", () => {
      const value = input.value.trim();
      if (value !== input.value) {
        input.value = value;
        put(value);
      }
      const known = lists.some((l) => entry(l, value) || this.added.some((a) => a.list === l && a.name === value));
      fill(where, known || !value ? null : lists.map((list) => this.newName(list, value, where)));
    });
  }

  newName(list, name, where) {
    const noun = list.slice(0, -1);
    const sorts = desk.vocabulary.lists[list].find((f) => f.name === "kind");
    const kinds = sorts ? el("select", { "aria-label": `Kind of ${name}` }, sorts.choices.map((c) => el("option", { value: c.word }, `${c.word}${c.meaning ? ` – ${c.meaning}` : ""}`))) : null;
    return el(
      "p",
      {},
      `The brief has no ${noun} “${name}”. `,
      kinds,
      el(
        "button",
        {
          type: "button",
          click: () => {
            const fields = { [keyOf(list)]: name, ...(kinds ? { kind: kinds.value } : {}) };
            this.added.push({ list, name, fields });
            fill(where, el("p", { class: "note" }, `The ${noun} “${name}” is declared with this fact.`));
            this.soon();
          },
        },
        `New ${noun}`,
      ),
    );
  }

  times() {
    const when = this.fact.when ? this.fact.when : (this.fact.when = {});
    return el(
      "fieldset",
      { class: "columns" },
      el("legend", {}, "When"),
      desk.vocabulary.when.map((f) => this.field({ ...f, names: f.names }, when, "f-when-")),
    );
  }

  origins() {
    const source = this.fact.source ? this.fact.source : (this.fact.source = {});
    const documents = namesOf([...new Set([...entries("facts").map((f) => f.source && f.source.document), ...entries("sources").map((s) => s.name)])], "documents");
    const origins = namesOf([...new Set([...entries("facts").map((f) => f.origin), ...entries("sources").map((s) => s.name)])], "origins");
    const text = (id, label, need, meaning, object, field, list) => {
      const input = el("input", { id, list, autocomplete: "off", input: () => putInto(object, field, field === "paragraph" ? number(input.value) : input.value) });
      input.value = object[field] === undefined ? "" : object[field];
      return labelled(id, label, need, meaning, input, list ? this.source(input, object, field) : null);
    };
    const quote = el("textarea", { id: "f-quote", rows: "3", input: () => putInto(source, "quote", quote.value) });
    quote.value = source.quote || "";
    return el(
      "fieldset",
      { class: "columns" },
      el("legend", {}, "Source"),
      documents,
      origins,
      text("f-document", "document", true, "the document that you read", source, "document", "documents"),
      text("f-paragraph", "paragraph", true, "its paragraph, counted from 1", source, "paragraph"),
      labelled("f-quote", "quote", false, "the words there that say so, as they stand in it", quote),
      text("f-origin", "origin", true, "who saw or said it: the earliest named source, else the author", this.fact, "origin", "origins"),
      text("f-channel", "channel", false, "who passes it on, where not the document itself", this.fact, "channel", "origins"),
      this.rating(),
      text("f-reason", "reason", false, "why it is rated so", this.fact, "reason"),
    );
  }

  /** A brief that describes its sources describes each. */
  source(input, object, field) {
    const where = el("div", { class: "declare" });
    if (entries("sources").length) {
      this.offered(input, ["sources"], (value) => putInto(object, field, value), where);
    }
    return where;
  }

  rating() {
    const now = this.fact.rating || "";
    const given = now === "given";
    const letter = options("f-reliability", RATINGS, given ? "" : now[0]);
    const digit = options("f-credibility", CREDIBILITY, given ? "" : now[1]);
    const flag = el("input", { id: "f-given", type: "checkbox" });
    flag.checked = given;
    const put = () => {
      letter.disabled = flag.checked;
      digit.disabled = flag.checked;
      this.put("rating", flag.checked ? "given" : letter.value + digit.value);
    };
    [letter, digit, flag].forEach((i) => i.addEventListener("change", put));
    letter.disabled = given;
    digit.disabled = given;
    return [
      labelled("f-reliability", "reliability", true, "of the source", letter),
      labelled("f-credibility", "credibility", true, "of the information", digit),
      el("div", { class: "field flag" }, flag, el("label", { for: "f-given" }, "given: common knowledge, or a premise of the brief")),
    ];
  }

  more() {
    const topics = el(
      "fieldset",
      {},
      el("legend", {}, "Topics that it bears on"),
      el("div", { class: "checks" }, entries("topics").map((t, i) => this.topic(t.name, i))),
    );
    const rest = desk.vocabulary.fact.filter((f) => ["utterance", "rival", "assumption", "absent"].includes(f.name));
    const id = el("input", { id: "f-id", autocomplete: "off", input: () => this.put("id", id.value.trim()) });
    id.value = this.fact.id || "";
    this.id = id;
    return [
      topics,
      el(
        "fieldset",
        { class: "columns" },
        el("legend", {}, "Besides"),
        labelled("f-id", "id", false, "its name in this brief; made from the statement if left out", id),
        rest.map((f) => this.field(f)),
      ),
    ];
  }

  topic(name, i) {
    const box = el("input", {
      type: "checkbox",
      id: `f-topic-${i}`,
      change: () => {
        const on = new Set(this.fact.topics || []);
        on[box.checked ? "add" : "delete"](name);
        this.put("topics", [...on]);
      },
    });
    box.checked = (this.fact.topics || []).includes(name);
    return el("div", { class: "field flag" }, box, el("label", { for: box.id }, name));
  }

  /** The fact as it is saved: with an id, in the order of the manual. */
  written() {
    const fact = structuredClone(this.fact);
    const id = fact.id || slug(fact.statement || "");
    const order = ["id", "kind", "statement", "source", "origin", "channel", "utterance", "rival", "rating", "reason", "topics", "when", "assumption", "absent"];
    const was = this.name ? entry("facts", this.name, this.base) : null;
    const written = {};
    for (const field of [...order, ...this.kind().fields.map((f) => f.name)]) {
      const value = field === "id" ? id : fact[field];
      // An empty "when" says that the source does not tell; where there was none it is left out.
      const nothing = field === "when" && value && !Object.keys(value).length && was && was.when === undefined;
      if (value !== undefined && !nothing) {
        written[field] = value;
      }
    }
    return written;
  }

  changes() {
    const fact = this.written();
    return [...this.added, { list: "facts", name: this.name || fact.id, fields: fact }];
  }

  async try() {
    const mine = (this.tried = (this.tried || 0) + 1);
    if (!this.panel.firstChild) {
      fill(this.panel, el("h2", {}, "What the machine reads"), el("p", { class: "note" }, "One moment …"));
    }
    if (!this.fact.statement) {
      fill(this.panel, el("h2", {}, "What the machine reads"), el("p", { class: "note" }, "Write a statement, and fill in the fields with a star."));
      return;
    }
    try {
      const told = await ask("/api/draft", { changes: this.changes() });
      if (mine === this.tried) {
        this.tell(told);
      }
    } catch (refused) {
      fill(this.panel, el("h2", {}, "What the machine reads"), refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
    }
  }

  tell(told) {
    const fact = this.written();
    const read = told.facts && told.facts[fact.id];
    const moves = told.answers ? moved(desk.state.answers, told.answers) : [];
    this.mark(told.problems || []);
    fill(
      this.panel,
      el("h2", {}, "What the machine reads"),
      read ? el("p", { class: "read" }, read.read) : null,
      told.problems ? problemList(told.problems) : null,
      told.warnings && told.warnings.length ? problemList(told.warnings) : null,
      saidAlready(fact, this.name),
      read ? [el("h2", {}, "Who listens"), el("p", {}, feeds(read))] : null,
      told.answers ? [el("h2", {}, "What saving it moves"), moves.length ? el("ul", { class: "moves" }, moves.map(move)) : el("p", {}, "no answer")] : null,
    );
  }

  /** Marks the fields in which something is wrong. */
  mark(problems) {
    this.element.querySelectorAll("[aria-invalid]").forEach((i) => i.removeAttribute("aria-invalid"));
    problems
      .filter((p) => p.list === "facts")
      .forEach((p) => {
        const input = this.element.querySelector(`#f-${CSS.escape(p.field || "")}`);
        if (input) {
          input.setAttribute("aria-invalid", "true");
        }
      });
  }

  async submit(event) {
    event.preventDefault();
    await this.store(this.changes(), this.base);
  }

  async remove() {
    await this.store([{ list: "facts", name: this.name }], this.base);
  }

  async store(changes, base) {
    fill(this.errors);
    fill(this.conflict);
    this.saving = true;
    try {
      await save(changes, this.reason.value, base);
      const last = changes[changes.length - 1];
      drafts.delete(this.place);
      open = null;
      this.page.tell(last.fields ? `Saved: ${last.fields.id}.` : `Deleted: ${last.name}. Undo takes it back.`);
      location.hash = this.home;
    } catch (refused) {
      if (refused.status === 409) {
        this.showConflict(refused.state, changes);
      } else {
        fill(this.errors, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
        this.mark(refused.problems);
      }
    }
    this.saving = false;
  }

  /** Somebody else has saved: if it was this fact, it is shown, or told where one has typed already. */
  changedElsewhere() {
    if (this.saving || !this.name) {
      return;
    }
    if (!same(entry("facts", this.name), entry("facts", this.name, this.base))) {
      const was = entry("facts", this.name, this.base);
      if (!this.added.length && (same(this.fact, was) || same(this.written(), was))) {
        drafts.delete(this.place);
        showAgain();
        return;
      }
      this.showConflict(desk.state, this.changes());
    } else if (this.base !== desk.state) {
      // Others may say the same by now, and answers may have moved.
      this.base = desk.state;
      this.soon();
    }
  }

  /** Both texts, and the choice between them; nothing is lost. */
  showConflict(state, changes) {
    const theirs = this.name ? entry("facts", this.name, state) : entry("facts", changes[changes.length - 1].name, state);
    const mine = changes[changes.length - 1].fields;
    fill(
      this.conflict,
      el("h2", {}, "Somebody else has changed this fact"),
      el("p", {}, "Nothing of yours was saved, and nothing is lost. What differs:"),
      difference(theirs, mine),
      el(
        "p",
        { class: "choices" },
        el("button", { type: "button", click: () => this.store(changes, state) }, "Save mine over it"),
        el(
          "button",
          {
            type: "button",
            click: () => {
              drafts.delete(this.place);
              showAgain();
            },
          },
          "Take theirs",
        ),
      ),
    );
  }
}

function showAgain() {
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The fields in which two texts of an entry differ, side by side. */
export function difference(theirs, mine, titles = ["In the file", "Here"]) {
  const fields = [...new Set([...Object.keys(theirs || {}), ...Object.keys(mine || {})])].filter(
    (f) => !same((theirs || {})[f], (mine || {})[f]),
  );
  const cell = (entry, field) => (entry && entry[field] !== undefined ? plain(entry[field]) : "–");
  return el(
    "table",
    { class: "difference" },
    el("thead", {}, el("tr", {}, ["Field", ...titles].map((h) => el("th", { scope: "col" }, h)))),
    el("tbody", {}, fields.map((f) => el("tr", {}, el("th", { scope: "row" }, f), el("td", {}, cell(theirs, f)), el("td", {}, cell(mine, f))))),
  );
}

function plain(value) {
  return typeof value === "object" ? JSON.stringify(value).replace(/[{}[\]"]/g, "").replace(/,/g, ", ").replace(/:/g, ": ") : String(value);
}

/** The facts that say the same under another id: one fact taken twice, or two who report it. */
function saidAlready(fact, name) {
  const others = twins(fact, name);
  const whose = (f) => (f.origin === fact.origin ? "of the same origin" : `of ${f.origin || "no origin"}`);
  const item = (f) => el("li", {}, el("a", { href: `#/facts/${encodeURIComponent(f.id)}` }, f.id), `, ${whose(f)}: ${f.statement || ""}`);
  return others.length ? [el("h2", {}, "Said already"), el("ul", { class: "twins" }, others.map(item))] : null;
}

/** How an answer moves, as an item of a list. */
export function move(m) {
  const likelihood = m.before.term !== m.now.term ? `${term(m.before)} → ${term(m.now)}` : "";
  const confidence = m.before.confidence !== m.now.confidence ? `confidence ${m.before.confidence || "–"} → ${m.now.confidence || "–"}` : "";
  return el("li", {}, el("strong", {}, m.question), ` ${m.proposition}: `, [likelihood, confidence].filter(Boolean).join("; "));
}

/** Something to type or choose, with its label and what it says. */
export function labelled(id, label, required, meaning, input, extra) {
  input.setAttribute("aria-describedby", `${id}-says`);
  if (required) {
    input.setAttribute("aria-required", "true");
  }
  const flag = input.type === "checkbox";
  const named = el("label", { for: id }, label, required ? el("span", { class: "star", title: "must be there" }, " *") : null);
  return el("div", { class: flag ? "field flag" : "field" }, flag ? [input, named] : [named, input], el("p", { class: "says", id: `${id}-says` }, meaning), extra);
}

/** What a field is filled in with. */
export function control(field, id, value, put) {
  if (field.type === "choice") {
    const select = el("select", { id, change: () => put(select.value) }, el("option", { value: "" }, field.required ? "choose …" : "–"), field.choices.map((c) => el("option", { value: c.word }, c.meaning ? `${c.word} – ${c.meaning}` : c.word)));
    select.value = value === undefined ? "" : value;
    return select;
  }
  if (field.type === "flag") {
    const box = el("input", { id, type: "checkbox", change: () => put(box.checked) });
    box.checked = value === true;
    return box;
  }
  const input = el("input", { id, autocomplete: "off", list: field.names ? `names-${field.names}` : null, inputmode: field.type === "number" ? "decimal" : null });
  input.addEventListener("input", () => put(typed(field, input.value)));
  input.value = Array.isArray(value) ? value.join(", ") : value === undefined ? "" : value;
  if (field.names) {
    offer(field.names);
  }
  return input;
}

function typed(field, text) {
  if (field.type === "number") {
    return number(text);
  }
  return field.type === "list" ? text.split(",").map((t) => t.trim()).filter(Boolean) : text;
}

/** A number where it is one; else the text, which the check then tells of. */
function number(text) {
  const plain = text.trim();
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

/** The names that a brief declares, to be offered as one types. */
function offer(what) {
  const id = `names-${what}`;
  const old = document.getElementById(id);
  const all = what === "event" ? entries("facts").filter((f) => f.kind === "event").map((f) => f.name) : (LISTS[what] || []).flatMap((l) => entries(l).map((e) => e[keyOf(l)]));
  const list = namesOf([...new Set(all)], id);
  if (old) {
    old.replaceWith(list);
  } else {
    document.body.append(list);
  }
}

/** Names to be offered as one types. */
export function namesOf(all, id) {
  return el("datalist", { id }, all.filter(Boolean).sort().map((n) => el("option", { value: n })));
}

function options(id, all, value) {
  const select = el("select", { id }, el("option", { value: "" }, "choose …"), all.map(([word, meaning]) => el("option", { value: word }, `${word} – ${meaning}`)));
  select.value = value || "";
  return select;
}

function putInto(object, field, value) {
  if (value === "" || value === false || value === undefined || (Array.isArray(value) && !value.length)) {
    delete object[field];
  } else {
    object[field] = value;
  }
}

/** A name made from the first words of a statement that no fact has yet. */
function slug(statement) {
  const words = statement.toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, " ").trim().split(" ").slice(0, 5).join("-") || "fact";
  let name = words;
  for (let i = 2; entry("facts", name); i++) {
    name = `${words}-${i}`;
  }
  return name;
}
