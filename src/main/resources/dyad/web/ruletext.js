import { counted, el, fill, quiet } from "./elements.js";
import { ask, askBeforeLeaving } from "./desk.js";

const WORDS = "rule when then end not exists accumulate and in memberOf contains insertLogical Finding supports opposes true false null distinct total".split(" ");
const PIECES = /(\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))|("(?:[^"\\\n]|\\.)*"?)|(@\w+)|(\$\w+)|(\b\d+(?:\.\d+)?\b)|([A-Za-z_]\w*)/g;
const SORTS = ["comment", "text", "word", "variable", "number"];
const SHOWN = 60;
const IN_A_WORD = /[\w$@]/;

/** What was typed in rules and not saved, so that a look at where a word comes from loses nothing. */
const drafts = new Map();

askBeforeLeaving(() => [...drafts.values()].some((d) => d.text !== d.was));

/**
 * A field in which a rule is typed: its words in colours, what can stand at the cursor, and what
 * the word there means. What can be told of a place is asked of the server, which tells editors
 * the same.
 */
export class RuleText {
  constructor(area, id) {
    this.area = area;
    this.id = id;
    this.version = "";
    this.code = el("code");
    this.ruler = el("span", { class: "ruler" }, "0".repeat(50));
    this.list = el("ul", { id: "r-proposals", role: "listbox", tabindex: "0", "aria-label": "What can stand here", hidden: true });
    this.status = el("p", { class: "unseen", role: "status" });
    this.opener = el("button", { type: "button", "aria-expanded": "false", "aria-haspopup": "listbox", "aria-controls": "r-proposals", click: () => this.open(false) }, "What can stand here");
    this.element = el("div", { class: "typed" }, el("pre", { class: "colours", "aria-hidden": "true" }, this.ruler, this.code), area, this.list);
    this.word = el("div", { class: "word" });
    this.told = el("div", { class: "of-word" }, this.opener, el("span", { class: "note" }, " Ctrl-Space"), this.word, this.status);
    this.options = [];
    this.asked = 0;
    this.listen();
  }

  listen() {
    const soon = quiet(250, () => this.isTyping() && this.open(true));
    this.look = quiet(300, () => this.tell());
    this.area.setAttribute("aria-autocomplete", "list");
    this.area.setAttribute("aria-haspopup", "listbox");
    this.area.setAttribute("aria-controls", "r-proposals");
    this.area.addEventListener("input", (e) => {
      drafts.set(this.id, { version: this.version, text: this.area.value, was: this.was });
      this.paint();
      this.look();
      if (this.isOpen()) {
        this.narrow();
      } else if (e.inputType === "insertText" && e.data && IN_A_WORD.test(e.data) && !this.taking) {
        soon();
      } else {
        this.silent = false;
      }
    });
    this.area.addEventListener("scroll", () => this.scroll());
    this.area.addEventListener("keydown", (e) => this.key(e));
    this.area.addEventListener("blur", () => this.close());
    ["keyup", "click", "focus"].forEach((event) => this.area.addEventListener(event, () => this.look()));
    this.list.addEventListener("mousedown", (e) => {
      e.preventDefault(); // the cursor stays in the text
      const option = e.target.closest("[role=option]");
      if (option) {
        this.take(this.options[[...this.list.children].indexOf(option)]);
      }
    });
  }

  /** Shows a rule; what was typed in it before and not saved, if the file is the same since. */
  begin(rule, page) {
    const draft = drafts.get(this.id);
    const kept = draft && draft.version === rule.version && draft.text !== rule.text;
    this.version = rule.version;
    this.was = rule.text;
    this.area.value = kept ? draft.text : rule.text;
    if (kept) {
      page.tell("What you typed here before is still there; it is not saved.");
    } else {
      drafts.delete(this.id);
    }
    this.paint();
  }

  /** A rule was saved; what was typed meanwhile stays. */
  saved(rule) {
    this.version = rule.version;
    this.was = rule.text;
    if (this.area.value === rule.text) {
      drafts.delete(this.id);
    } else {
      drafts.set(this.id, { version: rule.version, text: this.area.value, was: rule.text });
    }
  }

