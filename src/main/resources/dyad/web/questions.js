import { el, fill, problemList } from "./elements.js";
import { ask, desk, entries, entry, save } from "./desk.js";
import { explanation, term } from "./answers.js";
import { badge, thread } from "./comments.js";
import { control, labelled } from "./form.js";
import { Work } from "./making.js";
import { pastLink } from "./pastanswers.js";

/** The questions, and the form of one of them. */
export function questionsView(view, [name], page) {
  if (name === "new" || (name && entry("questions", name))) {
    new QuestionForm(view, name === "new" ? null : name, page);
    return { refresh: () => {} };
  }
  const body = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of questions" });
  view.append(el("h1", {}, "Questions"), el("p", {}, el("a", { class: "button", href: "#/questions/new" }, "New question")), body);
  const refresh = () => fill(body, table());
  refresh();
  return { refresh };
}

function table() {
  const answers = new Map(((desk.state.answers && desk.state.answers.assessments) || []).map((a) => [a.question, a]));
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ["Question", "Proposition", "Claim", "About", "Answer"].map((h) => el("th", { scope: "col" }, h)))),
    el(
      "tbody",
      {},
      entries("questions").map((q) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, el("a", { href: `#/questions/${encodeURIComponent(q.id)}` }, q.id), badge("questions", q.id)),
          el("td", {}, q.proposition),
          el("td", {}, q.claim),
          el("td", {}, (q.about || []).join(", ")),
          el("td", {}, answers.has(q.id) ? term(answers.get(q.id)) : "–"),
        ),
      ),
    ),
  );
}

class QuestionForm {
  constructor(view, name, page) {
    this.name = name;
    this.page = page;
    this.base = desk.state;
    this.question = name ? structuredClone(entry("questions", name)) : { about: [] };
    this.own = !name;
    this.claims = [];
    this.errors = el("div", { role: "alert" });
    this.panel = el("aside", { class: "panel", tabindex: "0", "aria-label": "The claim, and what it takes", "aria-live": "polite" });
    this.roles = el("div");
    this.form = el("form", { class: "fact", novalidate: true, submit: (e) => this.submit(e) });
    view.append(
      el("p", { class: "back" }, el("a", { href: "#/questions" }, "All questions")),
      el("h1", {}, name || "New question"),
      el("div", { class: "beside" }, this.form, this.panel),
      name ? thread("questions", name, page) : "",
    );
    this.load();
  }

  async load() {
    try {
      this.claims = (await ask("/api/claims")).claims;
    } catch (refused) {
      this.page.warn(refused.message);
      return;
    }
    this.build();
  }

  claim() {
    return this.claims.find((c) => c.claim === this.question.claim);
  }

  build() {
    const q = this.question;
    const families = [...new Set(this.claims.map((c) => c.family))].sort();
    const claims = el(
      "select",
      {
        id: "q-claim",
        change: () => {
          q.claim = claims.value;
          q.about = (q.about || []).slice(0, this.claim().roles.length);
          this.chosen();
        },
      },
      el("option", { value: "" }, "choose …"),
      families.map((f) => el("optgroup", { label: f }, this.claims.filter((c) => c.family === f).map((c) => el("option", { value: c.claim }, `${c.claim} – ${c.words}`)))),
    );
    claims.value = q.claim || "";
    this.proposition = el("textarea", {
      id: "q-proposition",
      rows: "2",
      input: () => {
        this.own = false;
        q.proposition = this.proposition.value;
      },
    });
    this.proposition.value = q.proposition || "";
    const id = el("input", { id: "q-id", autocomplete: "off", input: () => (q.id = id.value.trim()) });
    if (!q.id) {
      q.id = this.freeId();
    }
    id.value = q.id;
    const topic = el("select", { id: "q-topic", change: () => this.put("topic", topic.value) }, el("option", { value: "" }, "choose …"), entries("topics").map((t) => el("option", {}, t.name)));
    topic.value = q.topic || "";
    this.on = el("select", { id: "q-on", change: () => { this.put("on", this.on.value); this.write(); } }, el("option", { value: "" }, "any topic"), entries("topics").map((t) => el("option", {}, t.name)));
    this.on.value = q.on || "";
    const more = desk.vocabulary.lists.questions.filter((f) => ["leaning", "expected", "kind", "horizon", "importance", "implication"].includes(f.name));
    fill(
      this.form,
      labelled("q-claim", "Claim", true, "what is asked, by family", claims),
      this.roles,
      labelled("q-on", "On", false, "the topic that the findings must be on", this.on),
      labelled("q-proposition", "Proposition", true, "written from what you choose, and yours to change: a clause that can follow “that”", this.proposition),
      labelled("q-topic", "Topic", true, "the topic under which it is shown", topic),
      labelled("q-id", "id", true, "its name in this brief", id),
      el("fieldset", { class: "columns" }, el("legend", {}, "Besides"), more.map((f) => labelled(`q-${f.name}`, f.name, f.required, f.meaning, control(f, `q-${f.name}`, q[f.name], (v) => this.put(f.name, v))))),
      this.errors,
      el(
        "div",
        { class: "submit" },
        el("button", { type: "submit", class: "main" }, "Save"),
        el("button", { type: "button", click: () => this.lacking() }, "What would be needed to answer it"),
        this.name ? el("button", { type: "button", class: "danger", click: () => this.store([{ list: "questions", name: this.name }]) }, "Delete") : null,
        this.name ? el("a", { href: `#/history/questions/${encodeURIComponent(this.name)}` }, "History") : null,
        this.name ? pastLink(this.name) : null,
      ),
    );
    this.chosen();
  }

