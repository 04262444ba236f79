"use strict";

/* The page: puts switches beside the facts, and shows what follows from them. */
class Page {
  constructor(graph) {
    this.graph = graph;
    this.data = graph.data;
    this.delivered = this.world(Choice.delivered(this.data));
    this.current = this.delivered;
    this.choice = Choice.delivered(this.data);
    /** Confidences that were worked out for the current choice, by question. */
    this.confidences = new Map();
    this.asked = new Set();
    this.parts = this.data.questions.map((_, i) => new JudgmentPart(this, i));
    this.tiles = this.data.topics.map((_, i) => find(`[data-topic="${i}"]`));
  }

  world(choice) {
    return new World(this.graph, choice.present, choice.ratings);
  }

  start() {
    document.documentElement.classList.add("live");
    this.switches = this.data.facts.map((_, i) => this.addSwitch(i));
    this.buttons = this.data.presets.map((preset, i) => this.addPreset(preset, i));
    this.addBar();
    this.addFilters();
    this.keepAnchors();
    find("#topics-in-detail").addEventListener("toggle", () => this.showBalances(), true);
    window.addEventListener("hashchange", () => this.open());
    this.open();
  }

  /** Takes the choice that the link carries; a link that does not fit is told, and left aside. */
  open() {
    const read = Choice.read(this.data, location.hash.slice(1));
    const isBad = typeof read === "string";
    find("#notice").textContent = isBad ? read + " The report is shown as delivered." : "";
    this.take(read === null || isBad ? Choice.delivered(this.data) : read);
  }

  /** A reader's choice: the link carries it from now on. */
  choose(choice) {
    const fragment = choice.fragment(this.data);
    const address = location.href.split("#")[0] + (fragment === "" ? "" : "#" + fragment);
    history.replaceState(null, "", address);
    find("#notice").textContent = "";
    this.take(choice);
    this.say(this.told());
  }

  /** Shows what follows from a choice. */
  take(choice) {
    this.choice = choice;
    this.current = this.world(choice);
    this.confidences.clear();
    this.changed = choice.unlike(Choice.delivered(this.data));
    this.show();
    this.rework();
  }

  /** Tells a reader who does not see the page. */
  say(words) {
    find("#status").textContent = words;
  }

  told() {
    if (this.changed.length === 0) {
      return "The report is as delivered.";
    }
    return (
      `What if: ${counted(this.changed.length, "fact")} switched, ` +
      `${counted(this.moved().length, "answer")} changed.`
    );
  }

  /** The places of the questions whose answers are not those delivered. */
  moved() {
    return [...this.parts.keys()].filter((i) => this.parts[i].isMoved());
  }

  show() {
    document.documentElement.classList.toggle("changed", this.changed.length > 0);
    this.switches.forEach((box, i) => {
      box.checked = this.choice.present[i];
      const isOther = this.changed.includes(i);
      box.closest("li").classList.toggle("switched", isOther);
      box.closest("li").querySelector(".rated").textContent = this.choice.ratings[i];
    });
    this.buttons.forEach((button, i) => {
      const same = Choice.of(this.data, this.data.presets[i].choice).unlike(this.choice).length === 0;
      button.setAttribute("aria-pressed", String(same));
      button.textContent = same ? "Being tried" : "Try it";
    });
    this.parts.forEach((part) => part.show());
    this.showTopics();
    this.showBottomLine();
    this.showChanges();
    this.showBar();
    this.filterJudgments();
  }

  showBottomLine() {
    const lines = new Explainer(this.current).bottomLine();
    const paragraphs = lines.map((line, i) => element("p", i === 0 ? { class: "lead" } : {}, line));
    find("#bottom").replaceChildren(...paragraphs);
  }

  showTopics() {
    this.tiles.forEach((tile, i) => {
      const topic = this.data.topics[i];
      showTile(tile, this.current.stand(topic), this.delivered.stand(topic));
    });
    showTile(find("#overall"), this.current.overall(), this.delivered.overall());
    this.showBalances();
  }

