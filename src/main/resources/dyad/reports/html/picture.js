"use strict";

/*
 * A derivation as a picture in layers: the answer on the left, what it rests on further right, each
 * node a button with its whole text, the lines between them drawn behind. The arrow keys walk it.
 */
class Picture {
  constructor(world, question) {
    this.explainer = new Explainer(world);
    this.nodes = new Map();
    const judgment = world.judge(question);
    const root = this.node(
      "answer",
      "answer",
      verdict(world.graph.data, question, judgment.answer),
    );
    for (const [kind, side] of [
      ["for", judgment.supporting],
      ["against", judgment.opposing],
    ]) {
      this.explainer.arguments(side).forEach((a) => this.argument(root, a, "ground " + kind));
    }
    this.layer(root, 0);
  }

  node(key, kind, text, more) {
    if (!this.nodes.has(key)) {
      this.nodes.set(key, { key, kind, text, layer: -1, above: [], below: [], ...more });
    }
    return this.nodes.get(key);
  }

  join(above, below) {
    if (!above.below.includes(below)) {
      above.below.push(below);
      below.above.push(above);
    }
  }

  argument(above, argument, kind) {
    const key = "argument " + argument.key;
    const isNew = !this.nodes.has(key);
    const node = this.node(key, kind, capital(argument.says) + ".", {
      rule: argument.rule,
      applications: argument.applications,
    });
    this.join(above, node);
    if (isNew) {
      argument.reasons.forEach((reason) => this.reason(node, reason));
    }
  }

  reason(above, reason) {
    if (reason.kind === "finding") {
      this.explainer.arguments(reason.holding).forEach((a) => this.argument(above, a, "finding"));
    } else if (reason.kind === "fact") {
      const text = this.explainer.fact(reason.fact);
      const { assumed } = this.explainer.data.facts[reason.fact];
      const kind = assumed ? "fact assumed" : "fact";
      this.join(above, this.node(reason.key, kind, text, { fact: reason.fact }));
    } else if (reason.kind !== "cutoff") {
      const isNew = !this.nodes.has(reason.key);
      const node = this.node(reason.key, reason.kind, capital(reason.words) + ".");
      this.join(above, node);
      if (isNew) {
        reason.reasons.forEach((below) => this.reason(node, below));
      }
    }
  }

  /** Each node stands behind all that rests on it. */
  layer(node, layer) {
    if (layer > node.layer) {
      node.layer = layer;
      node.below.forEach((below) => this.layer(below, layer + 1));
    }
  }

  layers() {
    const layers = [];
    for (const node of this.nodes.values()) {
      (layers[node.layer] ??= []).push(node);
    }
    layers.forEach((layer) => {
      const middle = (node) =>
        node.above.reduce((sum, above) => sum + above.row, 0) / Math.max(1, node.above.length);
      layer.sort((a, b) => middle(a) - middle(b));
      layer.forEach((node, i) => (node.row = i / layer.length));
    });
    return layers;
  }

  /** Draws it; {@code select} is called with a node that is chosen. */
  draw(select) {
    const frame = element("div", { class: "picture", role: "group" });
    frame.setAttribute("aria-label", "The derivation as a picture; walk it with the arrow keys");
    const drawing = element("div", { class: "layers" });
    const lines = document.createElementNS(SVG, "svg");
    lines.setAttribute("aria-hidden", "true");
    drawing.append(lines);
    const layers = this.layers();
    for (const layer of layers) {
      const column = element("div", { class: "layer" });
      for (const node of layer) {
        node.button = element("button", {
          type: "button",
          class: "node " + node.kind,
          dir: "auto",
        });
        node.button.textContent = typeset(node.text);
        node.button.tabIndex = node.layer === 0 ? 0 : -1;
        node.button.setAttribute("aria-pressed", "false");
        node.button.addEventListener("click", () => this.choose(node, select));
        node.button.addEventListener("keydown", (event) => this.walk(event, node, layers, select));
        column.append(node.button);
      }
      drawing.append(column);
    }
    frame.append(drawing);
    new ResizeObserver(() => this.connect(drawing, lines)).observe(drawing);
    // Where the picture is taller than its frame, it begins at the answer.
    const { button } = layers[0][0];
    requestAnimationFrame(() => {
      const middle = button.getBoundingClientRect().top - drawing.getBoundingClientRect().top;
      frame.scrollTop = middle + button.offsetHeight / 2 - frame.clientHeight / 2;
    });
    return frame;
  }

  choose(node, select) {
    for (const other of this.nodes.values()) {
      other.button.tabIndex = other === node ? 0 : -1;
      other.button.setAttribute("aria-pressed", String(other === node));
      other.paths?.forEach((path, below) =>
        path.classList.toggle("on", other === node || below === node),
      );
    }
    node.button.focus();
    select(node);
  }

  walk(event, node, layers, select) {
    const layer = layers[node.layer];
    const at = layer.indexOf(node);
    const next = {
      ArrowLeft: node.above[0],
      ArrowRight: node.below[0],
      ArrowUp: layer[at - 1],
      ArrowDown: layer[at + 1],
      Home: layers[0][0],
    }[event.key];
    if (next) {
      event.preventDefault();
      this.choose(next, select);
    }
  }

  /** Draws the lines between the nodes, where these have come to stand. */
  connect(drawing, lines) {
    const origin = drawing.getBoundingClientRect();
    lines.setAttribute("width", drawing.scrollWidth);
    lines.setAttribute("height", drawing.scrollHeight);
    lines.replaceChildren();
    for (const node of this.nodes.values()) {
      node.paths = new Map();
      const from = node.button.getBoundingClientRect();
      for (const below of node.below) {
        const to = below.button.getBoundingClientRect();
        const x = from.right - origin.left;
        const y = from.top + from.height / 2 - origin.top;
        const end = to.left - origin.left;
        const bend = Math.min(40, (end - x) / 2);
        const path = document.createElementNS(SVG, "path");
        const height = to.top + to.height / 2 - origin.top;
        path.setAttribute(
          "d",
          `M${x} ${y}C${x + bend} ${y} ${end - bend} ${height} ${end} ${height}`,
        );
        const chosen = [node, below].some((n) => n.button.getAttribute("aria-pressed") === "true");
        path.classList.toggle("on", chosen);
        node.paths.set(below, path);
        lines.append(path);
      }
    }
  }
}
