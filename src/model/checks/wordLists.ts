/**
 * The words that the rules about wording look for. English, in small letters, without accents. Where a list comes from
 * the sources of a rule it says so; the rest was gathered from the published models among the examples and from the
 * usual words of violence reduction, health, schools and charities in the UK. A list is kept short on purpose: a rule
 * that says nothing costs less than one that is wrong.
 */
function list(...words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((line) => line.split(' ')))
}

/** Words that carry no meaning of their own when two labels are compared. */
export const FILLER = list(
  'a an the of to in on at for with by and or as that which who their our its his her this these those',
  'is are was were be been being it they them',
)

/** Change, as verb, participle or noun: increase, improved, reduce, embed (the list of L14), and their kin. */
export const CHANGES = list(
  'increase increases increased increasing improve improves improved improving improvement improvements',
  'reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing',
  'enhance enhances enhanced enhancing enhancement enhancements strengthen strengthens strengthened strengthening',
  'embed embeds embedded embedding raise raises raised raising lower lowers lowered lowering',
  'rise rises rising fall falls falling decline declines growth',
)

/** Change by comparison. */
export const COMPARATIVES = list(
  'more less fewer better worse greater higher lower stronger safer happier healthier calmer closer wider',
)

/** Comparatives that only compare. "More", "greater", "wider" and "closer" often just count what was delivered. */
export const COMPARED_RESULTS = list('less fewer better higher stronger safer happier healthier calmer')

/** Aspects of one thing: "number, type and reach of sessions" is one output with three measures. */
export const ASPECTS = list(
  'number numbers type types scale reach breadth range level levels rate rates amount extent volume proportion size',
)

/** What is made, held or hired: "improved guidance" is a product, not a change in people. */
export const PRODUCTS = list(
  'session sessions workshop workshops programme programmes course courses training event events campaign campaigns',
  'resource resources material materials guide guides guidance plan plans toolkit toolkits report reports strategy',
  'strategies website websites policy policies leaflet leaflets poster posters video videos newsletter newsletters',
  'database databases document documents documentation meeting meetings visit visits lesson lessons activities',
  'education process processes system systems tool tools assembly assemblies worker workers officer officers',
  'practitioner practitioners team teams pathway pathways route routes protocol protocols',
)

/** Says of something that it was delivered. */
export const DELIVERED = list(
  'delivered held trained launched published produced distributed completed attended issued installed opened',
  'recruited funded commissioned reached referred organised provided run made',
)

/** Of those, the ones that make an outcome read as an output when they end it. */
export const DELIVERED_ENDINGS = list(
  'delivered held trained launched published produced distributed commissioned recruited funded organised provided',
)

/** Work, as the verb that starts a label: deliver and train (the list of L15), and their kin. */
export const WORK_VERBS = list(
  'deliver delivering provide providing implement implementing organise organising conduct conducting recruit',
  'recruiting commission commissioning launch launching facilitate facilitating train coordinate publish',
)

/** Work, as a noun before "of". */
export const WORK_NOUNS = list(
  'delivery provision implementation establishment introduction organisation facilitation commissioning recruitment',
  'funding training launch rollout dissemination distribution',
)

/** Who may change or be served. Singular words that are mostly places or adjectives ("public health") are left out. */
export const GROUPS = list(
  'people persons person child children childrens young youth youths youngster youngsters teenager teenagers adolescent',
  'adolescents cyp yp adult adults boys girls men women males females man woman boy girl infants babies toddlers',
  'parent parents carer carers caregivers guardians mother mothers father fathers mums dads family families',
  'household households sibling siblings relatives couples pupil pupils student students learner learners',
  'teacher teachers school schools staff workforce professional professionals practitioner practitioners worker workers',
  'officer officers police clinicians nurses doctors gps navigators community communities resident residents neighbours',
  'neighbourhoods citizens victim victims survivor survivors offender offenders perpetrators suspects prisoners',
  'detainees witness witnesses bystanders peers friends participant participants client clients patient patients users',
  'attendees beneficiaries volunteer volunteers mentor mentors mentees partner partners agency agencies organisation',
  'organisations charities employers employees businesses group groups gang gangs councils leaders commissioners',
  'providers tenants migrants refugees minorities population populations everyone individuals members',
  'pobl plant teuluoedd teulu disgyblion rhieni cymunedau cymuned ifanc',
)

/** What, beside a group, may be joined to a group as one list of who is meant. */
export const SERVED_WITH = list('services service others other')

/** What people of a place think: "public confidence" says whose. */
export const PUBLIC_VIEWS = list('confidence trust perception perceptions attitudes opinion')

/** Where the part of a label begins that says for whom, where, how or why. */
export const QUALIFIERS = list(
  'to for with without by from among amongst across within through between towards toward into about around during via',
  'using including such like that who which where when because so eg ie at on against under over after before in of',
  'following through throughout',
)

/** Prepositions that introduce a place or another's part: what they join is a list of places. */
export const PREPOSITIONS = list(
  'of to in on at for with by from among across within through between towards into about around',
)