  /** The grounds behind the topics that are open. */
  showBalances() {
    this.data.topics.forEach((topic, i) => {
      const part = find(`[data-balance="${i}"]`);
      const standing = this.current.stand(topic);
      part.querySelector(".told").textContent = toldStanding(standing);
      part.classList.toggle("none", standing.alignment === "not assessed" && !part.open);
      if (part.open) {
        const explainer = new Explainer(this.current);
        explainer.told = new Set();
        const sides = [
          explainer.side("What joins them", standing.supporting),
          explainer.side("What parts them", standing.opposing),
        ];
        part.querySelector(".derivation").replaceChildren(...sides.map((s) => this.side(s)));
      }
    });
  }

  /** One side of an explanation as a heading and a list. */
  side(side) {
    return element("section", {}, element("h3", {}, side.title), this.list(side.kids));
  }

  list(lines) {
    return element(
      "ul",
      {},
      ...lines.map((line) => {
        const item = element("li", { class: line.kind, dir: "auto" }, line.text);
        if (line.kind === "fact") {
          item.append(" ", this.factLink(line.fact));
        }
        if (line.kids.length > 0) {
          item.append(this.list(line.kids));
        }
        return item;
      }),
    );
  }

  factLink(fact) {
    const { name } = this.data.facts[fact];
    const link = element("a", { href: "#fact-" + fact, class: "see" }, "fact");
    link.setAttribute("aria-label", "See the fact " + name);
    return link;
  }

  showChanges() {
    const section = find("#changes");
    section.hidden = this.changed.length === 0;
    const switched = this.changed.map((fact) => element("li", { dir: "auto" }, this.toldChange(fact)));
    find("#switched").replaceChildren(...switched);
    const moved = this.moved();
    find("#moved").replaceChildren(...moved.map((i) => this.parts[i].toldMove()));
    find("#none-moved").hidden = moved.length > 0;
  }

  toldChange(place) {
    const fact = this.data.facts[place];
    const delivered = Choice.delivered(this.data);
    const words = !this.choice.present[place]
      ? "Without: "
      : delivered.present[place]
        ? `Rated ${this.choice.ratings[place]} instead of ${delivered.ratings[place]}: `
        : "With: ";
    return words + (fact.assumed ? "[assumed] " : "") + fact.statement;
  }

  addSwitch(place) {
    const item = find(`[data-fact="${place}"]`);
    const box = element("input", { type: "checkbox", role: "switch", id: "switch-" + place });
    box.setAttribute("aria-labelledby", "statement-" + place);
    box.addEventListener("change", () => this.choose(this.choice.switched(this.data, place)));
    item.querySelector(".hold").append(box);
    return box;
  }

  addPreset(preset, place) {
    const button = element("button", { type: "button" });
    button.setAttribute("aria-label", "Try: " + preset.name);
    button.addEventListener("click", () => {
      const isTried = button.getAttribute("aria-pressed") === "true";
      this.choose(isTried ? Choice.delivered(this.data) : Choice.of(this.data, preset.choice));
    });
    find(`[data-preset="${place}"] .try`).append(button);
    return button;
  }

  addBar() {
    const act = (words, action) => {
      const button = element("button", { type: "button" }, words);
      button.addEventListener("click", action);
      return button;
    };
    this.bar = find("#bar");
    this.bar.querySelector(".acts").append(
      act("What changed", () => this.go(find("#changes"))),
      act("Copy link", () => this.copy()),
      act("Back to the report as delivered", () => this.choose(Choice.delivered(this.data))),
    );
  }

  showBar() {
    this.bar.hidden = this.changed.length === 0;
    find("#bar .told").textContent = this.told();
  }

  copy() {
    const byHand = () => this.say("The link is in the browser’s address bar.");
    if (navigator.clipboard) {
      navigator.clipboard.writeText(location.href).then(() => this.say("The link is copied."), byHand);
    } else {
      byHand();
    }
  }

