import { dayOf } from '../ledger/rows.ts'
import { type Column, column } from './column.ts'
import type { Item } from './item.ts'

const of = column<Item, 'text'>
const at = column<Item, 'instant'>

/** One row a report, those whose text was taken down among them. */
export const REPORTS: readonly Column<Item>[] = [
  of('report', 'text', 'the report’s id; an address begins with it', r => r.id),
  of('url', 'text', 'where it stands', r => r.url),
  of('outlet', 'text', 'who published it', r => r.outlet),
  of('published', 'text', 'ISO date or instant, no finer than the report says', r => r.published),
  column('published_day', 'day', 'the first day of `published`', r => dayOf(r.published)),
  of('title', 'text', 'its headline', r => r.title),
  of('language', 'text', 'ISO 639-1', r => r.language),
  of('media_type', 'text', 'of what it was read from', r => r.mediaType),
  of('text_hash', 'text', 'SHA-256 of the text in UTF-8', r => r.textHash),
  column('version', 'int', '1 for the first text at this address, 2 for the next', r => r.version),
  of('first', 'text', 'id of the first version', r => r.first),
  column('characters', 'int', 'length of the text, in the unit of offsets', r => r.reading && lengthOf(r)),
  column(
    'attributions',
    'int',
    'how many, those of the headline among them',
    r => r.reading && r.reading.attributions.length + r.reading.headline.attributions.length,
  ),
  column(
    'figures',
    'int',
    'how many, those of the headline among them',
    r => r.reading && r.reading.figures.length + r.reading.headline.figures.length,
  ),
  column('quoted', 'double', 'share of the words between quotation marks', r => r.reading?.voice.quoted ?? null),
  column('reported', 'double', 'share of the words that render what was said', r => r.reading?.voice.reported ?? null),
  column('own', 'double', 'share of the words that are the outlet’s own', r => r.reading?.voice.own ?? null),
  of('model', 'text', 'SHA-256 of the weights that it was read with', r => r.model),
  of('program', 'text', 'version of hearsay that read it', r => r.program),
  at('read', 'instant', 'when it was read', r => r.read),
  at('fetched', 'instant', 'when its bytes were fetched', r => r.fetched),
  at('added', 'instant', 'when it came into the ledger', r => r.added),
  at('forgotten', 'instant', 'when its text was taken down; then nothing else of it is here', r => r.forgotten),
  of('text', 'text', 'the text; in Parquet alone, and not with --no-texts', r => r.reading?.text ?? null),
]

const lengthOf = ({ reading }: Item): number => (reading!.offsets === 'utf-16' ? reading!.text.length : [...reading!.text].length)
