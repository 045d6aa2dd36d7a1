/** A word as the ledger's index has it, with its place in the text that it is of (UTF-16). */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words that say little by themselves: they are never looked for, and a change of one of them alone is none of substance. */
const SMALL = new Set(
  `a about after again all also am an and any are as at away back be because been before being both but by came can come could did do does doing done down each even
  ever every few for from get gets getting go goes going got had has have having he her here hers herself him himself his how i if in into is it its itself just
  ill im ive id youre theyre were weve hes shes thats theres lets lot lots made make makes making many may me might more most much must my myself
  nearly now of off on once one only onto or other others ought our ours ourselves out over own per quite rather really same she should
  since so some someone something such than that the their theirs them themselves then there these they thing things this those though through to too toward towards
  under until up upon us use used very was way we went were what whatever when where whether which while who whom whose why will with within would yet you your
  yours yourself say says said saying tell tells told according mr mrs ms dr not no nor never nobody none nothing dont doesnt didnt wont wouldnt cant cannot couldnt
  isnt arent wasnt werent hasnt havent hadnt shouldnt mustnt aint`.split(/\s+/),
)

/** A word by which a statement can be told from others. */
export const telling = (word: string): boolean => !SMALL.has(word) && (word.length > 1 || /\d/.test(word))

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const DIGITS = new Map<string, string>([
  ...NUMBERS.split(' ').map((w, k) => [w, String(k)] as const),
  ...'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, k) => [w, String(30 + 10 * k)] as const),
  ['hundred', '100'],
])

/** Forms that no ending tells: the first word of each is what the others are brought to. */
const IRREGULAR = new Map(
  `be am is are was were been being; have has had having; do does did done; go went gone; say said; make made; take took taken; come came; see saw seen; get got gotten;
  give gave given; find found; think thought; tell told; become became; leave left; feel felt; put; bring brought; begin began begun; keep kept; hold held; write wrote written;
  stand stood; hear heard; let; mean meant; set; meet met; run ran; pay paid; sit sat; speak spoke spoken; lie lay lain; lead led; grow grew grown; lose lost; fall fell fallen;
  send sent; build built; understand understood; draw drew drawn; break broke broken; spend spent; rise rose risen; drive drove driven; buy bought; wear wore worn; choose chose chosen;
  seek sought; throw threw thrown; catch caught; deal dealt; win won; forget forgot forgotten; fight fought; teach taught; eat ate eaten; sing sang sung; strike struck stricken;
  hide hid hidden; shoot shot; sell sold; fly flew flown; know knew known; sleep slept; steal stole stolen; swear swore sworn; freeze froze frozen; shake shook shaken; ride rode ridden;
  child children; man men; woman women; person people; foot feet; life lives; wife wives; die dying died; good better best; bad worse worst; labor labour; center centre; defense defence`
    .split(';')
    .flatMap(line => {
      const [first, ...rest] = line.trim().split(/\s+/)
      return rest.map(form => [form, first!] as const)
    }),
)

/**
 * What a word's forms have in common, roughly: good enough to see that two texts speak of the same, never shown.
 *
 * @example stem('employees') // 'employe'
 * @example stem('stopped') === stem('stops') // true
 */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const made = stemmed(word)
  if (stems.size > 50_000) stems.clear()
  stems.set(word, made)
  return made
}

const stems = new Map<string, string>()

function stemmed(word: string): string {
  const first = DIGITS.get(word) ?? IRREGULAR.get(word)
  if (first !== undefined) return first.length > 4 ? bare(first) : first
  return word.length <= 3 || /\d/.test(word) ? word : bare(word)
}

function bare(word: string): string {
  let w = word
    .replace(/our$/, 'or')
    .replace(/ou?r(?=(?:ed|ing|s)$)/, 'or')
    .replace(/is(?=(?:e|ed|es|ing|ation)$)/, 'iz')
  w = w
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/(?<=x|ch|sh|z)es$/, '')
    .replace(/(?<=[^su])s$/, '')
  w = w.replace(/(?<=\w{2})ly$/, '').replace(/(?<=[aeiouy]\w*\w)(?:ing|ed)$/, '')
  w = w.replace(/([bdfgmnprt])\1$/, '$1')
  return w.replace(/e$/, '').replace(/y$/, 'i')
}

/** Shortest beginning that two words of one family share, and its share of the longer one. */
const FAMILY = 5
const SHARE = 0.6

/**
 * How much one word is another: 1 the same, 0.9 another form of it, 0.7 one of its family (employ, employer), 0 another word.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const [x, y] = [stem(a), stem(b)]
  if (x === y) return 0.9
  if (/\d/.test(a) || /\d/.test(b)) return 0
  const most = Math.max(x.length, y.length)
  let k = 0
  while (k < x.length && x[k] === y[k]) k++
  return k >= FAMILY && k >= SHARE * most && !OPPOSED.test(`${a} ${b}`) ? 0.7 : 0
}

/** Words of one beginning that mean different things. */
const OPPOSED = /ful \w+less|less \w+ful/
