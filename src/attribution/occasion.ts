import { firstIndex, lastAt, type MarkId, marksOf, type Report, type Span, type Time } from '../report/index.ts'
import { mentionedIn } from './around.ts'

/** An occasion on which somebody spoke, whatever was said on it: “The mayor broke the news to her voters on Friday.” */
export interface Occasion {
  readonly at: number
  /** null where only a description tells who: “The mayor, 47, shared the news on Friday.” */
  readonly speaker: MarkId | null
  readonly time: Time
}

const TELLS =
  `(?:(?:spoke|talked|tweeted|testified|responded|replied|apologi[sz]ed|commented|reacted|announced|opened up|took to|broke the news|(?:shared|broke) (?:the|her|his|their) (?:big )?(?:news|story|decision))\\b
  |(?:gave|delivered|made|released|issued|posted|published|shared|sent|wrote|put out|held|appeared|sat down) (?:[\\p{L}\\p{N}’'“”"-]+ ){0,5}(?:interview|statement|speech|conference|briefing|address|letter|message|tweet|post|video|clip|picture|photo|photograph|note|remarks|testimony|announcement|apology|call|show|programme|program)s?(?![\\p{L}]))`.replace(
    /\s*\n\s*/g,
    '',
  )
/** A verb of telling right behind its subject. */
const VERB = new RegExp(`^(?:, [^,]{2,80},)? (?:(?:also|later|then|first|again|\\p{Ll}+ly) )?${TELLS}`, 'u')
/** The same, its subject a description. */
const DESCRIBED = new RegExp(`^(?:The|An?) (?:[\\p{L}\\p{N}’-]+ ){0,5}[\\p{L}\\p{N}’-]+(?:, [^,]{2,80},)? ${TELLS}`, 'u')
/** A day at the head: “On Friday evening, ”. */
const HEAD =
  /^(?:(?:Then|Later|But|And),? )?(?:(?:[Oo]n|[Ii]n|[Aa]t|[Dd]uring) (?:(?!(?:and|but|of|since|that|when|where|which|who)\b)[\p{L}’'-]+ ){1,6}?)?(?:(?:[Oo]n|[Ii]n|[Ll]ate|[Ee]arly|[Ee]arlier) )*$/u
/** Between the verb and a time behind it, what makes it the time of something else. */
const OTHER =
  /\b(?:after|since|until|till|before|from|for|between|than|ahead of|following|who|which|that|when|where|as|because|while|whether|about|of)\b|[;“”"]/
/** Before a subject. */
const ARTICLE = /^(?:[Tt]he |An? )?$/
const FAR = 300

/** The occasions that a report tells of in sentences which begin with who speaks. */
export function occasions(report: Report, times: readonly Time[]): readonly Occasion[] {
  const { text } = report
  const sentences = marksOf(report, 'sentence')
  const mentions = mentionedIn(report)
  const sentenceAt = (at: number): Span | undefined => sentences[lastAt(sentences, at)]

  return times.flatMap((time): readonly Occasion[] => {
    const sentence = sentenceAt(time.start)
    if (!sentence || time.start - sentence.start > FAR || /^[’']/.test(text.charAt(time.end))) return []
    const headed = HEAD.test(text.slice(sentence.start, time.start))
    const from = headed ? time.end + (/^,? /.exec(text.slice(time.end, time.end + 2))?.[0].length ?? 0) : sentence.start
    const dates = (told: number): boolean =>
      told <= sentence.end && (headed || (time.start > told && !OTHER.test(text.slice(told, time.start))))
    const first = firstIndex(mentions.length, i => mentions[i]!.end > from)
    for (const m of mentions.slice(first, first + 4)) {
      if (m.start > from + 4) break
      if (m.start > from && !ARTICLE.test(text.slice(from, m.start))) continue
      const verb = VERB.exec(text.slice(m.end, m.end + FAR))
      if (verb && dates(m.end + verb[0].length)) return [{ at: sentence.start, speaker: m.person, time }]
    }
    const described = DESCRIBED.exec(text.slice(from, from + FAR))
    if (described && dates(from + described[0].length)) return [{ at: sentence.start, speaker: null, time }]
    return []
  })
}
