export type NounKind = 'person' | 'group' | 'organisation' | 'document' | 'place'
export type Gender = 'male' | 'female'

export interface Noun {
  readonly word: string
  readonly kind: NounKind
  readonly plural: boolean
  /** given by the word itself; null where it tells nothing */
  readonly gender: Gender | null
}

/** What stands for somebody in a report, by kind; plurals follow by rule but for those under `many`. */
const NOUNS = {
  many: `organisers organizers operators people men women children officials authorities police-officers witnesses residents outlets parents
    relatives doctors experts scientists critics lawmakers troops forces personnel others voters some many several thousands hundreds
    dozens scores millions users victims families allies sources countries nations brothers sisters`,
  male: `man boy father husband brother son uncle nephew grandfather widower king prince spokesman chairman congressman businessman policeman
    gunman cleric's-son actor lord sheikh`,
  female: `woman girl mother wife sister daughter aunt niece grandmother widow queen princess spokeswoman chairwoman congresswoman businesswoman
    policewoman actress lady`,
  person: `brit briton scot aussie golfer footballer quarterback pitcher novelist poet official comic comedienne filmmaker policymaker astrologer spokesperson chief head leader minister president premier chancellor secretary senator governor mayor ambassador envoy
    director chair chairperson commissioner commander general colonel captain lieutenant major sergeant admiral officer soldier sheriff
    detective judge justice prosecutor lawyer attorney counsel solicitor barrister witness resident neighbour neighbor expert analyst researcher
    scientist professor doctor physician surgeon nurse economist engineer historian author writer journalist reporter editor correspondent
    columnist photographer producer host presenter activist campaigner aide adviser advisor assistant deputy
    diplomat negotiator representative delegate lawmaker legislator parliamentarian politician candidate nominee member founder owner manager
    executive coach player captain teammate teacher principal student pupil worker employee farmer shopkeeper businessperson trader investor
    shareholder buyer customer consumer patient victim survivor suspect defendant attacker assailant shooter gunwoman user militant fighter rebel
    terrorist bomber hostage prisoner detainee migrant refugee passenger pilot driver rider cyclist firefighter paramedic rescuer investigator
    inspector superintendent constable warden guard agent trooper veteran superstar singer musician artist star actor comedian designer
    architect pastor priest bishop archbishop cardinal rabbi imam cleric pope monk parent child baby teenager teen relative cousin friend
    colleague partner boyfriend girlfriend spouse sibling twin family-member source insider critic opponent supporter voter protester
    protestor demonstrator bystander onlooker tourist visitor local villager citizen national person individual adult newcomer chef
    astrophysicist physicist astronomer astronaut psychologist psychiatrist sociologist strategist pollster consultant specialist
    epidemiologist virologist coordinator liaison treasurer clerk registrar dean rector provost curator librarian ombudsman auditor
    regulator whistleblower hacker advocate celebrity staffer technologist model personality youth trainer boxer legend fan rapper publicist scholar narrator announcer businessman questioner rep seeker developer programmer entrepreneur billionaire tycoon magnate boss superior successor predecessor
    ceo cfo skipper striker goalkeeper winner champion medalist athlete runner swimmer`,
  group: `family couple public crowd crew jury population community majority minority side duo trio tribe generation`,
  organisation: `airways agency ministry department bureau office commission committee council court tribunal government administration authority army
    military navy police force guard command parliament senate congress house cabinet assembly board party union association federation
    confederation league alliance coalition movement organisation organization group company corporation firm conglomerate manufacturer
    airline bank fund insurer retailer maker carmaker automaker operator broadcaster channel publication carrier station network newspaper paper daily tabloid
    weekly magazine outlet website site journal publisher university college school institute institution academy laboratory lab hospital
    clinic church mosque museum charity foundation trust society club body panel think-tank watchdog regulator service services campaign
    observatory center centre studio chain team club consortium venture startup brand giant unit division arm branch militia brigade regime kremlin pentagon treasury fed state junta
    embassy consulate mission delegation staff leadership opposition judiciary press enforcement giant system organiser organizer operator provider media network`,
  document: `information report statement study poll survey letter document filing lawsuit complaint email e-mail memo memorandum transcript article
    editorial column indictment affidavit warrant book paper review analysis assessment bulletin communique communiqué notice note log
    record figure statistic data video footage message tweet post blog release file dossier ruling verdict judgment treaty agreement
    resolution bill law constitution census index initiative plan proposal draft declaration manifesto advertisement ad caption diary
    story research finding forecast chart map estimate warning alert advert sign placard leak rule guide theory poem screenshot picture photo photograph image scan
    clip trailer excerpt testimony version manual handbook manifest tracker evidence headline account will contract guideline guidance press-release notes logs records figures statistics files documents`,
  place: `country nation city town village capital kingdom republic territory island province region county`,
} as const