/** Verbs that cannot be taken for nouns: after "and" they start another statement. */
export const VERBS = list(
  'know knows understand understands feel feels attend attends recognise recognises realise realises seek seeks',
  'gain gains are is have has can become becomes believe believes tell tells choose chooses stay stays',
)

/** Adjectives that no ending gives away. */
export const ADJECTIVES = list(
  'safe happy healthy well secure confident resilient strong calm connected included heard valued respected early timely',
  'statutory voluntary primary secondary tertiary independent consistent relevant young old new good high low public',
  'private internal external urban rural long short medium wider mild severe',
)

/** Nouns that end like adjectives. */
export const NOT_ADJECTIVES = list(
  'referral referrals arrival proposal individual individuals professional professionals initiative objective',
  'perspective need speed hospital hospitals criminal criminals potential capital appeal trial rehearsal',
)

/** Nouns that take other nouns before them: "gun and knife crime", "housing and benefits advice" are one thing. */
export const CARRIERS = list(
  'service services session sessions activity activities opportunity opportunities support staff team teams programme',
  'programmes crime training advice partners agencies workers officers needs issues problems education sector system',
  'systems settings pathways provision project projects offences skills behaviours harm members groups sharing',
)

/** States of people: before "and X skills" they stand for themselves. */
export const STATES = list(
  'confidence knowledge awareness understanding wellbeing resilience attendance aspiration attitudes trust empathy',
)

/** Pairs that are one name, one measure, or one phrase. */
const PAIRS: readonly string[] = [
  // Names of fields, services and duties.
  'health wellbeing',
  'health well-being',
  'health care',
  'health safety',
  'health social',
  'accident emergency',
  'crime disorder',
  'fire rescue',
  'work pensions',
  'drug alcohol',
  'drugs alcohol',
  'alcohol drug',
  'alcohol drugs',
  'drug substance',
  'guns gangs',
  'knife gun',
  'gun knife',
  'stop search',
  'information advice',
  'advice guidance',
  'monitoring evaluation',
  'research development',
  'english maths',
  'law order',
  'hub spoke',
  'arts crafts',
  'sex relationships',
  'relationships sex',
  // Groups of people with one name.
  'black minority',
  'black asian',
  'asian minority',
  'gypsy roma',
  'roma traveller',
  'refugees asylum',
  'needs disability',
  'needs disabilities',
  'gay bisexual',
  'bisexual trans',
  // One measure: the Crime Survey asks about "trust and confidence", the SDQ is "strengths and difficulties".
  'trust confidence',
  'strengths difficulties',
  'equality diversity',
  'diversity inclusion',
  'rights responsibilities',
  'thoughts feelings',
  'knowledge understanding',
  // One phrase.
  'embedded sustained',
  'increased sustained',
  'improved sustained',
  'increased maintained',
  'improved maintained',
  'new improved',
  'prevent reduce',
  'prevention reduction',
  'prevention early',
  'safe well',
  'safe sound',
  'bigger better',
  'tried tested',
  'time again',
  'food drink',
  'friends family',
  'day night',
  'up running',
  'terms conditions',
  'male female',
]

/** Pairs that one "and" makes into one name. */
export const ONE_NAME: ReadonlySet<string> = new Set(PAIRS)

/** Vague words and what they stand for: support, appropriate, better, awareness, holistic, engage (the list of L34), and kin. */
export const VAGUE = list(
  'support supports supported supporting appropriate appropriately better awareness holistic holistically',
  'engage engages engaged engaging engagement empower empowers empowered empowering empowerment',
  'effective effectively meaningful meaningfully adequate adequately suitable suitably robust positive',
)

/** What makes a vague word part of a name: a support worker, supported housing, an awareness week. */
export const NAMED_AFTER_VAGUE = list(
  'worker workers officer officers group groups network networks staff team teams plan plans unit housing',
  'accommodation internship internships employment week day days course courses session sessions training department',
  'event events campaign campaigns',
)

/** What can be counted after "better". */
export const COUNTED = list('attendance attainment results grades rates scores outcomes')

/** Acronyms that readers of a UK model know, and capitals that are no acronym. */
export const KNOWN_ACRONYMS: ReadonlySet<string> = new Set(
  [
    'UK GB EU UN US USA BBC NHS GP A&E WHO TV DVD PC IT HR ID DNA HIV AIDS CV FAQ OK PDF SMS CCTV MP PM AM COVID',
    'LGBT LGBTQ LGBTQIA PE Q&A URL CEO VIP AGM DIY',
    'NOT ALL AND OR NO ANY ONLY MUST NEW IF THE TO OF IN ON',
  ].flatMap((line) => line.split(' ')),
)

/** Words that only Welsh has: a label in two languages is not two statements. */
export const WELSH = list(
  'yn yr ac gyda mwy llai pobl ifanc gwell ysgol ysgolion cymuned cymunedau teulu teuluoedd trais iechyd lles',
  'gwasanaethau gan wedi ymddygiad plant diogel cefnogaeth hyder gostyngiad cynnydd',
)
