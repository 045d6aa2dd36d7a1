/** Words that count people, in the singular; plurals follow by rule. The next reader adds words here. */
const PEOPLE = `person man woman boy girl child baby infant newborn toddler teenager teen youth youngster adult minor civilian citizen resident
  inhabitant villager local native settler neighbor neighbour family household couple parent mother father son daughter brother sister sibling twin relative friend
  husband wife grandmother grandfather grandchild cousin widow orphan pensioner retiree senior student pupil schoolgirl schoolboy schoolchild teacher professor worker
  employee staffer labourer laborer miner farmer fisherman fisher driver pilot passenger commuter pedestrian cyclist motorcyclist motorist rider traveller traveler tourist holidaymaker
  visitor guest customer shopper reveller reveler partygoer festivalgoer festival-goer goer concertgoer spectator fan supporter worshipper worshiper pilgrim protester protestor
  demonstrator marcher activist campaigner volunteer bystander onlooker witness victim survivor casualty patient doctor nurse medic paramedic surgeon
  physician firefighter rescuer policeman policewoman officer constable detective guard guardian agent trooper soldier troop marine sailor airman serviceman servicewoman
  conscript reservist recruit veteran fighter militant insurgent rebel gunman attacker assailant shooter bomber terrorist extremist jihadist mercenary
  guerrilla commander general leader official minister lawmaker legislator senator deputy mayor governor diplomat ambassador envoy politician candidate
  judge lawyer prosecutor journalist reporter photographer cameraman correspondent columnist hostage captive prisoner inmate detainee suspect defendant convict criminal
  offender perpetrator robber thief smuggler trafficker migrant refugee evacuee immigrant emigrant asylum-seeker seeker returnee deportee IDP exile foreigner
  expatriate expat national islander individual human being member colleague crewman crewmember crewmate player athlete runner coach actor singer musician artist writer author
  scientist researcher expert engineer technician pyrotechnician pilot astronaut diver climber hiker skier swimmer surfer camper voter elector believer monk nun priest
  imam cleric pastor bishop martyr dead body corpse other staff scholar academic investor trader trafficker vendor shopkeeper owner tenant occupant homeowner mourner
  nomad herder shepherd peasant orphan dissident opponent critic patriot militiaman tribesman clansman countryman seaman boatman fireman repairman
  operative combatant noncombatant peacekeeper interpreter translator contractor dependant dependent beneficiary recipient user attendee participant delegate consultant caller
  client consumer user client cadet sergeant lieutenant captain colonel helper aide adviser advisor abductee kidnapper hijacker arsonist stowaway castaway
  life soul case-patient newcomer arrival entrant job-seeker jobseeker mourner gatherer crew trainee apprentice graduate freshman`

/** Peoples and faiths whose names follow no rule; always capitalised. */
const PEOPLES = new Set(
  'Kurds Turks Arabs Poles Danes Swedes Finns Britons Spaniards Scots Serbs Croats Czechs Slovaks Thais Uyghurs Uighurs Yazidis Houthis Copts Druze Shiites Alawites Tutsis Hutus Jews Hindus Sikhs Greeks Dutch Swiss French British'.split(
    ' ',
  ),
)

const MANY = `people men women children police troops personnel staff crew others forces folk folks fishermen persons wounded injured dead displaced missing homeless
  schoolchildren grandchildren lives elderly police-officers servicemen servicewomen airmen crewmen firemen thieves wives youth rohingya japanese chinese
  israelis palestinians families households parties martyrs casualties fatalities deaths infantry gunmen bodies corpses`

/** Plural in form, and nobody. */
const NOBODY = new Set(
  `numbers orders papers computers centers centres rockets letters matters quarters headquarters borders barriers towers rivers waters shelters powers
  offers answers corners layers meters metres liters litres kilometers kilometres millimeters centimeters centimetres millimetres hectares acres carriers bombers helicopters boosters containers trailers tankers cruisers fighters-jets
  destroyers chargers printers covers drawers folders flowers showers sensors motors tractors reactors sectors factors errors doors floors mirrors monitors vectors
  colors colours hours errors chapters posters servers routers dollars cellars pillars stars cars wars bars years majors terms trains remains lists visits
  tests protests forests requests arrests rests nests interests contests guests-houses artists-impressions orchestras posts assists lists mists fists hospitals
  transmitters launchers interceptors detonators canisters clusters disasters filters meters diggers excavators bulldozers scanners trackers semesters registers gutters howitzers turnovers choppers boulders shutters cylinders engines-trailers freighters steamers cutters
  trawlers liners airliners bunkers shells-fighters banners stickers wrappers boosters speakers computers printers users-manuals pointers planters blisters fevers cancers ulcers tumours
  dangers wonders dinners suppers breakers boilers coolers freezers burners cookers heaters vipers spiders tigers panthers otters beavers hangers scooters jumpers sneakers trousers`.split(
    /\s+/,
  ),
)

