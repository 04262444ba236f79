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
    /** Topics on which no ground can speak have none. */
    this.tiles = this.data.topics
      .map((topic, i) => ({ topic, tile: find(`[data-topic="${i}"]`) }))
      .filter(({ tile }) => tile !== null);
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
      const same =
        Choice.of(this.data, this.data.presets[i].choice).unlike(this.choice).length === 0;
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
    this.tiles.forEach(({ topic, tile }) => {
      showTile(tile, this.current.stand(topic), this.delivered.stand(topic));
    });
    showTile(find("#overall"), this.current.overall(), this.delivered.overall());
    this.showBalances();
  }

  /** The grounds behind the topics that are open. */
  showBalances() {
    this.data.topics.forEach((topic, i) => {
      const part = find(`[data-balance="${i}"]`);
      if (part === null) {
        return;
      }
      const standing = this.current.stand(topic);
      part.querySelector(".told").textContent = toldStanding(standing);
      part.querySelector(".odds").replaceChildren(...lines(toldOdds(standing)));
      part.querySelector(".strands").textContent = toldStrands(this.current.strands(topic));
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
    const switched = this.changed.map((fact) =>
      element("li", { dir: "auto" }, this.toldChange(fact)),
    );
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
    const byHand = () => this.say("The link is in the browser's address bar.");
    if (navigator.clipboard) {
      navigator.clipboard
        .writeText(location.href)
        .then(() => this.say("The link is copied."), byHand);
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
      item.hidden = !item.textContent.replaceAll("\u00a0", " ").toLowerCase().includes(wanted);
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

/** Shows how the powers stand on a topic, and how they stood. */
function showTile(tile, now, before) {
  tile.className = "tile " + tone(now);
  tile.querySelector(".stands").textContent = toldStanding(now);
  tile.querySelector(".odds").replaceChildren(...lines(toldChance(now)));
  const isMoved =
    now.alignment !== before.alignment || now.score.toFixed(2) !== before.score.toFixed(2);
  const sign = now.score > before.score ? "▲" : "▼";
  tile.querySelector(".change").textContent = isMoved
    ? sign + " was " + toldStanding(before).slice(2)
    : "";
}

/** The tone of an alignment: the further the score is from the middle, the deeper. */
function tone({ alignment, score }) {
  const much = Math.abs(score) >= 1 / 2 ? " much" : "";
  return alignment === "not assessed" || alignment === "undecided"
    ? "unassessed"
    : alignment + (alignment === "mixed" ? "" : much);
}

/** A score with its sign; nothing leans nowhere, and has none. */
function scored(score) {
  const figure = Math.abs(score).toFixed(2);
  return (figure === "0.00" ? "" : score < 0 ? "−" : "+") + figure;
}

function toldStanding({ alignment, score }) {
  const signs = { convergent: "▲", divergent: "▼", mixed: "◆", undecided: "◇", "not assessed": "–" };
  return signs[alignment] + " " + alignment + (alignment === "not assessed" ? "" : " " + scored(score));
}

/** How probable it is that powers stand so; nothing where nothing at all is to be looked at. */
function toldChance(standing) {
  const [{ alignment, chance }] = standing.odds;
  const which = standing.alignment === "undecided" ? alignment + " " : "";
  return isNothing(standing) ? "" : which + "in " + share(chance) + " of cases";
}

function isNothing({ alignment, odds: [{ chance }] }) {
  return alignment === "not assessed" && share(chance) === "100 %";
}

/** How probable each alignment is, as a sentence. */
function toldOdds(standing) {
  const told = standing.odds.map(({ alignment, chance }) => alignment + " in " + share(chance));
  const sampled = standing.sampled ? " " + standing.sampled : "";
  return isNothing(standing) ? "" : capital(told.join(", ")) + " of cases." + sampled;
}

const page = new Page(new Graph(JSON.parse(find("#graph").textContent)));
page.start();
