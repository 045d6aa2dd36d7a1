import type { Manner } from '../report/index.ts'
import { formsOf } from './inflection.ts'

/**
 * Which cues tell which manner. Open to edit: a comma parts the cues, the first word of each is inflected, and irregular forms stand
 * beside it. Of two that fit at the same word the longer one counts; what stands nowhere here is `said`.
 */
export const CUES: Readonly<Record<Manner, string>> = {
  said: `say, said, tell, told, according to, quote, cite, state, add, claim, report, announce, explain, note, stress, make clear, made clear,
    make it clear, made it clear, point out, point to, go on to, went on to, speak, spoke, confirm, declare, insist, argue, suggest, describe, comment,
    recall, call, reply, respond, shoot back, shot back`,
  wrote: `write, wrote, written, tweet, retweet, blog, email, e-mail, publish, text, pen, post, live-tweet, letter, inscribe, title, caption,
    said in a tweet, said in a letter, said in an email, said on twitter, said on facebook`,
  thought: `think, thought, believe, belief, expect, expectation, suspect, suspicion, assume, assumption, suppose, presume, consider, regard, view, deem,
    judge, conclude, conclusion, imagine, predict, prediction, foresee, foresaw, anticipate, estimate, reckon, doubt, speculate, speculation, opinion,
    theory, convince, interpret, rumour, rumor, weigh, forecast, project, determine, guess, envision, envisage, contemplate, ponder,
    theorise, theorize, calculate, infer, unsure, uncertain, unconvinced`,
  felt: `feel, felt, fear, hope, worry, worried, concern, regret, resent, wish, love, hate, dislike, enjoy, confident, proud, eager, sorry, afraid,
    surprise, puzzle, anger, outrage, frustration, frustrate, mourn, lament, bemoan, look forward, optimistic, pessimistic, disappoint, dismay, fret,
    relieve, delight, despair, alarm, sense, dread, like, happy, unhappy, glad, grateful, pleased, angry, enrage, furious, nervous, anxious,
    uneasy, upset, shock, stun, horrify, terrify, startle, thrill, excite, embarrass, impress, pride`,
  wanted: `want, intend, intention, plan, aim, seek, sought, desire, prefer, preference, would like, strive, strove, attempt, aspire, willing,
    ambition, meant to, is meant, was meant, look for, prepared to, goal, willingness, keen`,
  knew: `know, knew, known, learn, learnt, discover, find, found, realise, realize, understand, understood, see, saw, seen, notice, recognise,
    recognize, remember, aware, forget, forgot, grasp, hear, heard, observe, idea, unaware, long-known, familiar, detect, perceive, figure out`,
  asked:
    'ask, question, wonder, inquire, enquire, inquiry, query, request, beg, plead, interview, press, petition, call into question, implore, plea, invite, invitation, quiz, grill',
  ordered: `order, command, instruct, instruction, demand, require, direct, decree, mandate, summon, told to, dictate, compel, forbid, forbade, ban,
    insist on, insist upon, prohibit, outlaw`,
  advised: `advise, advice, urge, recommend, recommendation, encourage, propose, proposal, counsel, call for, call on, call upon, appeal, push for,
    press for, lobby, advocate, exhort, remind, persuade, discourage`,
  promised: `promise, pledge, vow, swear, swore, sworn, guarantee, assure, assurance, reassure, commit, commitment, undertake, undertook, offer, vouch, oath`,
  threatened: 'threaten, threat, ultimatum',
  warned: 'warn, caution, alert, sound the alarm, raise the alarm',
  accused: `accuse, accusation, blame, criticise, criticize, criticism, condemn, condemnation, denounce, denunciation, charge, allege, allegation, slam,
    blast, attack, assail, decry, fault, rebuke, chide, mock, ridicule, deride, complain, complaint, protest, object, objection, oppose, opposition,
    hold responsible, held responsible, lash out, rail against, take issue, took issue, hit out, deplore, scold, castigate, sue, lawsuit, critical, against, laugh at, insult, belittle, disparage, denigrate, berate, lambast, lambaste, admonish,
    reprimand, sneer`,
  praised: `praise, applaud, hail, laud, commend, thank, welcome, congratulate, salute, celebrate, compliment, tribute, admire, admiration, endorse,
    endorsement, tout, credit, honour, honor, extol`,
  agreed: `agree, agreement, concede, concession, admit, admission, acknowledge, accept, acceptance, approve, approval, support, back, concur, consent,
    favour, favor, side with, echo, allow, embrace, adopt, confess, confession, authorise, authorize, permit, ratify`,
  denied: `deny, denial, reject, rejection, dismiss, dismissal, dispute, refute, rebut, rebuff, repudiate, contradict, disavow, disagree, disown,
    disclaim, rule out, retract, brush aside, brush off, shrug off, laugh off, debunk, challenge, play down, downplay, walk back, push back, back off, back away,
    back down, renounce, exclude, veto, turn down, cast doubt, doubtful, sceptical, skeptical, take back, took back, withdraw, withdrew, withdrawn`,
  decided:
    'decide, decision, resolve, resolution, choose, chose, chosen, choice, opt, rule, vote, elect, make up, made up, settle on, sentence, verdict, uphold, upheld, overturn, impose',
  showed: `show, shown, reveal, demonstrate, indicate, prove, proof, disclose, illustrate, reflect, appear, seem, look, signal, betray, laid bare,
    emerge, record, document, list, depict, portray, expose, attest`,
}

/** First word of a cue → the cues that begin with it, the longest first. */
const BY_FIRST = new Map<string, { readonly rest: readonly string[]; readonly manner: Manner }[]>()
for (const [manner, cues] of Object.entries(CUES) as [Manner, string][])
  for (const cue of cues.split(/,\s+/)) {
    const [first, ...rest] = cue.split(' ')
    for (const form of formsOf(first!)) BY_FIRST.set(form, [...(BY_FIRST.get(form) ?? []), { rest, manner }])
  }
for (const list of BY_FIRST.values()) list.sort((a, b) => b.rest.length - a.rest.length)

const WORD = /[\p{L}][\p{L}'’-]*/gu

/** How something was said, by the first of a cue's words that the table knows; null where it knows none. */
export function knownManner(cue: string): Manner | null {
  const said = cue.toLowerCase().match(WORD) ?? []
  for (const [i, word] of said.entries())
    for (const { rest, manner } of BY_FIRST.get(word) ?? []) if (rest.every((r, k) => said[i + 1 + k] === r)) return manner
  return null
}

/**
 * How something was said; a cue that the table does not know says it.
 *
 * @example mannerOf('has repeatedly denied') // 'denied'
 */
export const mannerOf = (cue: string): Manner => knownManner(cue) ?? 'said'
