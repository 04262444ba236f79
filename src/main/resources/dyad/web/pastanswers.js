import { counted, el, fill, percent } from "./elements.js";
import { ask, entries, entry } from "./desk.js";
import { term } from "./answers.js";
import { edit, made } from "./history.js";

/** As many states as are looked at unless one asks for more. */
const FIRST = 50;

/** Leads to how the answer to a question moved. */
export function pastLink(question) {
  return el("a", { href: `#/past/${encodeURIComponent(question)}` }, "How the answer moved");
}

/**
 * How the answer to a question moved as the brief was changed, the last answer first. The server works
 * it out piece by piece: it does no more than what is asked for, so to stop is to ask no more.
 */
export function pastAnswersView(view, [question], page) {
  const past = question && entry("questions", question) ? new PastAnswers(view, question, page) : null;
  if (!past) {
    view.append(el("h1", {}, "How an answer moved"), el("p", {}, question ? `There is no question ${question} here.` : "Choose a question:"), el("ul", {}, entries("questions").map((q) => el("li", {}, el("a", { href: `#/past/${encodeURIComponent(q.id)}` }, q.id), ` ${q.proposition}`))));
    return { refresh: () => {} };
  }
  past.look();
  return { refresh: () => past.look() };
}

class PastAnswers {
  constructor(view, question, page) {
    this.question = question;
    this.page = page;
    this.most = FIRST;
    this.asked = 0;
    this.looked = 0;
    this.line = el("p", { class: "progress", role: "status" });
    this.stop = el("button", { type: "button", hidden: true, click: () => this.halt() }, "Stop");
    this.body = el("div");
    view.append(
      el("p", { class: "back" }, el("a", { href: `#/history/questions/${encodeURIComponent(question)}` }, "History of the question")),
      el("h1", {}, `How the answer to ${question} moved`),
      el("p", { class: "read" }, entry("questions", question).proposition),
      el("p", { class: "note" }, "Each state of the brief that is kept is assessed by the rules and scales as they are today, not as they were then."),
      el("div", { class: "making" }, this.line, this.stop),
      this.body,
    );
  }

  /** Asks until all is told, somebody stops it, or the view is left. */
  async look() {
    const mine = ++this.asked;
    if (!this.looked) {
      this.line.textContent = "Looking back …";
      this.stop.hidden = false;
    }
    try {
      let told;
      do {
        told = await ask(`/api/past-answers?question=${encodeURIComponent(this.question)}&most=${this.most}`);
        if (mine !== this.asked || !this.body.isConnected) {
          return;
        }
        this.show(told);
      } while (told.looked < told.wanted);
    } catch (refused) {
      this.line.textContent = "";
      this.stop.hidden = true;
      this.page.warn(refused.message);
    }
  }

  halt() {
    this.asked++;
    this.stop.hidden = true;
    this.line.textContent = `Stopped after ${counted(this.looked, "state")}. `;
    const on = el("button", { type: "button", click: () => { on.remove(); this.look(); } }, "Go on");
    this.stop.after(on);
    on.focus();
  }

  show(told) {
    this.looked = told.looked;
    const going = told.looked < told.wanted;
    this.stop.hidden = !going;
    this.line.textContent = going ? `Looking back: ${told.looked} of ${counted(told.wanted, "state")} …` : "";
    if (!told.states) {
      fill(this.body, el("p", {}, "Nothing has been changed here yet, so there is no other answer than the one of now."));
      return;
    }
    const opened = [...this.body.querySelectorAll("details[open]")].map((d) => d.dataset.of);
    fill(
      this.body,
      summary(told, going),
      el("ol", { class: "changes past", reversed: true }, told.moments.map((m, i) => this.moment(m, i, told.moments))),
      told.wanted < told.states && !going ? el("p", {}, el("button", { type: "button", click: () => this.more() }, `Look at ${Math.min(FIRST, told.states - told.wanted)} states more`)) : null,
    );
    this.body.querySelectorAll("details").forEach((d) => (d.open = opened.includes(d.dataset.of)));
  }

  more() {
    this.most += FIRST;
    this.look();
  }

  moment(m, i, all) {
    const before = all[i + 1];
    return el(
      "li",
      { value: m.change.number },
      el("p", { class: "answered" }, m.answer ? [el("strong", {}, term(m.answer)), figures(m.answer)] : m.instead),
      before ? el("p", { class: "was" }, [m.moved.join(", "), was(before)].filter(Boolean).join("; ")) : null,
      m.open ? el("p", { class: "note" }, "So at the latest since:") : null,
      made(m.change),
      m.change.edits.map((e) => named(edit(m.change, e, this.page), `${m.change.number} ${e.list} ${e.is || e.was}`)),
      m.quiet.length ? this.quiet(m) : null,
    );
  }

  /** Changes after it that left the answer as it is shown. */
  quiet(m) {
    const title = `${counted(m.quiet.length, "change")} after it that did not move the answer`;
    const list = m.quiet.map((c) => el("div", {}, made(c), c.edits.map((e) => named(edit(c, e, this.page), `${c.number} ${e.list} ${e.is || e.was}`))));
    return named(el("details", {}, el("summary", {}, title), list), `quiet ${m.change.number}`);
  }
}

function figures(a) {
  return a.probability === null ? "" : `, ${percent(a.probability)}; confidence: ${a.confidence}`;
}

/** Details that are found again once more is told. */
function named(details, of) {
  details.dataset.of = of;
  return details;
}

function was(before) {
  return before.answer ? `was ${term(before.answer)}${figures(before.answer)}` : `before: ${before.instead}`;
}

function summary(told, going) {
  const moved = told.moments.length - 1;
  const of = `${counted(told.looked, "state")} of the brief${told.looked < told.states ? `, the last of ${told.states}` : ""}`;
  return el("p", { class: "moved-line" }, `Over ${of}, the answer moved ${moved === 0 ? "not at all" : moved === 1 ? "once" : `${moved} times`}${going ? " so far" : ""}.`);
}
