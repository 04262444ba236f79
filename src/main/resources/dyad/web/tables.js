import { el, fill } from "./elements.js";
import { ask, note } from "./desk.js";
import { TableGrid } from "./grid.js";

/** The tables of the rules in use, and one of them as a grid. */
export function tablesView(view, [layer, table, line], page) {
  if (!table) {
    return list(view, page);
  }
  const grid = new TableGrid(view, { layer, table }, Number(line) || 0, page);
  return { refresh: () => grid.load(), saved: () => grid.load() };
}

function list(view, page) {
  const body = el("div");
  view.append(el("p", { class: "back" }, el("a", { href: "#/rules" }, "All rules")), el("h1", {}, "Tables"), body);
  const place = (t) => `#/tables/${t.layer}/${t.table}`;
  async function load() {
    try {
      const { tables, more } = await ask("/api/rule-tables");
      fill(
        body,
        el("ul", { class: "tables" }, tables.map((t) => el("li", {}, el("a", { href: place(t) }, t.table), el("span", { class: "note" }, ` ${t.file}`)))),
        more.length
          ? [
              el("h2", {}, "Not there yet"),
              el("p", { class: "note" }, "A table beside this brief holds for it alone: its lines stand in place of those of the same name in the rules in use. It begins so that it changes nothing."),
              el("ul", { class: "tables" }, more.map((t) => el("li", {}, el("button", { type: "button", click: () => begin(t) }, `Begin ${t.table}`), el("span", { class: "note" }, ` ${t.file}`)))),
            ]
          : null,
      );
    } catch (refused) {
      page.warn(refused.message);
    }
  }
  async function begin(t) {
    try {
      await ask("/api/begin-table", { layer: String(t.layer), table: t.table, ...note("") });
      page.tell(`Begun: ${t.file}.`);
      location.hash = place(t);
    } catch (refused) {
      page.warn(refused.message);
    }
  }
  load();
  return { refresh: load, saved: load };
}
