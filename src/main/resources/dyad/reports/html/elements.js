"use strict";

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and content; text is text, whatever it holds. */
function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...content);
  return made;
}

function counted(number, noun) {
  return number + " " + noun + (number === 1 ? "" : "s");
}

function find(selector) {
  return document.querySelector(selector);
}