const plural = (w: string): string =>
  /(?:man|woman)$/.test(w)
    ? w.replace(/man$/, 'men')
    : /[^aeo]y$/.test(w)
      ? `${w.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(w)
        ? `${w}es`
        : `${w}s`

function table(): ReadonlyMap<string, Noun> {
  const out = new Map<string, Noun>()
  const put = (word: string, noun: Omit<Noun, 'word'>): void => {
    if (!out.has(word)) out.set(word, { word, ...noun })
  }
  for (const [key, list] of Object.entries(NOUNS)) {
    const gender = key === 'male' || key === 'female' ? key : null
    const kind = key === 'many' ? 'group' : gender ? 'person' : (key as NounKind)
    for (const word of list.split(/\s+/)) {
      put(word, { kind, plural: key === 'many', gender })
      if (key !== 'many') put(plural(word), { kind: kind === 'person' ? 'group' : kind, plural: true, gender: null })
    }
  }
  return out
}

const ALL = table()
/** The noun as the table has it, without a guess from its ending. */
export const commonNoun = (low: string): Noun | undefined => ALL.get(low)

/** A person by what they do: “astronomer”, “lobbyist”, “policymaker”. */
const MAKES_PERSON = /(?:[^aeiou]{2,}er|[ts]or|ist|ician|ologist|man|woman|person|maker|keeper|holder|ee)(s?)$/

/** Words that end as those do and are no person. */
const NO_PERSON =
  /^(?:former|latter|further|larger|longer|smaller|higher|stronger|harder|darker|younger|together|however|another|computer|quarter|matter|chapter|weather|september|november|december|october|number|winter|summer|disaster|twitter|poster|server|browser|counter|transfer|shelter|monitor|factor|vector|sector|motor|tractor|reactor|visitor-center|history|twist|wrist|exist|assist|resist|committee|coffee|guarantee|degree)s?$/

/**
 * What a word stands for where it is the head of a description; null where it stands for nobody that the table knows.
 *
 * @example nounOf('spokeswoman') // { word: 'spokeswoman', kind: 'person', plural: false, gender: 'female' }
 */
export function nounOf(word: string): Noun | null {
  const low = word.toLowerCase()
  const known = ALL.get(low) ?? (low.includes('-') ? ALL.get(low.split('-').at(-1)!) : undefined)
  if (known) return known
  // “chipmaker”
  const maker = /^\p{Ll}{3,}-?makers?$/u.test(low) && !/^(?:law|policy|film|match|peace|home|king|trouble)/.test(low)
  if (maker) return { word: low, kind: 'organisation', plural: low.endsWith('s'), gender: null }
  const made = NO_PERSON.test(low) ? null : MAKES_PERSON.exec(low)
  return made && low.length > 5 ? { word: low, kind: made[1] ? 'group' : 'person', plural: made[1] === 's', gender: null } : null
}

/** The singular that a plural was made of, for matching heads: “officials” → “official”. */
export const singular = (word: string): string =>
  word
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '')
