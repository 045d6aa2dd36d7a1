import { words } from '../report/index.ts'
import { found, type Way } from './asked.ts'
import { letters } from './named.ts'

/** Behind whoever signs a post: “Ana Poe (@anapoe24)”. */
const HANDLE = /^ \(@(\w{1,30}?)\d{0,4}\)/

/** Whoever signs a post, where the name or the handle spells one that the report gives: “ana p (@anapoe)” is Ana Poe, “HarbourBoard” the Harbour Board. */
export const byHandle: Way = ({ report, source, named }) => {
  const handle = HANDLE.exec(report.text.slice(source.end, source.end + 40))?.[1]
  const party = handle && (named.spelt.get(letters(handle)) ?? named.spelt.get(letters(words(report, source))))
  return party ? found(party, 0.9) : null
}
