import { counted, el, fill, problemList, quiet } from "./elements.js";
import { badge, thread } from "./comments.js";
import { ask, note } from "./desk.js";
import { RuleText } from "./ruletext.js";

/** The rules, and the text of one of them with what the check, its cases and the proof say. */
export function rulesView(view, [id, line], page) {
  return id ? editor(view, id, line, page) : catalogue(view, page);
}

function catalogue(view, page) {
  const find = el("input", { id: "r-find", type: "search", input: () => list() });
  const body = el("div");
  let rules = [];
  view.append(
    el("h1", {}, "Rules"),
    el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "r-find" }, "Find"), find)),
    el("p", {}, el("a", { href: "#/tables" }, "Tables of claims and scales")),
    body,
  );
  function list() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const some = rules.filter((r) => words.every((w) => `${r.id} ${r.title} ${r.principle}`.toLowerCase().includes(w)));
    fill(
      body,
      el("p", { class: "note", role: "status" }, counted(some.length, "rule")),
      el("ul", { class: "rules" }, some.map((r) => el("li", {}, el("a", { href: `#/rules/${encodeURIComponent(r.id)}` }, r.title), el("span", { class: "note" }, ` ${r.id}, ${r.principle}`), badge("rules", r.id)))),
    );
  }
  async function load() {
    try {
      rules = (await ask("/api/rules")).rules;
      list();
    } catch (refused) {
      page.warn(refused.message);
    }
  }
  load();
  return { refresh: load };
}

function editor(view, id, line, page) {
  let rule = null;
  let tried = 0;
  const area = el("textarea", { id: "r-text", class: "code", rows: "22", spellcheck: "false", autocapitalize: "off", wrap: "off", "aria-describedby": "r-says" });
  const words = new RuleText(area, id);
  const reason = el("input", { id: "reason", maxlength: "500", placeholder: "may be left out" });
  const panel = el("aside", { class: "panel", tabindex: "0", "aria-label": "What the check, the cases and the proof say", "aria-live": "polite" });
  const numbers = el("pre", { class: "numbers", "aria-hidden": "true" });
  const title = el("h1", {}, id);
  const file = el("p", { class: "note", id: "r-says" });
  const errors = el("div", { role: "alert" });
  view.append(
    el("p", { class: "back" }, el("a", { href: "#/rules" }, "All rules")),
    title,
    el(
      "div",
      { class: "beside" },
      el(
        "form",
        { submit: (e) => { e.preventDefault(); store(); } },
        el("label", { for: "r-text" }, "Text of the rule"),
        el("div", { class: "editor" }, numbers, words.element),
        words.told,
        file,
        errors,
        el(
          "div",
          { class: "submit" },
          el("div", { class: "field" }, el("label", { for: "reason" }, "Reason for the change"), reason),
          el("button", { type: "submit", class: "main" }, "Save"),
          el("button", { type: "button", click: () => run() }, "Try it"),
          el("a", { href: `#/history/rules/${encodeURIComponent(id)}` }, "History"),
        ),
      ),
      panel,
    ),
    thread("rules", id, page),
  );
  const soon = quiet(700, () => run());
  area.addEventListener("input", () => {
    mark([]);
    soon();
  });
  area.addEventListener("scroll", () => (numbers.scrollTop = area.scrollTop));

  /** Line numbers, those with something wrong marked. */
  function mark(problems) {
    const wrong = new Map();
    problems.filter((p) => p.line && p.file === (rule && rule.file)).forEach((p) => wrong.set(p.line, wrong.get(p.line) === "error" ? "error" : p.severity));
    fill(numbers, area.value.split("\n").map((_, i) => el("span", { class: wrong.get(i + 1) || "" }, `${i + 1}\n`)));
    area.setAttribute("aria-invalid", String([...wrong.values()].includes("error")));
  }

  async function load() {
    if (rule && area.value !== rule.text) {
      return;
    }
    try {
      const now = await ask(`/api/rule?id=${encodeURIComponent(id)}`);
      if (rule && now.version === rule.version) {
        return;
      }
      const first = !rule;
      rule = now;
      title.textContent = rule.title;
      file.textContent = rule.file;
      words.begin(rule, page);
      mark([]);
      if (first && line) {
        words.goTo(Number(line));
      }
      fill(panel, el("h2", {}, "Check, cases, proof"), el("p", { class: "note" }, "What you change is tried before it is saved: the check, the cases beside the rule, and what it does to the answers of this brief."));
    } catch (refused) {
      page.warn(refused.message);
    }
  }

  async function run() {
    const mine = ++tried;
    fill(panel, el("h2", {}, "Check, cases, proof"), el("p", { class: "note" }, "One moment …"));
    try {
      const told = await ask("/api/try-rule", { id, text: area.value });
      if (mine === tried) {
        show(told);
      }
    } catch (refused) {
      fill(panel, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
    }
  }

  function show(told) {
    mark(told.problems);
    fill(
      panel,
      el("h2", {}, "Check"),
      told.problems.length ? problemList(told.problems) : el("p", {}, "Nothing is wrong."),
      told.cases.length ? [el("h2", {}, "Cases"), el("ul", {}, told.cases.map(outcome))] : null,
      told.effect.length ? [el("h2", {}, "What it does to the answers"), told.effect.filter(Boolean).map((l) => el("p", {}, l))] : null,
    );
  }

  function outcome(c) {
    return el("li", { class: c.passed ? "" : "error" }, `${c.passed ? "holds" : "fails"}: ${c.name}`, c.wrong.map((w) => el("p", { class: "note" }, w)));
  }

  async function store() {
    fill(errors);
    try {
      rule = await ask("/api/save-rule", { id, text: area.value, version: rule.version, ...note(reason.value) });
      words.saved(rule);
      reason.value = "";
      page.tell(`Saved: ${rule.file}.`);
      run();
    } catch (refused) {
      fill(
        errors,
        refused.status === 409
          ? el("div", { class: "conflict" }, el("p", {}, "The file has changed meanwhile; nothing was saved. It says now:"), el("pre", {}, refused.state.text), el("button", { type: "button", click: () => over(refused.state) }, "Save mine over it"))
          : refused.problems.length
            ? problemList(refused.problems)
            : el("p", {}, refused.message),
      );
    }
  }

  /** What the file says now has been seen, and is kept in the history as the text before. */
  function over(state) {
    rule = state;
    store();
  }

  load();
  return { refresh: load };
}
