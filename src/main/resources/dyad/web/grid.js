import { el, fill, problemList, quiet } from "./elements.js";
import { ask, askBeforeLeaving, note, same } from "./desk.js";
import { WHILE_TYPING, Work } from "./making.js";
import { asSaved, changes, insist, layOver } from "./tablerows.js";

/** What was typed and not saved waits here, as long as the page is open. */
const drafts = new Map();

askBeforeLeaving(() => drafts.size > 0);

const NUMBERS = ["value"];
const LONG = ["meaning"];

/**
 * A table as a grid: a row for each line that says something. Only what is changed is sent, by the
 * line that it stands in, so that all else stays as it is written.
 */
export class TableGrid {
  constructor(view, named, line, page) {
    this.named = named;
    this.line = line;
    this.page = page;
    this.key = `${named.layer}/${named.table}`;
    this.told = null;
    this.rows = [];
    this.running = false;
    this.again = false;
    this.soon = quiet(800, () => this.run());
    this.about = el("div");
    this.errors = el("div", { role: "alert" });
    this.body = el("div", { class: "scroll grid", tabindex: "0", role: "region", "aria-label": `Table ${named.table}` });
    this.panel = el("aside", { class: "panel", tabindex: "0", "aria-label": "What the check and the proof say", "aria-live": "polite" });
    this.reason = el("input", { id: "reason", maxlength: "500", placeholder: "may be left out" });
    this.find = el("input", { id: "t-find", type: "search", input: () => this.found() });
    this.more = el("button", { type: "button", hidden: true, click: () => this.add(null) }, "New row");
    view.append(
      el("p", { class: "back" }, el("a", { href: "#/tables" }, "All tables")),
      el("h1", {}, `Table ${named.table}`),
      el(
        "div",
        { class: named.table === "claims" ? "" : "beside" },
        el(
          "form",
          { submit: (e) => { e.preventDefault(); this.send(); } },
          this.about,
          el("div", { class: "filters" }, el("div", { class: "field" }, el("label", { for: "t-find" }, "Find"), this.find)),
          this.body,
          this.errors,
          el(
            "div",
            { class: "submit" },
            el("div", { class: "field" }, el("label", { for: "reason" }, "Reason for the change"), this.reason),
            el("button", { type: "submit", class: "main" }, "Save"),
            this.more,
            el("button", { type: "button", click: () => this.run() }, "Try it"),
            el("button", { type: "button", click: () => this.drop() }, "Drop changes"),
            el("a", { href: `#/history/tables/${this.key}` }, "History"),
          ),
        ),
        this.panel,
      ),
    );
    this.load();
  }

  /** Reads the table, at first and when something was saved somewhere; what is typed here stays. */
  async load() {
    const { told } = this;
    try {
      const now = await ask(`/api/rule-table?layer=${encodeURIComponent(this.named.layer)}&table=${encodeURIComponent(this.named.table)}`);
      if (this.told !== told) {
        await this.load(); // what was shown since may be newer than what was asked for
        return;
      }
      if (this.told && (now.version === this.told.version || this.changes().length || this.isSettling())) {
        return; // what is typed is put over what the file says when it is tried or saved
      }
      const draft = drafts.get(this.key);
      this.show(now);
      if (draft && draft.version === now.version) {
        this.rows = draft.rows;
        this.draw();
        this.page.tell("What you had typed is there again; it is not saved.");
      } else if (draft) {
        this.over(draft.rows);
      }
      this.run();
    } catch (refused) {
      this.page.warn(refused.message);
    }
  }

  show(now) {
    this.told = now;
    this.rows = now.lines.map((l) => ({ line: l.line, base: l.cells, cells: [...l.cells], gone: false }));
    fill(
      this.about,
      el("p", { class: "note" }, now.file),
      now.above.map((a) => el("p", { class: "note" }, now.open ? "Lines of the same name stand in place of these in " : "This brief goes by another table in place of this: ", el("a", { href: `#/tables/${a.layer}/${this.named.table}` }, a.file), ".")),
    );
    this.more.hidden = !now.open;
    this.draw();
  }

