import { counted, el, fill } from "./elements.js";
import { ask, desk, note, onSaved } from "./desk.js";

const LONGEST = 4000;
const NOUNS = { facts: "fact", questions: "question", rules: "rule" };

let known = { key: "", told: null };
let last = [];
const threads = new Set();
let made = 0;

onSaved(() => load());

/** All remarks on the brief on the desk and its rules. */
function remarks() {
  return known.key === desk.key ? known.told : load();
}

function load() {
  return take(ask("/api/comments").then((told) => told.comments));
}

function take(told) {
  const key = desk.key;
  if (known.key !== key) {
    last = [];
  }
  known = { key, told };
  told.then(
    (comments) => {
      if (known.told === told) {
        last = comments;
        document.querySelectorAll("[data-remarks]").forEach(count);
        threads.forEach((thread) => (thread.element.isConnected ? thread.draw(comments) : threads.delete(thread)));
      }
    },
    () => (known = { key: "", told: null }),
  );
  return told;
}

function on(comment, list, name) {
  return comment.list === list && comment.name === name;
}

function count(badge) {
  const [list, ...name] = badge.dataset.remarks.split("/");
  const open = last.filter((c) => !c.settled && on(c, list, name.join("/"))).length;
  badge.textContent = open ? ` ${counted(open, "comment")}` : "";
}

/** How many remarks on an entry are open, beside its name in a list. */
export function badge(list, name) {
  const element = el("span", { class: "remarks", "data-remarks": `${list}/${name}` });
  if (known.key === desk.key) {
    count(element);
  } else {
    load().catch(() => {}); // told where they are shown
  }
  return element;
}

/** The remarks on an entry, and a field for one more. */
export function thread(list, name, page) {
  return new Thread(list, name, page).element;
}

class Thread {
  constructor(list, name, page) {
    const id = `c-text-${++made}`;
    this.list = list;
    this.name = name;
    this.page = page;
    this.body = el("div", { "aria-live": "polite" });
    this.errors = el("div", { role: "alert" });
    this.text = el("textarea", { id, rows: "2" });
    this.element = el(
      "section",
      { class: "thread", "aria-label": `Comments on ${name}` },
      el("h2", {}, "Comments"),
      this.body,
      el(
        "form",
        { submit: (e) => { e.preventDefault(); e.stopPropagation(); this.add(); } },
        el("div", { class: "field" }, el("label", { for: id }, "A remark for whoever works on this"), this.text),
        this.errors,
        el("div", { class: "submit" }, el("button", { type: "submit" }, "Comment")),
      ),
    );
    threads.add(this);
    remarks().then((comments) => this.draw(comments), (refused) => fill(this.body, el("p", { class: "error" }, refused.message)));
  }

  draw(comments) {
    const mine = comments.filter((c) => on(c, this.list, this.name));
    const settled = mine.filter((c) => c.settled);
    const open = mine.filter((c) => !c.settled);
    const shown = this.body.querySelector("details");
    fill(
      this.body,
      open.length ? el("ul", { class: "comments" }, open.map((c) => remark(c, this.page))) : el("p", { class: "note" }, settled.length ? "None is open." : "There is none yet."),
      settled.length ? el("details", { open: shown !== null && shown.open }, el("summary", {}, `${settled.length} settled`), el("ul", { class: "comments" }, settled.map((c) => remark(c, this.page)))) : null,
    );
  }

  async add() {
    const length = [...this.text.value.trim()].length;
    if (length > LONGEST) {
      fill(this.errors, el("p", {}, `The comment has ${length} letters; write ${LONGEST} at most.`));
      return;
    }
    fill(this.errors);
    try {
      const told = await ask("/api/comment", { list: this.list, name: this.name, text: this.text.value, author: note("").author });
      this.text.value = "";
      take(Promise.resolve(told.comments));
      this.page.tell("Your comment is kept.");
    } catch (refused) {
      fill(this.errors, el("p", {}, refused.message));
    }
  }
}

function remark(c, page) {
  const turn = c.settled ? "Open again" : "Settle";
  return el(
    "li",
    {},
    el("p", { class: "by" }, el("strong", {}, c.author || "nobody named"), " · ", el("time", { datetime: c.time }, new Date(c.time).toLocaleString())),
    el("p", { class: "said", dir: "auto" }, c.text),
    el(
      "p",
      { class: "note" },
      c.settled ? `Settled by ${c.settled.author || "nobody named"}, ${new Date(c.settled.time).toLocaleString()}. ` : "",
      el("button", { type: "button", "aria-label": `${turn}: ${c.text.slice(0, 60)}`, click: () => settle(c, page) }, turn),
    ),
  );
}

async function settle(c, page) {
  try {
    const told = await ask(c.settled ? "/api/reopen-comment" : "/api/settle-comment", { file: c.file, number: c.number, author: note("").author });
    take(Promise.resolve(told.comments));
    page.tell(c.settled ? "The comment is open again." : "The comment is settled.");
  } catch (refused) {
    page.warn(refused.message);
  }
}

/** All remarks that are open, entry by entry; with the others, if somebody wants to see them. */
export function commentsView(view, rest, page) {
  const all = el("input", { type: "checkbox", id: "c-all", change: () => remarks().then(draw) });
  const body = el("div");
  view.append(
    el("h1", {}, "Comments"),
    el("p", { class: "note" }, "Remarks on facts, questions and rules, in .dyad/comments.jsonl beside the brief and beside the rules. They change no answer and stand in no report."),
    el("div", { class: "field flag" }, all, el("label", { for: "c-all" }, "Show settled ones too")),
    body,
  );
  const shown = { element: body, draw };
  threads.add(shown);
  function draw(comments) {
    const some = comments.filter((c) => all.checked || !c.settled);
    const groups = new Map();
    some.forEach((c) => groups.set(`${c.list}/${c.name}`, [...(groups.get(`${c.list}/${c.name}`) || []), c]));
    fill(
      body,
      el("p", { class: "note", role: "status" }, counted(some.length, all.checked ? "comment" : "open comment")),
      [...groups.values()].map((group) => el("section", { class: "thread" }, el("h2", {}, heading(group[0])), el("ul", { class: "comments" }, group.map((c) => remark(c, page))))),
    );
  }
  const refresh = () => remarks().then(draw, (refused) => page.warn(refused.message));
  load().then(draw, (refused) => page.warn(refused.message));
  return { refresh };
}

function heading(c) {
  const noun = NOUNS[c.list] || c.list;
  return c.gone ? `${c.name}, a ${noun} that is gone` : [`${noun[0].toUpperCase()}${noun.slice(1)} `, el("a", { href: `#/${c.list}/${encodeURIComponent(c.name)}` }, c.name)];
}