  /** Puts the cursor at the beginning of a line. */
  goTo(line) {
    const before = this.area.value.split("\n").slice(0, line - 1);
    const at = before.reduce((length, l) => length + l.length + 1, 0);
    this.area.focus();
    this.area.setSelectionRange(at, at);
    this.area.scrollTop = Math.max(0, (line - 6) * this.height());
    this.look();
  }

  paint() {
    const text = this.area.value;
    const parts = [];
    let at = 0;
    for (const match of text.matchAll(PIECES)) {
      const group = match.slice(1).findIndex((g) => g !== undefined);
      const sort = group < SORTS.length ? SORTS[group] : WORDS.includes(match[0]) ? "word" : "";
      if (sort) {
        parts.push(text.slice(at, match.index), el("span", { class: `c-${sort}` }, match[0]));
        at = match.index + match[0].length;
      }
    }
    fill(this.code, parts, text.slice(at), "\n");
    this.scroll();
  }

  scroll() {
    this.code.style.transform = `translate(${-this.area.scrollLeft}px, ${-this.area.scrollTop}px)`;
    if (this.isOpen()) {
      this.place();
    }
  }

  /** Where the cursor is, as the server counts. */
  where() {
    const lines = this.area.value.slice(0, this.area.selectionStart).split("\n");
    return { line: lines.length, column: lines[lines.length - 1].length + 1 };
  }

  asking(path) {
    return ask(path, { id: this.id, text: this.area.value, ...this.where() });
  }

  isTyping() {
    const at = this.area.selectionStart;
    return document.activeElement === this.area && at === this.area.selectionEnd && IN_A_WORD.test(this.area.value[at - 1] || "") && !this.silent;
  }

  isOpen() {
    return !this.list.hidden;
  }

  async open(unasked) {
    const mine = ++this.asked;
    const { value, selectionStart } = this.area;
    try {
      const { proposals } = await this.asking("/api/rule-proposals");
      if (mine !== this.asked || value !== this.area.value || selectionStart !== this.area.selectionStart) {
        return;
      }
      this.proposals = proposals;
      this.length = value.length;
      this.unasked = unasked;
      if (!unasked) {
        this.area.focus();
      }
      this.narrow();
      if (!unasked && !this.isOpen()) {
        this.status.textContent = "Nothing is known that could stand here.";
      }
    } catch {
      this.close(); // what is wrong is told when it is tried
    }
  }

