// What the rows of a rule's form are filled in with, and the words that they put into its text.
import { el } from "./elements.js";

const SIGNS = {
  "==": "is",
  "!=": "is not",
  "<": "less than",
  "<=": "at most",
  ">": "more than",
  ">=": "at least",
  in: "is one of",
  memberOf: "is on the list",
  contains: "has among them",
  "== null": "is not stated",
  "!= null": "is stated",
};
const BY_SORT = {
  choice: ["==", "!=", "in", "memberOf"],
  text: ["==", "!=", "in", "memberOf"],
  number: ["==", "!=", "<", "<=", ">", ">="],
  flag: ["==", "!="],
  events: ["contains"],
};
const VARIABLE = /^\$\w+(\.\w+)?$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** What somebody types as a rule has it: a name of the rule, a number where one is asked for, a text. */
export function written(typed, sort = "text") {
  const plain = typed.trim();
  return VARIABLE.test(plain) || (sort === "number" && NUMBER.test(plain)) || (sort === "flag" && plain) ? plain : `"${plain}"`;
}

/** A value of a rule as somebody types it. */
export function typed(words) {
  return words.startsWith('"') ? words.slice(1, -1) : words;
}

/** The names that the rule binds up to a condition, that one with them, and what each stands for. */
export function bound(form, upTo = Infinity) {
  const names = [];
  form.conditions.forEach((condition, i) => {
    if (i <= upTo && (condition.sort === "all" || i === upTo)) {
      condition.patterns.forEach((pattern) => {
        if (pattern.binding) {
          names.push({ name: pattern.binding, says: pattern.kind, whole: true });
        }
        pattern.slots.filter((s) => s.sort === "binding").forEach((s) => names.push({ name: s.variable, says: `${s.field} of ${pattern.kind}` }));
      });
    }
    if (condition.count && i <= upTo) {
      names.push({ name: condition.count.result, says: "a number that is counted", number: true });
    }
  });
  return names;
}

/** A name for a field that the rule does not have yet. */
export function fresh(field, text) {
  let name = `$${field}`;
  for (let i = 2; text.includes(name); i++) {
    name = `$${field}${i}`;
  }
  return name;
}

/** Something to choose from: words, or pairs of a word and what it says. What it has now is always among them. */
export function choice(attributes, all, value, put) {
  const options = all.map((one) => (Array.isArray(one) ? one : [one, one]));
  if (!options.some(([word]) => word === value)) {
    options.unshift([value, value || "choose …"]);
  }
  const select = el("select", { ...attributes, change: () => select.value !== value && put(select.value) }, options.map(([word, says]) => el("option", { value: word, selected: word === value }, says)));
  return select;
}

/** Something to type, which counts once one is through with it. */
export function entry(attributes, value, put, lines = 0) {
  const input = lines ? el("textarea", { ...attributes, rows: lines }, value) : el("input", { autocomplete: "off", spellcheck: "false", ...attributes, value });
  const done = () => {
    if (input.value !== input.defaultValue) {
      input.defaultValue = input.value;
      put(input.value);
    }
  };
  input.addEventListener("change", done);
  input.addEventListener("blur", done);
  input.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && !lines) {
      e.preventDefault();
      done();
    }
  });
  return input;
}

const choices = (field) => field.choices.map((c) => [`"${c.word}"`, c.meaning ? `${c.word} – ${c.meaning}` : c.word]);
const variables = (names) => names.map((n) => [n.name, `${n.name} – ${n.says}`]);

/** The names of scales that a field of a pattern is compared with; none for another field. */
function scales(kind, field, words) {
  const names = { Threshold: Object.entries(words.thresholds).map(([n, v]) => [`"${n}"`, `${n} (${v})`]), Choices: words.lists.map((l) => [`"${l}"`, l]), Degree: words.lists.map((l) => [`"${l}"`, l]) };
  if (kind === "Finding" && field === "claim") {
    return words.claims.map((c) => [`"${c.claim}"`, `${c.claim} – ${c.meaning}`]);
  }
  return field === "name" ? names[kind] || [] : [];
}

