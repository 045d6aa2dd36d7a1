import type { What } from '../report/index.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

const AHEAD = /^(?:will|expected|planned|planning|plans|scheduled|would)$/
const LASTS = /^(?:has|have|is|are|employs|remain|remains|occupy|includes?)$/
const BROUGHT = /^(?:been|since|now|so|already)$/

const end = ({ counts }: Scene, k: number): number => Math.max(counts[k]!.q.to, counts[k]!.np.to)

/** "The mill pledged to train 900 workers": nothing that has come about. */
export const isPromised = ({ t, counts }: Scene, k: number): boolean =>
  t.slice(0, counts[k]!.q.from).some((x, i) => PROMISES.test(x.low) && t[i + 1]?.low === 'to')
const PROMISES = /^(?:pledged|pledges|promised|promises|vowed|vows|aims|hopes|wants|intends|proposes)$/

/** Whether those counted are told of before it comes about: "500 guards will stand", "are expected to come". */
export const isAhead = (s: Scene, k: number): boolean =>
  s.t.slice(end(s, k), end(s, k) + 8).some(x => AHEAD.test(x.low)) ||
  s.t.slice(Math.max(0, s.counts[k]!.q.from - 12), s.counts[k]!.q.from).some(x => AHEAD.test(x.low))

const DONE = /^(?:out|surrounded|attacked|assaulted|robbed|committed|staged|led|fired|beaten|stormed)$/

/** Whether those counted take part in the event: "carried out by 30 people", "2,000 men were involved in it". */
export function takesPart(s: Scene, k: number): boolean {
  const { q } = s.counts[k]!
  const by = s.t[q.from - 1]?.low === 'by' && DONE.test(s.t[q.from - 2]?.low ?? '')
  return by || (s.t[end(s, k)]?.low === 'were' && /^(?:involved|among)$/.test(s.t[end(s, k) + 1]?.low ?? ''))
}

/** Whether it is how things stand and no event: "the base has 850 soldiers", "850 are stationed there, with another 1,000 to come". */
export const isLasting = (s: Scene, k: number): boolean => lasts(s, k) || (k > 0 && lasts(s, k - 1))

function lasts(s: Scene, k: number): boolean {
  const { from } = s.counts[k]!.q
  return [end(s, k), from - 1, from - 2].some(i => LASTS.test(s.t[i]?.low ?? '') && !BROUGHT.test(s.t[i + 1]?.low ?? ''))
}

/** Whether a time tells when the hurt left hospital. */
export const leavesCare = (s: Scene, k: number): boolean =>
  s.t
    .slice(end(s, k), end(s, k) + 12)
    .some((x, i, all) => /^(?:released|discharged)$/.test(x.low) && all.slice(i, i + 4).some(y => /^hospitals?$/.test(y.low)))

/** "accused of it by 60 women" */
export const accusedBy = (t: readonly Token[], from: number): boolean =>
  t[from - 1]?.low === 'by' && t.slice(Math.max(0, from - 12), from).some(x => x.low === 'accused')

/** Whether those counted accuse somebody: what each of them tells of was somewhere and some time of its own. */
export const accuses = (s: Scene, k: number): boolean =>
  accusedBy(s.t, s.counts[k]!.q.from) ||
  s.t
    .slice(end(s, k), end(s, k) + 9)
    .some((x, i, all) => x.low === 'forward' && all.slice(i).some(y => /^(?:accus|alleg)/.test(y.low)))

/** Whom a country takes in, whatever happened in one of its towns: "Norria is debating how to house a million migrants". */
export const isTakenIn = (s: Scene, k: number, what: What): boolean => what === 'other' && NEWCOMERS.test(s.t[end(s, k) - 1]!.low)
const NEWCOMERS = /^(?:migrants|immigrants|refugees|seekers|newcomers|arrivals)$/

/** "The port draws 900 visitors each year": no one event. */
export const isHabit = ({ dated }: Scene): boolean => dated.some(x => x.type === 'SET')
