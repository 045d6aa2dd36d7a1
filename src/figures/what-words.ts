import type { What } from '../report/index.ts'

/** How a word stands to those counted: it does it to them, they do it or are it, or it names them or what befell them. */
type Role = 'does' | 'is' | 'names'

/** The next reader adds words here. */
const TABLE: readonly (readonly [What, Role, string])[] = [
  [
    'killed',
    'does',
    'killing killed kills kill murdering murdered slaying slain slew assassinated assassinating executed executing massacred massacring lost claimed claiming slaughtered drowning martyred',
  ],
  [
    'killed',
    'is',
    'killed dead died dies die dying perished murdered slain assassinated executed massacred drowned deceased martyred succumbed',
  ],
  ['killed', 'names', 'deaths fatalities death bodies corpses martyrs martyr toll dead fatality killings'],
  [
    'injured',
    'does',
    'injuring injured injures injure wounding wounded wounds wound hurting hurt maiming maimed burned hospitalizing hospitalising',
  ],
  ['injured', 'is', 'injured wounded hurt maimed hospitalized hospitalised burned burnt treated harmed'],
  ['injured', 'names', 'injuries wounds wounded injured injury'],
  ['missing', 'is', 'missing unaccounted disappeared vanished'],
  ['missing', 'names', 'missing disappearances'],
  [
    'displaced',
    'does',
    'displacing displaced displaces displace uprooting uprooted evacuating evacuated evacuate relocating relocated forcing forced expelled expelling',
  ],
  [
    'displaced',
    'is',
    'displaced uprooted evacuated homeless relocated fled fleeing flee flees displacing sheltering sheltered expelled resettled evicted dislocated returned evacuate refuge',
  ],
  [
    'displaced',
    'names',
    'refugees idps evacuees displaced displacement displacements homeless returnees evacuation evacuations relocation',
  ],
  [
    'detained',
    'does',
    'detaining detained detains detain arresting arrested arrests arrest jailing jailed imprisoned imprisoning apprehended captured capturing convicted',
  ],
  [
    'detained',
    'is',
    'detained arrested jailed imprisoned apprehended custody detention captured bars prison jail convicted sentenced',
  ],
  ['detained', 'names', 'detainees prisoners inmates arrests'],
  ['abducted', 'does', 'abducting abducted abduct kidnapping kidnapped kidnap'],
  ['abducted', 'is', 'abducted kidnapped captive captivity'],
  ['abducted', 'names', 'hostages captives hostage captive abductions abductees kidnappings'],
  ['freed', 'does', 'freeing freed frees free releasing released releases release liberated liberating'],
  ['freed', 'is', 'freed released liberated escaped'],
  ['rescued', 'does', 'rescuing rescued rescue rescues saving saved removed evacuating-from'],
  ['rescued', 'is', 'rescued saved recovered-alive'],
  ['rescued', 'names', 'survivors'],
  [
    'affected',
    'does',
    'affecting affected affects affect trapping trapped stranding stranded infecting infected sickening sickened draws drew attracted attracting assaulting assaulted robbed barring barred bars ejecting ejected banning banned kicking kicked booting booted',
  ],
  [
    'affected',
    'is',
    'affected trapped stranded infected sickened attending attended assaulted groped robbed raped abused hit besieged struck attacked removed moved starving malnourished threatened exposed worked quarantined harassed molested victims barred ejected booted kicked lined',
  ],
  ['affected', 'names', 'casualties victims victim casualty infections'],
]

const by = (role: Role): ReadonlyMap<string, What> =>
  new Map(TABLE.filter(([, r]) => r === role).flatMap(([what, , list]) => list.split(' ').map(w => [w, what] as const)))

/** It is done to those counted, who stand after it: "killing 12 people". */
export const DOES = by('does')
/** They are or do it and stand before it: "12 people were killed", "12 died". */
export const IS = by('is')
/** It names them or what befell them: "12 deaths", "death toll". */
export const NAMES = by('names')

/** Those who are there when it happens, where no other word tells what befell them: "103 passengers". */
export const THERE = /^(?:passengers?|crew|viewers?|crewmembers?)$/
