/** How reports call a state, the 's of a possessive left out: its names, its people's name, and the city that stands for its government. One line a state: `names; demonyms; capital`. */
const TABLE = `
United States|United States of America|US|U.S.|USA|U.S.A.|America; American; Washington
United Kingdom|UK|U.K.|Britain|Great Britain; British; London
Russia|Russian Federation; Russian; Moscow
China|People Republic of China; Chinese; Beijing
North Korea|DPRK|Democratic People Republic of Korea|the North; North Korean; Pyongyang
South Korea|Republic of Korea|the South; South Korean; Seoul
Japan; Japanese; Tokyo
Germany; German; Berlin
France; French; Paris
Italy; Italian; Rome
Spain; Spanish; Madrid
Portugal; Portuguese; Lisbon
Ireland; Irish; Dublin
Netherlands|the Netherlands|Holland; Dutch; The Hague
Belgium; Belgian;
Austria; Austrian; Vienna
Switzerland; Swiss; Bern
Sweden; Swedish; Stockholm
Norway; Norwegian; Oslo
Denmark; Danish; Copenhagen
Finland; Finnish; Helsinki
Poland; Polish; Warsaw
Hungary; Hungarian; Budapest
Romania; Romanian; Bucharest
Bulgaria; Bulgarian; Sofia
Greece; Greek; Athens
Serbia; Serbian; Belgrade
Ukraine; Ukrainian; Kyiv|Kiev
Belarus; Belarusian; Minsk
Georgia; Georgian; Tbilisi
Turkey|Türkiye; Turkish; Ankara
Israel; Israeli; Tel Aviv|Jerusalem
Palestine; Palestinian; Ramallah
Lebanon; Lebanese; Beirut
Syria; Syrian; Damascus
Iraq; Iraqi; Baghdad
Iran; Iranian; Tehran
Jordan; Jordanian; Amman
Egypt; Egyptian; Cairo
Saudi Arabia; Saudi; Riyadh
Qatar; Qatari; Doha
United Arab Emirates|UAE|Emirates; Emirati; Abu Dhabi
Yemen; Yemeni; Sanaa
Libya; Libyan; Tripoli
Tunisia; Tunisian; Tunis
Algeria; Algerian; Algiers
Morocco; Moroccan; Rabat
Sudan; Sudanese; Khartoum
Ethiopia; Ethiopian; Addis Ababa
Kenya; Kenyan; Nairobi
Nigeria; Nigerian; Abuja
South Africa; South African; Pretoria
Afghanistan; Afghan; Kabul
Pakistan; Pakistani; Islamabad
India; Indian; New Delhi|Delhi
Bangladesh; Bangladeshi; Dhaka
Myanmar|Burma; Burmese; Naypyidaw
Thailand; Thai; Bangkok
Vietnam; Vietnamese; Hanoi
Philippines|the Philippines; Philippine|Filipino; Manila
Indonesia; Indonesian; Jakarta
Malaysia; Malaysian; Kuala Lumpur
Taiwan; Taiwanese; Taipei
Australia; Australian; Canberra
New Zealand; New Zealander; Wellington
Canada; Canadian; Ottawa
Mexico; Mexican; Mexico City
Cuba; Cuban; Havana
Venezuela; Venezuelan; Caracas
Colombia; Colombian; Bogotá|Bogota
Brazil; Brazilian; Brasília|Brasilia
Argentina; Argentine|Argentinian; Buenos Aires
Chile; Chilean; Santiago
Peru; Peruvian; Lima
European Union|EU|E.U.; European; Brussels
`

const fields = TABLE.trim()
  .split('\n')
  .map(line => line.split(';').map(field => field.split('|').map(s => s.trim().toLowerCase())))

const column = (n: number): ReadonlyMap<string, string> =>
  new Map(fields.flatMap(f => f[n]!.filter(Boolean).map(word => [word, f[0]![0]!] as const)))

/** lower-case words → the state's first name in the table */
export const COUNTRIES: ReadonlyMap<string, string> = column(0)
export const DEMONYMS: ReadonlyMap<string, string> = column(1)
export const CAPITALS: ReadonlyMap<string, string> = column(2)
