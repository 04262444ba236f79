import { el, fill, problemList } from "./elements.js";
import { ask } from "./desk.js";

/** The tables of the rules in use, and the lines of one of them; they are edited in their files. */
export function tablesView(view, [layer, table, line], page) {
  const title = el("h1", {}, table ? `Table ${table}` : "Tables");
  const body = el("div");
  view.append(el("p", { class: "back" }, table ? el("a", { href: "#/tables" }, "All tables") : el("a", { href: "#/rules" }, "All rules")), title, body);
  async function load() {
    try {
      if (table) {
        show(await ask(`/api/rule-table?layer=${encodeURIComponent(layer)}&table=${encodeURIComponent(table)}`));
      } else {
        const { tables } = await ask("/api/rule-tables");
        fill(body, el("ul", {}, tables.map((t) => el("li", {}, el("a", { href: `#/tables/${t.layer}/${t.table}` }, t.table), el("span", { class: "note" }, ` ${t.file}`)))));
      }
    } catch (refused) {
      page.warn(refused.message);
    }
  }
  function show(told) {
    const [head, ...rows] = told.lines;
    fill(
      body,
      el("p", { class: "note" }, `${told.file}: edited there, in an editor or a spreadsheet.`),
      told.problems.length ? problemList(told.problems) : null,
      el(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": title.textContent },
        el(
          "table",
          {},
          head ? el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Line"), head.cells.map((c) => el("th", { scope: "col" }, c)))) : null,
          el("tbody", {}, rows.map((r) => el("tr", { class: String(r.line) === line ? "named" : "", "aria-current": String(r.line) === line ? "true" : null }, el("th", { scope: "row" }, r.line), r.cells.map((c) => el("td", {}, c))))),
        ),
      ),
    );
    const named = body.querySelector(".named");
    if (named) {
      named.scrollIntoView({ block: "center" });
    }
  }
  load();
  return { refresh: load };
}
