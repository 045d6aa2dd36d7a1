import { describe } from './describe.ts'
import type { Name, Role } from './name.ts'
import { OUTLETS } from './name-in.ts'
import { nounOf } from './noun.ts'
import { genderOf, isTitle } from './title.ts'
import type { Token } from './token.ts'

const ARTICLE = new Set('the a an his her its their our my another one'.split(' '))
const QUALITIES = new Set(
  (
    'senior former deputy acting chief top leading local state federal prime foreign interior defence defense home health finance vice associate assistant general national ' +
    'provincial regional presidential opposition veteran renowned popular fellow first second right-wing left-wing far-right far-left longtime long-time lead co main current then ex own late'
  ).split(' '),
)
const SAYS =
  /\b(?:said|says|told|tells|added|adds|wrote|writes|claimed|claims|asked|is|was|are|were|has|had|have|will|would|did|does)\b/
/** “NAME, 41,” */
const AGE = /^,\s\d{1,2}[,.]/
const LONGEST = 14

function roleOf(text: string, tokens: readonly Token[]): Role {
  const bare = ARTICLE.has(tokens[0]!.low) && tokens.length > 1 && tokens[1]!.low !== 'of' ? tokens.slice(1) : tokens
  const { head, headWord, traits, named } = describe(text, bare)
  const titled = bare.map(t => genderOf(t.word)).find(Boolean) ?? null
  const kind =
    head?.kind === 'person' || isTitle(headWord)
      ? 'person'
      : head?.kind === 'organisation' || head?.kind === 'group'
        ? 'body'
        : null
  return { start: bare[0]!.start, end: bare.at(-1)!.end, head: headWord, traits, named, kind, gender: head?.gender ?? titled }
}

