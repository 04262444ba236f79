// Elements are put together here and nowhere else. Whatever a file says goes in as text, so that no
// markup in it is ever read as markup.

/** An element with attributes (functions are listeners) and children (texts, elements, lists). */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, String(value));
    }
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
}

/** Puts other children into an element. */
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
}

/**
 * What the program has drawn: the one markup that is read as markup. Its names are the program's
 * own, and in it whatever a file says is text already; scripts in it would not run.
 */
export function drawn(markup) {
  return [...new DOMParser().parseFromString(markup, "text/html").body.childNodes];
}

/** A number of things, as "1 fact" or "3 facts". */
export function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A share as whole percent. */
export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** Comes back only when nothing was asked for a while. */
export function quiet(wait, act) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...args), wait);
  };
}

/** Problems, each with its place, what is wrong and what was expected. */
export function problemList(problems, go) {
  return el(
    "ul",
    { class: "problems" },
    problems.map((p) =>
      el(
        "li",
        { class: p.severity },
        el("span", { class: "tag" }, p.severity === "warning" ? "Warning" : "Error"),
        place(p, go),
        ` ${p.message}`,
        p.hint ? el("span", { class: "hint" }, ` ${p.hint}`) : null,
      ),
    ),
  );
}

function place(problem, go) {
  const named = [problem.entry, problem.field].filter(Boolean).join(" · ");
  const where = named || (problem.line ? `line ${problem.line}, column ${problem.column}` : "");
  if (!where) {
    return null;
  }
  return go && problem.entry
    ? [" ", el("button", { type: "button", class: "plain", click: () => go(problem) }, where), ":"]
    : ` ${where}:`;
}
