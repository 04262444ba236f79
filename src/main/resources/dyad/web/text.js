import { counted, el, fill, problemList } from "./elements.js";
import { ask, desk, entries } from "./desk.js";
import { factForm, labelled, namesOf } from "./form.js";

/** The text that a brief is drawn from, or a fact of one of its sentences. */
export function textView(view, [what, paragraph, quote], page) {
  if (what === "fact" && quote) {
    return factOf(view, Number(paragraph), quote, page);
  }
  const text = new TextPage(view, what === "at" ? paragraph : "", page);
  text.load();
  return { refresh: () => text.load() };
}

class TextPage {
  constructor(view, at, page) {
    this.at = at;
    this.page = page;
    this.shown = null;
    this.told = el("div", { role: "alert" });
    this.body = el("div", { class: "source" }, el("p", { class: "note" }, "One moment …"));
    this.drop = new Drop(this);
    this.marked = el("div", { class: "marked", hidden: true });
    view.append(el("h1", {}, "Text"), this.drop.element, this.told, this.body, this.marked);
    const heard = () => (this.body.isConnected ? this.mark() : document.removeEventListener("selectionchange", heard));
    document.addEventListener("selectionchange", heard);
  }

  async load() {
    try {
      this.take(await ask("/api/text"));
    } catch (refused) {
      fill(this.told, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
    }
  }

  take(text) {
    fill(this.told);
    const focus = this.body.contains(document.activeElement) ? document.activeElement.id : "";
    this.shown = text;
    this.drop.take(text);
    this.current(null);
    replace(this.body, text.paragraphs ? this.paragraphs(text) : []);
    const there = document.getElementById(focus || (this.at ? `s-${this.at}-0` : ""));
    const first = this.body.querySelector("[role=button]");
    this.current(there || first);
    if (there) {
      there.focus();
      this.at = "";
    }
  }

  paragraphs(text) {
    const facts = new Map();
    entries("facts")
      .filter((f) => f.source.document === text.document)
      .forEach((f) => facts.set(f.source.paragraph, [...(facts.get(f.source.paragraph) || []), f.id]));
    const lost = text.quotes.filter((q) => q.at === undefined || q.at !== q.paragraph);
    return [
      el("p", { class: "note" }, `${text.document}: ${counted(text.paragraphs.length, "paragraph")}; ${counted(text.quotes.length, "fact")} with a quote. A click on a sentence, or Enter, makes a fact of it; up and down go from one to the next. Other words are marked with the mouse.`),
      lost.length ? [el("h2", {}, "Quotes that are not where they were"), el("ul", { class: "problems" }, lost.map(lostQuote))] : null,
      text.paragraphs.map((p) => this.paragraph(p, text.quotes, facts.get(p.number) || [])),
    ].flat().filter(Boolean);
  }

  paragraph(p, quotes, facts) {
    const here = quotes.filter((q) => q.at === p.number);
    let behind = 0;
    const pieces = p.sentences.map((sentence, i) => {
      const from = p.text.indexOf(sentence, behind);
      const to = from + sentence.length;
      behind = to;
      const used = here.some((q) => q.from < to && from < q.to);
      const open = () => this.open(p.number, sentence);
      return [
        el(
          "span",
          {
            id: `s-${p.number}-${i}`,
            role: "button",
            tabindex: "-1",
            class: used ? "sentence quoted" : "sentence",
            click: () => (document.getSelection().isCollapsed ? open() : null),
            keydown: (e) => this.keys(e, open),
          },
          sentence,
        ),
        " ",
      ];
    });
    return el(
      "section",
      { class: "paragraph", "aria-label": `Paragraph ${p.number}`, "data-number": p.number },
      el("p", { class: "number" }, `[${p.number}]`),
      el("div", {}, el("p", {}, pieces), facts.length ? el("p", { class: "note" }, "Facts: ", facts.map((f, i) => [i ? ", " : "", el("a", { href: `#/facts/${encodeURIComponent(f)}` }, f)])) : null),
    );
  }

  open(number, words) {
    location.hash = `#/text/fact/${number}/${encodeURIComponent(words)}`;
  }

  /** One sentence is reached by the tab key; from there up and down go on. */
  current(sentence) {
    this.body.querySelectorAll("[tabindex='0']").forEach((s) => s.setAttribute("tabindex", "-1"));
    if (sentence) {
      sentence.setAttribute("tabindex", "0");
    }
  }

  keys(event, open) {
    const all = [...this.body.querySelectorAll("[role=button]")];
    const at = all.indexOf(event.currentTarget);
    const next = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open();
    } else if (next !== undefined && all[next]) {
      event.preventDefault();
      this.current(all[next]);
      all[next].focus();
    }
  }