  draw() {
    const { head, open } = this.told;
    const typing = this.typing();
    fill(
      this.body,
      el(
        "table",
        { class: `cells of-${this.named.table === "claims" ? "claims" : "numbers"}`, keydown: (e) => this.step(e) },
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Line"), head.map((h) => el("th", { scope: "col" }, h)), open ? el("th", { scope: "col" }, "Row") : null)),
        el("tbody", {}, this.rows.map((row) => this.row(row))),
      ),
    );
    this.found();
    this.goOn(typing);
    const named = this.body.querySelector(".named");
    if (named) {
      named.scrollIntoView({ block: "center" });
    }
  }

  /** Where somebody is typing, so that rows drawn anew do not stop them; null where nobody is. */
  typing() {
    const { activeElement: input } = document;
    return this.body.contains(input) && input.dataset.column ? { label: input.getAttribute("aria-label"), at: input.selectionStart } : null;
  }

  goOn(typing) {
    const input = typing && this.body.querySelector(`[aria-label="${CSS.escape(typing.label)}"]`);
    if (input) {
      input.focus();
      input.setSelectionRange(typing.at, typing.at);
    }
  }

  /** What one looks for is shown alone; a browser finds nothing in fields. */
  found() {
    const words = this.find.value.toLowerCase().split(/\s+/).filter(Boolean);
    this.rows.forEach((r) => (r.element.hidden = Boolean(r.line) && !words.every((w) => r.cells.join(" ").toLowerCase().includes(w))));
  }

  row(row) {
    const { head, open } = this.told;
    const width = Math.max(head.length, row.cells.length);
    const overlaid = open && this.told.above.some((a) => a.names.includes(row.cells[0].trim()));
    const own = [...Array(width).keys()].map((at) => this.cell(row, at));
    row.element = el(
      "tr",
      { class: [row.line && row.line === this.line ? "named" : "", row.gone ? "gone" : "", overlaid ? "overlaid" : ""].filter(Boolean).join(" "), "aria-current": row.line && row.line === this.line ? "true" : null },
      el("th", { scope: "row" }, row.line || "new", overlaid ? el("span", { class: "note" }, " another counts") : null),
      own,
      open
        ? el(
            "td",
            { class: "choices" },
            el("button", { type: "button", class: "plain", "aria-label": `Add a row below ${this.name(row)}`, click: () => this.add(row) }, "Add"),
            el("button", { type: "button", class: "plain", "aria-label": `${row.gone ? "Keep" : "Remove"} ${this.name(row)}`, click: () => this.remove(row) }, row.gone ? "Keep" : "Remove"),
          )
        : null,
    );
    this.mark(row);
    return row.element;
  }

  name(row) {
    return row.cells[0] || "the new row";
  }

  /** The name of a line is no matter of choice where it means something to the program. */
  cell(row, at) {
    const heading = this.told.head[at] || "more";
    const value = row.cells[at] || "";
    const says = `says-${this.rows.indexOf(row)}-${at}`;
    if (at === 0 && !this.told.open && row.line && row.cells.length === this.told.head.length) {
      return el("td", { class: "fixed" }, value, el("div", { class: "says", id: says }));
    }
    const long = LONG.includes(heading);
    const input = el(long ? "textarea" : "input", {
      class: NUMBERS.includes(heading) ? "figure" : "",
      rows: long ? String(Math.max(1, Math.ceil(value.length / 48))) : null,
      inputmode: NUMBERS.includes(heading) ? "decimal" : null,
      spellcheck: long ? "true" : "false",
      autocomplete: "off",
      disabled: row.gone,
      "data-column": at,
      "aria-label": `${heading} of ${this.name(row)}`,
      "aria-describedby": says,
      input: (e) => this.typed(row, at, e.target),
    });
    input.value = value;
    return el("td", {}, input, el("div", { class: "says", id: says }));
  }

  typed(row, at, input) {
    if (/[\r\n]/.test(input.value)) {
      input.value = input.value.replace(/[\r\n]+/g, " ");
    }
    while (row.cells.length < at) {
      row.cells.push("");
    }
    row.cells[at] = input.value;
    this.mark(row);
    this.kept();
    this.soon();
  }

