// What the server says of the brief on the desk, and what is asked of it.

import { PAGE } from "./making.js";

/** The brief on the desk. */
export const desk = {
  key: "",
  state: null,
  before: null,
  vocabulary: null,
  briefs: [],
  done: [],
  undone: [],
};

const listeners = new Set();

/** Has something called whenever the brief or its answers change. */
export function onChange(listener) {
  listeners.add(listener);
}

const heard = new Set();

/**
 * Has something called whenever something was saved, be it what changes no answer. It is told whether the desk has
 * changed by it, of which everybody who shows it is told already.
 */
export function onSaved(listener) {
  heard.add(listener);
}

/** Something that the server refused. */
export class Refused extends Error {
  constructor(status, told) {
    super(told.message || "The server refused it.");
    this.status = status;
    this.problems = told.problems || [];
    this.state = told.state || null;
  }
}

/**
 * Asks the server; with a body, which may be a file, has it do something. What takes a while is a piece of
 * work, which can be stopped.
 */
export async function ask(path, body, work) {
  const reply = await answered(path, body, work);
  return isJson(reply) ? reply.json() : reply.text();
}

/** Asks for a file: what is in it, and what it is called. */
export async function askFile(path, work) {
  const reply = await answered(path, undefined, work);
  const named = /filename="([^"]*)"/.exec(reply.headers.get("Content-Disposition") || "");
  return { blob: await reply.blob(), name: named ? named[1] : "" };
}

function isJson(reply) {
  return (reply.headers.get("Content-Type") || "").startsWith("application/json");
}

async function answered(path, body, work) {
  const key = desk.key && !path.includes("key=") ? `${path.includes("?") ? "&" : "?"}key=${desk.key}` : "";
  const file = body instanceof Blob;
  const options = body
    ? { method: "POST", headers: { "Content-Type": file ? "application/octet-stream" : "application/json" }, body: file ? body : JSON.stringify(body) }
    : {};
  const reply = await (work ? waited(path + key, options, work) : fetched(path + key, options));
  if (reply.ok) {
    return reply;
  }
  const told = isJson(reply) ? await reply.json() : { message: await reply.text() };
  throw new Refused(reply.status, reply.status === 409 ? { state: told } : told);
}

async function waited(address, options, work) {
  work.begin();
  try {
    return await fetched(`${address}${address.includes("?") ? "&" : "?"}work=${work.name}`, { ...options, signal: work.abort.signal });
  } catch (refused) {
    throw work.stopped ? new Refused(0, { message: "Stopped." }) : refused;
  } finally {
    work.end();
  }
}

async function fetched(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw new Refused(0, { message: "The program does not answer: has it been ended? Nothing was saved." });
  }
}

/** Puts a brief on the desk. */
export async function open(key) {
  if (key !== desk.key) {
    desk.key = key;
    desk.state = null;
    desk.before = null;
    desk.done = [];
    desk.undone = [];
  }
  take(await ask("/api/brief"));
}

/** Takes what the file says now, and keeps what it said before so that what moved can be seen. */
export function take(state) {
  const old = desk.state;
  if (old && old.answers && state.answers && old.answered !== state.answered) {
    desk.before = old.answers;
  }
  desk.state = state;
  listeners.forEach((listener) => listener());
}

let read = { answered: "", told: null };

/**
 * How each fact is read and how much is read in all, behind the answers on the desk; asked for once.
 */
export function reading() {
  const { answered } = desk.state;
  if (read.answered !== answered) {
    read = { answered, told: behind("/api/coverage?") };
  }
  return read.told;
}

/**
 * Asks for what stands behind the answers on the desk. Where others hold by now, the server tells
 * these instead; they are put on the desk, and whoever shows them asks again.
 */
export async function behind(path) {
  try {
    return await ask(`${path}answered=${desk.state.answered}`);
  } catch (refused) {
    if (refused.status === 409) {
      take(refused.state);
    }
    throw refused;
  }
}

