import { el, fill } from "./elements.js";
import { ask, desk } from "./desk.js";

/** The reports: shown, and taken away. */
export function papersView(view, _rest, { warn }) {
  const address = (format, more) => `/api/paper?key=${desk.key}&format=${format}${more}`;
  const frame = el("iframe", { class: "paper", title: "The paper", sandbox: "allow-scripts" });
  const show = (format) => frame.setAttribute("src", address(format, "&show=1"));
  const list = el("ul", { class: "formats" });
  const item = ({ format, title, says }) => el("li", {}, el("a", { class: "button", href: address(format, ""), download: true }, title), el("span", { class: "says" }, ` ${says}`));
  ask("/api/formats").then(({ formats }) => fill(list, formats.map(item)), (refused) => warn(refused.message));
  view.append(
    el("h1", {}, "Papers"),
    list,
    el("h2", {}, "Preview"),
    el("p", { class: "choices" }, el("button", { type: "button", click: () => show("html") }, "Show the page"), el("button", { type: "button", click: () => show("md") }, "Show the Markdown")),
    frame,
  );
  return { refresh: () => frame.src && frame.setAttribute("src", frame.getAttribute("src")) };
}