  put(field, value) {
    if (value === "" || value === undefined) {
      delete this.question[field];
    } else {
      this.question[field] = value;
    }
  }

  freeId() {
    let number = entries("questions").length + 1;
    while (entry("questions", `Q${number}`)) {
      number++;
    }
    return `Q${number}`;
  }

  /** The roles of the claim, and what it means. */
  chosen() {
    const claim = this.claim();
    if (!claim) {
      fill(this.panel, el("h2", {}, "Choose a claim"), el("p", { class: "note" }, "Its meaning, its roles, an example and the rules that speak to it are told here."));
      fill(this.roles);
      return;
    }
    fill(
      this.roles,
      claim.roles.map((role, i) => {
        const input = control({ type: "text", names: "subject" }, `q-role-${i}`, this.question.about[i], (v) => {
          this.question.about[i] = v.trim();
          this.write();
        });
        return labelled(`q-role-${i}`, "ABC"[i], true, role, input);
      }),
    );
    this.write();
    this.tell(claim);
  }

  tell(claim, more) {
    fill(
      this.panel,
      el("h2", {}, claim.claim),
      el("p", { class: "read" }, claim.words),
      el("p", {}, claim.roles.map((r, i) => `${"ABC"[i]}: ${r}`).join("; ")),
      claim.topic ? el("p", { class: "note" }, `Topic: ${claim.topic}.`) : null,
      el("h2", {}, "Example"),
      el("p", {}, claim.example.proposition),
      el("h2", {}, "Rules that speak to it"),
      rules("For it", claim.for),
      rules("Against it", claim.against),
      more,
    );
  }

  /** The proposition, as long as nobody has written one. */
  write() {
    const claim = this.claim();
    if (!claim || !this.own) {
      return;
    }
    const named = (i) => this.named(this.question.about[i]) || "ABC"[i];
    this.question.proposition = claim.meaning.replace(/\{([^}]*)\}/g, (_, role) => {
      const at = ["first", "second", "third"].indexOf(role);
      return at >= 0 ? named(at) : this.question.on || "the topic";
    });
    this.proposition.value = this.question.proposition;
  }

  named(id) {
    const found = id && (entry("actors", id) || entry("matters", id));
    return found ? found.name || found.id : id;
  }

  written() {
    const order = desk.vocabulary.lists.questions.map((f) => f.name);
    const written = {};
    order.filter((f) => this.question[f] !== undefined).forEach((f) => (written[f] = this.question[f]));
    return written;
  }

  changes() {
    return [{ list: "questions", name: this.name || this.question.id, fields: this.written() }];
  }

  async lacking() {
    const claim = this.claim();
    if (!claim) {
      return;
    }
    this.tell(claim, [el("h2", {}, "What would be needed"), el("p", { class: "note" }, "One moment: changes of facts are tried …")]);
    try {
      const { lines } = await ask("/api/lacking", { changes: this.changes(), question: this.question.id }, new Work(`Looking for what would answer ${this.question.id}`));
      const now = this.name ? await explanation(this.name) : null;
      this.tell(claim, [
        el("h2", {}, "What would be needed"),
        lines.map((l) => (l.words ? el("p", { class: `level-${Math.min(l.level, 3)}` }, l.words) : null)),
        now ? [el("h2", {}, "What there is"), now] : null,
      ]);
    } catch (refused) {
      this.tell(claim, [el("h2", {}, "What would be needed"), refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message)]);
    }
  }

  async submit(event) {
    event.preventDefault();
    await this.store(this.changes());
  }

  async store(changes) {
    fill(this.errors);
    try {
      await save(changes, "", this.base);
      this.page.tell(changes[0].fields ? `Saved: ${changes[0].fields.id}.` : `Deleted: ${changes[0].name}.`);
      location.hash = "#/questions";
    } catch (refused) {
      if (refused.status === 409) {
        fill(this.errors, el("div", { class: "conflict" }, el("p", {}, "Somebody else has changed this question; nothing of yours was saved. It says now:"), el("pre", {}, JSON.stringify(entry("questions", this.name || this.question.id, refused.state), null, 1)), el("button", { type: "button", click: () => { this.base = refused.state; this.store(changes); } }, "Save mine over it")));
      } else {
        fill(this.errors, refused.problems.length ? problemList(refused.problems) : el("p", {}, refused.message));
      }
    }
  }
}

function rules(title, all) {
  return all.length ? [el("h3", {}, title), el("ul", {}, all.map((r) => el("li", {}, r.title, el("span", { class: "note" }, ` (${r.rule})`))))] : null;
}
