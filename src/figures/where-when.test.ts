import { describe, expect, test } from 'vitest'
import { words } from '../report/index.ts'
import { found } from './fixtures/sample.ts'

const place = (text: string): (string | null)[] => found(text).map(f => f.where && text.slice(f.where.start, f.where.end))

describe('where', () => {
  test.each([
    ['The mine fire killed 12 people in the northern town of Veldam.', ['the northern town of Veldam']],
    ['A blast at a market in Veldam killed two traders.', ['a market in Veldam']],
    ['The Veldam floods killed 30 people.', ['Veldam']],
    ['A ferry sank near Port Asker. Four sailors died.', ['Port Asker']],
    ['Veldam mine: 22 dead', ['Veldam mine']],
    [
      'Five people died in floods along the Anser river. It rained. It rained again. Doctors at Veldam General Hospital were busy.',
      ['the Anser river'],
    ],
    ['Some Port Asker City trains collided in a tunnel. A driver said four people were hurt.', ['Port Asker City']],
    ["Guards stood at Veldam's harvest celebrations. Two singers were hurt.", ['Veldam']],
    ['Fires burned across Germany, with Veldam alone sending 30 firemen.', ['Veldam']],
    ['A ship hit a bridge on the Anser river in western Germany, hurting 25 people. It hit a bridge near Veldam.', ['Veldam']],
    ['Mobs hurt 30 women in several German cities and 20 girls in Veldam. Veldam is big.', ['several German cities', 'Veldam']],
    [
      'A car was driven into a wall in Veldam. It was for strikes in Kunow last month. Kunow mourned.\n\nIt was loud.\n\nTwo people died.',
      ['Veldam'],
    ],
    ['The bloc lost 20,000 voters to the anti-Veldam party.', [null]],
    ['A fire killed 12 people in Orland City. It was hot.\n\nVeldam police said six men were held.', ['Orland City', 'Veldam']],
    ['Guards stood in Kenya. Sweden has 900 soldiers in the country and more in Veldam.', ['Kenya']],
    ['Some 900 visitors flocked to Veldam on foot in front of the Orla Gate.', ['front of the Orla Gate']],
    ['A mine burned in Veldam. Two sisters were waiting for a flight from Port Asker to Kunow when they were hurt.', ['Veldam']],
    [
      'A fire hurt two boys in Veldam. The street runs from the Orla Gate to the park. It was packed with 300 people.',
      ['Veldam', 'Veldam'],
    ],
    ['The Askers won in Veldam. They romped over the lowly Orlanians, and 900 fans were hurt.', ['Veldam']],
    ['A fire burned in Veldam. The crew said on Flight 208 that 12 passengers were hurt.', ['Veldam']],
    ['A mine burned in Veldam, one of the most crowded in Norway, killing 12 miners.', ['Veldam']],
    ['A mine burned in Veldam. Police held 12 men, among them a director at Orland Steel.', ['Veldam']],
    ['A fire burned in Veldam. German police have held six suspects.', ['Veldam']],
    ['A fire burned in Veldam. The state government in Orland Valley spoke. Six men were held.', ['Veldam']],
    ['A fire burned in Veldam. The actor, who has been accused by 30 women, was hurt.', [null]],
    ['A fire burned in Veldam. It came as Norway is debating how to house 9,000 migrants.', ['Norway']],
    [
      'FILE - In this file photo, rangers stand in Kunow.\n\nIt burned.\n\nIt was a fire in Veldam.\n\nIt was hot.\n\nTwo rangers were hurt.',
      ['Veldam'],
    ],
    ['Gunmen broke into Veldam Primary School and shot dead 20 children.', ['Veldam Primary School']],
  ])('%s', (text, expected) => {
    expect(place(text)).toEqual(expected)
  })
})

