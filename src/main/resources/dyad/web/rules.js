import { counted, el, fill, problemList, quiet } from "./elements.js";
import { badge, thread } from "./comments.js";
import { RuleCases } from "./cases.js";
import { ask, desk, note } from "./desk.js";
import { WHILE_TYPING, Work } from "./making.js";
import { newRule } from "./newrule.js";
import { RuleForm } from "./ruleform.js";
import { RuleText } from "./ruletext.js";

/** The rules, and one of them, as text from a line on or as a form, with what the check, its cases and the proof say. */
export function rulesView(view, [id, at], page) {
  if (id === "new" && at === "rule") {
    return newRule(view, page);
  }
  return id ? editor(view, id, at, page) : catalogue(view, page);
}

function catalogue(view, page) {
  const find = el("input", { id: "r-find", type: "search", input: () => list() });
  const body = el("div");
  let rules = [];
  view.append(
    el("h1", {}, "Rules"),
    el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "r-find" }, "Find"), find), el("a", { class: "button", href: "#/rules/new/rule" }, "New rule")),
    el("p", {}, el("a", { href: "#/tables" }, "Tables of claims and scales")),
    body,
  );
  function list() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const some = rules.filter((r) => words.every((w) => `${r.id} ${r.title} ${r.principle} ${r.whose || ""}`.toLowerCase().includes(w)));
    fill(
      body,
      el("p", { class: "note", role: "status" }, counted(some.length, "rule")),
      el("ul", { class: "rules" }, some.map((r) => el("li", {}, el("a", { href: `#/rules/${encodeURIComponent(r.id)}` }, r.title), el("span", { class: "note" }, ` ${[r.id, r.principle, r.whose].filter(Boolean).join(", ")}`), badge("rules", r.id)))),
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
  return { refresh: load, saved: load };
}

/** Views of one thing, of which one is shown: pairs of a name and what it is called, with what it holds. */
function tabs(all, first, shown) {
  const button = ([name, title]) => el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `way-${name}`, click: () => choose(name) }, title);
  const buttons = all.map(button);
  const panels = all.map(([name, , inside]) => el("div", { role: "tabpanel", id: `way-${name}`, "aria-labelledby": `tab-${name}` }, inside));
  function choose(name) {
    all.forEach(([own], i) => {
      buttons[i].setAttribute("aria-selected", String(own === name));
      buttons[i].tabIndex = own === name ? 0 : -1;
      panels[i].hidden = own !== name;
    });
    shown(name);
  }
  function step(event) {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (way) {
      const next = (buttons.indexOf(document.activeElement) + way + all.length) % all.length;
      buttons[next].focus();
      choose(all[next][0]);
    }
  }
  choose(first);
  return [el("div", { role: "tablist", class: "tabs", "aria-label": "Ways to write the rule", keydown: step }, buttons), panels];
}