  addFilters() {
    this.search = find("#search");
    this.search.addEventListener("input", () => this.filterFacts());
    this.onlyMoved = find("#only-moved");
    this.onlyMoved.addEventListener("change", () => this.filterJudgments());
    find("#open-all").addEventListener("click", () => this.openAll(true));
    find("#close-all").addEventListener("click", () => this.openAll(false));
  }

  openAll(open) {
    document.querySelectorAll("details.judgment").forEach((part) => (part.open = open));
  }

  filterFacts() {
    const wanted = this.search.value.trim().toLowerCase();
    let shown = 0;
    document.querySelectorAll("[data-fact]").forEach((item) => {
      item.hidden = !item.textContent.toLowerCase().includes(wanted);
      shown += item.hidden ? 0 : 1;
    });
    document.querySelectorAll(".paragraph").forEach((part) => {
      part.hidden = part.querySelector("[data-fact]:not([hidden])") === null;
    });
    find("#found").textContent = wanted === "" ? "" : counted(shown, "fact") + " found";
  }

  filterJudgments() {
    this.parts.forEach((part) => {
      part.root.hidden = this.onlyMoved.checked && !part.isMoved();
    });
  }

  /** Links within the page leave the fragment to the choice. */
  keepAnchors() {
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (link !== null) {
        event.preventDefault();
        this.go(document.getElementById(link.getAttribute("href").slice(1)));
      }
    });
  }

  go(target) {
    target.hidden = false;
    target.classList.remove("none");
    if (target.tagName === "DETAILS") {
      target.open = true;
    }
    target.closest(".paragraph")?.removeAttribute("hidden");
    const focus = target.querySelector("summary") ?? target;
    if (focus === target) {
      target.tabIndex = -1;
    }
    focus.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
  }

  /** Works out one confidence after the other, leaving room for the reader's next click. */
  rework() {
    clearTimeout(this.working);
    const next = this.parts.find((part) => part.isWaiting());
    if (next) {
      this.working = setTimeout(() => {
        next.work();
        this.rework();
      });
    }
  }
}