/** The entries of a list of the brief. */
export function entries(list) {
  return (desk.state && desk.state.brief && desk.state.brief[list]) || [];
}

/** The field by which the entries of a list are called. */
export function keyOf(list) {
  return list === "topics" || list === "sources" ? "name" : "id";
}

/** An entry of the brief, or of another state of it. */
export function entry(list, name, state = desk.state) {
  const all = (state && state.brief && state.brief[list]) || [];
  return all.find((e) => e[keyOf(list)] === name) || null;
}

/** Who makes a change, and why. */
export function note(reason) {
  return { author: document.getElementById("author").value, reason: reason || "" };
}

/**
 * Saves entries. Where the file has changed meanwhile, but none of these entries, it is saved on
 * what the file says now; else it is refused, and whoever saves is shown both.
 */
export async function save(changes, reason, base = desk.state) {
  let version = base.version;
  for (let tries = 0; ; tries++) {
    try {
      const state = await ask("/api/save", { version, changes, ...note(reason) });
      desk.done.push(state.change);
      desk.undone = [];
      take(state);
      return state;
    } catch (refused) {
      const state = refused.state;
      const touched = changes.some((c) => !same(entry(c.list, c.name, state), entry(c.list, c.name, base)));
      if (refused.status !== 409 || !state || touched || tries > 20) {
        throw refused;
      }
      version = state.version;
    }
  }
}

/** Whether two entries say the same. */
export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Takes back the last change that was made in this page, or makes it again. */
export async function step(from, to, word) {
  const number = from.pop();
  try {
    const state = await ask("/api/undo", { number, ...note("") });
    to.push(state.change);
    take(state);
  } catch (refused) {
    if (refused.status === 409) {
      take(refused.state);
      throw new Refused(409, { message: `What this would ${word} has been changed since; nothing was done.` });
    }
    from.push(number);
    throw refused;
  }
}

/** Makes an entry say what it said after a change. */
export async function restore(number, list, name) {
  const state = await ask("/api/restore", { number, list, name, ...note("") });
  desk.done.push(state.change);
  desk.undone = [];
  take(state);
}

/** How the answers differ from others: by question, the term before and the term now. */
export function moved(before, now) {
  const was = new Map(((before && before.assessments) || []).map((a) => [a.question, a]));
  return ((now && now.assessments) || [])
    .filter((a) => was.has(a.question))
    .map((a) => ({ question: a.question, proposition: a.proposition, before: was.get(a.question), now: a }))
    .filter((m) => m.before.term !== m.now.term || m.before.confidence !== m.now.confidence);
}

/** Listens for what is saved elsewhere. */
export function listen(failed) {
  const source = new EventSource(`/api/events?page=${PAGE}`);
  let lost = false;
  source.addEventListener("message", async (event) => {
    if (JSON.parse(event.data).key === desk.key) {
      const before = desk.state;
      await refresh();
      heard.forEach((listener) => listener(desk.state !== before));
    }
  });
  source.addEventListener("error", () => {
    lost = true;
    failed("The program does not answer. What you type is kept here; it is saved when the program is back.");
  });
  source.addEventListener("open", async () => {
    if (lost) {
      lost = false;
      failed("");
      await refresh();
    }
  });
}

/** What was put on the desk since the server was asked may be newer than its answer. */
async function refresh() {
  const before = desk.state;
  const state = await ask("/api/brief");
  if (desk.state !== before) {
    await refresh();
    return;
  }
  if (!desk.state || state.version !== desk.state.version || state.text !== desk.state.text || state.answered !== desk.state.answered) {
    take(state);
  }
}

/** Has the browser ask before the page is left or loaded anew, as long as something waits in it. */
export function askBeforeLeaving(waits) {
  window.addEventListener("beforeunload", (event) => {
    if (waits()) {
      event.preventDefault();
    }
  });
}
