import type { Gender } from './noun.ts'

/** Forms of address, which are no part of a name, and what they tell. */
const ADDRESS: readonly (readonly [string, Gender | null])[] = [
  ['mr mister sir lord king prince father brother sheikh', 'male'],
  ['mrs ms miss mme madam lady dame queen princess sister', 'female'],
  [
    'dr prof professor president vice-president premier chancellor minister secretary senator sen representative rep congressman congresswoman ' +
      'governor gov mayor judge justice general gen colonel col captain capt lieutenant lt major maj sergeant sgt admiral adm commander cmdr ' +
      'brigadier brig corporal cpl private sheriff chief ambassador envoy director commissioner chairman chairwoman chair spokesman spokeswoman ' +
      'spokesperson leader head manager coach officer detective inspector superintendent constable attorney prosecutor counsel archbishop ' +
      'bishop cardinal pope rabbi imam ayatollah reverend rev pastor hon deputy councillor councilman councilwoman analyst expert lawyer editor ' +
      'correspondent reporter author actor actress singer rapper astronaut economist congressmember mp mep ceo cfo founder principal captain ' +
      'treasurer speaker undersecretary advisor adviser official executive',
    null,
  ],
]

export const TITLES: ReadonlyMap<string, Gender | null> = new Map(
  ADDRESS.flatMap(([list, gender]) => list.split(' ').map(w => [w, gender] as const)),
)

export const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase().replace(/\.$/, ''))
export const genderOf = (word: string): Gender | null => TITLES.get(word.toLowerCase().replace(/\.$/, '')) ?? null
