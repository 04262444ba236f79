import { drawn, el, fill, percent, problemList, quiet } from "./elements.js";
import { ask, desk, entries, moved, note, same } from "./desk.js";
import { term } from "./answers.js";
import { Work } from "./making.js";
import { SideBySide } from "./sidebyside.js";

/** Facts switched off or turned round, alternatives in play, and what becomes of the answers. */
export function whatIfView(view, rest, page) {
  const off = new Set();
  const turned = new Set();
  const withs = new Set();
  let contraries = new Set();
  let tried = 0;
  let offered = null;
  const result = el("div", { "aria-live": "polite" });
  const question = el("select", { id: "w-map", change: () => run() });
  const said = el("p", { class: "read" });
  const map = el("div", { id: "w-argument" });
  const flips = el("div");
  const swept = el("div");
  const time = el("section", { id: "w-time", class: "drawn", tabindex: "0", "aria-label": "In time", hidden: true });
  const switches = el("div");
  const alternatives = el("div");
  const beside = new SideBySide(() => (isSupposed() ? wish() : null));
  const find = el("input", { id: "w-find", type: "search", input: () => list() });
  view.append(
    el("h1", {}, "What if"),
    el(
      "div",
      { class: "beside" },
      el(
        "div",
        {},
        alternatives,
        el("h2", {}, "Facts"),
        el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "w-find" }, "Find"), find), el("button", { type: "button", click: () => reset() }, "As the brief has it")),
        switches,
        keepForm(),
      ),
      el(
        "section",
        { class: "panel", tabindex: "0", "aria-label": "What becomes of the answers" },
        result,
        el("h2", {}, "What an answer rests on"),
        el("div", { class: "field" }, el("label", { for: "w-map" }, "Question"), question),
        said,
        map,
        flips,
      ),
    ),
    beside.element,
    time,
  );
  const soon = quiet(150, () => run());

  /** What the files of alternatives say; whether they say something else than before. */
  async function offer() {
    try {
      const told = await ask("/api/alternatives");
      if (same(told, offered)) {
        return false;
      }
      offered = told;
      contraries = new Set(told.contraries);
      beside.offer(told.alternatives);
      fill(
        alternatives,
        el("h2", {}, "Alternatives"),
        told.alternatives.length ? el("ul", { class: "switches" }, told.alternatives.map(alternative)) : el("p", { class: "note" }, "The brief has none."),
        told.wrong.map((w) => el("p", { class: "error" }, w)),
      );
    } catch (refused) {
      fill(alternatives, el("p", { class: "error" }, refused.message));
    }
    return true;
  }

  async function refresh() {
    offered = null;
    await offer();
    const chosen = question.value;
    fill(question, questions());
    question.value = chosen;
    if (question.selectedIndex < 0) {
      question.selectedIndex = 0;
    }
    fill(swept);
    fill(flips, flipForm());
    list();
    run();
  }

  function alternative(a) {
    const box = el("input", { type: "checkbox", id: `w-alt-${a.id}`, change: () => { withs[box.checked ? "add" : "delete"](a.id); fill(swept); soon(); } });
    box.checked = withs.has(a.id);
    return el("li", { class: "field flag" }, box, el("label", { for: box.id }, a.name, el("span", { class: "says" }, ` ${a.why}`)));
  }

  function list() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const facts = entries("facts").filter((f) => off.has(f.id) || turned.has(f.id) || words.every((w) => JSON.stringify(f).toLowerCase().includes(w)));
    fill(switches, el("ul", { class: "switches facts-switches" }, facts.map(fact)));
  }

  function fact(f) {
    const choice = el(
      "select",
      {
        "aria-label": `${f.id}: ${f.statement}`,
        change: () => {
          off.delete(f.id);
          turned.delete(f.id);
          if (choice.value === "off") {
            off.add(f.id);
          } else if (choice.value === "turned") {
            turned.add(f.id);
          }
          soon();
        },
      },
      el("option", { value: "on" }, "holds"),
      el("option", { value: "off" }, "does not hold"),
      contraries.has(f.id) ? el("option", { value: "turned" }, "the contrary") : null,
    );
    choice.value = off.has(f.id) ? "off" : turned.has(f.id) ? "turned" : "on";
    return el("li", {}, choice, el("span", {}, f.statement, el("span", { class: "note" }, ` ${f.id}, ${f.rating}`)));
  }

  function reset() {
    off.clear();
    turned.clear();
    withs.clear();
    refresh();
  }

  function wish() {
    return { with: [...withs], withdrawn: [...off], turned: [...turned] };
  }

  function isSupposed() {
    return Boolean(off.size || turned.size || withs.size);
  }

  async function run() {
    const mine = ++tried;
    beside.switched();
    try {
      const told = await ask("/api/whatif", { ...wish(), question: question.value });
      if (mine === tried) {
        if (isSupposed()) {
          show(told.answers);
        } else {
          fill(result, el("h2", {}, "The answers"), el("p", { class: "note" }, "Nothing is supposed: the answers are those of the brief."));
        }
        draw(told);
      }
    } catch (refused) {
      if (mine === tried) {
        fill(result, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
        draw({ answers: { assessments: [] }, map: "", time: "" });
      }
    }
  }

  /** The argument map of the question that is chosen, and the facts in time. */
  function draw(told) {
    const answer = told.answers.assessments.find((a) => a.question === question.value);
    fill(said, answer ? term(answer) : "");
    fill(map, drawn(told.map));
    time.hidden = !told.time;
    fill(time, el("h2", {}, "In time"), drawn(told.time));
  }

  function show(answers) {
    const moves = moved(desk.state.answers, answers);
    fill(
      result,
      el("h2", {}, "What moves"),
      answers.bottomLine.slice(0, 1).map((l) => el("p", { class: "read" }, l)),
      moves.length
        ? el("ul", { class: "moves" }, moves.map((m) => el("li", {}, el("strong", {}, m.question), ` ${m.proposition}: ${change(m)}`)))
        : el("p", {}, "No answer gets another term or another confidence."),
      el("h2", {}, "Odds"),
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, ["Topic", "Brief", "Supposed"].map((h) => el("th", { scope: "col" }, h)))),
        el("tbody", {}, answers.topics.map((t, i) => el("tr", {}, el("th", { scope: "row" }, t.topic), el("td", {}, best(desk.state.answers.topics[i])), el("td", {}, best(t))))),
      ),
    );
  }

  function change(m) {
    const odds = (a) => (a.probability === null ? "" : ` (${percent(a.probability)})`);
    return m.before.term === m.now.term
      ? `${term(m.now)}, confidence ${m.before.confidence || "–"} → ${m.now.confidence || "–"}`
      : `${term(m.before)}${odds(m.before)} → ${term(m.now)}${odds(m.now)}`;
  }

  function best(t) {
    const first = t && Object.entries(t.odds)[0];
    return first ? `${first[0]} ${percent(first[1])}` : "–";
  }

  function questions() {
    return entries("questions").map((q) => el("option", { value: q.id }, `${q.id} ${q.proposition}`));
  }

  function flipForm() {
    const flipped = el("select", { id: "w-flip" }, questions());
    const out = el("div");
    return el(
      "div",
      {},
      el("h2", {}, "What would flip an answer of the brief"),
      el("div", { class: "field" }, el("label", { for: "w-flip" }, "Question"), flipped),
      el("p", {}, el("button", { type: "button", click: () => lines(ask(`/api/flips?question=${encodeURIComponent(flipped.value)}`, undefined, new Work(`Looking for the smallest changes to ${flipped.value}`)), out) }, "Find the smallest changes")),
      out,
      el("h2", {}, "All facts in doubt at once"),
      el("p", { class: "note" }, "How each answer comes out over every choice of which of them hold, with the alternatives that are chosen, and what it hangs on most."),
      el("p", {}, el("button", { type: "button", click: () => lines(ask("/api/sweep", { with: [...withs] }, new Work("Sweeping all questions and topics")), swept) }, "Sweep")),
      swept,
    );
  }

  async function lines(asked, out) {
    fill(out, el("p", { class: "note" }, "One moment …"));
    try {
      const told = await asked;
      fill(out, told.lines.filter(Boolean).map((l) => el("p", { class: l.startsWith("  ") ? "level-1" : "" }, l.trim())));
    } catch (refused) {
      fill(out, el("p", { class: "error" }, refused.message));
    }
  }

  function keepForm() {
    const id = el("input", { id: "w-id", autocomplete: "off" });
    const name = el("input", { id: "w-name", autocomplete: "off" });
    const why = el("input", { id: "w-why", autocomplete: "off" });
    const errors = el("div", { role: "alert" });
    return el(
      "form",
      {
        submit: async (event) => {
          event.preventDefault();
          fill(errors);
          try {
            await ask("/api/alternative", { ...wish(), ...note(""), id: id.value.trim(), name: name.value, why: why.value });
            page.tell(`Kept as alternatives/${id.value.trim()}.json.`);
            off.clear();
            turned.clear();
            refresh();
          } catch (refused) {
            fill(errors, refused.problems.length ? problemList(refused.problems) : el("p", { class: "error" }, refused.message));
          }
        },
      },
      el(
        "fieldset",
        {},
        el("legend", {}, "Keep it as an alternative"),
        labelledField("w-name", "What if …", name),
        labelledField("w-why", "What would one learn from it?", why),
        labelledField("w-id", "File name: small letters, digits, hyphens", id),
        errors,
        el("p", {}, el("button", { type: "submit" }, "Keep")),
      ),
    );
  }

  /** An alternative may say something else; what was found of the brief alone stays. */
  async function saved() {
    if (await offer()) {
      fill(swept);
      run();
    }
  }

  refresh();
  return { refresh, saved };
}

function labelledField(id, label, input) {
  return el("div", { class: "field" }, el("label", { for: id }, label), input);
}
