import { el, fill, problemList } from "./elements.js";
import { ask, askFile, desk } from "./desk.js";
import { labelled } from "./form.js";
import { Work } from "./making.js";

/** What papers are written on, by format, with what to call it. */
const HOUSE = [
  ["docx", "Word document on"],
  ["pptx", "Slides on"],
];

/** What was chosen for a brief, as long as the page is open. */
const chosen = new Map();

/** The reports: shown, and taken away. */
export function papersView(view, _rest, page) {
  const papers = new Papers(view, page);
  papers.load();
  return { refresh: () => papers.refresh() };
}

class Papers {
  constructor(view, { warn }) {
    this.warn = warn;
    this.choice = chosen.get(desk.key) || { annexes: false, docx: "", pptx: "" };
    chosen.set(desk.key, this.choice);
    this.formats = [];
    this.shown = "";
    this.frame = el("iframe", { class: "paper", title: "The paper", sandbox: "allow-scripts", hidden: true, load: () => this.loaded() });
    this.heading = el("h2", { tabindex: "-1" }, "Preview");
    this.says = el("p", { class: "note" }, "Whatever can be taken away can be looked at here first. It is made as the paper is, and shows what stands in its file.");
    this.preview = new Work("");
    this.list = el("ul", { class: "formats" });
    this.house = el("div", { class: "of-papers" });
    this.wrong = el("div", { role: "alert" });
    view.append(
      el("h1", {}, "Papers"),
      el("div", { class: "of-papers" }, this.annexes(), this.house, this.wrong),
      this.list,
      this.heading,
      this.says,
      this.frame,
    );
  }

  async load() {
    try {
      this.formats = (await ask("/api/formats")).formats;
      this.links();
      this.templates(await ask("/api/templates"));
    } catch (refused) {
      this.warn(refused.message);
    }
  }

  refresh() {
    this.load();
    if (this.shown) {
      this.show(this.shown);
    }
  }

  asked(format) {
    const template = this.choice[format] ? `&template=${encodeURIComponent(this.choice[format])}` : "";
    return `format=${format}${this.choice.annexes ? "&annexes=1" : ""}${template}`;
  }

  address(format) {
    return `/api/paper?key=${desk.key}&${this.asked(format)}`;
  }

  show(format) {
    const { title, looks } = this.formats.find((f) => f.format === format);
    this.shown = format;
    this.preview.stop();
    this.preview = new Work(`Making the preview (${title})`, { halted: () => this.halted() });
    this.preview.begin();
    fill(this.heading, `Preview: ${title}`);
    fill(this.says, looks);
    this.frame.title = `Preview: ${title}`;
    this.frame.hidden = false;
    this.frame.setAttribute("aria-busy", "true");
    this.frame.setAttribute("src", `/api/paper?key=${desk.key}&work=${this.preview.name}&${this.asked(format)}&show=1`);
  }

  loaded() {
    this.preview.end();
    this.frame.setAttribute("aria-busy", "false");
  }

  /** Somebody asks for it, and is led to where it will stand. */
  look(format) {
    this.show(format);
    this.heading.scrollIntoView({ block: "start" });
    this.heading.focus({ preventScroll: true });
  }

  halted() {
    this.shown = "";
    fill(this.heading, "Preview");
    fill(this.says, "It was stopped.");
    this.frame.hidden = true;
    this.frame.setAttribute("src", "about:blank");
  }

  /** Takes a paper away; whoever opens the link in a way of their own has the browser do it. */
  async take(event, format, title) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    try {
      const { blob, name } = await askFile(this.address(format), new Work(`Making the paper (${title})`, { stays: true }));
      const link = el("a", { href: URL.createObjectURL(blob), download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch (refused) {
      this.warn(refused.problems.length ? refused.problems.map((p) => `${p.message} ${p.hint}`).join("; ") : refused.message);
    }
  }

  links() {
    const item = ({ format, title, says }) =>
      el("li", {}, el("a", { class: "button", href: this.address(format), download: true, click: (event) => this.take(event, format, title) }, title), " ", el("button", { type: "button", "aria-label": `Preview of ${title}`, "data-format": format, click: () => this.look(format) }, "Preview"), el("span", { class: "says" }, ` ${says}`));
    fill(this.list, this.formats.map(item));
  }

  annexes() {
    const box = el("input", {
      id: "p-annexes",
      type: "checkbox",
      change: () => {
        this.choice.annexes = box.checked;
        this.links();
        if (this.shown) {
          this.show(this.shown);
        }
      },
    });
    box.checked = this.choice.annexes;
    return labelled(box.id, "with annexes", false, "in each paper and in the preview, as for dyad assess", box);
  }

  /** A choice for each format of which a template lies near the brief. */
  templates(names) {
    const some = HOUSE.filter(([format]) => names[format].length);
    HOUSE.filter(([format]) => !names[format].includes(this.choice[format])).forEach(([format]) => (this.choice[format] = ""));
    fill(
      this.house,
      some.map(([format, title]) => this.template(format, title, names[format])),
      some.length ? null : el("p", { class: "note" }, "A Word document or slides of your house that you put beside the brief, or into a folder above it in what is served, can be chosen here as a template."),
    );
    this.links();
  }

  template(format, title, names) {
    const select = el(
      "select",
      { id: `p-${format}`, change: () => this.choose(format, select) },
      el("option", { value: "" }, "our own look"),
      names.map((n) => el("option", { value: n }, n)),
    );
    select.value = this.choice[format];
    return labelled(select.id, title, false, "a template that lies beside the brief or above it, as for dyad assess", select);
  }

  /** A template that is no good is told at once, and not chosen. */
  async choose(format, select) {
    const name = select.value;
    this.choice[format] = name;
    fill(this.wrong);
    this.links();
    try {
      if (name) {
        await ask(`/api/template?${this.asked(format)}`);
      }
    } catch (refused) {
      if (this.choice[format] === name) {
        this.choice[format] = "";
        select.value = "";
        fill(this.wrong, refused.problems.length ? [el("p", {}, name), problemList(refused.problems)] : el("p", {}, refused.message));
        this.links();
      }
    }
    if (this.shown === format && this.choice[format] === select.value) {
      this.show(format);
    }
  }
}
