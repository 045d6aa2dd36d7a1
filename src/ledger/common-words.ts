/**
 * Words that stand in a great many English reports. PostgreSQL's index of words does not know their places: two of these that stand side by side are indexed as one word too, so that a phrase of them is found
 * without reading every row that has both. Frozen: in a ledger that was made with another list phrases would be missed, so a change to it is a migration.
 */
const COMMON = new Set(
  `the of to and a in that was for on with he it as at by from his are be has have had not this but they who an were will its which would more one been two or after about there also when than
  could other over new up into out last all some three four five six down many before most between under while during against where through may should because did both even since those such no if
  she her him them their we our us you your i my me what so do does how any only now then just can being same still each per cent percent until within without including among across around near
  like well back made make take taken set see used very much own way off end next second third least under former first early late later year years month months week weeks day days time today
  said say says told according statement report reports reported reporters news media press agency conference spokesman spokesperson official officials source sources minister ministry president
  prime government state states national international foreign general public political party leader leaders court law police military army forces security war attack attacks killed injured dead
  people men women children family group world country countries city town area region south north east west local home school health water hospital office company market work plan part human rights
  united nations million billion monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

/** The words of a list that are two common ones side by side: `_of_the`. It begins as no word does, so that no beginning of a word finds it. */
export const pairsOf = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((word, k) => (COMMON.has(word) && COMMON.has(words[k + 1] ?? '') ? [`_${word}_${words[k + 1]}`] : []))),
]

/** For the migration that indexes them. */
export const COMMON_WORDS: readonly string[] = [...COMMON]
