import { el, fill, problemList } from "./elements.js";
import { ask } from "./desk.js";
import { labelled } from "./form.js";

/** A rule that is begun from a template; it is then written in its form. */
export function newRule(view, page) {
  const errors = el("div", { role: "alert" });
  const name = el("input", { id: "n-name", autocomplete: "off", spellcheck: "false" });
  const where = el("select", { id: "n-where", change: () => offer() }, el("option", { value: "brief" }, "for this brief alone, beside it"), el("option", { value: "rules" }, "for every brief, among the rules in use"));
  const theme = el("input", { id: "n-theme", autocomplete: "off", list: "n-themes", value: "new" });
  const themes = el("datalist", { id: "n-themes" });
  let words = { themes: [], own: [] };
  const offer = () => fill(themes, (where.value === "brief" ? words.own : words.themes).map((t) => el("option", { value: t })));
  view.append(
    el("p", { class: "back" }, el("a", { href: "#/rules" }, "All rules")),
    el("h1", {}, "New rule"),
    el(
      "form",
      { class: "fact", novalidate: true, submit: (e) => { e.preventDefault(); begin(); } },
      labelled("n-name", "Name", true, "small letters, digits and hyphens, as talks-without-result; the rule's id, and the name of its file", name),
      labelled("n-where", "It holds", false, "a rule beside a brief is seen by no other brief", where),
      labelled("n-theme", "Folder", false, "the folder of the rules that it comes into", theme),
      themes,
      el("p", { class: "note" }, "It begins as an example with its cases, which passes the check; then you change its rows to what you mean."),
      errors,
      el("div", { class: "submit" }, el("button", { type: "submit", class: "main" }, "Begin it")),
    ),
  );

  async function begin() {
    fill(errors);
    try {
      const { id } = await ask("/api/new-rule", { name: name.value.trim(), where: where.value, theme: theme.value.trim() });
      page.tell(`Begun: ${id}.`);
      location.hash = `#/rules/${encodeURIComponent(id)}/form`;
    } catch (refused) {
      fill(errors, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
    }
  }

  ask("/api/rule-words").then((told) => { words = told; offer(); }, (refused) => page.warn(refused.message));
  return { refresh: () => {} };
}
