import { counted, el, fill } from "./elements.js";
import { ask, desk, entries, entry, moved } from "./desk.js";
import { move } from "./form.js";

/** Where another brief rates the same facts otherwise, and which answers hang on that. */
export function ratingsView(view, [key], page) {
  const others = desk.briefs.filter((b) => b.key !== desk.key);
  const select = el("select", { id: "r-other", change: () => (location.hash = `#/ratings/${select.value}`) }, el("option", { value: "" }, "choose …"), others.map((b) => el("option", { value: b.key }, `${b.title} (${b.name})`)));
  const body = el("div");
  view.append(
    el("p", { class: "back" }, el("a", { href: "#/facts" }, "All facts")),
    el("h1", {}, "Ratings side by side"),
    el("p", { class: "note" }, "Two analysts code the same facts in copies of a brief. Here stands where their ratings differ, and which answers of this brief move if the other's rating is taken. Nothing is saved."),
    el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "r-other" }, "The other brief"), select)),
    body,
  );
  select.value = key || "";
  let asked = 0;

  async function refresh() {
    const mine = ++asked;
    if (!key) {
      fill(body, others.length ? null : el("p", {}, "There is no other brief in this folder."));
      return;
    }
    fill(body, el("p", { class: "note" }, "One moment …"));
    try {
      const other = await ask(`/api/brief?key=${encodeURIComponent(key)}`);
      if (mine === asked) {
        await show(other, () => mine === asked && body.isConnected);
      }
    } catch (refused) {
      page.warn(refused.message);
    }
  }

  async function show(other, wanted) {
    if (!other.brief || !desk.state.brief) {
      fill(body, el("p", {}, "One of the two files is not in order; nothing can be compared until it is."));
      return;
    }
    const shared = entries("facts").filter((f) => entry("facts", f.id, other));
    const differing = shared.filter((f) => f.rating !== entry("facts", f.id, other).rating);
    const status = el("p", { class: "note", role: "status" });
    const rows = differing.map((f) => ({ fact: f, theirs: entry("facts", f.id, other).rating, moves: el("td", {}, "…") }));
    const all = el("div");
    fill(body, el("p", {}, summary(shared, differing)), differing.length ? [table(rows), el("h2", {}, "All of them at once"), all] : null, status);
    for (const [i, row] of rows.entries()) {
      if (!wanted()) {
        return;
      }
      status.textContent = `Trying ${i + 1} of ${rows.length} …`;
      fill(row.moves, await effect([row]));
    }
    if (rows.length && wanted()) {
      fill(all, await effect(rows));
    }
    status.textContent = "";
  }

  refresh();
  return { refresh };
}

function summary(shared, differing) {
  if (!shared.length) {
    return "The two briefs have no fact of the same id: only copies of one brief can be compared.";
  }
  return `Both have ${counted(shared.length, "fact")} of the same id; ${differing.length ? counted(differing.length, "rating") : "no rating"} ${differing.length > 1 ? "differ" : "differs"}.`;
}

function table(rows) {
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of ratings that differ" },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ["Fact", "Statement", "Rating here", "The other's", "What moves if it is taken"].map((h) => el("th", { scope: "col" }, h)))),
      el(
        "tbody",
        {},
        rows.map((r) => el("tr", {}, el("th", { scope: "row" }, el("a", { href: `#/facts/${encodeURIComponent(r.fact.id)}` }, r.fact.id)), el("td", { class: "statement" }, r.fact.statement), el("td", { class: "whole" }, r.fact.rating), el("td", { class: "whole" }, r.theirs), r.moves)),
      ),
    ),
  );
}

/** The answers that move if some of the other's ratings are taken. */
async function effect(rows) {
  try {
    const changes = rows.map((r) => ({ list: "facts", name: r.fact.id, fields: { ...r.fact, rating: r.theirs } }));
    const told = await ask("/api/draft", { changes });
    if (told.problems) {
      return told.problems.map((p) => `${p.message} ${p.hint}`).join("; ");
    }
    const moves = moved(desk.state.answers, told.answers);
    return moves.length ? el("ul", { class: "moves" }, moves.map(move)) : "no answer";
  } catch (refused) {
    return refused.message;
  }
}
