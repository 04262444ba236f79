import { el, fill, percent, problemList } from "./elements.js";
import { badge, thread } from "./comments.js";
import { ask, behind, desk, moved, reading } from "./desk.js";
import { pastLink } from "./pastanswers.js";

/** The verdict, the answers with what moved, why each is so, and what the check says. */
export function answersView(view, rest, page) {
  const verdict = el("section", { "aria-labelledby": "verdict" });
  const answers = el("section", { "aria-labelledby": "answers" });
  const topics = el("section", { "aria-labelledby": "topics" });
  const check = el("section", { "aria-labelledby": "check" });
  view.append(verdict, answers, topics, check);
  const opened = new Set(rest);

  function refresh() {
    const now = desk.state.answers;
    if (!now) {
      fill(verdict, el("h1", { id: "verdict" }, desk.state.brief ? desk.state.brief.title : "No answers yet"));
      fill(answers);
      fill(topics);
      fill(check);
      return;
    }
    fill(
      verdict,
      el("h1", { id: "verdict" }, desk.state.brief.title),
      now.bottomLine.map((line, i) => el("p", { class: i ? "" : "lead" }, line)),
      covered(),
    );
    fill(answers, el("h2", { id: "answers" }, "Answers"), movedLine(now), table(now, opened, page));
    fill(topics, el("h2", { id: "topics" }, "Topics"), topicTable(now));
    checked(check);
  }
  refresh();
  return { refresh };
}

/** How much of the brief rules read; it comes after the answers. */
function covered() {
  const line = el("p", { class: "note" }, "\u00a0");
  reading().then(
    (told) => fill(line, `${told.summary}.`),
    () => {}, // told where the facts are shown
  );
  return line;
}

function movedLine(now) {
  const moves = moved(desk.before, now);
  if (!desk.before) {
    return null;
  }
  return el(
    "p",
    { class: "moved-line" },
    moves.length
      ? `The last change moved ${moves.length} of ${now.assessments.length} answers; they are marked.`
      : "The last change moved no term and no confidence.",
  );
}

/** How an answer is told: its term with its range. */
export function term(answer) {
  return answer.low === null
    ? answer.term
    : `${answer.term} [${Math.round(answer.low * 100)}–${Math.round(answer.high * 100)} %]`;
}

function table(now, opened, page) {
  const was = new Map(moved(desk.before, now).map((m) => [m.question, m.before]));
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of answers" },
    el(
      "table",
      { class: "answers" },
      el("thead", {}, el("tr", {}, ["Question", "Proposition", "Likelihood", "Confidence", "Brief says"].map((h) => el("th", { scope: "col" }, h)))),
      now.assessments.map((a) => row(a, was.get(a.question), opened, page)),
    ),
  );
}

function row(answer, before, opened, page) {
  const why = el("tr", { class: "why", hidden: true }, el("td", { colspan: "5" }));
  const button = el(
    "button",
    { type: "button", class: "plain", "aria-expanded": "false", click: () => toggle() },
    answer.question,
  );
  async function toggle() {
    const open = why.hidden;
    why.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) {
      opened.add(answer.question);
      fill(why.firstChild, await explanation(answer.question), el("p", {}, pastLink(answer.question)), thread("questions", answer.question, page));
    } else {
      opened.delete(answer.question);
    }
  }
  if (opened.has(answer.question)) {
    toggle();
  }
  return el(
    "tbody",
    { class: before ? "moved" : "" },
    el(
      "tr",
      {},
      el("th", { scope: "row" }, button, badge("questions", answer.question)),
      el("td", {}, answer.proposition),
      el(
        "td",
        { class: "term" },
        term(answer),
        before && before.term !== answer.term ? el("span", { class: "was" }, `was ${term(before)}`) : null,
      ),
      el(
        "td",
        {},
        answer.confidence || "–",
        before && before.confidence !== answer.confidence ? el("span", { class: "was" }, `was ${before.confidence || "–"}`) : null,
      ),
      el("td", {}, answer.expected || "–"),
    ),
    why,
  );
}

/** Why a question is answered so. */
export async function explanation(question) {
  try {
    const told = await behind(`/api/explanation?question=${encodeURIComponent(question)}&`);
    return el(
      "div",
      { class: "explanation" },
      el("p", {}, told.sentence),
      told.confidence ? el("p", { class: "note" }, told.confidence.sentence) : null,
      side("For it", told.for),
      side("Against it", told.against),
      told.setAside.length
        ? [el("h3", {}, "Set aside"), el("ul", {}, told.setAside.map((s) => el("li", {}, `${s.sentence}.`, reasons(s.because))))]
        : null,
      side("Found, and left open by it", told.open),
      told.for.length + told.against.length ? null : el("p", {}, "No rule found anything that speaks to it."),
    );
  } catch (refused) {
    return el("p", { class: "error" }, refused.message);
  }
}

function side(title, all) {
  return all.length ? [el("h3", {}, title), el("ul", { class: "grounds" }, all.map(argument))] : null;
}

function argument(a) {
  return el(
    "li",
    {},
    el("span", { class: "sentence" }, `${a.sentence}. `),
    el("span", { class: "note" }, `${a.title}, ${a.itself || a.strength} (${a.rule})`),
    reasons(a.because),
  );
}

function reasons(all) {
  return all && all.length ? el("ul", {}, all.map((r) => el("li", {}, reason(r)))) : null;
}

function reason(r) {
  const fact = r.fact || r.assumption;
  if (fact) {
    return [
      el("a", { href: `#/facts/${encodeURIComponent(fact)}` }, fact),
      `: ${r.assumption ? "[assumed] " : ""}${r.statement} `,
      el("span", { class: "note" }, `([${r.paragraph}], ${r.rating})`),
    ];
  }
  if (r.arguments) {
    return r.arguments.map((a) => [
      `${a.sentence}. `,
      el("span", { class: "note" }, `${a.title} (${a.rule})`),
      reasons(a.because),
    ]);
  }
  if (r.absent) {
    return r.absent.charAt(0).toUpperCase() + r.absent.slice(1);
  }
  if (r.counted) {
    return [r.counted, reasons(r.because)];
  }
  return el("span", { class: "note" }, `${r.scale}: ${r.value}`);
}

function topicTable(now) {
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of topics" },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ["Topic", "Alignment", "Odds"].map((h) => el("th", { scope: "col" }, h)))),
      el(
        "tbody",
        {},
        now.topics.map((t) =>
          el("tr", {}, el("th", { scope: "row" }, t.topic), el("td", {}, t.alignment), el("td", { class: "note" }, odds(t.odds))),
        ),
      ),
    ),
  );
}

function odds(by) {
  return Object.entries(by)
    .filter(([, p]) => p >= 0.005)
    .map(([word, p]) => `${word} ${percent(p)}`)
    .join(", ");
}

async function checked(section) {
  fill(section, el("h2", { id: "check" }, "Check"), el("p", { class: "note" }, "One moment …"));
  const version = desk.state.version;
  try {
    const { problems } = await ask("/api/check");
    if (version === desk.state.version) {
      fill(
        section,
        el("h2", { id: "check" }, "Check"),
        problems.length ? problemList(problems) : el("p", {}, "The check finds nothing wrong."),
      );
    }
  } catch (refused) {
    fill(section, el("h2", { id: "check" }, "Check"), el("p", { class: "error" }, refused.message));
  }
}
