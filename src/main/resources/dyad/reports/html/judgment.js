"use strict";

/** One judgment of the page. */
class JudgmentPart {
  constructor(page, place) {
    this.page = page;
    this.question = page.data.questions[place];
    this.place = place;
    this.root = find(`[data-question="${place}"]`);
    this.written = [...this.root.querySelector(".derivation").childNodes];
    this.before = page.delivered.judge(this.question);
    this.addTools();
    this.root.addEventListener("toggle", () => this.showDerivation());
  }

  part(selector) {
    return this.root.querySelector(selector);
  }

  isMoved() {
    return this.now().answer !== this.before.answer;
  }

  now() {
    if (this.judgedIn !== this.page.current) {
      this.judgedIn = this.page.current;
      this.judged = this.page.current.judge(this.question);
    }
    return this.judged;
  }

  isTouched() {
    return this.page.changed.length > 0;
  }

  isWaiting() {
    return this.isTouched() && !this.page.confidences.has(this.place);
  }

  work() {
    this.page.confidences.set(this.place, confidence(this.page.current, this.question));
    this.showConfidence();
  }

  show() {
    const { answer, probability } = this.now();
    const { data } = this.page;
    this.part(".word").textContent = answer === 0 ? "not assessed" : data.terms[answer - 1].word;
    this.part(".between").textContent = answer === 0 ? "" : range(data.terms[answer - 1]);
    this.showRange(answer, probability);
    this.part(".change").replaceChildren(...lines(this.toldChange()));
    this.root.classList.toggle("moved", this.isMoved());
    this.part(".verdict").replaceChildren(...lines(verdict(data, this.question, answer)));
    this.showConfidence();
    this.part(".panel").replaceChildren();
    this.root.querySelectorAll(".tools button").forEach((button) => {
      button.setAttribute("aria-expanded", "false");
    });
    this.showDerivation();
  }

  /** What became of the answer; one that was sampled does not follow the switches. */
  toldChange() {
    if (this.question.sampled !== null) {
      return this.isTouched() ? "◆ not recalculated" : "";
    }
    return this.isMoved() ? this.toldWas() : "";
  }

  toldWas() {
    const up = this.now().answer > this.before.answer ? "▲" : "▼";
    const isEither = this.now().answer === 0 || this.before.answer === 0;
    return (isEither ? "◆" : up) + " was " + answered(this.page.data, this.before.answer);
  }

  showRange(answer, probability) {
    const term = this.page.data.terms[answer - 1];
    this.part(".range").classList.toggle("none", answer === 0);
    if (term) {
      this.part(".band").setAttribute("x", term.low);
      this.part(".band").setAttribute("width", term.high - term.low);
      this.part(".dot").setAttribute("cx", (probability * 100).toFixed(1));
    }
  }

  showConfidence() {
    const found = this.isTouched()
      ? this.page.confidences.get(this.place)
      : this.question.confidence;
    const parts = found?.parts ?? [];
    const level = found ? found.level + " confidence" : "–";
    this.part(".level").textContent = found === undefined ? "…" : level;
    this.part(".confident").replaceChildren(
      ...lines(found === undefined ? "The confidence is being worked out." : ""),
      ...lines(found ? confident(found) : ""),
    );
    this.part(".parts").replaceChildren(
      ...parts.map(({ name, grade }) =>
        element("li", { class: GRADES[grade] }, capital(name) + ": " + GRADES[grade]),
      ),
    );
    const before = this.question.confidence?.level;
    const isOther = found && before && found.level !== before;
    this.part(".level-change").textContent = isOther ? "◆ was " + before : "";
  }

  /** What the program wrote stays, as long as nothing is switched. */
  showDerivation() {
    const part = this.part(".derivation");
    if (!this.isTouched()) {
      part.replaceChildren(...this.written);
    } else if (this.root.open) {
      const { sides } = new Explainer(this.page.current).lines(this.question);
      part.replaceChildren(...sides.map((side) => this.page.side(side)));
    }
  }

  addTools() {
    this.addTool("Show as a picture", (panel) => this.showPicture(panel));
    this.addTool("What flips this?", (panel) => this.showFlips(panel));
  }

  addTool(words, show) {
    const button = element("button", { type: "button" }, words);
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", words + " " + this.question.id);
    button.addEventListener("click", () => {
      const isOpen = button.getAttribute("aria-expanded") === "true";
      this.root.querySelectorAll(".tools button").forEach((other) => {
        other.setAttribute("aria-expanded", String(other === button && !isOpen));
      });
      const panel = this.part(".panel");
      panel.replaceChildren();
      if (!isOpen) {
        show(panel);
      }
    });
    this.part(".tools").append(button);
  }

  showPicture(panel) {
    const chosen = element("div", { class: "chosen", role: "status" });
    chosen.textContent = "Choose a box to read it whole, with its source.";
    const picture = new Picture(this.page.current, this.question);
    const select = (node) => chosen.replaceChildren(...this.toldNode(node));
    panel.append(picture.draw(select), chosen);
  }