  /** Words that were marked with the mouse can be made a fact of, if they stand in one paragraph. */
  mark() {
    const selection = document.getSelection();
    const paragraph = (node) => (node && node.parentElement ? node.parentElement.closest(".paragraph") : null);
    const within = paragraph(selection.anchorNode);
    const words = selection.toString().replace(/\s+/g, " ").trim();
    const one = within && within === paragraph(selection.focusNode) && this.body.contains(within) && words;
    this.marked.hidden = !one;
    if (one) {
      const number = Number(within.dataset.number);
      fill(this.marked, el("button", { type: "button", class: "main", click: () => this.open(number, words) }, "Make a fact of the marked words"));
    }
  }
}

/** Puts elements in place of those that are shown, and leaves alone what looks the same: words marked in it stay marked. */
function replace(element, now) {
  const shown = [...element.childNodes];
  if (shown.length !== now.length) {
    fill(element, now);
    return;
  }
  now.forEach((n, i) => shown[i].isEqualNode(n) || shown[i].replaceWith(n));
}

function lostQuote(q) {
  const where = q.at === undefined ? "it is not in the text any more." : `it stands in paragraph ${q.at}.`;
  return el(
    "li",
    { class: "warning" },
    el("span", { class: "tag" }, "Warning"),
    " ",
    el("a", { href: `#/facts/${encodeURIComponent(q.fact)}` }, q.fact),
    ` quotes “${q.quote}” from paragraph ${q.paragraph}: ${where}`,
    q.nearest ? el("span", { class: "hint" }, ` Nearest to it is “${q.nearest}”`) : null,
  );
}

/** Where a file is dropped or chosen. */
class Drop {
  constructor(page) {
    this.page = page;
    this.ask = el("div", { role: "alert" });
    this.document = el("input", { id: "t-document", autocomplete: "off", maxlength: "200", list: "t-documents" });
    this.document.addEventListener("input", () => (this.typed = true));
    this.file = el("input", { id: "t-file", type: "file", accept: ".txt,.text,.md,.htm,.html,.xhtml,.docx,.pdf", change: () => this.chosen(this.file.files[0]) });
    this.summary = el("summary", {}, "A text");
    this.area = el(
      "div",
      {
        class: "drop",
        dragover: (e) => this.over(e, true),
        dragleave: (e) => this.over(e, false),
        drop: (e) => {
          this.over(e, false);
          this.chosen(e.dataTransfer.files[0]);
        },
      },
      el("p", {}, "Drop a file here, or choose one: plain text, HTML, Word (.docx) or PDF. It is read on this machine; its text is kept as source.txt beside the brief, the file itself is not."),
      el("div", { class: "filters" }, labelled("t-document", "Document", true, "as facts and sources call it", this.document), labelled("t-file", "File", true, "16 MiB at most", this.file)),
      this.ask,
    );
    this.element = el("details", { open: true }, this.summary, this.area);
  }

  take(text) {
    const known = [...new Set([...entries("facts").map((f) => f.source.document), ...entries("sources").filter((s) => s.kind === "document").map((s) => s.name)])].filter(Boolean);
    const list = namesOf(known, "t-documents");
    const old = document.getElementById("t-documents");
    old ? old.replaceWith(list) : document.body.append(list);
    if (!this.typed) {
      this.document.value = text.document || (known.length === 1 ? known[0] : "");
    }
    this.mark = text.mark;
    this.summary.textContent = text.mark ? "Another text" : "A text";
    if (!this.waiting) {
      this.element.open = !text.mark;
    }
  }

