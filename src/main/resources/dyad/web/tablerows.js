import { same } from "./desk.js";

// The rows of a table that is typed in. A row has the line of the file that it stands in (0 where it is in none), what
// the file says there (`base`), what is typed (`cells`), and whether it is to go (`gone`).

/** What is changed, by the lines of the version that is shown; a new row by the one before it. */
export function changes(rows) {
  const changes = [];
  let line = 0;
  for (const row of rows) {
    line = row.line || line;
    if (row.line && row.gone) {
      changes.push({ act: "remove", line, cells: [] });
    } else if (row.line && !same(row.cells, row.base)) {
      changes.push({ act: "put", line, cells: row.cells });
    } else if (!row.line) {
      changes.push({ act: "add", line, cells: row.cells });
    }
  }
  return changes;
}

/**
 * Puts what was typed over the rows of a file, which are changed by it. What both changed is left as the file has it,
 * and told: the row that was typed, and the one in the file, if it is still there.
 */
export function layOver(mine, rows) {
  const clashes = [];
  let before = null;
  for (const row of mine) {
    const now = rows.find((r) => r.line && r.base[0] === row.base[0]);
    const changed = row.line ? row.gone || !same(row.cells, row.base) : true;
    if (!changed) {
      before = now || before;
    } else if (!row.line) {
      before = fresh(row, before, rows, clashes);
    } else if (now && !row.gone && same(now.base, row.cells)) {
      before = now;
    } else if (now && same(now.base, row.base)) {
      Object.assign(now, { cells: row.cells, gone: row.gone });
      before = now;
    } else if (now || !row.gone) {
      clashes.push({ row, now: now || null });
    }
  }
  return clashes;
}

function fresh(row, before, rows, clashes) {
  const there = rows.find((r) => r.line && r.base[0] === row.cells[0]);
  if (there) {
    if (!same(there.base, row.cells)) {
      clashes.push({ row, now: there });
    }
    return before;
  }
  rows.splice(before ? rows.indexOf(before) + 1 : rows.length, 0, row);
  return row;
}

/** Has what was typed stand where both changed a row. */
export function insist(clashes, rows) {
  for (const { row, now } of clashes) {
    if (now) {
      Object.assign(now, { cells: row.cells, gone: row.gone });
    } else {
      rows.push({ ...row, line: 0, base: [], gone: false });
    }
  }
}

/** The rows as they are once the file says what was sent of them; what was typed meanwhile stays typed. */
export function asSaved(sent, rows) {
  const went = new Set(sent.filter((s) => s.gone && s.row.gone).map((s) => s.row));
  for (const { row, cells, gone } of sent) {
    Object.assign(row, gone ? { line: 0, base: [] } : { line: row.line || 1, base: cells }); // a line of 0: not in the file
  }
  return rows.filter((row) => !went.has(row));
}
