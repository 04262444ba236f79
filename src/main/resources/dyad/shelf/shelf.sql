-- All that a shelf says in SQL. A statement begins with a line "-- @ NAME", or "-- @ NAME DATABASE" where the two
-- databases differ: in how words are kept, looked up and ranked, and in how a text column sorts, {text}. Days are numbered
-- from 1970-01-01, so that both compare them alike; an entry that was always so begins, and one that still is ends, far off.

-- @ create postgresql
CREATE SCHEMA IF NOT EXISTS dyad

-- @ create postgresql
SET search_path TO dyad

-- @ create
CREATE TABLE about (
  name {text} PRIMARY KEY,
  value {text} NOT NULL
)

-- @ create
CREATE TABLE briefs (
  brief {text} NOT NULL,
  name {text} NOT NULL,
  title {text} NOT NULL,
  author {text} NOT NULL,
  marking {text} NOT NULL,
  as_of {text} NOT NULL,
  first_power {text} NOT NULL,
  second_power {text} NOT NULL,
  rules {text} NOT NULL,
  scales {text} NOT NULL,
  outcomes {text} NOT NULL,
  made_from {text} NOT NULL,
  PRIMARY KEY (brief)
)

-- @ create
CREATE TABLE shelved (
  brief {text} PRIMARY KEY,
  stamp {text} NOT NULL,
  shelved {text} NOT NULL,
  last INTEGER NOT NULL,
  since INTEGER NOT NULL,
  known INTEGER NOT NULL
)

-- @ create
CREATE TABLE sources (
  brief {text} NOT NULL,
  name {text} NOT NULL,
  kind {text} NOT NULL,
  reliability {text} NOT NULL,
  author {text} NOT NULL,
  title {text} NOT NULL,
  published {text} NOT NULL,
  made_from {text} NOT NULL,
  PRIMARY KEY (brief, name)
)

-- @ create
CREATE TABLE facts (
  brief {text} NOT NULL,
  fact {text} NOT NULL,
  kind {text} NOT NULL,
  statement {text} NOT NULL,
  document {text} NOT NULL,
  paragraph INTEGER NOT NULL,
  quote {text} NOT NULL,
  origin {text} NOT NULL,
  channel {text} NOT NULL,
  rating {text} NOT NULL,
  topics {text} NOT NULL,
  told_date {text} NOT NULL,
  told_from {text} NOT NULL,
  told_until {text} NOT NULL,
  holds_from {text} NOT NULL,
  holds_until {text} NOT NULL,
  known_at {text} NOT NULL,
  absent INTEGER NOT NULL,
  assumption INTEGER NOT NULL,
  read_back {text} NOT NULL,
  made_from {text} NOT NULL,
  PRIMARY KEY (brief, fact)
)

-- @ create
CREATE TABLE questions (
  brief {text} NOT NULL,
  question {text} NOT NULL,
  proposition {text} NOT NULL,
  topic {text} NOT NULL,
  claim {text} NOT NULL,
  about {text} NOT NULL,
  on_topic {text} NOT NULL,
  leaning {text} NOT NULL,
  kind {text} NOT NULL,
  horizon {text} NOT NULL,
  implication {text} NOT NULL,
  made_from {text} NOT NULL,
  PRIMARY KEY (brief, question)
)

-- @ create
CREATE TABLE answers (
  brief {text} NOT NULL,
  question {text} NOT NULL,
  term {text} NOT NULL,
  low DOUBLE PRECISION,
  high DOUBLE PRECISION,
  probability DOUBLE PRECISION,
  confidence {text} NOT NULL,
  made_from {text} NOT NULL,
  PRIMARY KEY (brief, question)
)

-- @ create
CREATE TABLE topics (
  brief {text} NOT NULL,
  topic {text} NOT NULL,
  alignment {text} NOT NULL,
  score DOUBLE PRECISION,
  convergent DOUBLE PRECISION NOT NULL,
  divergent DOUBLE PRECISION NOT NULL,
  mixed DOUBLE PRECISION NOT NULL,
  not_assessed DOUBLE PRECISION NOT NULL,
  made_from {text} NOT NULL,
  PRIMARY KEY (brief, topic)
)

-- @ create
CREATE TABLE outcomes (
  brief {text} NOT NULL,
  question {text} NOT NULL,
  outcome {text} NOT NULL,
  came {text} NOT NULL,
  document {text} NOT NULL,
  address {text} NOT NULL,
  says {text} NOT NULL,
  recorded {text} NOT NULL,
  made_from {text} NOT NULL,
  PRIMARY KEY (brief, question)
)

-- What conditions ask of an entry: short rows, since a search looks into one for each text that has its words.

-- @ create
CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  what {text} NOT NULL,
  kind {text} NOT NULL,
  claim {text} NOT NULL,
  series {text} NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  known INTEGER NOT NULL,
  length INTEGER NOT NULL
)

-- What is shown of it once it is found.

