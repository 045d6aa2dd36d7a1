/** One pattern of alternatives, whole words: a table's lines may be parted by any white space. */
const anyOf = (...alternatives: readonly string[]): string =>
  `(?:${alternatives
    .join('|')
    .trim()
    .replace(/\s*\n\s*/g, '|')})`

const NOT = `(?:not|never|cannot|n't)`
const DENY = `(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing))`
const REFUSE = `(?:refus(?:e|es|ed|ing|als?)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing|ures?)?|omit(?:s|ted|ting)?|neglect(?:s|ed|ing)?|avoid(?:s|ed|ing)?|forb[aio]d(?:e|s|den)?|unable|unwilling|reluctant|hesitant|unprepared|powerless|loath)`

/** What somebody may be asked, or be about, to do with words. */
const SAY = `(?:say|tell|state|admit|confess|confirm|acknowledge|concede|declare|announce|reveal|disclose|testify|swear|claim|agree that|promise that)`
const REQUEST = `(?:ask|urg|press|want|invit|tell|told|order|begg?|call|push|pressur|requir|wait|expect|implor|challeng|dar|persuad|forc|demand|requests?|pleas?)(?:s|e|ed|es|ing)?`
/** Nouns that name a statement: “the claim that”. */
const STATEMENT = `(?:claim|report|rumou?r|allegation|accusation|suggestion|assertion|charge|notion|idea|statement|speculation)s?`

/** Words between a subject and its verb. */
export const GROUP = new RegExp(
  `^(?:${anyOf(
    `am|is|are|was|were|be|been|being|do|does|did|have|has|had|having|will|would|shall|should|can|could|may|might|must|ought|need|dare
    cannot|not|never|no|neither|nor|or|to|hardly|barely|scarcely|rarely|seldom|\\p{L}+n't
    ever|even|yet|so|far|still|also|just|only|once|again|now|then|often|always|already|either|in|any|way|as|much|at|all|thus
    going|about|able|willing|ready|prepared|set|bound|allowed|free|permitted|supposed|meant|too|early|soon|impossible|hard|difficult|possible|wrong|premature
    \\p{L}+ly`,
    REFUSE,
  )})$`,
  'u',
)

/** In a verb and its cue: it was not done. */
export const NEGATIVE = new RegExp(
  anyOf(
    String.raw`\b(?:not|never|nothing|nobody|none|no one|no-one|neither|nor|no|without|hardly|barely|scarcely|cannot|little)\b|n't\b`,
    String.raw`\b${anyOf(
      REFUSE,
      DENY,
      `stop(?:s|ped|ping)? short|refrain(?:s|ed|ing)?|(?:had|has|have|is|are|was|were) yet to
      unclear|unsure|uncertain|unaware|unknown|impossible|premature|too (?:early|soon)|(?:hard|difficult) to|doubt(?:s|ed|ing|ful)?
      (?:prevent|stopp|barr|bann|discourag|prohibit|block)ed from|kept from|(?:laugh|brush|shrugg?)(?:s|es|ed|ing)? (?:off|aside)
      evad(?:e|es|ed|ing)|dodg(?:e|es|ed|ing)|sidestep(?:s|ped|ping)?|ignor(?:e|es|ed|ing)|withh[eo]ld(?:s|ing)?|silent|coy|sh(?:y|ied) away
      disavow(?:s|ed|ing)?|retract(?:s|ed|ing)?|withdr[ae]w(?:s|n|ing)?|distanc(?:e|es|ed|ing) (?:him|her|it|them)sel(?:f|ves)`,
    )}\b`,
  ),
)

/** Negative words that take nothing back: “could not help saying”. */
export const IDIOM = new RegExp(
  anyOf(
    String.raw`(?:\bnot|(?<!\b(?:ca|could|should|would|wo))n't) (?:only|just|merely|simply|surprisingly|unexpectedly|least|until|without|long (?:ago|after|before))\b`,
    String.raw`(?:\b(?:can|could|did|do|does|would|will) ?not|n't) (?:help(?: but)?|resist|hesitate|fail|forget|neglect|mince (?:\w+ )?words|hide|hold back|stop|wait|need to be told)\b`,
    String.raw`\bnever (?:seems? to )?(?:fail(?:s|ed)?|tir(?:e|es|ed)|stop(?:s|ped)?|ceas(?:e|es|ed)|miss(?:es|ed)?|hid|hides|hesitat(?:e|es|ed)|forg[eo]ts?)\b`,
    String.raw`\b(?:no|little) (?:doubts?|question|secret|mistake|hesitation|qualms|bones|less|uncertain terms|illusions?)\b`,
    String.raw`\bwithout (?:hesitation|hesitating|doubt|delay)\b|\bgoes without saying\b|\bnothing (?:but|less)\b`,
  ),
  'g',
)