  /** A row that says something else than the file is told apart. */
  mark(row) {
    row.element.classList.toggle("changed", !row.gone && !same(row.cells, row.base));
  }

  kept() {
    if (this.changes().length) {
      drafts.set(this.key, { version: this.told.version, rows: this.rows });
    } else {
      drafts.delete(this.key);
    }
  }

  add(row) {
    const width = this.told.head.length;
    const fresh = { line: 0, base: [], cells: Array(width).fill(""), gone: false };
    const word = row ? row.cells[0].split(": ")[0] : "";
    if (row && row.cells[0].includes(": ")) {
      fresh.cells[0] = `${word}: `; // of the same list, or table of steps
    }
    this.rows.splice(row ? this.rows.indexOf(row) + 1 : this.rows.length, 0, fresh);
    this.draw();
    fresh.element.querySelector("input").focus();
    this.kept();
  }

  remove(row) {
    if (row.line) {
      row.gone = !row.gone;
    } else {
      this.rows.splice(this.rows.indexOf(row), 1);
    }
    const at = this.rows.indexOf(row);
    this.draw();
    const next = at < 0 ? this.more : row.element.querySelector(".choices button:last-child");
    next.focus();
    this.kept();
    this.soon();
  }

  drop() {
    drafts.delete(this.key);
    fill(this.errors);
    if (this.told) {
      this.show({ ...this.told }); // shown anew: what is on its way was asked of what was typed
      this.run();
    }
    this.load();
  }