function editor(view, id, at, page) {
  let rule = null;
  let tried = 0;
  let work = new Work("");
  const area = el("textarea", { id: "r-text", class: "code", rows: "22", spellcheck: "false", autocapitalize: "off", wrap: "off", "aria-describedby": "r-says" });
  const words = new RuleText(area, id);
  const reason = el("input", { id: "reason", maxlength: "500", placeholder: "may be left out" });
  const panel = el("aside", { class: "panel", tabindex: "0", "aria-label": "What the check, the cases and the proof say", "aria-live": "polite" });
  const numbers = el("pre", { class: "numbers", "aria-hidden": "true" });
  const title = el("h1", {}, id);
  const file = el("p", { class: "note", id: "r-says" });
  const errors = el("div", { role: "alert" });
  const form = new RuleForm({ text: () => area.value, put: (text) => typed(text), get mark() { return desk.state.answered; } });
  const cases = new RuleCases(id, page, () => area.value, () => soon());
  const ways = tabs(
    [
      ["text", "Text", [el("label", { for: "r-text" }, "Text of the rule"), el("div", { class: "editor" }, numbers, words.element), words.told]],
      ["form", "Form", [form.element]],
      ["cases", "Cases", [cases.element]],
    ],
    ["form", "cases"].includes(at) ? at : "text",
    (shown) => shown === "form" && rule && opened(),
  );
  view.append(
    el("p", { class: "back" }, el("a", { href: "#/rules" }, "All rules")),
    title,
    el(
      "div",
      { class: "beside" },
      el(
        "form",
        { submit: (e) => { e.preventDefault(); store(); } },
        ways,
        file,
        errors,
        el(
          "div",
          { class: "submit" },
          el("div", { class: "field" }, el("label", { for: "reason" }, "Reason for the change"), reason),
          el("button", { type: "submit", class: "main" }, "Save"),
          el("button", { type: "button", click: () => run() }, "Try it"),
          el("button", { type: "button", click: () => layOut() }, "Format"),
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

  /** The form is in view: it shows the text, and what the rule says by it. */
  function opened() {
    form.show();
    run();
  }

  /** Has the text say something else. */
  function typed(text) {
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async function layOut() {
    try {
      const { text } = await ask("/api/format-rule", { text: area.value });
      page.tell(text === area.value ? "Nothing was to be laid out, or the text cannot be read as a rule." : "Laid out.");
      if (text !== area.value) {
        typed(text);
        await form.show();
      }
    } catch (refused) {
      page.warn(refused.message);
    }
  }

  area.addEventListener("scroll", () => (numbers.scrollTop = area.scrollTop));

  /** Line numbers, those with something wrong marked. */
  function mark(problems) {
    const wrong = new Map();
    problems.filter((p) => p.line && p.file === (rule && rule.file)).forEach((p) => wrong.set(p.line, wrong.get(p.line) === "error" ? "error" : p.severity));
    fill(numbers, area.value.split("\n").map((_, i) => el("span", { class: wrong.get(i + 1) || "" }, `${i + 1}\n`)));
    area.setAttribute("aria-invalid", String([...wrong.values()].includes("error")));
  }

  /** What is typed stays, and so does what was shown since it was asked: it may be newer. */
  async function load() {
    const shown = rule;
    try {
      const anew = await cases.load();
      const now = await ask(`/api/rule?id=${encodeURIComponent(id)}`);
      if (rule !== shown) {
        await load();
        return;
      }
      if (rule && (now.version === rule.version || area.value !== rule.text)) {
        if (anew && tried) {
          run(); // what was told of the cases was told of others
        }
        return;
      }
      const first = !rule;
      rule = now;
      title.textContent = rule.title;
      file.textContent = rule.file;
      words.begin(rule, page);
      mark([]);
      if (first && Number(at)) {
        words.goTo(Number(at));
      }
      if (!form.element.closest("[hidden]")) {
        opened();
      }
      fill(panel, el("h2", {}, "Check, cases, proof"), el("p", { class: "note" }, "What you change is tried before it is saved: the check, the cases beside the rule, and what it does to the answers of this brief."));
    } catch (refused) {
      if (refused.status === 404 && !rule) {
        view.replaceChildren(el("p", { class: "back" }, el("a", { href: "#/rules" }, "All rules")), el("h1", {}, "Rules"), el("p", {}, `There is no rule ${id} here.`));
        return;
      }
      page.warn(refused.message);
    }
  }

  async function run() {
    const mine = ++tried;
    work.stop(); // what was typed before is tried no more
    work = new Work(`Trying ${id}: check, cases, proof`, { after: WHILE_TYPING });
    fill(panel, el("h2", {}, "Check, cases, proof"), el("p", { class: "note" }, "One moment …"));
    try {
      const told = await ask("/api/try-rule", { id, text: area.value, ...cases.typed() }, work);
      if (mine === tried) {
        show(told);
      }
    } catch (refused) {
      if (mine === tried) {
        fill(panel, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
      }
    }
  }

  function show(told) {
    mark(told.problems);
    form.preview(told.problems.some((p) => p.severity === "error") ? null : told.sentences);
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
    await form.work; // what was typed last in the form is still on its way into the text
    try {
      const why = reason.value;
      const alone = cases.isChanged() && area.value === rule.text;
      if (!alone) {
        rule = await ask("/api/save-rule", { id, text: area.value, version: rule.version, ...note(why) });
        words.saved(rule);
      }
      if (await cases.store(why, errors)) {
        reason.value = "";
        page.tell(`Saved: ${alone ? cases.file.file : rule.file}.`);
      }
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
  return { refresh: load, saved: load };
}
