import { type Anchor, anchorAt } from '../ledger/anchor.ts'
import { saying, statementsOf, stretchOf } from '../ledger/corrected.ts'
import type { Change } from '../ledger/correction.ts'
import { quotedOf } from '../reading/quoted.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import { anchorsIn, placeIn } from './pieces.ts'
import { speakerIn } from './speaker-given.ts'

type Attribution = Reading['attributions'][number]

/** What a person says of a statement, as flags give it. */
export interface Given {
  readonly accept: boolean
  readonly reject: boolean
  readonly content?: readonly string[] | undefined
  readonly cue?: readonly string[] | undefined
  readonly source?: readonly string[] | undefined
  readonly speaker?: string | undefined
  readonly split?: string | undefined
  readonly kind?: Reading['people'][number]['kind'] | undefined
  readonly type?: Attribution['type'] | undefined
  readonly manner?: string | undefined
  readonly negated?: boolean | undefined
}

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
  if (given.type !== undefined || given.manner !== undefined || given.negated !== undefined)
    throw new HearsayError(
      'BAD_USAGE',
      '--type, --manner and --negated are for a statement that is added: give the report’s id in place of the address.',
    )
  if (/^(?:headline\/)?figure:/.test(mark)) return figureOut(reading, mark, given, text)
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
  const all: readonly (Change | false)[] = [
    given.accept && { kind: 'accept', body: { as: saying(reading, target) } },
    given.reject && { kind: 'reject', body: {} },
    given.split !== undefined && { kind: 'split', body: { from: splitAt(text, target, given.split) } },
    // the speaker before the bounds: what a correction is about is found by its content
    given.speaker !== undefined && {
      kind: 'speaker',
      body: { speaker: speakerIn(reading, given.speaker, given.kind ?? 'person') },
    },
    Object.keys(bounds).length > 0 && { kind: 'bounds', body: bounds },
  ]
  const changes = all.filter(c => c !== false)
  if (changes.length === 0)
    throw new HearsayError(
      'BAD_USAGE',
      'Say what is to be: --accept, --reject, --speaker, --content, --cue, --source or --split.',
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

function figureOut(reading: Reading, mark: string, given: Given, text: string): Wanted {
  const figure = [...reading.figures, ...reading.headline.figures].find(f => f.id === mark)
  if (!figure)
    throw new HearsayError('NO_SUCH_ADDRESS', `The report's present reading has no ${mark}. hearsay report shows what it has.`)
  const { accept, reject, ...rest } = given
  if (!reject || accept || Object.values(rest).some(v => v !== undefined))
    throw new HearsayError('BAD_USAGE', 'A figure can only be rejected: give --reject alone.')
  return { about: anchorAt(text, figure), changes: [{ kind: 'reject', body: {} }] }
}

/**
 * A statement that a reading has not, as flags give it.
 *
 * @throws HearsayError BAD_USAGE
 */
export function addition(reading: Reading, given: Given): Wanted {
  const { text } = reading
  if (given.accept || given.reject || given.split !== undefined)
    throw new HearsayError(
      'BAD_USAGE',
      '--accept, --reject and --split need the address of a statement: a report’s id, # and the mark’s.',
    )
  const content = anchorsIn(text, given.content, '--content')
  if (!content?.length)
    throw new HearsayError(
      'BAD_USAGE',
      'To add a statement, give its --content, and --speaker, --cue and --source where the text has them.',
    )
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
