"use strict";

/* A choice of facts, and the link that carries it: #whatif=DIGEST&without=a,b&with=c&rated=d:C3. */
class Choice {
  constructor(present, ratings) {
    this.present = present;
    this.ratings = ratings;
  }

  /** A choice as the report's data give it. */
  static of(data, { facts, rated }) {
    const holding = new Set(facts);
    return new Choice(
      data.facts.map((_, place) => holding.has(place)),
      data.facts.map((fact, place) => rated[place] ?? fact.rating),
    );
  }

  static delivered(data) {
    return Choice.of(data, data.delivered);
  }

  /** The same with a fact switched; of the versions of one fact at most one holds. */
  switched(data, fact) {
    const holds = !this.present[fact];
    return new Choice(
      this.present.map((present, place) =>
        place === fact
          ? holds
          : present && !(holds && data.facts[place].name === data.facts[fact].name),
      ),
      this.ratings,
    );
  }

  /** The places of the facts that differ in another choice, in order. */
  unlike(other) {
    return [...this.present.keys()].filter(
      (place) =>
        this.present[place] !== other.present[place] ||
        (this.present[place] && this.ratings[place] !== other.ratings[place]),
    );
  }

  /** The link's fragment, without its hash sign; empty for the report as delivered. */
  fragment(data) {
    const delivered = Choice.delivered(data);
    const changed = this.unlike(delivered);
    if (changed.length === 0) {
      return "";
    }
    const ids = (wanted) =>
      changed.filter(wanted).map((place) => encodeURIComponent(data.facts[place].id));
    const rated = this.unlikeRatings(delivered).map(
      (place) => encodeURIComponent(data.facts[place].id) + ":" + this.ratings[place],
    );
    return [
      ["whatif", [data.digest]],
      ["without", ids((place) => !this.present[place] && delivered.present[place])],
      ["with", ids((place) => this.present[place] && !delivered.present[place])],
      ["rated", rated],
    ]
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => key + "=" + values.join(","))
      .join("&");
  }

  unlikeRatings(other) {
    return [...this.ratings.keys()].filter((p) => this.ratings[p] !== other.ratings[p]);
  }

  /**
   * The choice that a link carries.
   *
   * @return the choice; null where the link carries none; otherwise what is wrong with it, as text
   */
  static read(data, fragment) {
    const parts = new Map(fragment.split("&").map((part) => Choice.split(part, "=")));
    if (!parts.has("whatif")) {
      return null;
    }
    if (parts.get("whatif") !== data.digest) {
      return "The link was made from another version of this report.";
    }
    try {
      return Choice.readParts(data, parts);
    } catch (error) {
      return "The link is damaged.";
    }
  }

  static readParts(data, parts) {
    const places = new Map(data.facts.map((fact, place) => [fact.id, place]));
    const entries = (key) => (parts.get(key) || "").split(",").filter((entry) => entry !== "");
    const place = (id) => {
      const found = places.get(decodeURIComponent(id));
      if (found === undefined) {
        throw new RangeError("no such fact");
      }
      return found;
    };
    let choice = Choice.delivered(data);
    for (const fact of entries("without").map(place)) {
      choice = choice.present[fact] ? choice.switched(data, fact) : choice;
    }
    for (const fact of entries("with").map(place)) {
      choice = choice.present[fact] ? choice : choice.switched(data, fact);
    }
    const ratings = [...choice.ratings];
    for (const [id, rating] of entries("rated").map((entry) => Choice.split(entry, ":"))) {
      if (!Object.hasOwn(data.chances, rating)) {
        throw new RangeError("no such rating");
      }
      ratings[place(id)] = rating;
    }
    return new Choice(choice.present, ratings);
  }

  static split(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  }
}
