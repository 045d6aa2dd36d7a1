const NAMES = `Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Benin Bolivia Bosnia Herzegovina Botswana
  Brazil Britain Bulgaria Burkina Faso Burundi Cambodia Cameroon Canada Chad Chile China Colombia Congo Croatia Cuba Cyprus Czechia Denmark Ecuador Egypt Eritrea
  Estonia Ethiopia Finland France Gabon Gambia Georgia Germany Ghana Greece Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel
  Italy Jamaica Japan Jordan Kazakhstan Kenya Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia
  Mali Malta Mauritania Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama
  Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan
  Tajikistan Tanzania Thailand Togo Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe US USA UK EU Europe Asia Africa America
  Kingdom United States South North Arabia Saudi Emirates Zealand East West Middle Nations World Earth`

/** A word that a country's own name ends in: "Germany", not "German"; "South Korea" ends in "Korea". */
export const isLand = (word: string): boolean => LANDS.has(word) && !SIDES.test(word)
const LANDS = new Set(NAMES.split(/\s+/))
const SIDES = /^(?:North|South|East|West|Middle|United|Saudi|Nations|World|Earth)$/

/** Words of the names of countries and continents: as a place they say little. */
export const COUNTRY: ReadonlySet<string> = new Set([
  ...LANDS,
  'Afghan',
  'German',
  'Australian',
  'Chinese',
  'Japanese',
  'Russian',
  'American',
  'British',
  'French',
  'Indian',
  'Iraqi',
  'Syrian',
  'Israeli',
  'Turkish',
  'Iranian',
  'Ukrainian',
])
