import type { OpenModel } from '../document/openModel.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { folded } from '../model/folded.ts'
import type { Award, Classification, Model, Place, Workspace } from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import type { Scheme } from '../model/records/profile.ts'
import type { Digest } from '../portfolio/digest.ts'
import { byWords, distinct } from '../portfolio/folded.ts'
import { type CodedPlace, type PlaceNamed, placeKey, type PlacesIndex } from '../portfolio/places.ts'
import { say } from '../words/words.ts'
import { addRow } from './inspectFields.ts'
import { sayAwardDays } from './interventions.ts'
import { saySum } from './moneyWords.ts'
import { announce } from './selection.ts'

/** The terms of one scheme, by their words. */
export function termsOf(classifications: Model['classifications'], scheme: Scheme): readonly Classification[] {
  return [...classifications.values()]
    .filter((one) => one.scheme === scheme)
    .sort((a, b) => byWords(a.term, b.term) || (a.id < b.id ? -1 : 1))
}

/** Says a term of a closed scheme of the intervention, or takes it back: then every record of it goes. */
export function setTerm(open: OpenModel, id: string, scheme: Scheme, term: string, what: string, on: boolean): void {
  const there = termsOf(open.model.getState().snapshot.classifications, scheme).filter((one) => one.term === term)
  if (on === there.length > 0) return
  open.edit((draft) => {
    for (const one of there) draft.classifications.delete(one.id)
    if (on) addRecord(draft, { table: 'classifications', record: { id, scheme, term, edition: '', source: '' } })
  })
  announce(open, say(on ? 'particulars.said.on' : 'particulars.said.off', { what }))
}

/** Adds a priority or a group of people. False when it is there already. */
export function addTerm(
  open: OpenModel,
  id: string,
  scheme: 'priority' | 'group',
  { term, edition = '' }: { readonly term: string; readonly edition?: string },
): boolean {
  const name = term.trim()
  const there = termsOf(open.model.getState().snapshot.classifications, scheme)
  if (name === '' || there.some((one) => folded(one.term) === folded(name) && one.edition === edition)) {
    announce(open, say('particulars.said.already', { what: name }))
    return false
  }
  const record = { id, scheme, term: name, edition, source: '' }
  open.edit((draft) => addRecord(draft, { table: 'classifications', record }))
  announce(open, say('particulars.said.added', { what: name }))
  return true
}

/** The places of a model by their names. */
export function placesInOrder(places: Model['places']): readonly Place[] {
  return [...places.values()].sort((a, b) => byWords(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Adds a place, with its code or by its name only. False when it is there already. */
export function addPlace(
  open: OpenModel,
  id: string,
  { code, name, type }: PlaceNamed & { readonly type: string },
): boolean {
  const what = name.trim() || code
  const key = placeKey({ code, name })
  const there = [...open.model.getState().snapshot.places.values()]
  if (key === '' || there.some((one) => placeKey(one) === key)) {
    announce(open, say('particulars.said.already', { what }))
    return false
  }
  open.edit((draft) => addRecord(draft, { table: 'places', record: { id, code, name: name.trim(), type } }))
  announce(open, say('particulars.said.added', { what }))
  return true
}

/** What tells places of one name apart: the kind, where it is, and the code. */
export function sayPlaceOf({ code, type }: Pick<CodedPlace, 'code' | 'type'>, places: PlacesIndex): string {
  const parents = (places.find(code)?.parents ?? []).map((parent) => places.find(parent)?.name ?? parent)
  return [type, ...parents, code || say('particulars.place.noCode')].filter(Boolean).join(' · ')
}

export interface TermOffer {
  readonly id: string
  readonly term: string
  readonly edition: string
}

/** The priorities of the workspace that a model does not have yet. */
export function prioritiesToAdd(
  priorities: Workspace['priorities'],
  has: readonly Classification[],
): readonly TermOffer[] {
  const there = new Set(has.map(({ term, edition }) => `${folded(term)}\n${edition}`))
  return [...priorities.values()]
    .toSorted(byOrder)
    .filter(({ name, edition }) => name.trim() && !there.has(`${folded(name)}\n${edition}`))
    .map(({ id, name, edition }) => ({ id, term: name.trim(), edition }))
}

/** The groups of people that other interventions name and this one does not: the same words let overlap be seen. */
export function groupsToAdd(digests: Iterable<Digest>, has: readonly Classification[]): readonly TermOffer[] {
  const there = new Set(has.map(({ term }) => folded(term)))
  return distinct([...digests].flatMap(({ groups }) => groups))
    .filter((group) => !there.has(folded(group)))
    .sort(byWords)
    .map((term) => ({ id: `group ${term}`, term, edition: '' }))
}

/** Funding in its order. */
export function awardsInOrder(awards: Model['awards']): readonly Award[] {
  return [...awards.values()].toSorted(byOrder)
}

const EMPTY = {
  funder: '',
  programme: '',
  amount: null,
  start: '',
  end: '',
  awarded: '',
  reference: '',
  source: '',
  note: '',
}

/** Adds an empty funding period at the end, in the currency of the last one, else pounds. Its amount is not known yet. */
export function addAward(open: OpenModel, id: string): void {
  const last = awardsInOrder(open.model.getState().snapshot.awards).at(-1)
  const { funder, programme } = last ?? EMPTY
  addRow(open, 'awards', { ...EMPTY, id, funder, programme, currency: last?.currency || 'GBP' }, 'funder')
}

/** A funding period in one line: the sum and when, as far as they are known. */
export function sayAward(award: Award): string {
  const { amount, currency } = award
  const sum = amount === null ? say('particulars.award.unknown') : saySum(amount, currency)
  return [sum, sayAwardDays(award)].filter(Boolean).join(' · ')
}
