// Headings get the addresses that the same pages have in a repository, where the links were written; and the manual can
// be searched. The pages' texts stand in texts/ as scripts: a page that is opened from disk may load nothing else.

const sections = [];

const addressOf = heading =>
  heading.trim().toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");

const plain = markdown =>
  markdown
    .replace(/<!--.*?-->|^\|[-|: ]+\|$|^```.*$/gms, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*`|#]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Called by each text: a page, told apart at its headings. What stands in a code block is no heading. */
function pageText(markdown) {
  const page = document.currentScript.dataset.page;
  let code = false;
  let title = "";
  let section = null;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) code = !code;
    if (!code && /^#+ /.test(line)) {
      section = { page, title, heading: plain(line), text: "" };
      title ||= section.heading;
      sections.push(section);
    } else if (section) {
      section.text += line + "\n";
    }
  }
}

/** Those that hold every word, first where the heading does, then where they come most often. */
function search(words) {
  const times = (text, word) => text.toLowerCase().split(word).length - 1;
  const rank = section =>
    words.reduce((sum, word) => {
      const here = 20 * times(section.heading, word) + times(plain(section.text), word);
      return here ? sum + here : -Infinity;
    }, 0);
  return sections
    .map(section => ({ section, rank: rank(section) }))
    .filter(found => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 30)
    .map(found => found.section);
}

function told(section, words) {
  const text = plain(section.text);
  const at = Math.max(0, text.toLowerCase().indexOf(words[0]) - 60);
  const link = document.createElement("a");
  link.href = section.page + "#" + encodeURIComponent(addressOf(section.heading));
  link.textContent = section.title ? section.title + ": " + section.heading : section.heading;
  const item = document.createElement("li");
  item.append(link, " – " + (at ? "…" : "") + text.slice(at, at + 180) + (text.length > at + 180 ? "…" : ""));
  return item;
}

addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("h1, h2, h3, h4").forEach(heading => {
    heading.id = addressOf(heading.textContent);
  });
  const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (aim) aim.scrollIntoView();

  const menu = document.querySelector("#leftColumn nav");
  const content = document.querySelector("#bodyColumn");
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = "Search the manual";
  input.style = "width: 100%; box-sizing: border-box; height: 2.2em";
  input.setAttribute("aria-label", "Search the manual");
  menu.prepend(input);
  const found = document.createElement("div");
  found.className = content.className;
  found.setAttribute("aria-live", "polite");
  content.before(found);

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
    const list = document.createElement("ul");
    const hits = words.length ? search(words) : [];
    list.append(...hits.map(section => told(section, words)));
    found.replaceChildren(hits.length ? list : "Nothing found.");
    // The skin shows its columns whether they are hidden or not.
    found.style.display = words.length ? "" : "none";
    content.style.display = words.length ? "none" : "";
  };
  show();
  const here = location.pathname.split("/").pop() || "index.html";
  const pages = [here, ...[...menu.querySelectorAll("a[href$='.html']")].map(link => link.getAttribute("href"))];
  input.addEventListener("focus", () => {
    for (const page of new Set(pages)) {
      const script = document.createElement("script");
      Object.assign(script, { src: "texts/" + page.replace(".html", ".js"), onload: show });
      script.dataset.page = page;
      document.head.append(script);
    }
  }, { once: true });
  input.addEventListener("input", show);
  // A hit on the page that one is on leads out of the list, too.
  found.addEventListener("click", event => {
    if (!event.target.closest("a")) return;
    input.value = "";
    show();
  });
});
