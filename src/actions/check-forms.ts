import { longDate } from '../reading/date.ts'
import { type Line, piece } from '../reading/painter.ts'
import { counted } from '../reading/said.ts'
import type { Piece } from '../reading/wrap.ts'
import type { Cells, Screen } from './action.ts'
import type { Check } from './check-answer.ts'
import type { Change, Evidence } from './check-evidence.ts'
import { nameWords } from './check-speaker.ts'
import { lines, reportLine, shortAddress, statementLines } from './screen.ts'
import { statementCells } from './statement.ts'

/** What each verdict says, of the speaker asked for; never whether it is true. */
const VERDICTS: Readonly<Record<Check['verdict'], (speaker: string, other: string, answer: Check) => string>> = {
  verbatim: (who, _, { evidence, passage }) =>
    passage
      ? `Word for word: a report’s own sentence has these words for what ${who} said.`
      : evidence.some(e => e.counts && e.statement.type !== 'indirect')
        ? `Word for word: ${who} is reported to have said it in these words.`
        : `Word for word, but no quotation: these are an outlet’s words for what ${who} said.`,
  altered: (who, _, { passage }) =>
    `Altered: ${who} is reported to have said nearly this, ${passage ? 'but not in these words' : 'in other words at the places marked'}.`,
  paraphrase: who => `Paraphrase: ${who} is reported to have said this in other words.`,
  denied: who => `The opposite: ${who} is reported to have denied this, or to have said what is contrary to it.`,
  'other-speaker': (who, other, { rule }) =>
    `Said by somebody else: not ${who}, but ${other} is reported to have said ${OF_ANOTHER[rule] ?? 'it'}.`,
  'not-found': (who, _, { rule }) =>
    UNASSERTED.has(rule)
      ? `Not found as a statement: ${who} is reported with such words, but does not assert them.`
      : `Not found: no report in this ledger has ${who} say it.`,
}

/** What another has said of a claim that is not theirs word for word. */
const OF_ANOTHER: Readonly<Record<string, string>> = {
  'few words changed, by somebody else': 'nearly this',
  'the same in other words, by somebody else': 'this in other words',
  'under a condition, by somebody else': 'it, under a condition',
}

const UNASSERTED = new Set(['only as a question', 'only under a condition', 'only left open', 'told not to have been said'])

/** What stands in the reports although the claim was not found. */
const WHY: Readonly<Record<string, string>> = {
  'the opposite, by somebody else': 'Somebody else is reported to have said the opposite, in nearly these words.',
  'only as a question': 'The words are there, but they ask.',
  'only under a condition': 'The words are there, but they depend on a condition that the claim leaves out.',
  'only left open': 'The words are there, but what they speak of is left open.',
  'told not to have been said': 'The words are there, but it is told that they were not said.',
  'by somebody only described':
    'The words are there, by somebody whom the report only describes; who that is the reader cannot tell.',
  'read from the sentence itself':
    'No statement of the ledger has it so; read from the sentence itself, which names who says it beside a verb of saying.',
  'words that nobody is read to say': 'The words stand in a report, but the reader finds nobody who says them.',
}

export function checkLines(answer: Check, screen: Screen): string {
  const line = lines(screen)
  const { verdict, rule, speaker, evidence, passage } = answer
  const counting = evidence.filter(e => e.counts)
  const near = evidence.filter(e => !e.counts)
  const other = counting[0]?.beside ?? counting[0]?.statement.speaker?.name ?? 'another'
  const why = WHY[rule]
  return [
    line([piece(VERDICTS[verdict](speaker, other, answer), 'title'), piece(` [${rule}]`, 'soft')]) +
      (why ? line([piece(why)]) : ''),
    ...counting.map((e, k) => rowLines(e, k + 1, speaker, line)),
    ...(passage
      ? [
          line(reportLine(passage.report), '     ') +
            line([piece(passage.span.words)], '     ') +
            line([piece(shortAddress(passage.address), 'soft')], '     '),
        ]
      : []),
    ...(near.length ? [line([piece(counting.length ? 'Also near' : 'The nearest', 'title')])] : []),
    ...near.map((e, k) => rowLines(e, counting.length + k + 1, speaker, line)),
    searchedLines(answer, line),
  ].join('\n')
}

function rowLines(e: Evidence, number: number, speaker: string, line: Line): string {
  const note = (...pieces: readonly Piece[]): string => line([...pieces], '     ')
  const diff = e.changes.some(c => c.kind !== 'same')
    ? note(piece('changed, [-report-] {+claim+}: ', 'soft'), ...e.changes.flatMap(changed))
    : note(piece(`in common: ${e.shared.map(s => s.words).join(' … ')}`, 'soft'))
  const beside = e.beside ? note(piece(`beside the quotation stands ${e.beside}`, 'soft')) : ''
  const taken =
    !beside && e.whose === 'theirs' && e.statement.speaker && !oneName(speaker, e.statement.speaker.name)
      ? note(piece(`taken to be ${speaker}, by what stands around or what they are in other reports`, 'soft'))
      : ''
  return statementLines(e.statement, number, line, e.shared) + beside + taken + diff
}

/** Whether two names have a word in common, or one is the other’s first letters. */
function oneName(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)]
  const letters = (words: readonly string[]): string => words.map(w => w[0]).join('')
  return x.some(w => y.includes(w)) || x[0] === letters(y) || y[0] === letters(x)
}

/** A change as a person marks it: [-what the report has-] {+what the claim has+}. */
function changed({ kind, claim, said }: Change): Piece[] {
  if (kind === 'same') return [piece(`${claim!.words} `, 'soft')]
  return [...(said ? [piece(`[-${said.words}-] `, 'not')] : []), ...(claim ? [piece(`{+${claim.words}+} `, 'source')] : [])]
}

function searchedLines({ speaker, searched, parsed }: Check, line: Line): string {
  const { reports, people, statements, from, to, compared } = searched
  const days =
    from === null || to === null ? '' : from === to ? `, on ${longDate(from)}` : `, ${longDate(from)} to ${longDate(to)}`
  const who = people.length
    ? `${counted(statements, 'statement')} by ${people
        .slice(0, 5)
        .map(p => `${p.name} (${p.kind} ${p.entity})`)
        .join(', ')}${people.length > 5 ? ` and ${people.length - 5} more` : ''}${days}`
    : `nobody in it is known by the name “${speaker}” alone`
  const how = {
    reader: 'the reader told speaker and words apart',
    rule: 'the sentence’s shape told speaker and words apart',
    given: 'speaker and words as given',
  }[parsed]
  return line([
    piece(
      `Searched: ${counted(reports, 'report')}; ${who}; ${counted(compared, 'stretch of speech', 'stretches of speech')} compared; ${how}.`,
      'soft',
    ),
  ])
}

export const checkCells = ({ verdict, rule, speaker, claim, evidence }: Check): readonly Cells[] => {
  const head = { verdict, verdict_rule: rule, claimed_speaker: speaker, claimed_words: claim }
  if (evidence.length === 0) return [head]
  return evidence.map(e => ({
    ...head,
    counts: e.counts,
    whose: e.whose,
    beside: e.beside,
    relation: e.relation,
    rule: e.rule,
    close: e.close,
    shared: e.shared.map(s => s.words).join(' … '),
    ...statementCells(e.statement),
  }))
}
