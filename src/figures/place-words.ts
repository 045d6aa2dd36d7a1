/** What a place is called where it has no name of its own, or beside one. */
export const PLACE: ReadonlySet<string> = new Set(
  `city town village hamlet suburb neighborhood neighbourhood district province region state county area zone territory governorate municipality prefecture
  capital country island islands valley mountains coast shore beach river lake sea desert border frontier outskirts center centre square street road highway avenue bridge strip
  station airport port harbor harbour hospital clinic school university college church mosque synagogue temple market mall shop store restaurant cafe bar club nightclub hotel casino casinos hotels resort resorts
  building house home apartment tower consulate embassy prison jail camp base barracks checkpoint crossing stadium arena concert festival theatre theater cinema museum
  park factory plant mine quarry well field farm forest tunnel pier barge boat ferry ship train trains bus plane depot refinery office offices headquarters site scene
  north south east west northeast northwest southeast southwest steps areas villages towns cities districts provinces regions countries camps shelter shelters schools
  homes hospitals settlement settlements compound resort enclave peninsula side cathedral crowd hub stronghold outpost slum metropolis`.split(
    /\s+/,
  ),
)

/** Something that happens somewhere: a name right before it is mostly a place, "the Veldam floods". */
export const EVENT: ReadonlySet<string> = new Set(
  `offensive attack attacks shooting shootings bombing bombings siege war conflict massacre earthquake quake flood floods flooding crash fire fires blast explosion strike strikes airstrike
  airstrikes onslaught invasion disaster tragedy festival operation incident shooter gunman killings collapse landslide campaign genocide outbreak protest protests riots
  office club restaurant cinema assault raid tsunami`.split(/\s+/),
)

export const LOCATIVE =
  /^(?:in|at|near|across|throughout|outside|inside|around|on|along|off|from|over|within|onto|into|to|toward|towards|against|surrounding|through)$/
