import { el } from "./elements.js";

/** What this page is called where something is made for it. */
export const PAGE = [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, "0")).join("");

/** What is done sooner, in milliseconds, is not worth a line. */
const SHOWN_AFTER = 500;

/** The same of what is tried again and again while one types. */
export const WHILE_TYPING = 1500;

const going = new Set();
let count = 0;

/**
 * Something that the server makes and somebody waits for: a line says so once it takes a while, with a
 * button that stops it. What is stopped is stopped on the server as well.
 */
export class Work {
  /**
   * @param what what is being made, as "Making the page"
   * @param stays whether it goes on when its view is left
   * @param halted called when it is stopped
   * @param after when it is worth a line
   */
  constructor(what, { stays = false, halted = () => {}, after = SHOWN_AFTER } = {}) {
    this.name = `${PAGE}-${++count}`;
    this.what = what;
    this.stays = stays;
    this.halted = halted;
    this.after = after;
    this.stopped = false;
    this.abort = new AbortController();
  }

  begin() {
    going.add(this);
    this.since = Date.now();
    this.timer = setTimeout(() => this.show(), this.after);
  }

  show() {
    this.time = el("span", { "aria-hidden": "true" });
    this.steps = el("span", { "aria-hidden": "true" });
    this.bar = el("progress", { "aria-label": this.what, hidden: true });
    this.line = el(
      "div",
      { class: "making" },
      el("p", { class: "progress" }, `${this.what} …`, this.time, this.steps),
      this.bar,
      el("button", { type: "button", "aria-label": `Stop: ${this.what}`, click: () => this.stop() }, "Stop"),
    );
    document.getElementById("making").append(this.line);
    this.timer = setInterval(() => this.tick(), 1000);
    this.tick();
  }

  tick() {
    this.time.textContent = ` ${Math.round((Date.now() - this.since) / 1000)} s`;
    this.tellSteps();
  }

  /** How far it is, where the server counts steps: the same that a command shows on a terminal. */
  async tellSteps() {
    const { done, steps, what } = await askSteps(this.name);
    this.bar.hidden = !steps;
    this.steps.textContent = steps ? `, ${done} of ${steps} ${what}` : "";
    if (steps) {
      this.bar.max = steps;
      this.bar.value = done;
      this.bar.setAttribute("aria-valuetext", `${done} of ${steps} ${what}`);
    }
  }

  end() {
    going.delete(this);
    clearTimeout(this.timer);
    clearInterval(this.timer);
    if (this.line) {
      const focused = this.line.contains(document.activeElement);
      this.line.remove();
      if (focused) {
        document.getElementById("view").focus({ preventScroll: true });
      }
    }
  }

  stop() {
    if (going.has(this)) {
      this.stopped = true;
      tellToStop(this.name);
      this.abort.abort();
      this.end();
      this.halted();
    }
  }
}

/** It need not be waited for; a page that is being closed can still say it. */
function tellToStop(name) {
  fetch(`/api/stop?work=${name}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}", keepalive: true }).catch(() => {});
}

/** What cannot be told just now is told the next time. */
async function askSteps(name) {
  try {
    return await (await fetch(`/api/steps?work=${name}`)).json();
  } catch {
    return {};
  }
}

/** Stops what was for a view that is left. */
export function leaveView() {
  [...going].filter((w) => !w.stays).forEach((w) => w.stop());
}

window.addEventListener("pagehide", () => going.size && tellToStop(PAGE));
