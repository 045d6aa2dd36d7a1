import { type Anchor, anchorAt } from '../ledger/anchor.ts'
import { saying, statementsOf, stretchOf } from '../ledger/corrected.ts'
import { figuresOf, tellingOf } from '../ledger/corrected-figure.ts'
import type { Change } from '../ledger/correction.ts'
import { quotedOf } from '../reading/quoted.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import { FIGURE_FLAGS, type Given, STATEMENT_FLAGS } from './correct-input.ts'
import { wasIn } from './correction-words.ts'
import { detailsIn } from './details-given.ts'
import { figureIn, numberOf } from './figure-given.ts'
import { anchorsIn, placeIn } from './pieces.ts'
import { speakerIn } from './speaker-given.ts'

type Attribution = Reading['attributions'][number]

export interface Wanted {
  readonly about: Anchor | null
  readonly changes: readonly Change[]
}

const inTitle = (mark: string): boolean => mark.startsWith('headline/')

/**
 * What is to be done to a mark of a reading.
 *
 * @throws HearsayError BAD_USAGE where the flags say nothing, or two things at once; NO_SUCH_ADDRESS
 */
export function changesTo(reading: Reading, mark: string, given: Given): Wanted {
  const text = inTitle(mark) ? (reading.title ?? '') : reading.text
  if (/^(?:headline\/)?figure:/.test(mark)) return figureTo(reading, mark, given, text)
  refuse(given, FIGURE_FLAGS, 'a figure', 'a statement')
  const target = statementsOf(reading).find(a => a.id === mark)
  if (!target)
    throw new HearsayError('NO_SUCH_ADDRESS', `The report's present reading has no ${mark}. hearsay report shows what it has.`)
  const changes = changesOf(reading, target, given, text)
  return { about: anchorAt(text, stretchOf(target)), changes }
}

function changesOf(reading: Reading, target: Attribution, given: Given, text: string): readonly Change[] {
  const bounds = {
    ...some('source', anchorsIn(text, given.source, '--source')),
    ...some('cue', anchorsIn(text, given.cue, '--cue')),
    ...some('content', anchorsIn(text, given.content, '--content')),
  }
  if (bounds.content?.length === 0)
    throw new HearsayError('BAD_USAGE', '--content: a statement has content. To say that there is none, use --reject.')
  const details = detailsIn(text, given, target)
  const all: readonly (Change | false)[] = [
    given.accept && { kind: 'accept', body: { as: saying(reading, target) } },
    given.reject && { kind: 'reject', body: {} },
    given.split !== undefined && { kind: 'split', body: { from: splitAt(text, target, given.split) } },
    // the speaker before the bounds: what a correction is about is found by its content
    given.speaker !== undefined && {
      kind: 'speaker',
      body: { speaker: speakerIn(reading, given.speaker, given.kind ?? 'person') },
    },
    Object.keys(details).length > 0 && { kind: 'details', body: { set: details, was: wasIn(target, details) } },
    Object.keys(bounds).length > 0 && { kind: 'bounds', body: bounds },
  ]
  const changes = all.filter(c => c !== false)
  if (changes.length === 0)
    throw new HearsayError(
      'BAD_USAGE',
      'Say what is to be: --accept, --reject, --speaker, --content, --cue, --source, --split, --type, --manner, --negated, --to, --via or --said-on.',
    )
  const alone = changes.find(c => ['accept', 'reject', 'split'].includes(c.kind))
  if (alone && changes.length > 1)
    throw new HearsayError(
      'BAD_USAGE',
      `--${alone.kind} says all there is to say: give the other flags in a correction of their own.`,
    )
  return changes
}

const some = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: T })

function splitAt(text: string, target: Attribution, given: string): Anchor {
  const { start, end } = stretchOf(target)
  const inside = placeIn(text.slice(start, end), given, '--split')
  const place = /^\s*\d+-\d+\s*$/.test(given)
    ? placeIn(text, given, '--split')
    : { start: start + inside.start, end: start + inside.end }
  return anchorAt(text, place)
}

