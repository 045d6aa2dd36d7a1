import type { Generated } from 'kysely'

/**
 * The ledger's tables, the same in SQLite and PostgreSQL. Two kinds:
 *
 * - the record, which only grows: reports, originals, readings, corrections, identities, audit. Taking a text down (`forget`) empties its row and is itself a row of the audit;
 * - the index, made from the record for the questions, and made anew where a report gets another reading or a correction: attributions, figures, people, passages, tallies, said_words, text_words.
 *
 * Instants and dates are ISO strings, truth is 0 or 1, lists are JSON, offsets count UTF-16 code units.
 */
export interface Tables {
  ledger: { version: number }
  reports: ReportRow
  originals: OriginalRow
  readings: ReadingRow
  corrections: CorrectionRow
  identities: IdentityRow
  audit: AuditRow
  entities: EntityRow
  attributions: AttributionRow
  figures: FigureRow
  people: PersonRow
  passages: PassageRow
  tallies: TallyRow
}

export interface ReportRow {
  n: Generated<number>
  /** the report's own id, or with `~2` and so on behind it where another text has it */
  id: string
  /** `n` of the first version of the text at this address */
  line: number
  /** 1 for the first */
  version: number
  url: string | null
  outlet: string | null
  published: string | null
  title: string | null
  /** null once it is taken down */
  text: string | null
  text_hash: string
  language: string | null
  media_type: string
  charset: string | null
  fetched: string | null
  added: string
  forgotten: string | null
}

/** The bytes that a report was read from, as a compressed WARC record. */
export interface OriginalRow {
  n: Generated<number>
  report: number
  sha256: string
  fetched: string | null
  warc: Uint8Array | null
}

export interface ReadingRow {
  n: Generated<number>
  report: number
  /** sha-256 of the model's weights */
  model: string
  /** version of hearsay */
  program: string
  read: string
  /** reading/1 without its text, as deflated JSON; null once the text is taken down */
  form: Uint8Array | null
}

export interface CorrectionRow {
  n: Generated<number>
  report: number
  /** id of the mark that it is about; for `add` and `add-figure` the one that it makes */
  mark: string
  /** accept | bounds | speaker | details | split | add | figure | add-figure | reject */
  kind: string
  /** what is to be, as JSON */
  body: string
  /** the words it is about, and up to 40 characters on either side, by which it is found again; null once the text is taken down */
  words: string | null
  before: string | null
  after: string | null
  who: string
  made: string
  why: string | null
  /** 1 where the report's present reading has no place for it, and a person must look */
  held: number
  /** instant at which it was taken back */
  undone: string | null
}

/** A person's decision that two entities are one, or that one person of a report is not that entity. */
export interface IdentityRow {
  n: Generated<number>
  /** merge | split */
  kind: string
  entity: number
  /** merge: the entity that it is; split: null */
  into: number | null
  /** split: the person's row (`people.report`, `people.id`) that is somebody else */
  report: number | null
  person: string | null
  who: string
  made: string
  why: string | null
  undone: string | null
}

export interface AuditRow {
  n: Generated<number>
  made: string
  who: string
  action: string
  report: number | null
  detail: string | null
}

/** One person, organisation, group, place or document across reports. */
export interface EntityRow {
  n: Generated<number>
  /** kind and name in the index's words; with the report's number where the name alone does not tell who it is */
  key: string
  name: string
  kind: string
  /** reports that have it among their people, and statements that are its own: kept so that lists of the most spoken of are quick */
  reports: Generated<number>
  statements: Generated<number>
}

/** `n` is the report's number times PER_REPORT, plus the row's place in the reading; so are those of figures, people and passages. */
export interface AttributionRow {
  n: number
  report: number
  id: string
  start: number
  end: number
  /** {"source": [[start, end]], "cue": …, "content": …, "because": …} */
  spans: string
  /** id in the reading's people */
  person: string | null
  entity: number | null
  speaker: string | null
  kind: string | null
  type: string
  manner: string
  negated: number
  /** [start, end] */
  to: string | null
  via: string | null
  said_on: string | null
  /** the date said, else the date published; first day where it is a month or a year: what lists are sorted by */
  day: string | null
  in: string | null
  continues: string | null
  /** ["outlet", "organisation:…", …] */
  chain: string
  confidence: number | null
  /** the mark's `by`; a correction's author where a person made or changed it */
  by: string
}

export interface FigureRow {
  n: number
  report: number
  id: string
  start: number
  end: number
  least: number | null
  most: number | null
  exact: string | null
  about: number
  what: string
  unit: string | null
  /** [start, end] */
  who: string | null
  where: string | null
  /** the words of `where` and of `who` as the index has them */
  where_key: string | null
  who_key: string | null
  from: string | null
  to: string | null
  as_of: string | null
  cumulative: number | null
  certainty: string
  part_of: string | null
  attribution: string | null
  on_whose_word: string
  entity: number | null
  /** as of, else end of the period, else published: what lists are sorted by */
  day: string | null
  /** the correction that made or changed it; null where nobody corrected it */
  by: string | null
}

export interface PersonRow {
  n: number
  report: number
  id: string
  entity: number
  name: string
  kind: string
  /** JSON list */
  roles: string
  /** [[start, end], …] */
  mentions: string
}

/** A stretch of a text in which all words of a query must stand: a paragraph, or up to 250 words of a longer one. */
export interface PassageRow {
  n: number
  report: number
  start: number
  end: number
}

/** What one report counts for in statistics: one small row, so that a hundred thousand are read in a moment. */
export interface TallyRow {
  n: number
  outlet: string | null
  published: string | null
  /** of publication; a year where no month is known */
  month: string | null
  statements: number
  figures: number
  people: number
}

/** Rows that one report may have in a table of the index. */
export const PER_REPORT = 65_536