-- @ create
CREATE TABLE shown (
  id INTEGER PRIMARY KEY,
  brief {text} NOT NULL,
  item {text} NOT NULL,
  day {text} NOT NULL,
  place {text} NOT NULL,
  says {text} NOT NULL,
  text {text} NOT NULL
)

-- @ create
CREATE TABLE names (
  id INTEGER NOT NULL,
  sort {text} NOT NULL,
  name {text} NOT NULL,
  PRIMARY KEY (sort, name, id)
)

-- @ create sqlite
CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, prefix='1 2 3 4',
  tokenize="unicode61 remove_diacritics 0")

-- @ create postgresql
CREATE TABLE words (rowid INTEGER PRIMARY KEY, text tsvector NOT NULL)

-- @ create postgresql
CREATE INDEX words_by_text ON words USING gin (text)

-- @ create
CREATE INDEX shown_by_brief ON shown (brief)

-- These hold all that tells when an entry was so and known, so that none is looked up that is not wanted.

-- @ create
CREATE INDEX entries_by_day ON entries (since, until, known, id)

-- @ create
CREATE INDEX entries_by_sort ON entries (what, since, until, known, id)

-- @ create
CREATE INDEX entries_by_kind ON entries (kind, since, until, known, id)

-- @ create
CREATE INDEX entries_by_claim ON entries (claim, since, until, known, id)

-- @ create
CREATE INDEX entries_by_series ON entries (series, since)

-- @ create
CREATE INDEX names_by_entry ON names (id)

-- @ use postgresql
SET search_path TO dyad

-- @ alone postgresql
SELECT pg_advisory_xact_lock(7239426)

-- @ add-words sqlite
INSERT INTO words (rowid, text) VALUES (?, ?)

-- @ add-words postgresql
INSERT INTO words (rowid, text) VALUES (?, CAST(? AS tsvector))

-- @ searched sqlite
SELECT w.rowid FROM words w JOIN words_docsize d ON d.id = w.rowid WHERE w.text MATCH ? AND w.rowid = ? AND d.sz = ?

-- @ searched postgresql
SELECT rowid FROM words WHERE text = CAST(? AS tsvector) AND rowid = ?

-- @ remove
DELETE FROM words WHERE rowid IN (SELECT id FROM shown WHERE brief = ?)

-- @ remove
DELETE FROM names WHERE id IN (SELECT id FROM shown WHERE brief = ?)

-- @ remove
DELETE FROM entries WHERE id IN (SELECT id FROM shown WHERE brief = ?)

-- @ succeed
UPDATE entries SET until = COALESCE(
  (SELECT MIN(later.since) - 1 FROM entries later WHERE later.series = entries.series AND later.since > entries.since),
  {open})
WHERE what = 'judgment'

-- The best are chosen by their numbers alone, and only these are then looked up.
-- Most have a common word, and each is looked up for what conditions ask: in a file none is that was shelved after all the
-- briefs of which anything was so by the day, and known.
-- BM25 counts all that have a word before it ranks any, which takes most of the time of a common one: it is not ranked by that.

-- @ hits
SELECT s.brief, b.title, b.first_power, b.second_power, e.what, s.item, e.kind, s.day, s.place, s.says, s.text
FROM ({best}) r
  JOIN entries e ON e.id = r.id JOIN shown s ON s.id = r.id JOIN briefs b ON b.brief = s.brief
ORDER BY r.rank, r.id

-- @ find
SELECT e.id, -e.since AS rank FROM entries e
WHERE {conditions}
ORDER BY e.since DESC, e.id
LIMIT ?

-- @ find-words sqlite
SELECT id, rank
FROM (SELECT w.rowid AS id, w.rank AS rank FROM words w {entries}
    WHERE w.text MATCH ? AND {conditions} ORDER BY w.rowid DESC LIMIT {ranked}) f
ORDER BY rank, id
LIMIT ?

-- @ common sqlite
SELECT rowid FROM words WHERE text MATCH ? LIMIT 1 OFFSET {ranked}

-- @ find-common sqlite
SELECT id, rank
FROM (SELECT w.rowid AS id, e.length AS rank FROM words w {entries}
    WHERE w.text MATCH ? AND {conditions} ORDER BY w.rowid DESC LIMIT {ranked}) f
ORDER BY rank, id
LIMIT ?

-- @ find-words postgresql
SELECT id, -ts_rank(text, wanted, 1) AS rank
FROM (SELECT w.rowid AS id, w.text, q.wanted FROM (SELECT CAST(? AS tsquery) AS wanted) q CROSS JOIN words w {entries}
    WHERE w.text @@ q.wanted AND {conditions} ORDER BY w.rowid DESC LIMIT {ranked}) f
ORDER BY rank, id
LIMIT ?

-- @ entries sqlite
CROSS JOIN entries e ON e.id = w.rowid AND w.rowid <= (
  SELECT MAX(s.last) FROM shelved s WHERE s.since <= {day} AND s.known <= {known})

-- @ entries postgresql
JOIN entries e ON e.id = w.rowid
