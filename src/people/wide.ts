/** Words so broad that they may stand for anybody of the kind. */
const BROAD = new Set(
  (
    'man woman official expert person leader head group agency body newspaper paper company firm outlet movement politician ' +
    'network child boy girl star personality suspect executive'
  ).split(' '),
)

/** What a wide word for a body can stand for, beside bodies that are called nothing yet. */
const WIDE: Readonly<Record<string, RegExp>> = {
  group:
    /^(?:movement|militia|party|organi[sz]ation|gang|band|network|army|brigade|alliance|union|charity|non-profit|association|foundation|corporation|society)$/,
  agency: /^(?:outlet|authority|administration|bureau|department|service|office|commission|regulator)$/,
  authority: /^(?:agency|administration|commission)$/,
  company:
    /^(?:firm|corporation|airline|bank|manufacturer|retailer|maker|carmaker|automaker|operator|insurer|giant|conglomerate|startup|brand)$/,
  firm: /^(?:company|corporation|bank|manufacturer|retailer|maker|insurer|startup)$/,
  newspaper: /^(?:outlet|tabloid)$/,
  outlet: /^(?:newspaper|website|channel|broadcaster|agency|magazine|station|network|site)$/,
  network: /^(?:outlet|channel|broadcaster|station|television)$/,
  site: /^(?:website|outlet)$/,
  website: /^outlet$/,
  magazine: /^outlet$/,
  broadcaster: /^(?:outlet|channel)$/,
  report: /^(?:study|survey|account|document|figure|statistic|analysis)$/,
  study: /^(?:paper|survey|research|report)$/,
  organization: /./,
  body: /./,
}

export const isWide = (head: string): boolean => head in WIDE
export const isBroad = (head: string): boolean => BROAD.has(head)

/** Offices that a report tells of whoever holds them: one of whom it tells nothing has none. */
export const isOffice = (head: string): boolean =>
  /^(?:spokesman|minister|president|chancellor|senator|governor|mayor|judge|general|lawyer|doctor|ambassador)$/.test(head)

/** Whether a noun may stand for whoever is called by some others, or by none yet. */
export const isWider = (head: string, heads: ReadonlySet<string>): boolean => {
  const wide = WIDE[head]
  return wide ? heads.size === 0 || [...heads].some(h => wide.test(h)) : isBroad(head)
}