  over(event, on) {
    event.preventDefault();
    this.area.classList.toggle("over", on);
  }

  /** What is there already is replaced only by one who says so. */
  chosen(file) {
    if (!file) {
      return;
    }
    if (!this.document.value.trim()) {
      this.document.value = file.name.replace(/\.[^.]*$/, "");
    }
    if (!this.mark) {
      this.send(file, "");
      return;
    }
    this.waiting = true;
    fill(
      this.ask,
      el("p", {}, `A text is there already. Replace it by ${file.name}? Quotes are looked for in the new text.`),
      el(
        "p",
        { class: "choices" },
        el("button", { type: "button", class: "main", click: () => this.send(file, this.mark) }, "Replace it"),
        el("button", { type: "button", click: () => this.done() }, "Keep what is there"),
      ),
    );
  }

  done() {
    this.waiting = false;
    this.file.value = "";
    fill(this.ask);
  }

  async send(file, replaces) {
    fill(this.ask, el("p", {}, "One moment …"));
    const author = document.getElementById("author").value;
    const query = new URLSearchParams({ name: file.name, document: this.document.value.trim(), replaces, author });
    try {
      const told = await ask(`/api/text?${query}`, file);
      this.done();
      this.page.page.tell(`${counted(told.paragraphs, "paragraph")} read${told.own ? ", numbered as the text numbers them" : ", counted from 1"}.`);
      await this.page.load();
    } catch (refused) {
      this.done();
      const changed = refused.status === 409 ? el("p", {}, "Somebody else has put another text there meanwhile; nothing was replaced.") : null;
      fill(this.ask, changed || (refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message)));
      if (changed) {
        await this.page.load();
      }
    }
  }
}

/** The form of a new fact, filled in with what a sentence may tell. */
function factOf(view, paragraph, quote, page) {
  const body = el("div");
  let form = { refresh: () => {} };
  view.append(body);
  const show = (text, told, chosen) => {
    const source = { document: text.document, paragraph, quote };
    const fact = { kind: chosen.kind, source, ...structuredClone(chosen.fields) };
    form = factForm(emptied(body), null, chosen.kind, page, {
      fact,
      home: `#/text/at/${paragraph}`,
      back: "The text",
      note: suggested(quote, paragraph, told, chosen, (other) => show(text, told, other)),
    });
  };
  Promise.all([ask("/api/text"), ask("/api/suggest", { sentence: quote })])
    .then(([text, told]) => show(text, told, told.kinds[0]))
    .catch((refused) => page.warn(refused.problems && refused.problems.length ? refused.problems.map((p) => p.message).join("; ") : refused.message));
  return { refresh: () => form.refresh() };
}

function emptied(element) {
  fill(element);
  return element;
}

/** What was found in a sentence, and which kinds it may be, with the reason for each. */
function suggested(quote, paragraph, told, chosen, choose) {
  const found = [
    ...told.names.map((n) => `${n.sort} ${n.id}`),
    ...told.times.map((t) => `“${t.words}”${t.how === "by" ? " (due by then: say it in the statement)" : ""}`),
    ...told.figures.map((f) => `${f.value} ${f.units}`.trim()),
  ];
  return el(
    "div",
    { class: "suggested" },
    el("blockquote", {}, el("p", {}, quote), el("footer", {}, `paragraph ${paragraph}`)),
    el("p", {}, "Suggested, for you to change: ", el("strong", {}, chosen.kind), `, because of ${chosen.why}.`, found.length ? ` Found: ${found.join("; ")}.` : " No name of the brief was found in it."),
    told.kinds.length > 1
      ? el(
          "p",
          { class: "choices" },
          told.kinds.filter((k) => k !== chosen).map((k) => el("button", { type: "button", click: () => choose(k) }, `Rather ${k.kind}: ${k.why}`)),
        )
      : null,
  );
}
