import { CHANGES, FILLER, GROUPS } from '../model/checks/wordLists.ts'
import { stemOf } from '../model/checks/wording.ts'

/**
 * The words that comparing labels of two models needs, ours alone: gathered from the published models among the examples
 * and from usual words of violence reduction in the UK. Kept short: only what means the same is here, never what merely
 * goes with it ("exclusion" is not "attendance"), since a person decides and should see why something was offered.
 */
function list(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** Says that there is more of what follows. */
export const MORE = list('increase increases increased increasing more higher greater raise raises raised rise growth')

/** Says that there is less of what follows. "Lower" and "fewer" do, "worse" does not. */
export const LESS = list(
  'reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing fewer less lower',
  'lowered decline fall falls',
)

/** Turns the next word round: more non-violent answers are less violence. */
export const TURNS = list('non no without')

/** Ends what such a word is about: "fewer risks for violence", "more knowledge of crime" say nothing of how much there is. */
export const ENDS_REACH = list(
  'for to about around on with against towards within through from by following who that',
  'knowledge understanding awareness confidence skills capacity expertise data information',
)

/** Words that are in most labels of the field and say little of what changes, with those that only say how. */
const FIELD = list(
  'more less fewer better worse greater higher lower stronger closer wider further new own other all any each',
  'number type types scale reach breadth level levels rate rates range amount across among between into through from',
  'within about around towards including following such through they can have has do not no only how what when where',
  'positive effective appropriate support supports supported supporting supportive provide provided provision work',
  'working works service services programme programmes project projects intervention interventions activity activities',
  'approach approaches development develop implementation implement operation process processes practice practices',
  'outcome outcomes impact need needs use make bring know knows feel feels feeling feelings most least local well',
  'change changes identify identification access opportunity opportunities experience affected available availability',
  'prevent prevents prevented preventing prevention based serious severe factor factors sustain sustained sustainable',
  'embedded embedding feelings system systems whole making member members re at non without',
)

/** Whether a plain word carries nothing that two labels could be compared by. */
export function saysNothing(word: string): boolean {
  return FILLER.has(word) || CHANGES.has(word) || FIELD.has(word)
}

/**
 * Whether a root only says for whom. Such a word weighs half: that two labels are both about families says something, but
 * not yet what changes.
 */
export function saysForWhom(root: string): boolean {
  return root === CYP || WHOM.has(root)
}

/** Whether a root says so little of for whom that it is no ground by itself: most of the field is about young people. */
export function saysForAnybody(root: string): boolean {
  return root === CYP || ANYBODY.has(root)
}

const CYP = 'cyp'

/**
 * Words and phrases that mean the same: the first of a line stands for the others. Phrases are looked for before words,
 * so that "young people" is not taken for people.
 */
const SAME: readonly (readonly string[])[] = [
  [CYP, 'children and young people', 'children young people', 'young people', 'younger people', 'young person', 'yp'],
  [CYP, 'youth', 'youths', 'child', 'children', 'pupil', 'pupils', 'student', 'students'],
  ['ace', 'aces', 'adverse childhood experience', 'adverse childhood experiences'],
  ['asb', 'anti social behaviour', 'antisocial behaviour'],
  ['emergency department', 'emergency departments', 'ed', 'a&e', 'accident emergency', 'accident and emergency'],
  ['emergency department', 'accident emergency attendances', 'accident and emergency attendances'],
  ['trauma informed', 'tip', 'trauma informed practice', 'trauma informed practices'],
  ['quality of life', 'qol'],
  ['public health'],
  ['whole system'],
  ['decision making'],
  ['protective factor', 'protective factors'],
  ['wellbeing', 'well being'],
  ['vru', 'vrus', 'violence reduction unit', 'violence reduction units'],
  ['cse', 'child sexual exploitation'],
  ['cce', 'child criminal exploitation'],
  ['domestic abuse', 'domestic violence'],
  ['special educational needs', 'send', 'special educational needs and disabilities'],
  ['trauma', 'traumatic', 'traumatised', 'traumatisation'],
  ['safe', 'safer', 'safety', 'safely'],
  ['health', 'healthy', 'healthier'],
  ['violence', 'violent'],
  ['offending', 'offend', 'offence', 'offences', 'offender', 'offenders', 'reoffending', 're offending'],
  ['aspiration', 'aspire'],
]

interface Phrase {
  readonly words: readonly string[]
  readonly means: string
}

/** The phrases of more than one word by their first word, longest first. */
export const PHRASES: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  SAME.flatMap((alike) => alike.map((one) => ({ words: one.split(' '), means: alike[0] ?? one })))
    .filter(({ words }) => words.length > 1)
    .toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
)

const WORDS: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([means = '', ...others]) => [means, ...others].map((word) => [word, means])),
)

/** The word that stands for a plain word, if there is one. */
function standsFor(word: string): string | undefined {
  return WORDS.get(word)
}

// What makes nouns and adjectives of one root: vulnerab-ility and vulnerab-le, connect-edness and connect-ed.
const ENDINGS =
  /(?:edness|iveness|fulness|ability|ibility|ational|ation|ition|ional|ance|ence|ment|ness|abl|ibl|ant|ent|ity|ful|iv|ion|al|ly|anc|enc)$/

/** What words of one family have in common: resilient and resilience, educational and education. Alike, not right. */
export function rootOf(word: string): string {
  const same = standsFor(word)
  if (same !== undefined) return same
  const stem = stemOf(word)
  const known = standsFor(stem)
  if (known !== undefined) return known
  const root = stem.replace(ENDINGS, '')
  return root.length >= 4 ? root : stem
}

const WHOM: ReadonlySet<string> = new Set([...GROUPS].map(rootOf))
const ANYBODY: ReadonlySet<string> = new Set(
  'people person individual group member participant client user professional staff worker officer partner agency organisation'
    .split(' ')
    .map(rootOf),
)
