"use strict";

const SVG = "http://www.w3.org/2000/svg";

const FROM_RIGHT = "\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}";
const LETTER_FROM_RIGHT = "(?=\\p{L})[" + FROM_RIGHT + "]";
const LETTERS = /\p{L}/gu;
const LETTERS_FROM_RIGHT = new RegExp(LETTER_FROM_RIGHT, "gu");
const BEGINS_FROM_RIGHT = new RegExp("^[^\\p{L}]*" + LETTER_FROM_RIGHT, "u");
const LAST_FROM_RIGHT = new RegExp(
  "(" + LETTER_FROM_RIGHT + ")(?=[^\\p{L}]+(?:$|(?![" + FROM_RIGHT + "])\\p{L}))",
  "gu",
);

/**
 * A text in which a percentage stays on one line, and so does a year with the paragraph
 * behind it, and in which letters from right to left draw neither figures nor brackets of ours to
 * their side. A line that begins with a name from right to left, and goes on from left to right for
 * the most part, runs from left to right.
 */
function typeset(text) {
  const ours = text.replace(/(\d) %/g, "$1\u00a0%").replace(/\b(\d{4}) (?=\[\d+\])/g, "$1\u00a0");
  const begins = BEGINS_FROM_RIGHT.test(ours);
  const fromRight = ours.match(LETTERS_FROM_RIGHT)?.length ?? 0;
  if (fromRight === 0 || (begins && fromRight * 2 >= ours.match(LETTERS).length)) {
    return ours;
  }
  return (begins ? "\u200e" : "") + ours.replace(LAST_FROM_RIGHT, "$1\u200e");
}

/** A typeset text of which a range of likelihood stays on one line, as what an element holds. */
function lines(text) {
  return typeset(text)
    .split(/(\[\d+–\d+\u00a0%\])/)
    .map((part, i) => {
      if (i % 2 === 0) {
        return part;
      }
      const whole = document.createElement("span");
      whole.className = "whole";
      whole.append(part);
      return whole;
    });
}

/** An element with attributes and content; text is text, whatever it holds. */
function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...content.flatMap((part) => (typeof part === "string" ? lines(part) : part)));
  return made;
}

function counted(number, noun) {
  return number + " " + noun + (number === 1 ? "" : "s");
}

function find(selector) {
  return document.querySelector(selector);
}
