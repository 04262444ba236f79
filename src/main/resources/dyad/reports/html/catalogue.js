"use strict";

// Shows only the rules that hold all words typed; without this script, all of them are shown.
{
  const field = document.getElementById("find");
  const found = document.getElementById("found");
  const rules = [...document.querySelectorAll("article.rule")];
  const texts = rules.map((rule) => rule.textContent.toLowerCase());
  const claims = [...document.querySelectorAll("section.claim")];

  const find = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    let count = 0;
    rules.forEach((rule, i) => {
      rule.hidden = !words.every((word) => texts[i].includes(word));
      count += rule.hidden ? 0 : 1;
    });
    claims.forEach((claim) => {
      claim.hidden = ![...claim.querySelectorAll("article.rule")].some((rule) => !rule.hidden);
    });
    found.textContent = words.length === 0 ? "" : count + " of " + rules.length;
  };

  // A link leads to a rule even where the words typed hide it.
  const showAll = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target !== null && target.closest("[hidden]") !== null) {
      field.value = "";
      find();
      target.scrollIntoView();
    }
  };

  field.closest("p").hidden = false;
  field.addEventListener("input", find);
  window.addEventListener("hashchange", showAll);
}
