import { el, fill, problemList } from "./elements.js";
import { ask, note } from "./desk.js";

/** The cases beside a rule, as text: tried together with the rule, and saved on their own. */
export class RuleCases {
  constructor(id, page, rule, changed) {
    this.id = id;
    this.page = page;
    this.rule = rule;
    this.changed = changed;
    this.file = null;
    this.area = el("textarea", { id: "r-cases", class: "code", rows: "22", spellcheck: "false", autocapitalize: "off", wrap: "off", "aria-describedby": "r-cases-says", input: () => changed() });
    this.says = el("p", { class: "note", id: "r-cases-says" });
    this.begins = el("button", { type: "button", hidden: true, click: () => this.begin() }, "Begin a file of cases");
    this.adds = el("button", { type: "button", click: () => this.add() }, "New case from this brief");
    this.element = el("div", {}, el("label", { for: "r-cases" }, "Cases of the rule"), this.area, el("p", { class: "choices" }, this.begins, this.adds, el("a", { href: `#/history/cases/${encodeURIComponent(id)}` }, "History of the cases")), this.says);
  }

  isChanged() {
    return this.file !== null && this.file.there && this.area.value !== this.file.text;
  }

  /** What is typed of them, for the rule to be tried with. */
  typed() {
    return this.isChanged() ? { cases: this.area.value } : {};
  }

  /**
   * What is typed stays, and so does what was shown since it was asked: it may be newer. Whether other cases are
   * shown than before.
   */
  async load() {
    const { file } = this;
    const now = await ask(`/api/cases?id=${encodeURIComponent(this.id)}`);
    if (this.file !== file) {
      return this.load();
    }
    if (this.isChanged() || (file && now.version === file.version && now.there === file.there)) {
      return false;
    }
    this.show(now);
    return file !== null;
  }

  show(file) {
    this.file = file;
    if (this.area.value !== file.text) {
      this.area.value = file.text;
    }
    this.file.text = this.area.value; // a field has plain ends of lines
    this.area.disabled = !file.there;
    this.begins.hidden = file.there;
    this.adds.hidden = !file.there;
    this.says.textContent = file.there ? file.file : `There is no file of cases yet: ${file.file}.`;
  }

  async begin() {
    try {
      this.show(await ask("/api/begin-cases", { id: this.id, ...note("") }));
      this.page.tell(`Begun: ${this.file.file}.`);
      this.area.focus();
    } catch (refused) {
      this.page.warn(refused.message);
    }
  }

  /** One more case, of the facts on which the rule speaks; it stands at the end, and is not saved. */
  async add() {
    try {
      const { text, silent } = await ask("/api/new-case", { id: this.id, text: this.rule(), cases: this.area.value });
      const before = this.area.value;
      let from = 0;
      while (from < before.length && text[from] === before[from]) {
        from++;
      }
      this.area.value = text;
      this.area.focus();
      this.area.setSelectionRange(from, from + text.length - before.length);
      this.page.tell(silent ? "The rule is silent on this brief: the new case has no facts yet." : "The new case is the last one; look at it before you save.");
      this.changed();
    } catch (refused) {
      this.page.warn(refused.problems.length ? refused.problems.map((p) => `${p.message} ${p.hint}`).join("; ") : refused.message);
    }
  }

  /** Saves them; whether they were saved, or there was nothing to save. */
  async store(reason, errors) {
    if (!this.isChanged()) {
      return true;
    }
    try {
      this.show(await ask("/api/save-cases", { id: this.id, text: this.area.value, version: this.file.version, ...note(reason) }));
      return true;
    } catch (refused) {
      const over = async () => {
        this.file = refused.state;
        fill(errors);
        await this.store(reason, errors);
      };
      fill(
        errors,
        refused.status === 409
          ? el("div", { class: "conflict" }, el("p", {}, "The file of cases has changed meanwhile; the cases were not saved. It says now:"), el("pre", {}, refused.state.text), el("button", { type: "button", click: over }, "Save my cases over it"))
          : refused.problems.length
            ? problemList(refused.problems)
            : el("p", {}, refused.message),
      );
      return false;
    }
  }
}