/** The row of a comparison: its field, its sign and its value. */
export function comparison(slot, kind, at) {
  const field = kind.fields.find((f) => f.name === slot.field) || { name: slot.field, sort: "text", choices: [], isOpen: true };
  const stated = slot.value.sort === "null" && ["==", "!="].includes(slot.sign);
  const now = stated ? `${slot.sign} null` : slot.sign;
  const put = (name, sign, value) => at.put(slot.address, sign.endsWith("null") ? `${name} ${sign}` : `${name} ${sign} ${value}`);
  const signs = [...BY_SORT[field.sort], ...(field.isOpen ? ["== null", "!= null"] : [])].map((s) => [s, SIGNS[s]]);
  return [
    choice({ id: `${at.id}-field`, "aria-label": `Field, ${at.name}` }, kind.fields.map((f) => [f.name, `${f.name} – ${f.meaning}`]), slot.field, (name) => at.put(slot.address, starting(kind.fields.find((f) => f.name === name), kind, at))),
    choice({ id: `${at.id}-sign`, "aria-label": `Comparison, ${at.name}` }, signs.some(([s]) => s === now) ? signs : [[now, SIGNS[now]], ...signs], now, (sign) => put(slot.field, sign, fitting(sign, slot, field, at))),
    stated ? null : value(slot, kind, field, at, (words) => put(slot.field, slot.sign, words)),
  ];
}

/** The value that a comparison keeps, or begins with, where it gets another sign. */
function fitting(sign, slot, field, at) {
  const names = at.names.map((n) => n.name);
  if (sign === "memberOf" || sign === "contains") {
    return slot.value.sort === "variable" ? slot.value.words : names[0] || "$name";
  }
  if (sign === "in") {
    return slot.value.sort === "options" ? slot.value.words : `(${slot.value.sort === "text" ? slot.value.words : first(field)})`;
  }
  return ["options", "null"].includes(slot.value.sort) ? (slot.value.options || []).find((o) => o !== "null") || first(field) : slot.value.words;
}

function first(field) {
  return field.choices.length ? `"${field.choices[0].word}"` : { number: "0", flag: "true" }[field.sort] || '"…"';
}

/** What a comparison of a field begins with. */
export function starting(field, kind, at) {
  const named = scales(kind.name, field.name, at.words)[0];
  if (field.sort === "events") {
    return `${field.name} contains ${(at.names[0] || { name: "$event" }).name}`;
  }
  if (field.sort === "number") {
    return `${field.name} >= 0`;
  }
  const value = named ? named[0] : field.sort === "text" && at.names.length ? at.names[at.names.length - 1].name : first(field);
  return `${field.name} == ${value}`;
}

function value(slot, kind, field, at, put) {
  const labels = { id: `${at.id}-value`, "aria-label": `Value, ${at.name}` };
  const { words, sort, options } = slot.value;
  if (sort === "options" && field.choices.length) {
    const all = [...choices(field), ...(field.isOpen ? [["null", "not stated"]] : [])];
    const others = options.filter((o) => !all.some(([w]) => w === o)).map((o) => [o, typed(o)]);
    return el("div", { class: "checks", role: "group", "aria-label": labels["aria-label"] }, [...all, ...others].map(([word, says], i) => ticked(`${at.id}-value-${i}`, word, says, options, put)));
  }
  if (sort === "options") {
    return entry(labels, words, put);
  }
  const named = scales(kind.name, field.name, at.words);
  const own = field.choices.length ? choices(field) : named.length ? named : field.sort === "flag" ? ["true", "false"].map((w) => [w, w]) : [];
  if (own.length || slot.sign === "memberOf" || slot.sign === "contains") {
    return choice(labels, [...(slot.sign === "memberOf" || slot.sign === "contains" ? [] : own), ...variables(at.names)], words, put);
  }
  return entry({ ...labels, list: at.list }, typed(words), (text) => put(written(text, field.sort)));
}

function ticked(id, word, says, options, put) {
  const box = el("input", { id, type: "checkbox", checked: options.includes(word), change: () => put(`(${(box.checked ? [...options, word] : options.filter((o) => o !== word)).join(", ")})`) });
  return el("span", { class: "flag" }, box, el("label", { for: id }, says));
}