  /** Lists what begins with the word that is typed, then what has it within. */
  narrow() {
    const at = this.area.selectionStart;
    const ranked = this.proposals
      .map((p) => ({ ...p, word: this.area.value.slice(p.from, at).toLowerCase() }))
      .map((p) => ({ ...p, rank: p.from > at || p.word.includes("\n") ? -1 : p.label.toLowerCase().indexOf(p.word.replace(/^"/, "")) }))
      .filter((p) => p.rank >= 0);
    this.options = [...ranked.filter((p) => p.rank === 0), ...ranked.filter((p) => p.rank > 0)];
    const said = this.options.length === 0 || (this.unasked && this.options.some((p) => p.word.length > 1 && p.label.toLowerCase() === p.word));
    if (said) {
      this.close();
      return;
    }
    this.found = this.options.length;
    this.options = this.options.slice(0, SHOWN);
    fill(
      this.list,
      this.options.map((p, i) =>
        el("li", { id: `r-proposal-${i}`, role: "option", "aria-selected": "false" }, el("span", { class: "label" }, p.label), el("span", { class: "note" }, ` ${p.detail}`), el("span", { class: "means" }, plain(p.meaning))),
      ),
    );
    this.list.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    this.status.textContent = `${counted(this.found, "proposal")}. Up and down choose, Enter takes, Escape closes.`;
    this.choose(0);
    this.place();
  }

  choose(index) {
    this.chosen = (index + this.options.length) % this.options.length;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === this.chosen)));
    this.area.setAttribute("aria-activedescendant", `r-proposal-${this.chosen}`);
    this.list.children[this.chosen].scrollIntoView({ block: "nearest" });
  }

  height() {
    return parseFloat(getComputedStyle(this.area).lineHeight);
  }

  /** Below the line of the cursor, and never beside the field. */
  place() {
    const { line, column } = this.where();
    const wide = this.ruler.getBoundingClientRect().width / 50;
    const top = line * this.height() + 10 - this.area.scrollTop;
    const left = Math.min((column - 1) * wide + 8 - this.area.scrollLeft, this.area.clientWidth - this.list.offsetWidth - 4);
    this.list.style.top = `${Math.max(0, Math.min(top, this.area.clientHeight))}px`;
    this.list.style.left = `${Math.max(0, left)}px`;
  }

  close() {
    this.asked++;
    this.list.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    this.area.removeAttribute("aria-activedescendant");
    this.status.textContent = "";
  }

  key(event) {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      this.open(false);
      return;
    }
    if (!this.isOpen()) {
      return;
    }
    const act = {
      ArrowDown: () => this.choose(this.chosen + 1),
      ArrowUp: () => this.choose(this.chosen - 1),
      PageDown: () => this.choose(Math.min(this.chosen + 8, this.options.length - 1)),
      PageUp: () => this.choose(Math.max(this.chosen - 8, 0)),
      Enter: () => this.take(this.options[this.chosen]),
      Tab: () => this.take(this.options[this.chosen]),
      Escape: () => {
        this.silent = true;
        this.close();
      },
    }[event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey && !(event.shiftKey && event.key === "Tab")) {
      event.preventDefault();
      event.stopPropagation();
      act();
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      this.close();
    }
  }

  /** Writes a proposal; the cursor goes into the first quotes of it that are empty. */
  take(p) {
    const to = p.to + this.area.value.length - this.length;
    this.close();
    this.taking = true;
    this.area.focus();
    this.area.setSelectionRange(p.from, to);
    if (!document.execCommand("insertText", false, p.text)) {
      this.area.setRangeText(p.text, p.from, to, "end");
      this.area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const gap = p.text.indexOf('""');
    const at = p.from + (gap < 0 ? p.text.length : gap + 1);
    this.area.setSelectionRange(at, at);
    this.taking = false;
    this.look();
  }

  /** What the word at the cursor means, and where it comes from. */
  async tell() {
    const { line, column } = this.where();
    const place = `${line}:${column}:${this.area.value}`;
    if (place === this.last || !this.area.isConnected || !this.version) {
      return;
    }
    this.last = place;
    try {
      const { meaning, sources } = await this.asking("/api/rule-word");
      if (place === this.last) {
        fill(this.word, marked(meaning), this.sources(sources));
      }
    } catch {
      fill(this.word); // as above
    }
  }

  sources(all) {
    const some = all.slice(0, 6).map((s) =>
      el(
        "li",
        {},
        s.here
          ? el("button", { type: "button", class: "plain", click: () => this.goTo(s.line) }, `line ${s.line} here`)
          : s.table
            ? el("a", { href: `#/tables/${s.layer}/${s.table}/${s.line}` }, `table ${s.table}, line ${s.line}`)
            : el("a", { href: `#/rules/${encodeURIComponent(s.rule)}/${s.line}` }, s.title),
      ),
    );
    return all.length ? el("div", { class: "sources" }, el("span", {}, "Where it comes from:"), el("ul", {}, some, all.length > some.length ? el("li", { class: "note" }, `and ${all.length - some.length} more`) : null)) : null;
  }
}

function plain(markdown) {
  return markdown.split("\n\n")[0].replace(/\*\*|`/g, "");
}

/** The little Markdown that meanings are told in, as elements. */
function marked(markdown) {
  return markdown
    .split("\n\n")
    .filter(Boolean)
    .map((block) => (block.startsWith("- ") ? el("ul", {}, block.split("\n").map((l) => el("li", {}, inline(l.replace(/^- /, ""))))) : el("p", {}, inline(block))));
}

function inline(text) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part) => (part.startsWith("**") ? el("strong", {}, part.slice(2, -2)) : part.startsWith("`") && part.length > 1 ? el("code", {}, part.slice(1, -1)) : part));
}
