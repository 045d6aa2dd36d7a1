import { expect, test } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { quotations } from '../text/quotations.ts'
import { sentences } from '../text/sentences.ts'
import { marked, meant } from './sample.ts'

test.each([
  ['words cut before their noun', 'Ana Poe sang. It was late when Poe left. [source=Ana Poe|The] singer said so.'],
  ['words cut amid a name', '[source=Gad Lev|Norlet spokesman Gad] Lev said so.'],
  ['a place cut off its officials', '[source=Sudland officials/unnamed|Sudland] officials said so.'],
  ['a sign', '[source=one baker’s sign/document|one] baker’s sign read so.'],
  [
    'whom “said he” tells of',
    'Mr Lev met Ms Poe. In May Mr Lev spoke. In June Ms Poe left. [source#1=Lev|The director] [cue#1|said] he was late.',
  ],
  [
    'whose turn “He added” takes',
    'Mr Lev met Ms Poe. In May Mr Lev spoke. In June Ms Poe left. [source=Lev|The director] said so. [source|He] added this.',
  ],
  ['a first name only', '[source=Gadi|The victim, whom the channel identified only by his first name, Gadi,] said so.'],
  ['what it is called', '[source=Clear Water|The campaign], called Clear Water, said so.'],
  [
    'a document and what befell it',
    '[source#1=picture taken on May 4, 2023/document|A picture] taken on May 4, 2023 [cue#1|shows] so.',
  ],
  ['what somebody has', 'So it was, [cue#1|read] [source#1=one fan’s sign/document|one fan’s] sign.'],
  ['a document by its fuller words', 'They met over an open letter. [source=open letter/document|The letter] said so.'],
  [
    'a document by its maker',
    'They read a poem by the artist Ana Poe on Friday. [source=poem by the artist Ana Poe|The poem] said so.',
  ],
  ['his document', 'They saw his first letter in May. [source=first letter|The letter] said so.'],
  ['no other document', 'They met over an open letter. [source=report|The report] said so.'],
  ['a pronoun with its verb', 'Gad Lev spoke. [source=Gad Lev|He]’d been late, Lev said.'],
  ['how it was said', '[source=board/organisation|The board unanimously] said so.'],
  [
    'half of many',
    '[source=Half of teens/group|Half of teens] said so. [source=majority of nurses|The majority of nurses] left.',
  ],
  ['a thing with a capital', '[source=Norlet’s Handbook/document|Norlet’s Handbook] said so.'],
  [
    'a first name of two',
    'Gad Lev won. Lev left early. Ana Poe and her brother, the lawyer Gad Poe, met. [source=Gad Poe|Gad] said so.',
  ],
  ['a clause cut short', '[source#1=women who met in a bar/group|The women who met in a] bar [cue#1|said] so.'],
  ['two cut after “and”', 'Japan and Peru met. [source#1=Japan and Peru/group|Tokyo and] Lima [cue#1|said] so.'],
  [
    'what the police wrote',
    '[source#1=police logs from the night/document|police] logs from the night, released in May, [cue#1|said] so.',
  ],
  ['when it was taken', '[source#1=picture taken on May 3/document|A picture taken] on May 3 [cue#1|shows] this.'],
  ['a name behind another', '[source=Gad Lev|The suspect] in a case in Harlow, identified only as Gad Lev, said so.'],
  ['a clause before a name', '[source=Harlow Courier|Lev was 21 years old and the Harlow Courier] said so.'],
  ['nobody for a name', 'Ms Poe met. “[source#2|No-one] wants it,” [source=Poe|she] said.'],
])('whom a source means that tells too little: %s', async (_, notation) => {
  const { report, expected } = await marked(notation, [paragraphs, sentences, quotations])
  expect(meant(report, expected)).toEqual(expected)
})
