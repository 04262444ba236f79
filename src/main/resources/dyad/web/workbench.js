import { el, fill, problemList } from "./elements.js";
import { ask, desk, listen, onChange, onSaved, open, step } from "./desk.js";
import { answersView } from "./answers.js";
import { commentsView } from "./comments.js";
import { factsView } from "./facts.js";
import { historyView } from "./history.js";
import { leaveView } from "./making.js";
import { papersView } from "./papers.js";
import { pastAnswersView } from "./pastanswers.js";
import { questionsView } from "./questions.js";
import { ratingsView } from "./ratings.js";
import { rulesView } from "./rules.js";
import { tablesView } from "./tables.js";
import { textView } from "./text.js";
import { whatIfView } from "./whatif.js";

const VIEWS = [
  ["answers", "Answers", answersView],
  ["text", "Text", textView],
  ["facts", "Facts", factsView],
  ["questions", "Questions", questionsView],
  ["what-if", "What if", whatIfView],
  ["rules", "Rules", rulesView],
  ["papers", "Papers", papersView],
  ["comments", "Comments", commentsView],
  ["history", "History", historyView],
  ["past", "Past answers", pastAnswersView],
  ["tables", "Tables", tablesView],
  ["ratings", "Ratings", ratingsView],
];

const view = document.getElementById("view");
const status = document.getElementById("status");
const alert = document.getElementById("alert");
let shown = { name: "", refresh: () => {} };

/** Tells something that somebody may want to know. */
export function tell(text) {
  status.textContent = text;
}

/** Tells something that went wrong. */
export function warn(text) {
  fill(alert, text ? el("p", {}, text) : null);
}

function route() {
  const [, name = "answers", ...rest] = location.hash.split("/");
  const found = VIEWS.find((v) => v[0] === name) || VIEWS[0];
  return { name: found[0], title: found[1], make: found[2], rest: rest.map(decodeURIComponent) };
}

/** Tables are looked up from the rules, ratings compared from the facts, past answers from the history. */
const PART_OF = { past: "history", tables: "rules", ratings: "facts" };

function menu(current) {
  fill(
    document.getElementById("views"),
    VIEWS.filter(([name]) => !PART_OF[name]).map(([name, title]) =>
      el("li", {}, el("a", { href: `#/${name}`, "aria-current": name === current ? "page" : name === PART_OF[current] ? "true" : null }, title)),
    ),
  );
}

function show(moveFocus) {
  const { name, title, make, rest } = route();
  leaveView();
  menu(name);
  document.title = `${title} · ${(desk.state && desk.state.brief && desk.state.brief.title) || "Dyad"}`;
  view.replaceChildren();
  if (!desk.state) {
    fill(view, el("p", { class: "note" }, desk.briefs.length ? "One moment …" : "There is no brief in this folder."));
    return;
  }
  shown = { name, ...make(view, rest, { tell, warn }) };
  if (moveFocus) {
    view.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}

/** What is wrong with the file is told in each view; what went wrong in one is told only there. */
function tellBroken() {
  const broken = desk.state.problems;
  fill(
    alert,
    broken
      ? el("div", {}, el("p", {}, "The file is not in order; the answers wait until it is."), problemList(broken))
      : null,
  );
}

function changed() {
  buttons();
  tellBroken();
  if (shown.name === route().name && shown.refresh) {
    shown.refresh();
  } else {
    show(false);
  }
}

/** What changes no answer, such as the cases of a rule, changes what some views show. */
function saved(told) {
  if (!told && shown.name === route().name && shown.saved) {
    shown.saved();
  }
}

function buttons() {
  document.getElementById("undo").disabled = !desk.done.length;
  document.getElementById("redo").disabled = !desk.undone.length;
}

async function take(word, from, to) {
  try {
    await step(from(), to(), word);
    tell(word === "undo" ? "Taken back." : "Made again.");
  } catch (refused) {
    warn(refused.message);
  }
  buttons();
}

const undo = () => take("undo", () => desk.done, () => desk.undone);
const redo = () => take("redo", () => desk.undone, () => desk.done);

function keys(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (!(event.ctrlKey || event.metaKey) || typing) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey && desk.done.length) {
    event.preventDefault();
    undo();
  } else if ((key === "y" || (key === "z" && event.shiftKey)) && desk.undone.length) {
    event.preventDefault();
    redo();
  }
}

function remember() {
  const author = document.getElementById("author");
  author.value = localStorage.getItem("author") || "";
  author.addEventListener("change", () => localStorage.setItem("author", author.value));
}

async function start() {
  remember();
  document.getElementById("undo").addEventListener("click", undo);
  document.getElementById("redo").addEventListener("click", redo);
  document.addEventListener("keydown", keys);
  window.addEventListener("hashchange", () => {
    if (desk.state) {
      tellBroken();
    }
    show(true);
  });
  onChange(changed);
  onSaved(saved);
  try {
    desk.vocabulary = await ask("/api/vocabulary");
    desk.briefs = (await ask("/api/briefs")).briefs;
    await choose();
    listen(warn);
  } catch (refused) {
    warn(refused.message);
  }
  document.documentElement.dataset.ready = "yes";
}

async function choose() {
  const select = document.getElementById("briefs");
  fill(select, desk.briefs.map((b) => el("option", { value: b.key }, b.title)));
  const last = sessionStorage.getItem("brief");
  const first = desk.briefs.find((b) => b.key === last) || desk.briefs[0];
  if (!first) {
    show(false);
    return;
  }
  select.value = first.key;
  select.addEventListener("change", async () => {
    sessionStorage.setItem("brief", select.value);
    shown = { name: "" };
    warn("");
    try {
      await open(select.value);
    } catch (refused) {
      warn(refused.message);
    }
  });
  shown = { name: "" };
  await open(first.key);
}

start();