  toldNode(node) {
    const { data } = this.page;
    const told = [element("p", { class: "sentence", dir: "auto" }, node.text)];
    if (node.rule) {
      const strength = data.terms[node.rule.strength].word;
      told.push(
        element(
          "p",
          {},
          node.rule.title + ". Alone it makes its proposition " + strength + ".",
          this.toldStands(node.applications),
        ),
      );
    }
    if (node.fact !== undefined) {
      const fact = data.facts[node.fact];
      const rating = this.page.choice.ratings[node.fact];
      told.push(
        element(
          "p",
          { dir: "auto" },
          [
            fact.source,
            "origin: " + fact.origin,
            "rated " + rating,
          ].join(" · "),
          " ",
          this.page.factLink(node.fact),
        ),
      );
    }
    return told;
  }

  /** In how many cases a ground stands, on one topic or on several. */
  toldStands(applications) {
    const chances = applications.map((number) => this.page.current.stands(number));
    if (chances.some((chance) => chance === null)) {
      return "";
    }
    const [least, most] = [Math.min(...chances), Math.max(...chances)].map(share);
    return ` It stands in ${least === most ? least : least + " to " + most} of cases.`;
  }

  showFlips(panel) {
    const { data } = this.page;
    const isSupposed = data.facts.map((_, i) => !data.delivered.facts.includes(i));
    const out = element("div", { class: "flips", role: "status" });
    const list = (withAll) => {
      const alive = isSupposed.map(
        (supposed, i) => withAll || !supposed || this.page.choice.present[i],
      );
      out.replaceChildren(...this.toldFlips(flips(this.page.current, this.question, alive)));
    };
    if (isSupposed.some((supposed) => supposed)) {
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => list(box.checked));
      panel.append(
        element(
          "label",
          { class: "wide" },
          box,
          " Try the assumptions of the alternatives as well",
        ),
      );
    }
    panel.append(out);
    list(false);
  }

  toldFlips({ found, size, whole }) {
    if (this.question.sampled !== null) {
      return [element("p", {}, "Not looked for: the answer is too large to work out exactly.")];
    }
    if (found.length === 0) {
      const tried = size > 0 ? `No set of up to ${counted(size, "change")} turns it. ` : "";
      const words = whole
        ? "Nothing that can be told otherwise turns it; all was tried."
        : tried + "Larger sets are too many for a page; the program can try them.";
      return [element("p", {}, words)];
    }
    const shown = found.slice(0, 40);
    const more = found.length - shown.length;
    const start = `It takes ${counted(size, "change")} to turn the answer, and no fewer. ${counted(found.length, "way")}${found.length === 1 ? "" : ", the most doubtful facts first"}:`;
    const items = shown.map((flip) => this.toldFlip(flip));
    return [
      element("p", {}, start),
      element("ol", {}, ...items),
      ...(more > 0 ? [element("p", {}, "And " + counted(more, "more way") + ".")] : []),
    ];
  }

  toldFlip(flip) {
    const { data, choice } = this.page;
    const button = element("button", { type: "button" }, "Try it");
    button.addEventListener("click", () => {
      const other = flip.moves.reduce(
        (changed, move) => changed.switched(data, move.with ?? move.without),
        choice,
      );
      this.page.choose(other);
    });
    const told = (words, fact) =>
      element(
        "li",
        { dir: "auto" },
        words + (data.facts[fact].assumed ? "[assumed] " : "") + data.facts[fact].statement,
      );
    const moves = flip.moves.flatMap((move) => [
      ...(move.without === null ? [] : [told("Without: ", move.without)]),
      ...(move.with === null ? [] : [told("With: ", move.with)]),
    ]);
    const answer = element("b", {}, capital(answered(data, flip.answer)));
    return element("li", {}, answer, " ", button, element("ul", {}, ...moves));
  }

  /** What moved, and because of what. */
  toldMove() {
    const { data } = this.page;
    const link = element("a", { href: "#" + this.root.id }, this.question.id);
    const now = answered(data, this.now().answer);
    const line = element(
      "li",
      { dir: "auto" },
      link,
      ` ${now} ${this.toldWas()}: ${this.question.proposition}`,
    );
    const grounds = element("ul");
    for (const [words, from, to] of [
      ["No longer, ", this.before, this.now()],
      ["Now, ", this.now(), this.before],
    ]) {
      for (const side of ["supporting", "opposing"]) {
        const way = side === "supporting" ? "for it: " : "against it: ";
        const known = new Set(to[side].map((number) => data.applications[number].says));
        const says = from[side].map((number) => data.applications[number].says);
        new Set(says.filter((s) => !known.has(s))).forEach((s) => {
          grounds.append(element("li", { dir: "auto" }, words + way + s + "."));
        });
      }
    }
    line.append(grounds);
    return line;
  }
}
