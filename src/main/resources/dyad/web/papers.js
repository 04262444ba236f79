import { el } from "./elements.js";
import { desk } from "./desk.js";

const FORMATS = [
  ["html", "Page", "one file that answers back, without a network"],
  ["docx", "Word", "the briefing paper"],
  ["pptx", "Slides", "with what the speaker may say besides"],
  ["xlsx", "Workbook", "answers anew when facts are switched"],
  ["md", "Markdown", "the paper as plain text"],
  ["json", "JSON", "for other programs"],
  ["csv", "Tables", "facts, judgments and grounds, as CSV in an archive"],
  ["stix", "STIX", "a bundle in STIX 2.1, for other programs"],
  ["prov", "PROV", "what follows from what, for other programs"],
];

/** The reports: shown, and taken away. */
export function papersView(view) {
  const address = (format, more) => `/api/paper?key=${desk.key}&format=${format}${more}`;
  const frame = el("iframe", { class: "paper", title: "The paper", sandbox: "allow-scripts" });
  const show = (format) => frame.setAttribute("src", address(format, "&show=1"));
  view.append(
    el("h1", {}, "Papers"),
    el(
      "ul",
      { class: "formats" },
      FORMATS.map(([format, name, says]) => el("li", {}, el("a", { class: "button", href: address(format, ""), download: true }, name), el("span", { class: "says" }, ` ${says}`))),
    ),
    el("h2", {}, "Preview"),
    el("p", { class: "choices" }, el("button", { type: "button", click: () => show("html") }, "Show the page"), el("button", { type: "button", click: () => show("md") }, "Show the Markdown")),
    frame,
  );
  return { refresh: () => frame.src && frame.setAttribute("src", frame.getAttribute("src")) };
}
