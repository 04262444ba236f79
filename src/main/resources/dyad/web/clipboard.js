// Tables as spreadsheets take them from the clipboard.

/** A cell as it goes out: never a formula. */
export function asData(value) {
  const text = String(value === undefined ? "" : value);
  return /^'*[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** A cell among tabs: quoted where its text has what parts cells, or begins as if it were quoted. */
function plain(value) {
  const text = asData(value);
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": '<br style="mso-data-placement:same-cell">' };

/**
 * A cell that is a text says so, or a spreadsheet makes a date of it, in its own language; so does a
 * number with decimals, whose point parts day and month in some.
 */
function marked(value) {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e11) {
    return `<td>${value}</td>`;
  }
  const text = asData(value).replace(/\r\n?/g, "\n").replace(/[&<>"\n]/g, (sign) => SIGNS[sign]);
  return `<td style="mso-number-format:'\\@'" sdnum="0;0;@">${text}</td>`;
}

function html(rows) {
  return `<meta charset="utf-8"><table>${rows.map((r) => `<tr>${r.map(marked).join("")}</tr>`).join("")}</table>`;
}

/** Puts a table on the clipboard, as text and as cells; false where the browser does not let it. */
export async function copyTable(rows) {
  const text = rows.map((r) => r.map(plain).join("\t")).join("\n");
  let done = false;
  const put = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html(rows));
    done = true;
  };
  document.addEventListener("copy", put, true);
  document.execCommand("copy");
  document.removeEventListener("copy", put, true);
  if (!done) {
    await navigator.clipboard.writeText(text).then(() => (done = true), () => {});
  }
  return done;
}
