/**
 * A verb or noun with its regular endings; a doubled consonant is tried as well, since a form that nobody writes does no harm.
 *
 * @example formsOf('deny') // ['deny', 'denys', 'denies', 'denied', 'denying', …]
 */
export function formsOf(base: string): readonly string[] {
  const stems = [base, ...(/[^aeiou][aeiou][bdglmnprt]$/.test(base) ? [base + base.at(-1)] : [])]
  const ends = (stem: string): string[] => {
    if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`, `${stem.slice(0, -1)}ings`]
    const y = /[^aeiou]y$/.test(stem) ? [`${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`] : []
    return [stem, `${stem}s`, `${stem}es`, `${stem}ed`, `${stem}ing`, `${stem}ings`, ...y]
  }
  return stems.flatMap(ends)
}
