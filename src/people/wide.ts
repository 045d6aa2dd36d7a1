/** Words so broad that they may stand for anybody of the kind. */
const BROAD = new Set(
  (
    'man woman official expert person leader head group agency body newspaper paper company firm outlet movement politician ' +
    'network child boy girl star personality suspect executive'
  ).split(' '),
)

/**
 * Sorts of bodies and documents: wide words, which may stand for all of their sort; narrow ones, which may stand for whoever is called by a
 * wide one; and others, for which the wide ones may stand.
 */
const SORTS: readonly (readonly [wide: string, narrow: string, other: string])[] = [
  [
    'company firm corporation giant business',
    'airline bank lender carmaker automaker chipmaker startup retailer insurer',
    'manufacturer maker operator conglomerate brand chain provider developer platform publisher supplier group studio label website site',
  ],
  [
    'outlet publication site website network broadcaster',
    'newspaper tabloid channel magazine station television journal',
    'agency service',
  ],
  [
    'group organisation',
    'movement militia charity union association foundation',
    'party gang band army brigade non-profit corporation society institute center network council academy coalition alliance campaign',
  ],
  ['coalition alliance campaign', '', 'group center organisation initiative'],
  ['agency authority', '', 'administration bureau department service office commission regulator'],
  ['team club side', '', 'franchise crew'],
  ['report study', '', 'paper survey research account document figure statistic analysis'],
]
/** A word that stands for any body. */
const ANY = 'body'

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const rows = SORTS.map(([wide, narrow, other]) => ({
  wide: setOf(wide),
  narrow: setOf(narrow),
  all: setOf(`${wide} ${narrow} ${other}`),
}))
const isIn = (words: ReadonlySet<string>, heads: ReadonlySet<string>): boolean => [...heads].some(h => words.has(h))

/** A word that may stand for a body that is called by no noun yet. */
export const isWide = (head: string): boolean => head === ANY || rows.some(r => r.wide.has(head) || r.narrow.has(head))
/** A word for any company: a body that is called by no noun is one more often than a group. */
export const isCompany = (head: string): boolean => rows[0]!.wide.has(head) || rows[0]!.narrow.has(head)
export const isBroad = (head: string): boolean => BROAD.has(head)

/** What a report may call its main person without having told so: “the comedian”. */
const EPITHETS = new Set(
  (
    'comedian actor singer musician rapper artist star superstar model personality celebrity director filmmaker author writer novelist poet designer chef ' +
    'billionaire businesswoman businessman entrepreneur tycoon magnate boss driver champion skipper striker goalkeeper player athlete boxer golfer runner swimmer ' +
    'winner medalist legend veteran astrologer astronaut politician teenager teen brit briton scot aussie canadian american'
  ).split(' '),
)
export const isEpithet = (head: string): boolean => EPITHETS.has(head) || /-old$/.test(head)

/** Offices that a report tells of whoever holds them: one of whom it tells nothing has none. */
export const isOffice = (head: string): boolean =>
  /^(?:spokesman|minister|president|chancellor|senator|governor|mayor|judge|general|lawyer|doctor|ambassador|pilot|captain|witness|victim|chief|officer|prosecutor|(?:grand)?(?:father|mother)|uncle|aunt|brother|sister|cousin|son|daughter)$/.test(
    head,
  )

/** “The researchers” are whoever does research, by any name of it. */
export const isScholar = (head: string): boolean => /^(?:scientist|researcher|academic)$/.test(head)
const SCHOLARS = /^(?:scientist|researcher|academic|scholar|professor|astronomer|engineer|\p{Ll}+(?:[gm]ist|physicist))$/u

/** No word for a grown person who is called something else. */
const YOUNG = /^(?:girl|boy|child|baby)$/

/** Whether a noun may stand for whoever is called by some others, or by none yet. */
export const isWider = (head: string, heads: ReadonlySet<string>): boolean => {
  if (YOUNG.test(head)) return heads.size === 0
  if (isScholar(head)) return [...heads].some(h => SCHOLARS.test(h))
  if (!isWide(head)) return isBroad(head)
  return (
    head === ANY ||
    heads.size === 0 ||
    rows.some(r => (r.wide.has(head) && isIn(r.all, heads)) || (r.narrow.has(head) && isIn(r.wide, heads)))
  )
}
