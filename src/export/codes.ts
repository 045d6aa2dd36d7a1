import { joined, speakerOf } from '../reading/said.ts'
import type { AttributionOf } from './attributions-table.ts'

export interface Code {
  readonly code: number
  readonly label: string
  readonly definition: string
}

/** What a coder decides of each unit. */
export interface Variable {
  readonly name: string
  readonly question: string
  /** empty where the coder writes words */
  readonly codes: readonly Code[]
  /** what Hearsay would put there: a code's label, or words; null where it has no answer */
  readonly of: (row: AttributionOf) => string | null
}

const YES_NO = (yes: string, no: string): readonly Code[] => [
  { code: 0, label: 'no', definition: no },
  { code: 1, label: 'yes', definition: yes },
]

const numbered = (table: Readonly<Record<string, string>>): readonly Code[] =>
  Object.entries(table).map(([label, definition], k) => ({ code: k + 1, label, definition }))

const yes = (is: boolean): string => (is ? 'yes' : 'no')

/** The code for what cannot be told; a cell that is empty was not coded. */
export const UNTOLD: Code = { code: 98, label: 'cannot be told', definition: 'The report does not let a reader decide.' }

/** The codebook: one variable a column of the coding sheet. All are nominal. */
export const VARIABLES: readonly Variable[] = [
  {
    name: 'statement',
    question: 'Does the report say in these words what somebody said, wrote, thought, felt, wanted, asked or the like?',
    codes: YES_NO(
      'Somebody other than the outlet is given as the one whose words or thoughts these are.',
      'The outlet says it in its own voice.',
    ),
    of: () => 'yes',
  },
  {
    name: 'extent',
    question: 'Are the words marked as content exactly what is attributed?',
    codes: numbered({
      exact: 'Neither more nor less than what is attributed.',
      long: 'Words of the outlet, or of somebody else, are among them.',
      short: 'Words that are attributed too are left out.',
      other: 'Both, or other words altogether.',
    }),
    of: () => 'exact',
  },
  {
    name: 'speaker',
    question:
      'Who is it attributed to? Write the fullest name that the report gives; where there is none, its fullest description.',
    codes: [],
    of: r => speakerOf(r.reading, r.a)?.name ?? null,
  },
  {
    name: 'speaker_kind',
    question: 'What kind of speaker is that?',
    codes: numbered({
      person: 'One human being with a name.',
      group: 'Several people who are no organisation: “residents”, “two officials”.',
      organisation: 'A body that speaks as one: a ministry, a company, a party, an outlet.',
      place: 'A place that stands for those who govern it or live there.',
      document: 'A report, a letter, a study, a court filing.',
      unnamed: 'One human being without a name: “a spokesman”, “a witness”.',
    }),
    of: r => speakerOf(r.reading, r.a)?.kind ?? null,
  },
  {
    name: 'type',
    question: 'Whose very words are these?',
    codes: numbered({
      direct: 'All of the content stands between quotation marks.',
      mixed: 'A part of the content stands between quotation marks.',
      indirect: 'None of it does.',
    }),
    of: r => r.a.type,
  },
  {
    name: 'manner',
    question: 'How does the cue say it was put? Go by the cue’s words, not by what the content does.',
    codes: numbered({
      said: 'Neutral words for speaking, and any that fit nowhere else: said, announced, according to.',
      wrote: 'wrote, posted, tweeted.',
      thought: 'thought, believes, expects, concluded, estimated.',
      felt: 'felt, feared, hopes, expressed concern, regretted.',
      wanted: 'wants, plans, would like.',
      knew: 'knew, learned, found, noticed.',
      asked: 'asked, wondered, questioned, begged.',
      ordered: 'ordered, demanded, instructed.',
      advised: 'advised, urged, called for, proposed.',
      promised: 'promised, vowed, assured, offered.',
      threatened: 'threatened.',
      warned: 'warned, cautioned.',
      accused: 'accused, blamed, criticised, condemned, complained.',
      praised: 'praised, thanked, welcomed, endorsed.',
      agreed: 'agreed, admitted, acknowledged, supported.',
      denied: 'denied, rejected, dismissed, disputed, ruled out.',
      decided: 'decided, ruled, voted.',
      showed: 'showed, revealed, indicated, seemed.',
    }),
    of: r => r.a.manner,
  },
  {
    name: 'negated',
    question: 'Does the report say that these words were not said, or not by this speaker, or leave it open?',
    codes: YES_NO('“did not say that”, “denied that”, “if he says that”, “may say that”.', 'It says that they were said.'),
    of: r => yes(r.a.negated),
  },
  {
    name: 'to',
    question: 'Does the report say to whom it was said?',
    codes: YES_NO('Hearers, readers or a medium are named: “told reporters”.', 'They are not.'),
    of: r => yes(r.a.to !== null),
  },
  {
    name: 'via',
    question: 'Does the report say through what it was said?',
    codes: YES_NO('A channel is named: “in a statement”, “on television”.', 'It is not.'),
    of: r => yes(r.a.via !== null),
  },
  {
    name: 'said_on',
    question:
      'When was it said? Write an ISO date, no finer than the report: 2024-09-26, 2024-09, 2024. Leave empty where the report does not say.',
    codes: [],
    of: r => r.a.saidOn?.value ?? null,
  },
  {
    name: 'inside',
    question: 'Is it told by another speaker, whose words hold this statement?',
    codes: YES_NO(
      '“The minister said that her office had been told that …”: the inner statement.',
      'The outlet tells it itself.',
    ),
    of: r => yes(r.a.in !== null),
  },
]

/** What Hearsay puts into a cell of the coding sheet: the code, or the words; nothing where it has no answer. */
export function coded(variable: Variable, row: AttributionOf): string | number | null {
  const said = variable.of(row)
  return variable.codes.length === 0 ? said : (variable.codes.find(c => c.label === said)?.code ?? null)
}

/** The words that a unit is, for a coder to read. */
export const unitWords = ({ a }: AttributionOf) => ({ source: joined(a.source), cue: joined(a.cue), content: joined(a.content) })