/** One judgment of the page. */
class JudgmentPart {
  constructor(page, place) {
    this.page = page;
    this.question = page.data.questions[place];
    this.place = place;
    this.root = find(`[data-question="${place}"]`);
    this.written = [...this.root.querySelector(".derivation").childNodes];
    const all = page.data.facts.map(() => true);
    const { question } = this;
    /** The facts that could bear on it, whatever holds. */
    this.cone = new Set(
      new Plan(page.graph, all, [...question.for, ...question.against]).facts,
    );
    this.before = page.delivered.judge(question);
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

  /** Whether anything that could bear on it was switched. */
  isTouched() {
    return this.page.changed.some((fact) => this.cone.has(fact));
  }

  isWaiting() {
    return this.isTouched() && !this.page.confidences.has(this.place);
  }

  work() {
    const found = confidence(this.page.current, this.question);
    this.page.confidences.set(
      this.place,
      found === null ? [] : [found.level, confident(found)],
    );
    this.showConfidence();
  }

  show() {
    const { answer, probability } = this.now();
    const { data } = this.page;
    this.part(".word").textContent = answer === 0 ? "not assessed" : data.terms[answer - 1].word;
    this.part(".between").textContent = answer === 0 ? "" : range(data.terms[answer - 1]);
    this.showRange(answer, probability);
    this.part(".change").textContent = this.isMoved() ? this.toldWas() : "";
    this.root.classList.toggle("moved", this.isMoved());
    this.part(".verdict").textContent = verdict(data, this.question, answer);
    this.showConfidence();
    this.part(".panel").replaceChildren();
    this.root.querySelectorAll(".tools button").forEach((button) => {
      button.setAttribute("aria-expanded", "false");
    });
    this.showDerivation();
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
    const [word, sentence] = found ?? ["", "The confidence is being worked out."];
    this.part(".level").textContent =
      found === undefined ? "…" : word === undefined ? "–" : word + " confidence";
    this.part(".confident").textContent = sentence ?? "";
    const before = this.question.confidence[0];
    const isOther = found !== undefined && word !== before && word !== undefined && before;
    this.part(".level-change").textContent = isOther ? "◆ was " + before : "";
  }

  /** What the program wrote stays, as long as nothing is switched that could bear on it. */
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
      told.push(element("p", {}, node.rule.title + ". Alone it makes its proposition " + strength + "."));
    }
    if (node.fact !== undefined) {
      const fact = data.facts[node.fact];
      const rating = this.page.choice.ratings[node.fact];
      told.push(
        element("p", { dir: "auto" }, [fact.document + " [" + fact.paragraph + "]", "origin: " + fact.origin, "rated " + rating].join(" · "), " ", this.page.factLink(node.fact)),
      );
    }
    return told;
  }

  showFlips(panel) {
    const { data } = this.page;
    const isSupposed = data.facts.map((_, i) => !data.delivered.facts.includes(i));
    const out = element("div", { class: "flips", role: "status" });
    const list = (withAll) => {
      const alive = isSupposed.map((supposed, i) => withAll || !supposed || this.page.choice.present[i]);
      out.replaceChildren(...this.toldFlips(flips(this.page.current, this.question, alive)));
    };
    if (isSupposed.some((supposed) => supposed)) {
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => list(box.checked));
      panel.append(element("label", { class: "wide" }, box, " Try the assumptions of the alternatives as well"));
    }
    panel.append(out);
    list(false);
  }

  toldFlips({ found, size, whole }) {
    if (found.length === 0) {
      const words = whole
        ? `No set of up to ${counted(size, "change")} makes it another answer; all were tried.`
        : `No set of up to ${counted(size, "change")} makes it another answer. Larger sets are too many for a page; the program can try them.`;
      return [element("p", {}, words)];
    }
    const shown = found.slice(0, 40);
    const more = found.length - shown.length;
    const start = `It takes ${counted(size, "change")} to make it another answer, and no fewer. ${counted(found.length, "way")}, the most doubtful facts first:`;
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
      element("li", { dir: "auto" }, words + (data.facts[fact].assumed ? "[assumed] " : "") + data.facts[fact].statement);
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
    const line = element("li", { dir: "auto" }, link, ` ${now} ${this.toldWas()}: ${this.question.proposition}`);
    const grounds = element("ul");
    for (const [words, from, to] of [["No longer, ", this.before, this.now()], ["Now, ", this.now(), this.before]]) {
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

/** Shows how the powers stand on a topic, and how they stood. */
function showTile(tile, now, before) {
  tile.className = "tile " + tone(now);
  tile.querySelector(".stands").textContent = toldStanding(now);
  const isMoved = now.alignment !== before.alignment || now.score.toFixed(2) !== before.score.toFixed(2);
  const sign = now.score > before.score ? "▲" : "▼";
  tile.querySelector(".change").textContent = isMoved ? sign + " was " + toldStanding(before).slice(2) : "";
}

/** The tone of an alignment: the further the score is from the middle, the deeper. */
function tone({ alignment, score }) {
  const much = Math.abs(score) >= 2 / 3 ? " much" : "";
  return alignment === "not assessed" ? "unassessed" : alignment + (alignment === "mixed" ? "" : much);
}

function toldStanding({ alignment, score }) {
  const signs = { convergent: "▲", divergent: "▼", mixed: "◆", "not assessed": "–" };
  const figure = (score < 0 ? "−" : "+") + Math.abs(score).toFixed(2);
  return signs[alignment] + " " + alignment + (alignment === "not assessed" ? "" : " " + figure);
}

function counted(number, noun) {
  return number + " " + noun + (number === 1 ? "" : "s");
}

function find(selector) {
  return document.querySelector(selector);
}

const page = new Page(new Graph(JSON.parse(find("#graph").textContent)));
page.start();
