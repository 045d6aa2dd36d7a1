/**
 * Words that stand in a great many English reports. PostgreSQL's index of words does not know their places: two of these that stand side by side are indexed as one word too, so that a phrase of them is found
 * without reading every row that has both. Frozen: in a ledger that was made with another list phrases would be missed, so a change to it is a migration.
 */
const COMMON = new Set(
  `the of to and a in that was for on with he it as at by from his is are be has have had not this but they who an were will its which would more one been two or after about there also when
  than could other over new up into out last all some three four down many before most while during against under between where through should may can because did both even since no if she her
  him them their we our us you i my what so do how any only now then just being such still including among around like well back made make take way off first former least year years month week
  day time people said say says told according government state police president minister officials`.split(/\s+/),
)

/** The words of a list that are two common ones side by side: `_of_the`, which begins as no word does, so that no beginning of a word finds it. */
export const pairsOf = (words: readonly string[]): string[] => [
  ...new Set(
    words.flatMap((word, k) => (COMMON.has(word) && COMMON.has(words[k + 1] ?? '') ? [`_${word}_${words[k + 1]}`] : [])),
  ),
]

/** For the migration that indexes them. */
export const COMMON_WORDS: readonly string[] = [...COMMON]
