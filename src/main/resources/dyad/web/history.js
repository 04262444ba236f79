import { el, fill } from "./elements.js";
import { ask, desk, entry, restore } from "./desk.js";
import { difference } from "./form.js";

const HOW = { opened: "began to keep changes", saved: "saved", undone: "took back", restored: "restored", outside: "another program saved", text: "put a text beside the brief" };

/** The changes of the brief, or of one entry, the last first. */
export function historyView(view, [list, name], page) {
  const body = el("div");
  view.append(
    el("h1", {}, name ? `History of ${name}` : "History"),
    el("p", { class: "note" }, "Each change that was saved here is kept, with its time, its author and the reason, in .dyad/journal.jsonl beside the brief. What other programs save is kept when it is seen."),
    name ? el("p", {}, el("a", { href: "#/history" }, "All changes")) : "",
    body,
  );
  async function refresh() {
    try {
      const query = name ? `?list=${encodeURIComponent(list)}&name=${encodeURIComponent(name)}` : "";
      const { changes, count } = await ask(`/api/history${query}`);
      fill(
        body,
        changes.length ? el("ol", { class: "changes", reversed: true }, changes.map((c) => change(c, list, name, page))) : el("p", {}, "Nothing has been changed here yet."),
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
  const who = c.how === "outside" || c.how === "opened" ? "" : c.author || "nobody named";
  const edits = c.edits.filter((e) => !name || (e.list === list && (e.was === name || e.is === name)));
  return el(
    "li",
    { value: c.number },
    el("p", {}, el("time", { datetime: c.time }, new Date(c.time).toLocaleString()), " · ", el("strong", {}, [who, HOW[c.how]].filter(Boolean).join(" ")), c.of ? ` change ${c.of}` : "", c.reason ? el("span", { class: "reason" }, ` “${c.reason}”`) : ""),
    edits.map((e) => edit(c, e, page)),
  );
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
