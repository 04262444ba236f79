import { el, fill } from "./elements.js";
import { ask, desk, entry, note, restore } from "./desk.js";
import { difference } from "./form.js";

const HOW = { opened: "began to keep changes", saved: "saved", undone: "took back", restored: "restored", outside: "another program saved", text: "put a text beside the brief" };

/** The changes of the brief, or of one entry, the last first. */
export function historyView(view, [list, name], page) {
  const body = el("div");
  const ofRule = list === "rules";
  view.append(
    ofRule ? el("p", { class: "back" }, el("a", { href: `#/rules/${encodeURIComponent(name)}` }, "The rule")) : "",
    el("h1", {}, name ? `History of ${name}` : "History"),
    el("p", { class: "note" }, `Each change that was saved here is kept, with its time, its author and the reason, in .dyad/journal.jsonl beside the ${ofRule ? "rules" : "brief"}. What other programs save is kept when it is seen.`),
    name && !ofRule ? el("p", {}, el("a", { href: "#/history" }, "All changes")) : "",
    body,
  );
  async function refresh() {
    try {
      const query = name ? `?list=${encodeURIComponent(list)}&name=${encodeURIComponent(name)}` : "";
      const { changes, count } = await ask(ofRule ? `/api/rule-history?id=${encodeURIComponent(name)}` : `/api/history${query}`);
      const again = (number, side) => putBack(name, number, side, page, refresh);
      fill(
        body,
        changes.length ? el("ol", { class: "changes", reversed: true }, changes.map((c, i) => (ofRule ? ruleChange(c, i, changes.length, again) : change(c, list, name, page)))) : el("p", {}, "Nothing has been changed here yet."),
        count > changes.length ? el("p", { class: "note" }, `The last ${changes.length} of ${count} are shown.`) : null,
      );
    } catch (refused) {
      page.warn(refused.message);
    }
  }
  refresh();
  return { refresh };
}

function change(c, list, name, page) {
  const edits = c.edits.filter((e) => !name || (e.list === list && (e.was === name || e.is === name)));
  return el(
    "li",
    { value: c.number },
    made(c),
    edits.map((e) => edit(c, e, page)),
  );
}

/** When, by whom and why. */
function made(c) {
  const who = c.how === "outside" || c.how === "opened" ? "" : c.author || "nobody named";
  return el("p", {}, el("time", { datetime: c.time }, new Date(c.time).toLocaleString()), " · ", el("strong", {}, [who, HOW[c.how]].filter(Boolean).join(" ")), c.of ? ` change ${c.of}` : "", c.reason ? el("span", { class: "reason" }, ` “${c.reason}”`) : "");
}

/** A change of a rule with the lines that differ; the text after the last one is what it says. */
function ruleChange(c, i, count, again) {
  return el(
    "li",
    { value: c.number },
    made(c),
    c.edits.map((e) => el("pre", { class: "lines", tabindex: "0", role: "region", "aria-label": `Lines of change ${c.number}` }, e.lines.slice(2).map((l) => el("span", { class: { "+": "added", "-": "gone", "@": "note" }[l[0]] || "" }, `${l}\n`)))),
    el(
      "p",
      { class: "choices" },
      i ? el("button", { type: "button", click: () => again(c.number, "after") }, `Put the text after change ${c.number} back`) : null,
      i === count - 1 ? el("button", { type: "button", click: () => again(c.number, "before") }, `Put the text before change ${c.number} back`) : null,
    ),
  );
}

async function putBack(id, number, side, page, refresh) {
  try {
    const { version } = await ask(`/api/rule?id=${encodeURIComponent(id)}`);
    await ask("/api/restore-rule", { id, number, side, version, ...note("") });
    page.tell(`Restored: ${id}.`);
    await refresh();
  } catch (refused) {
    page.warn(refused.problems.length ? refused.problems.map((p) => `${p.message} ${p.hint}`).join("; ") : refused.message);
  }
}

function edit(c, e, page) {
  const before = e.before ? JSON.parse(e.before) : null;
  const after = e.after ? JSON.parse(e.after) : null;
  const noun = e.list.slice(0, -1);
  const what = !before ? `New ${noun} ${e.is}` : !after ? `Deleted ${noun} ${e.was}` : `Changed ${noun} ${e.is}`;
  const now = entry(e.list, e.is || e.was);
  return el(
    "details",
    {},
    el("summary", {}, what),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": what }, difference(before, after, ["Before", "After"])),
    e.after && JSON.stringify(now) !== JSON.stringify(after) && desk.state.brief
      ? el("button", { type: "button", click: () => back(c.number, e, page) }, `Make ${e.is} say this again`)
      : null,
  );
}

async function back(number, e, page) {
  try {
    await restore(number, e.list, e.is);
    page.tell(`Restored: ${e.is}.`);
  } catch (refused) {
    page.warn(refused.problems.length ? refused.problems.map((p) => `${p.message} ${p.hint}`).join("; ") : refused.message);
  }
}
