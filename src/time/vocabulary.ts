import type { Class, Sense } from './class.ts'

/** A word's sense; only with a capital for "March", not "march". */
interface Entry {
  readonly sense: Sense
  readonly capital: boolean
}

const rows: [Class, string][] = [
  ['THE', 'the'],
  ['ITS', 'its their his her our my your'],
  ['A', 'a an'],
  ['THIS', 'this'],
  ['THESE', 'these'],
  ['THAT', 'that'],
  ['SAME', 'same'],
  ['LAST', 'last'],
  ['PAST', 'past'],
  ['NEXT', 'next'],
  ['COMING', 'coming upcoming'],
  ['FOLLOWING', 'following subsequent ensuing'],
  ['PREVIOUS', 'previous preceding prior'],
  ['CURRENT', 'current'],
  ['PRESENT', 'present'],
  ['RECENT', 'recent'],
  ['LATEST', 'latest'],
  ['EVERY', 'every each'],
  ['PER', 'per'],
  ['TIMES', 'once twice thrice times percent cent million billion'],
  ['AGO', 'ago'],
  ['EARLIER', 'earlier previously'],
  ['LATER', 'later'],
  ['AFTER', 'after'],
  ['BEFORE', 'before'],
  ['PART', 'early late mid'],
  ['EDGE', 'end beginning start middle close'],
  ['FULL', 'full entire'],
  ['ENDED', 'ended ending ends finish finished'],
  ['STRAIGHT', 'straight consecutive successive solid trading working business further additional whole'],
  ['NEAR', 'near foreseeable'],
  ['OF', 'of'],
  ['IN', 'in within throughout'],
  ['ON', 'on'],
  ['AT', 'at'],
  ['FROM', 'from'],
  ['TO', 'to through into'],
  ['BY', 'by'],
  ['AND', 'and'],
  ['OR', 'or'],
  ['SINCE', 'since until till til'],
  ['DURING', 'during over for between around circa'],
  ['ABOUT', 'about approximately nearly almost roughly some just mere barely'],
  ['MORE', 'more less fewer'],
  ['NO', 'no'],
  ['THAN', 'than'],
  ['LEAST', 'least most'],
  ['UP', 'up'],
  ['FEW', 'several few many'],
  ['HALF', 'half'],
  ['QUARTER', 'quarter'],
  ['QUARTERS', 'quarters'],
  ['FISCAL', 'fiscal financial fy'],
  ['PERIOD', 'period'],
  ['LONG', 'long lasting'],
  ['OLD', 'old'],
  ['TIME', 'time'],
  ['TODAY', 'today'],
  ['TONIGHT', 'tonight'],
  ['OVERNIGHT', 'overnight'],
  ['NOW', 'now currently nowadays presently'],
  ['RECENTLY', 'recently lately'],
  ['FUTURE', 'future'],
  ['OCLOCK', "o'clock o’clock"],
  ['ZONE', 'edt est cdt cst mdt mst pdt pst gmt utc bst cet cest eet eest ist msk jst aest aedt hkt sgt et pt hrs hours'],
  ['LOCAL', 'local eastern pacific central mountain'],
  ['ERA', 'bc bce ad ce'],
  ['CIRCA', 'ca c'],
]

const numbered: [Class, Readonly<Record<string, number>>, true?][] = [
  ['DAYREL', { yesterday: -1, tomorrow: 1 }],
  [
    'MONTH',
    {
      ...{ january: 1, jan: 1, february: 2, feb: 2, july: 7, jul: 7, september: 9, sept: 9, sep: 9, october: 10, oct: 10 },
      ...{ november: 11, nov: 11, december: 12, dec: 12 },
    },
    true,
  ],
  ['MAYBE', { march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6, august: 8, aug: 8 }, true],
  [
    'WEEKDAY',
    {
      ...{ monday: 1, mon: 1, tuesday: 2, tue: 2, tues: 2, wednesday: 3, wed: 3, weds: 3 },
      ...{ thursday: 4, thu: 4, thur: 4, thurs: 4 },
      ...{ friday: 5, fri: 5, saturday: 6, sat: 6, sunday: 7 },
    },
    true,
  ],
  ['DECADE', { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 }],
  ['WEEKDAYS', { mondays: 1, tuesdays: 2, wednesdays: 3, thursdays: 4, fridays: 5, saturdays: 6, sundays: 7 }, true],
]

const coded: [Class, Readonly<Record<string, string>>][] = [
  ['SEASON', { summer: 'SU', autumn: 'FA', winter: 'WI', springtime: 'SP', summertime: 'SU', wintertime: 'WI' }],
  ['FALL', { spring: 'SP', fall: 'FA' }],
  ['DAYPART', { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI', dawn: 'MO', dusk: 'EV' }],
  ['NOON', { noon: '12:00', midday: '12:00', midnight: '24:00' }],
  ['UNIT', { minute: 'TM', hour: 'TH', day: 'D', weekend: 'WE', week: 'W', fortnight: 'FN', month: 'M', year: 'Y' }],
  ['UNIT', { decade: 'DE', century: 'CE', millennium: 'ML' }],
  ['UNITS', { seconds: 'TS', minutes: 'TM', hours: 'TH', days: 'D', weekends: 'WE', weeks: 'W', fortnights: 'FN', months: 'M' }],
  ['UNITS', { years: 'Y', decades: 'DE', centuries: 'CE', millennia: 'ML' }],
  ['OFTEN', { hourly: 'PT1H', daily: 'P1D', nightly: 'P1D', weekly: 'P1W', fortnightly: 'P2W', monthly: 'P1M' }],
  ['OFTEN', { annually: 'XXXX', yearly: 'XXXX', biweekly: 'P2W', biannually: 'P6M' }],
  ['AMPM', { am: 'a', pm: 'p', 'a.m.': 'a', 'p.m.': 'p', 'a.m': 'a', 'p.m': 'p' }],
  ['ERA', { 'b.c.': 'bc', 'b.c': 'bc', 'a.d.': 'ad' }],
  ['ZONE', { 'e.d.t.': 'edt', 'e.s.t.': 'est' }],
]

const entry = (cls: Class, n: number, code: string, capital = false): Entry => ({ sense: { cls, n, code }, capital })

/** Lower-case words to what they are. */
export const VOCABULARY: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...rows.flatMap(([cls, list]) => list.split(' ').map((w): [string, Entry] => [w, entry(cls, Number.NaN, w)])),
  ...numbered.flatMap(([cls, table, capital]) =>
    Object.entries(table).map(([w, n]): [string, Entry] => [w, entry(cls, n, '', capital)]),
  ),
  ...coded.flatMap(([cls, table]) =>
    Object.entries(table).map(([w, code]): [string, Entry] => [w, entry(cls, Number.NaN, code)]),
  ),
])
