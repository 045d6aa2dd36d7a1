/** What an input says of itself, in its own words; null where it does not say. */
export interface Said {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly articleBody: string | null
}

type Node = Readonly<Record<string, unknown>>

const NEWS =
  'NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle'
const OTHER =
  'Article BlogPosting LiveBlogPosting Report SocialMediaPosting AdvertiserContentArticle SatiricalArticle TechArticle ScholarlyArticle'

/** Types of schema.org that an article goes under, surest first; a WebPage may carry the date where nothing else does. */
const TYPES: readonly ReadonlySet<string>[] = [NEWS, OTHER, 'WebPage ItemPage'].map(names => new Set(names.split(' ')))

/** Under which keys further nodes lie. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const
const DEEPEST = 8

/** What the article among schema.org nodes says of itself; null where there is no article. */
export function saidIn(linked: unknown): Said | null {
  const nodes = nodesIn(linked)
  const article = TYPES.map(types => nodes.find(node => typesOf(node).some(type => types.has(type)))).find(Boolean)
  if (!article) return null
  const owner = (key: string): string | null => nameOf(article[key], nodes)
  return {
    title: words(article.headline) ?? (typesOf(article).includes('WebPage') ? null : words(article.name)),
    outlet: owner('publisher') ?? owner('sourceOrganization') ?? owner('provider'),
    published: words(article.datePublished),
    url: words(article.url) ?? words(article.mainEntityOfPage) ?? idOf(article.mainEntityOfPage),
    articleBody: words(article.articleBody),
  }
}

/** Whether a JSON value is of schema.org rather than of our own form. */
export const isLinked = (value: unknown): boolean =>
  nodesIn(value).some(node => '@type' in node || '@context' in node || '@graph' in node || 'articleBody' in node)

function nodesIn(value: unknown, depth = 0): readonly Node[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(item => nodesIn(item, depth + 1))
  const node = value as Node
  return [node, ...HOLDERS.flatMap(key => nodesIn(node[key], depth + 1))]
}

/** @example typesOf({ '@type': ['https://schema.org/NewsArticle'] }) // ['NewsArticle'] */
function typesOf(node: Node): readonly string[] {
  const types = [node['@type']].flat()
  return types.filter(type => typeof type === 'string').map(type => type.replace(/^.*[/:#]/, ''))
}

function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  const owner: unknown = Array.isArray(value) ? value[0] : value
  if (typeof owner !== 'object' || owner === null) return words(owner)
  const named = words((owner as Node).name)
  const id = idOf(owner)
  return named ?? (id === null ? null : words(nodes.find(node => node['@id'] === id && node !== owner)?.name))
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null ? words((value as Node)['@id']) : null

function words(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() ? first.trim() : null
}