const plural = (w: string): string =>
  /man$/.test(w) && w !== 'human' && w !== 'german'
    ? w.replace(/man$/, 'men')
    : /child$/.test(w)
      ? `${w}ren`
      : /[^aeo]y$/.test(w)
        ? `${w.slice(0, -1)}ies`
        : /(?:s|x|ch|sh)$/.test(w)
          ? `${w}es`
          : `${w}s`

const ONE = new Set(PEOPLE.toLowerCase().split(/\s+/))
const SEVERAL = new Set([...[...ONE].map(plural), ...MANY.split(/\s+/)])
/** Those who are of a place or a belief: "Palestinians", "Lebanese"; by what they do: "lobbyists", "policymakers". */
const OF_A_PLACE =
  /^(?!Paris$)\p{Lu}\p{L}*(?:ians|eans|[^aeiou]ans|[aeiou]ans|[aeiu][bdlnrt]is|(?:aw|az|dh|k|q|sh|th)is|ese|ish|ites|niards|landers|slims|priots)$/u
const MAKES = /(?:[^aeiou]{1,2}ers|[ts]ors|ists|icians|ologists|men|women|makers|keepers|holders|[^t]ees|goers|seekers)$/
const MAKES_ONE = /(?:[ts]or|ist|ician|ologist|woman|maker|keeper|holder|goer|seeker|worker)$/

/**
 * Whether a word stands for people that can be counted: in the plural, or for one in the singular.
 *
 * @example isPeople('Palestinians', true) // true
 */
export function isPeople(word: string, many: boolean): boolean {
  const low = word.toLowerCase()
  const last = low.split('-').at(-1)!
  if (!many) return ONE.has(low) || ONE.has(last) || (low.length > 5 && MAKES_ONE.test(low))
  if (NOBODY.has(low)) return false
  return (
    SEVERAL.has(low) || SEVERAL.has(last) || PEOPLES.has(word) || OF_A_PLACE.test(word) || (low.length > 6 && MAKES.test(low))
  )
}

/** Households count the people of a house together. */
export const isPlural = (low: string): boolean =>
  SEVERAL.has(low) ||
  (/[^s'’]s$/.test(low) && low.length > 3) ||
  /(?:men|children|people|feet|teeth|mice|cattle|aircraft)$/.test(low)

/** What is measured or paid, as a unit. */
const MEASURES: Readonly<Record<string, string>> = {
  km: 'km kms kilometer kilometre kilometers kilometres',
  m: 'm meter metre meters metres',
  cm: 'cm centimeter centimetre centimeters centimetres',
  mm: 'mm millimeter millimetre millimeters millimetres',
  miles: 'mile miles mi',
  feet: 'ft foot feet',
  inches: 'inch inches',
  kg: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  g: 'gram grams',
  tonnes: 'tonne tonnes',
  tons: 'ton tons',
  pounds: 'lb lbs pound pounds',
  ml: 'ml millilitre millilitres milliliter milliliters',
  litres: 'l litre litres liter liters',
  hectares: 'ha hectare hectares',
  acres: 'acre acres',
  degrees: 'degree degrees °c °f °',
  'km/h': 'kph kmh',
  mph: 'mph',
  knots: 'knot knots',
  USD: 'dollar dollars usd',
  EUR: 'euro euros eur',
  GBP: 'gbp quid',
  CNY: 'yuan renminbi',
  JPY: 'yen',
  percent: '% percent percentage',
}
export const MEASURE: ReadonlyMap<string, string> = new Map(
  Object.entries(MEASURES).flatMap(([unit, list]) => list.split(' ').map(w => [w, unit] as const)),
)