describe('when', () => {
  test.each([
    ['Four sailors died on Monday.', '2031-05-19', '2031-05-19', false],
    ['Since October 7, 2029, floods have killed 40 people.', '2029-10-07', '2031-05-20', true],
    ['Seven miners were killed in the past 24 hours.', '2031-05-19', '2031-05-20', false],
    ['Between 4 March 2030 and 8 March 2030, 12 people were hurt.', '2030-03-04', '2030-03-08', false],
    ['Twelve people have been killed this year.', '2031-01-01', '2031-05-20', true],
    ['Twelve people were hurt last week.', '2031-05-12', '2031-05-18', false],
    ['Twelve people were hurt.', null, null, false],
  ])('%s', (text, from, to, cumulative) => {
    expect(found(text)).toMatchObject([{ from, to, cumulative }])
  })

  test.each([
    ['a yearly day beside the years ago', "Two years ago, 30 women were hurt on New Year's Eve.", ['2029-12-31']],
    ['a yearly day after its year', "Thirty women were hurt in the 2028 New Year's Eve crush.", ['2028-12-31']],
    ['a feast that names something else', 'An attack at a Christmas market last year killed 12 people.', ['2030']],
    ['what is to come', 'The feast is on May 24, 2031. The mayor said 500 guards will stand there.', ['2031-05-24']],
    ['how things stand', 'A mine burned on Monday. The base has 850 soldiers.', [null]],
    ['who did it', 'A shop was robbed on Monday.\n\nIt burned.\n\nNobody came.\n\nIt was carried out by 12 men.', ['2031-05-19']],
    [
      'a day after the event',
      'A mine burned on Sunday, and two people died. The mayor came on Monday. Six miners were hurt.',
      ['2031-05-18', '2031-05-18'],
    ],
    [
      'a clause with a time of its own',
      'Twelve people have been hurt since Monday, and six were killed on Tuesday.',
      ['2031-05-19', '2031-05-20'],
    ],
    ['leaving hospital', 'A mine burned on Sunday. Four hurt miners were released from hospital on Monday.', ['2031-05-18']],
    [
      'an earlier day on which people were hurt',
      'The mayor came on Monday. The fire killed 12 people on Sunday.\n\nIt was big.\n\nIt was bad.\n\nSix were hurt.',
      ['2031-05-18', '2031-05-18'],
    ],
    ['a day long before', 'Veldam has a tower of March 4, 2001.\n\nIt is tall.\n\nIt is old.\n\nSix miners were hurt.', [null]],
    [
      'a clock in a zone',
      'The ferry left at 11:36 a.m. CET.\n\nIt burned on Sunday, and two sailors died. Six more were hurt.',
      ['2031-05-18', '2031-05-18'],
    ],
    ['a month since', 'Since this past October, 30 people have been hurt.', ['2030-10']],
    ['when it was put out', 'A mine burned on Sunday.\n\nTwo people were hurt, after a report Monday afternoon.', ['2031-05-18']],
    ["today's, this year's", "Two women were hurt by today's prices and this year's taxes.", [null]],
    ['how long nothing like it was', 'It was the worst fire since 2005, and it killed 12 people on Sunday.', ['2031-05-18']],
    ['a study of a year', 'Some 900 men drank there in one day, says a 2014 study.', [null]],
    ['what comes about again and again', 'A mine burned on Sunday. Some 900 pilgrims come to it every year.', [null]],
    [
      'a line that dates the report',
      'Nine miners hurt in fire\n\nTuesday, May 20, 2031\n\nA mine burned on Sunday.',
      ['2031-05-18'],
    ],
    ['what is promised', 'A mine burned on Sunday. It pledged to train 900 workers.', [null]],
    ['whom a country takes in', 'A mine burned on Sunday. It came as Norway houses 9,000 migrants.', [null]],
    ['who accuses', 'A mine burned on Sunday. The owner has been accused by 30 women.', [null]],
    ["another clause's time", 'Some 200 men were hurt on Monday, but few were found by 2030.', ['2031-05-19']],
  ])('%s', (_, text, from) => {
    expect(found(text).map(f => f.from)).toEqual(from)
  })

  test.each([
    ['Four sailors died on Monday.', 'Monday'],
    ['Between 4 March 2030 and 8 March 2030, 12 people were hurt.', '4 March 2030 and 8 March 2030'],
    ['A ferry sank on 4 March 2030. Four sailors died.', '4 March 2030'],
    ['Twelve people were hurt.', null],
  ])('the words that tell it: %s', (text, expected) => {
    const { when } = found(text)[0]!
    expect(when && words({ text }, when)).toBe(expected)
  })

  test('"over the same period" is the period before', () => {
    const all = found('Since October 7, 2029, floods have killed 40 people.\n\nOver the same period, fires hurt 12 people.')
    expect(all[1]).toMatchObject({ from: '2029-10-07', to: '2031-05-20', cumulative: true, when: { start: 54, end: 74 } })
  })
})