/** In a verb: it may be done, would, or has to be. */
export const MODAL = /\b(?:may|might|could|would|should|must|ought to|needs? to|ha(?:s|ve) to)\b/
/** A modal that tells of what was done, is felt, or is chosen: “would later say”, “could see”, “would like”. */
export const REAL = new RegExp(
  anyOf(
    String.raw`\bcould (?:\w+ly |also |only |often |always )*(?:see|hear|feel|sense|remember|understand|recall|smell)\b`,
    String.raw`\bwould (?:\w+ly |also |only |often |always |just )*(?:like|love|prefer|rather|want|welcome|vote|choose|back|support|oppose|favou?r|pick|appreciate)\b`,
    String.raw`\bwould (?:later|then|often|always|usually|sometimes|eventually|ultimately|soon|go on)\b|\b(?:i|we) (?:should|would|might|may|must|have to|need to) (?:say|tell|add|note|admit|confess|stress)\b`,
  ),
)

const SOON = `(?:likely|expected|due|about|set|poised|scheduled|slated|tipped|supposed|was going|were going)`
/** Before a verb: not done yet. */
export const DUE = new RegExp(`\\b${SOON}(?: to)?$`)
/** In a cue: not done yet, or not after all. */
export const AHEAD = new RegExp(
  anyOf(
    String.raw`\b${SOON} to (?:\w+ly )?\w+`,
    String.raw`\bhad (?:\w+ )?(?:hoped|planned|intended|meant|wanted|wished|expected) to ${SAY}\b`,
  ),
)

/** A subject that is nobody, or anybody. */
export const NOBODY =
  /^(?:(?:virtually|almost|practically|nearly|absolutely) )?(?:no one|no-one|nobody|none|neither|nothing|there (?:is|are|was|were) no|no|not (?:one|a|all|every\w*|many|any|even)|few|(?:hardly|scarcely) any\w*)\b|^(?:whoever|any(?:one|body)(?: who)?)$/
/** The same in words that the tagger did not take for a source. */
export const NO_SUBJECT =
  /(?:^|[,;:.—–] *|\b(?:but|and|that|because|so|yet|although|though|while|since|there (?:is|are|was|were)) )(?:no one|no-one|nobody|none|neither|no|few|little|not (?:one|much|a single|everyone|everybody|all)|hardly anyone)\b[^,;:.]*$/