  /** Up and down go from row to row in a column. */
  step(event) {
    const { target } = event;
    const way = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key];
    if (!way || !target.dataset.column) {
      return;
    }
    const within = target.tagName === "TEXTAREA" && event.key !== "Enter" && target.selectionStart !== (way > 0 ? target.value.length : 0);
    if (within) {
      return;
    }
    event.preventDefault();
    const all = [...this.body.querySelectorAll(`[data-column="${target.dataset.column}"]:enabled`)].filter((input) => !input.closest("[hidden]"));
    const next = all[all.indexOf(target) + way];
    if (next) {
      next.focus();
    }
  }

  /** What is changed, by the lines of the version that is shown; a new row by the one before it. */
  changes() {
    return changes(this.rows);
  }

  wish() {
    return { ...this.named, version: this.told.version, rows: this.changes() };
  }

  async run() {
    if (this.running) {
      this.again = true;
      this.work.stop();
      return;
    }
    const { told } = this;
    this.running = true;
    fill(this.panel, el("h2", {}, "Check"), el("p", { class: "note" }, "One moment …"));
    try {
      this.work = new Work("Trying the table: check, proof", { after: WHILE_TYPING });
      const found = await ask("/api/try-table", this.wish(), this.work);
      if (this.told === told) {
        this.tell(found);
      }
    } catch (refused) {
      if (!this.again && this.told === told) {
        this.refused(refused, this.panel);
      }
    }
    this.running = false;
    if (this.again || this.told !== told) {
      this.again = false;
      this.run();
    }
  }

  tell({ problems, effect }) {
    this.said(problems);
    fill(
      this.panel,
      el("h2", {}, "Check"),
      problems.length ? problemList(problems.map((p) => this.placed(p))) : el("p", {}, "Nothing is wrong."),
      effect.length ? [el("h2", {}, "What it does to the answers"), effect.filter(Boolean).map((l) => el("p", {}, l))] : el("p", { class: "note" }, "What you change is tried before it is saved: what the check says, and what it does to the answers of this brief."),
    );
  }

  shown() {
    return this.rows.filter((r) => !r.gone);
  }

  /** A problem in a row is called by what the row is called; one in another file by its file. */
  placed(problem) {
    const row = "row" in problem && this.shown()[problem.row];
    const elsewhere = problem.file && problem.file !== this.told.file ? `${problem.file}: ` : "";
    return row ? { ...problem, entry: this.name(row), field: this.told.head[problem.cell] } : { ...problem, message: elsewhere + problem.message };
  }

  /** Puts what is wrong beside the cell that it is about. */
  said(problems) {
    this.body.querySelectorAll(".says").forEach((says) => fill(says));
    this.body.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
    for (const problem of problems) {
      const row = "row" in problem && this.shown()[problem.row];
      const cells = row ? row.element.querySelectorAll("td") : [];
      const cell = cells[Math.min(problem.cell || 0, cells.length - 1)];
      if (cell && cell.querySelector(".says")) {
        cell.querySelector(".says").append(el("p", { class: problem.severity }, `${problem.message}${problem.hint ? `: ${problem.hint}` : ""}`));
        const input = cell.querySelector("input, textarea");
        if (input && problem.severity === "error") {
          input.setAttribute("aria-invalid", "true");
        }
      }
    }
  }

  /** Whether what both changed is shown, and somebody has yet to say which is to stand. */
  isSettling() {
    return this.errors.querySelector(".conflict") !== null;
  }

  /** What both changed is settled first: it is in no row, and would be lost. */
  send() {
    if (this.isSettling()) {
      this.page.tell("Say first which of the two is to stand.");
      return;
    }
    this.store();
  }

  async store() {
    fill(this.errors);
    if (!this.changes().length) {
      this.page.tell("Nothing is changed here.");
      return;
    }
    const { told } = this;
    const sent = this.rows.map((row) => ({ row, cells: [...row.cells], gone: row.gone }));
    try {
      const now = await ask("/api/save-table", { ...this.wish(), ...note(this.reason.value) });
      this.reason.value = "";
      if (this.told === told) {
        this.saved(sent, now);
      } else {
        await this.load(); // what was tried meanwhile told of a later change
      }
      this.page.tell(`Saved: ${now.file}.`);
      this.run();
    } catch (refused) {
      if (refused.status !== 409) {
        this.refused(refused, this.errors);
      } else if (this.told === told) {
        await this.moved(refused.state, true);
      } else if (!this.isSettling()) {
        await this.store(); // what was tried meanwhile told of the change, and what is typed is over it
      }
    }
  }

  refused(refused, where) {
    if (refused.status === 409) {
      this.moved(refused.state, false);
      return;
    }
    fill(where, refused.problems.length ? problemList(refused.problems.map((p) => this.placed(p))) : el("p", {}, refused.message));
  }

  /** What was sent stands in the file now; what was typed meanwhile goes over it. */
  saved(sent, now) {
    const mine = asSaved(sent, this.rows);
    drafts.delete(this.key);
    this.show(now);
    this.over(mine);
  }

  /**
   * The file has changed meanwhile: what is typed goes over what it says now. Where what both
   * changed is shown already, that is settled first.
   */
  async moved(now, saving) {
    if (this.isSettling()) {
      return;
    }
    const mine = this.rows;
    this.show(now);
    const clear = this.over(mine);
    if (clear) {
      await (saving ? this.store() : this.run());
    }
  }

  /**
   * Puts what was typed over what the file says now, row by row; where both changed one row, both
   * are shown. Whether no row was changed by both.
   */
  over(mine) {
    const clashes = layOver(mine, this.rows);
    this.draw();
    this.kept();
    this.clash(clashes);
    return !clashes.length;
  }

  clash(clashes) {
    if (!clashes.length) {
      return;
    }
    const said = (cells, gone) => (gone ? "removed" : cells.join(" · "));
    fill(
      this.errors,
      el(
        "div",
        { class: "conflict" },
        el("p", {}, "Somebody else has changed what you changed; nothing was saved."),
        el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "What both changed" }, el("table", {}, el("thead", {}, el("tr", {}, ["Row", "Theirs", "Yours"].map((h) => el("th", { scope: "col" }, h)))), el("tbody", {}, clashes.map(({ row, now }) => el("tr", {}, el("th", { scope: "row" }, this.name(row)), el("td", {}, now ? said(now.base) : "removed"), el("td", {}, said(row.cells, row.gone))))))),
        el("button", { type: "button", click: () => this.mine(clashes) }, "Save mine over it"),
        " ",
        el("button", { type: "button", click: () => this.theirs() }, "Take theirs"),
      ),
    );
  }

  /** What the file says now has been seen, and is kept in the history as the text before. */
  mine(clashes) {
    insist(clashes, this.rows);
    this.draw();
    this.kept();
    this.store();
  }

  theirs() {
    fill(this.errors);
    this.run();
  }
}