/** Words straight before a name: “spokesman”, “local police chief”. */
function straightBefore(text: string, tokens: readonly Token[], at: number): Role | null {
  let from = at
  const touches = (i: number): boolean => i > 0 && /^['’s]*[^\S\n]$/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start))
  while (touches(from) && at - from < 8) {
    const t = tokens[from - 1]!
    const noun = nounOf(t.low)
    const last = from === at
    if (
      last
        ? !(noun && !noun.plural && !t.possessive && !t.capital && !QUALITIES.has(t.low))
        : !(noun || QUALITIES.has(t.low) || t.capital || t.possessive)
    )
      break
    if (t.opens && t.capital && !noun && !QUALITIES.has(t.low) && !t.possessive) break
    from--
  }
  if (from < at) return roleOf(text, tokens.slice(from, at))
  // “spokeswoman for the festival NAME”
  const last = tokens[at - 1]
  if (!last || last.capital || ARTICLE.has(last.low) || /^(?:of|for|at)$/.test(last.low)) return null
  for (let i = at - 2; i > 0 && at - i < 5 && touches(i + 1); i--) {
    const between = tokens[i]!
    if (!/^(?:of|for|at)$/.test(between.low) && (between.capital || SAYS.test(between.low) || /(?:ed|ing)$/.test(between.low)))
      return null
    if (!/^(?:of|for|at)$/.test(tokens[i]!.low)) continue
    const noun = nounOf(tokens[i - 1]!.low)
    return noun?.kind === 'person' && !noun.plural && touches(i) ? roleOf(text, tokens.slice(i - 1, at)) : null
  }
  return null
}

/** “the brother of the gunman, NAME,” */
function commaBefore(text: string, tokens: readonly Token[], at: number, behind: string): Role | null {
  const prior = tokens[at - 1]
  if (
    !prior ||
    prior.sentence !== tokens[at]!.sentence ||
    !/^['’s]*,\s$/.test(text.slice(prior.end, tokens[at]!.start)) ||
    !/^(?:[,.;]|$)/.test(behind)
  )
    return null
  let from = -1
  for (let i = at - 1; i >= 0 && at - i < LONGEST && tokens[i]!.sentence === prior.sentence; i--) {
    if (i < at - 1 && !/^['’s]*\s$/.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) break
    const starts = ARTICLE.has(tokens[i]!.low) || tokens[i]!.possessive || tokens[i]!.opens
    if (starts) from = i
    if (ARTICLE.has(tokens[i]!.low) && !/^(?:of|for|at)$/.test(tokens[i - 1]?.low ?? '')) break
  }
  if (from < 0) return null
  const said = tokens.slice(from, at)
  const role = roleOf(text, said)
  return role.kind === 'person' && !describe(text, said).plural && !SAYS.test(text.slice(role.start, role.end)) ? role : null
}

/** “NAME, a lawyer from Haifa,” or “NAME, who chairs the board,” */
function commaAfter(text: string, tokens: readonly Token[], next: number, end: number): Role | null {
  const first = tokens[next]
  if (!first || !/^,\s$/.test(text.slice(end, first.start))) return null
  let to = next
  while (
    tokens[to + 1] &&
    to - next < LONGEST &&
    /^['’s.]*[^\S\n]$/.test(text.slice(tokens[to]!.end, tokens[to + 1]!.start)) &&
    tokens[to + 1]!.sentence === first.sentence
  )
    to++
  const all = tokens.slice(next, to + 1)
  if (all.length >= LONGEST || !/^['’s]*[,.;)]/.test(text.slice(all.at(-1)!.end, all.at(-1)!.end + 3))) return null
  if (first.low === 'who')
    return { start: first.start, end: all.at(-1)!.end, head: '', traits: [], named: [], kind: 'person', gender: null }
  if (/^(?:from|of)$/.test(first.low))
    return { start: first.start, end: all.at(-1)!.end, head: '', traits: [], named: [], kind: null, gender: null }
  if (
    first.capital &&
    !isTitle(first.word) &&
    nounOf(first.low) === null &&
    !/^['’]s\b/.test(text.slice(first.end, first.end + 2))
  ) {
    // “Poe, Norland police chief,” but not “Poe, Roe and Doe”
    if (!all.some(t => nounOf(t.low) && !t.capital)) return null
  }
  const role = roleOf(text, all)
  return role.kind !== null && !SAYS.test(text.slice(role.start, role.end)) && !describe(text, all).plural ? role : null
}

/** Names with what the words around them tell. */
export function withRoles(text: string, tokens: readonly Token[], names: readonly Name[]): readonly Name[] {
  let i = 0
  return names.map(name => {
    const begins = name.title && name.title.start < name.start ? name.title.start : name.start
    while (i > 0 && tokens[i]!.start > begins) i--
    while (i + 1 < tokens.length && tokens[i]!.start < begins) i++
    const next = i + tokens.slice(i, i + 30).findIndex(t => t.start >= name.end)
    const title =
      name.title && name.title.end <= name.start
        ? roleOf(
            text,
            tokens.slice(i, i + 12).filter(t => t.end <= name.title!.end),
          )
        : null
    const straight = straightBefore(text, tokens, i)
    const roles = [
      title && straight
        ? {
            ...title,
            start: straight.start,
            traits: [...straight.traits, ...title.traits],
            named: [...straight.named, ...title.named],
          }
        : (title ?? straight),
      commaBefore(text, tokens, i, text.slice(name.end, name.end + 1)),
      next > i ? commaAfter(text, tokens, next, name.end) : null,
    ].filter(r => r !== null)
    const after = tokens[next]
    const behind = after && text.slice(name.end, after.start) === ' ' && !after.capital ? nounOf(after.low) : null
    const aged = AGE.test(text.slice(name.end, name.end + 6)) ? 3 : 0
    const tells = roles.reduce((sum, r) => sum + (r.kind === 'person' ? 3 : r.kind === 'body' ? -3 : 1.5), aged)
    const body: readonly Role[] =
      behind && after && OUTLETS.has(after.low) && name.personal <= 0.5 && name.entity !== 'place'
        ? [
            {
              start: after.start,
              end: after.end,
              head: describe(text, [after]).headWord,
              traits: [],
              named: [],
              kind: 'body',
              gender: null,
            },
          ]
        : []
    return { ...name, roles: [...roles, ...body], personal: name.personal + (name.entity === 'place' ? 0 : tells) }
  })
}