/** Flags that say something of another sort of thing than the address names. */
function refuse(given: Given, flags: readonly (keyof Given)[], of: string, here: string): void {
  const wrong = flags.find(flag => given[flag] !== undefined)
  if (wrong)
    throw new HearsayError(
      'BAD_USAGE',
      `--${wrong.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)} says something of ${of}, and this is about ${here}. Give the address of ${of}, or leave the flag out.`,
    )
}

function figureTo(reading: Reading, mark: string, given: Given, text: string): Wanted {
  refuse(given, STATEMENT_FLAGS, 'a statement', 'a figure')
  const figure = figuresOf(reading).find(f => f.id === mark)
  if (!figure)
    throw new HearsayError('NO_SUCH_ADDRESS', `The report's present reading has no ${mark}. hearsay figures shows what it has.`)
  const set = figureIn(reading, text, given, figure)
  const said = Object.keys(set).length > 0
  if (Number(given.accept) + Number(given.reject) + Number(said) !== 1)
    throw new HearsayError(
      'BAD_USAGE',
      'Say what is to be of the figure: --accept alone, --reject alone, or its --value, --least, --most, --what, --who, --where, --as-of and the like.',
    )
  const was = {
    ...(set.number ? { number: figure.words } : {}),
    ...(set.speaker === undefined ? {} : { speaker: figure.onWhoseWord }),
  }
  const change: Change = given.accept
    ? { kind: 'accept', body: { as: tellingOf(figure) } }
    : given.reject
      ? { kind: 'reject', body: {} }
      : { kind: 'figure', body: { set, was: wasIn(figure, set, was) } }
  return { about: anchorAt(text, figure), changes: [change] }
}

/** A figure that a reading has not. */
function figureAdded(reading: Reading, given: Given): Wanted {
  refuse(given, STATEMENT_FLAGS, 'a statement', 'a figure')
  const set = figureIn(reading, reading.text, given, null)
  const { number } = set
  const value = number ? numberOf(number.words) : null
  const bounds = set.least === undefined && value !== null ? { least: value, most: value } : {}
  if (!number || (set.least === undefined && value === null))
    throw new HearsayError(
      'BAD_USAGE',
      'To add a figure, give the words of its number with --figure, and --value where they are not one number in digits.',
    )
  return { about: null, changes: [{ kind: 'add-figure', body: { set: { ...set, ...bounds, number } } }] }
}

/**
 * A statement or a figure that a reading has not, as flags give it.
 *
 * @throws HearsayError BAD_USAGE
 */
export function addition(reading: Reading, given: Given): Wanted {
  const { text } = reading
  if (given.accept || given.reject || given.split !== undefined)
    throw new HearsayError(
      'BAD_USAGE',
      '--accept, --reject and --split need the address of a statement or figure: a report’s id, # and the mark’s.',
    )
  if (given.figure !== undefined) return figureAdded(reading, given)
  refuse(given, FIGURE_FLAGS, 'a figure', 'a statement')
  const content = anchorsIn(text, given.content, '--content')
  if (!content?.length)
    throw new HearsayError(
      'BAD_USAGE',
      'To add a statement, give its --content, and --speaker, --cue and --source where the text has them; to add a figure, its --figure.',
    )
  const { type: _, manner: __, negated: ___, ...told } = detailsIn(text, given, null)
  return {
    about: null,
    changes: [
      {
        kind: 'add',
        body: {
          content,
          cue: anchorsIn(text, given.cue, '--cue') ?? [],
          source: anchorsIn(text, given.source, '--source') ?? [],
          speaker: given.speaker === undefined ? null : speakerIn(reading, given.speaker, given.kind ?? 'person'),
          type: given.type ?? typeOf(content),
          manner: given.manner ?? 'said',
          negated: given.negated ?? false,
          ...told,
        },
      },
    ],
  }
}

/** Direct where all of it stands between quotation marks, mixed where some does. */
function typeOf(content: readonly Anchor[]): Attribution['type'] {
  const all = content.reduce((n, c) => n + c.words.length, 0)
  const quoted = quotedOf({ type: 'mixed', content }).reduce((n, q) => n + q.end - q.start, 0)
  return quoted === 0 ? 'indirect' : quoted >= all ? 'direct' : 'mixed'
}