/** Right before a subject: what takes its clause out of the real. */
export const UNREAL: readonly RegExp[] = [
  /\b(?:if|unless|whether|lest|until|suppos(?:e|ing)|imagine|as though|in case|provided|assuming|pretend\w*)(?: that| or not| and when| ever)?$/,
  /\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?)(?: that)?(?: in \d{4}| one day)?$/,
  /\b(?:no|nor|not|neither|without|any|little|lacks?|lacking|lacked)\b(?: \w+){0,3} (?:evidence|proof|signs?|indication|record|suggestion|word|reason|guarantee|confirmation|truth|hint|basis|grounds)\b(?: \w+){0,3}$/,
  new RegExp(
    `(?:\\b(?:${DENY}|untrue|false|unclear|unlikely|unproven|unknown|incorrect|wrong|doubt(?:s|ed|ing|ful)?|rul(?:e|es|ed|ing) out)|(?:\\b|(?<=n't))${NOT}(?: (?:be|been|yet|at all|entirely|\\w+ly))? (?:true|clear|certain|sure|known|the case|confirmed|established|believed?|think|thought|say|said|mean|shown?|likely|obvious|prove[dn]?))(?: that)?$`,
  ),
  new RegExp(`\\b(?:${DENY}|false|untrue|unfounded|baseless)\\b[^.,;:]{0,40}\\b(?:that|of)$`),
  /\b(?:nor|neither|never|at no (?:time|point|stage|moment)|not once|under no circumstances|in no way|nowhere|hardly|scarcely|rarely) (?:did|does|do|has|have|had|will|would|could|can|is|was|were|are|should)$/,
  /\b(?:no|not|neither|nor|none of|few of|hardly any|without|instead of|rather than|far from|not even)(?: the| a| an| any| one| all| of| her| his| their| its| these| those| single)*$/,
  new RegExp(`${NOT} (?:that|because|as if|as though|let|make|allow|want|hear|see|have|expect)$`),
  new RegExp(`(?:${NOT}|\\bunlikely)[^.,;:]{0,30} help$`),
  /\b(?:did|do|does|has|have|had|is|are|was|were|wo|would|ca|could|should)n't$/,
  /(?:^|["“'‘;:,.] ?)let$/,
  /\b(?:demand|request|requir|recommend|urg|ask|order)\w* that$/,
  /\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly|inaccurately) \w+ that$/,
  /\bonly (?:if|when|after|once)\b[^.;]{0,80} (?:will|would|can|could)$/,
  /\b(?:no one|nobody|nothing|none|neither|few|little)\b[^.,;:]{0,40} (?:suggest|show|prov|indicat|impl|claim|believ|think|thought|sa(?:ys?|id)|confirm|establish|support)\w*(?: that)?$/,
]
/** “I hope in time the mayor says”, where the mayor is no source. */
export const HOPED = /\b(?:hop|wish)(?:e|es|ed|ing)?\b(?:(?! and )[^,;:.]){0,30}$/
/** Right before the content: “it was unclear whether”. */
export const OPEN = /\b(?:unclear|unknown|uncertain|not (?:clear|known|certain)|no (?:proof|evidence|sign|indication))(?: \w+)?$/
/** “nothing that suggests”: with its pronoun. */
export const NOBODY_WHO = /\b(?:no one|nobody|nothing|none|(?:no|few|little) \w+) (?:that|who|which)$/
/** The beginning of a question, up to its subject. */
export const ASKS =
  /(?:^|["“‘'(:;,.?!] ?)(?:and |but |so |or )?(?:did|does|do|has|have|had|is|was|are|were|will|would|could|can|should|must)$/
/** “Had she said so”, “would have left, had she said so”. */
export const SUPPOSES = /^(?:and |but )?(?:had|were|should)$|\b(?:would|could|might)\b[^.;]* had$/

/** Right before a verb without a subject of its own: what keeps it from being done. */
export const KEPT: readonly RegExp[] = [
  /\b(?:without|instead of|rather than|far from|short of|against|no point in|den(?:y|ies|ied|ying)|refrain(?:s|ed|ing)? from|sh(?:y|ied) away from|abstain\w* from)(?: ever| even| publicly| directly| explicitly| \w+ing or)*$/,
  /\b(?:stop|prevent|bar|ban|keep|kept|discourag|dissuad|prohibit|block)\w*\b[^.,;:]{0,40}\bfrom$/,
  new RegExp(
    `(?:\\b(?:no|without)|${NOT}) (?:\\w+ )?(?:includ|contain|mak|issu|giv|offer|provid|hav|hear|receiv|see|find|produc|carr)\\w*:?(?: (?:any|a|an|the|much))?$`,
  ),
  /\b(?:may|might|could|would) (?:\w+ )?(?:bring|draw|raise|spark|trigger|prompt|invite|face|make|issue|lead to)(?: \w+)?$/,
  /\b(?:no|not|little|without|n't)\b[^.,;:]{0,30} (?:plans?|intention|intent|wish|reason|need|way|desire|authority|right|mandate|time|chance)(?: to| of)?$/,
  /\b(?:none|neither|not one|few|no|little)\b[^,;:.]* of (?:which|whom)$/,
  /\b(?:mistake|misleading|inaccurate|unfair|absurd|rash|naive|little|nothing)(?: to)?$/,
]
/** Before a noun that names a statement: “distanced itself from the claim”. */
export const SHED = new RegExp(
  `\\b(?:${DENY}|withdr[ae]w|retract|drop|abandon|disavow|debunk|doubt|distanc|laugh|brush|shrug|back)\\w*(?: off| away| aside)?(?: (?:him|her|it|them)sel(?:f|ves))?(?: from)?(?: (?:the|a|an|any|all|her|his|its|their|such|these|those|this|that|earlier|recent|repeated|\\w+ous)){0,3}$`,
)
export const NAMED = new RegExp(`^${STATEMENT}\\b`)
/** A look or a deed “as if to say”. */
export const AS_IF = /\bas (?:if|though) to(?: \w+)?$/
/** “asked her to say”: a request is no answer. */
export const REQUESTED = new RegExp(
  `\\b(?:${REQUEST}|chance|opportunity|authority|power|permission|time|wrong|foolish)\\b[^.;:]{0,60}$`,
)
/** A cue, with what stands between it and its content, that puts words into another's mouth: “begged her to say”. */
export const PUT = new RegExp(`^(?:\\w+ ){0,3}${REQUEST}\\b[^.;:]{0,60} to (?:\\w+ly )?${SAY}(?: \\w+)?$`)
/** Between a cue and its content: “spoke for an hour without confirming”. */
export const LEFT_OUT =
  /\b(?:without|instead of|rather than|far from|short of)(?: (?:ever|even|once|so much as|\w+ly))? \w+ing(?: (?:him|her|it|them|us|to|on|about|any\w*|\w+ing))?$/

/** Cues that carry little themselves: what follows may take all back, “gave no proof that”. */
export const LIGHT =
  /\b(?:offer|give|gave|given|ma[dk]|provid|ha[sd]|have|having|express|show|s[ae][wen]+|find|found|issue|present|produc|hear|g[eo]t|t[ao]k|took|is|was|were|are|left|leave)(?:e|s|es|ed|d|ing|n)?$/
export const EMPTY = /^(?:no|nothing|little|neither)\b/
/** A whole piece of content: “[little] has been said”. */
export const NOTHING = /^(?:nothing|little|not much)$/
export const NOTHING_SAID =
  /^(?:almost |virtually |practically )?(?:nothing(?: (?:about|of|on|to|regarding|concerning|against)\b| *[.,;]?$)|no to\b|(?:no|little) (?:comment|more|further|such|reason|details?)\b)/
/** Behind the content: “claims of fraud were rejected”. */
export const TAKEN_BACK =
  /^[\s,"”’]*(?:were|was|(?:has|have|had) been) (?:\w+ly )?(?:rejected|denied|dismissed|refused|turned down|disputed|refuted|discredited|debunked|retracted|withdrawn)\b/
