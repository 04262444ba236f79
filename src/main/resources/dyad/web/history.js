import { el, fill } from "./elements.js";
import { ask, desk, entry, note, restore } from "./desk.js";
import { difference } from "./form.js";
import { pastLink } from "./pastanswers.js";

const HOW = { opened: "began to keep changes", begun: "began", saved: "saved", undone: "took back", restored: "restored", outside: "another program saved", committed: "committed", text: "put a text beside the brief", alternative: "kept an alternative beside the brief" };

/** What a file of rules is called here and by the server, and where it is shown. */
const FILES = {
  rules: ([id]) => ({ title: id, back: "The rule", shown: `rules/${encodeURIComponent(id)}`, read: "/api/rule", named: { id } }),
  cases: ([id]) => ({ title: `the cases of ${id}`, back: "The rule", shown: `rules/${encodeURIComponent(id)}/cases`, read: "/api/cases", named: { id, part: "cases" } }),
  tables: ([layer, table]) => ({ title: `table ${table}`, back: "The table", shown: `tables/${layer}/${table}`, read: "/api/rule-table", named: { layer, table } }),
};

/** The changes of the brief, of one entry, or of a file of rules, the last first. */
export function historyView(view, [list, ...rest], page) {
  const body = el("div");
  const where = el("p", { class: "note" });
  const name = rest[0];
  const file = FILES[list] && name ? FILES[list](rest) : null;
  view.append(
    file ? el("p", { class: "back" }, el("a", { href: `#/${file.shown}` }, file.back)) : "",
    el("h1", {}, file ? `History of ${file.title}` : name ? `History of ${name}` : "History"),
    where,
    name && !file ? el("p", { class: "choices" }, el("a", { href: "#/history" }, "All changes"), list === "questions" ? pastLink(name) : null) : "",
    body,
  );
  async function refresh() {
    try {
      const query = name ? `?list=${encodeURIComponent(list)}&name=${encodeURIComponent(name)}` : "";
      const { changes, count, by, pending } = await ask(file ? `/api/rule-history?${new URLSearchParams(file.named)}` : `/api/history${query}`);
      fill(where, by === "git" ? inGit(pending) : inJournal(file));
      const again = (number, side) => putBack(file, number, side, page, refresh);
      fill(
        body,
        changes.length ? el("ol", { class: "changes", reversed: true }, changes.map((c, i) => (file ? fileChange(c, i, changes.length, again) : change(c, list, name, page)))) : el("p", {}, "Nothing has been changed here yet."),
        count > changes.length ? el("p", { class: "note" }, `The last ${changes.length} of ${count} are shown.`) : null,
      );
    } catch (refused) {
      page.warn(refused.message);
    }
  }
  refresh();
  return { refresh };
}

function inJournal(file) {
  return `Each change that was saved here is kept, with its time, its author and the reason, in .dyad/journal.jsonl beside the ${file ? "rules" : "brief"}. What other programs save is kept when it is seen.`;
}

function inGit(pending) {
  return `Each change that is saved here is a commit in Git, with its time, its author and the reason; what others have committed is shown as well.${pending ? " The file says something that is not committed: unless you commit it, that is done before the next change here." : ""}`;
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

/** When, by whom and why a change was made. */
export function made(c) {
  const who = c.how === "outside" || c.how === "opened" ? "" : c.author || "nobody named";
  return el("p", {}, el("time", { datetime: c.time }, new Date(c.time).toLocaleString()), " · ", el("strong", {}, [who, HOW[c.how]].filter(Boolean).join(" ")), c.of ? ` change ${c.of}` : "", c.reason ? el("span", { class: "reason" }, ` “${c.reason}”`) : "");
}

/** A change of a file with the lines that differ; the text after the last one is what it says. */
function fileChange(c, i, count, again) {
  return el(
    "li",
    { value: c.number },
    made(c),
    c.edits.map((e) => el("pre", { class: "lines", tabindex: "0", role: "region", "aria-label": `Lines of change ${c.number}` }, e.lines.slice(2).map((l) => el("span", { class: { "+": "added", "-": "gone", "@": "note" }[l[0]] || "" }, `${l}\n`)))),
    el(
      "p",
      { class: "choices" },
      i ? el("button", { type: "button", click: () => again(c.number, "after") }, `Put the text after change ${c.number} back`) : null,
      i === count - 1 && c.edits[0].was ? el("button", { type: "button", click: () => again(c.number, "before") }, `Put the text before change ${c.number} back`) : null,
    ),
  );
}

async function putBack(file, number, side, page, refresh) {
  try {
    const { version } = await ask(`${file.read}?${new URLSearchParams(file.named)}`);
    await ask("/api/restore-rule", { ...file.named, number, side, version, ...note("") });
    page.tell(`Restored: ${file.title}.`);
    await refresh();
  } catch (refused) {
    page.warn(refused.problems.length ? refused.problems.map((p) => `${p.message} ${p.hint}`).join("; ") : refused.message);
  }
}

/** What a change did to an entry, and a way back to it. */
export function edit(c, e, page) {
  const before = e.before ? JSON.parse(e.before) : null;
  const after = e.after ? JSON.parse(e.after) : null;
  const noun = e.list.slice(0, -1);
  const what = !before ? `New ${noun} ${e.is}` : !after ? `Deleted ${noun} ${e.was}` : `Changed ${noun} ${e.is}`;
  const now = entry(e.list, e.is || e.was);
  return el(
    "details",
    {},
    el("summary", {}, what),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": `${what}, change ${c.number}` }, difference(before, after, ["Before", "After"])),
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
