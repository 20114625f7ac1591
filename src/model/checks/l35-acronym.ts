import { addRecord } from '../commands/addRecord.ts'
import type { Model, ModelDraft } from '../model.ts'
import { nodesInOrder } from '../queries/stages.ts'
import { acronymOf, acronymsIn, isSpelled, type Spelled, spelledIn } from './acronyms.ts'
import type { ModelCheck } from './check.ts'

/**
 * L35: an acronym in a label that neither the glossary nor a text of the model spells out. A few that everyone knows in
 * the UK are let pass.
 * Source: Davies' criteria (understandable).
 */
export const acronymNotDefined: ModelCheck = {
  id: 'L35',
  severity: 'info',
  sources: ['davies'],
  scope: 'model',
  reads: ({ model }) => [model.nodes, model.stages, model.meta, model.terms, model.objectives, model.factors],
  find: ({ model }) => {
    const cards = new Map<string, string[]>()
    for (const node of nodesInOrder(model)) {
      for (const acronym of partsOf(node).acronyms) {
        const list = cards.get(acronym)
        if (list) list.push(node.id)
        else cards.set(acronym, [node.id])
      }
    }
    if (cards.size === 0) return []
    const defined = new Set([...model.terms.values()].filter(({ meaning }) => meaning.trim() !== '').map(termKey))
    const texts = [...spelledInModel(model)]
    return [...cards]
      .filter(([acronym]) => !defined.has(acronym) && !isSpelled(acronym, texts))
      .map(([acronym, on]) => ({ detail: acronym, cards: on, params: { acronym, count: on.length } }))
  },
  fix: {
    run(draft, { detail }, newId) {
      const known = termFor(draft, detail)
      if (known !== undefined) return { table: 'terms', id: known }
      const id = newId()
      addRecord(draft, { table: 'terms', record: { id, term: detail, meaning: '' }, ordered: true })
      return { table: 'terms', id }
    },
  },
}

interface Parts {
  readonly acronyms: readonly string[]
  readonly spelled: readonly Spelled[]
}

type Texts = Readonly<Record<string, unknown>> & { readonly id: string }

// By record: they keep their identity while nothing in them changes, so that an edit reads one card again.
const known = new WeakMap<object, Parts>()

function partsOf(record: object): Parts {
  const before = known.get(record)
  if (before) return before
  const { id: _, ...fields } = record as Texts
  const label = typeof fields['label'] === 'string' ? fields['label'] : ''
  const spelled = Object.values(fields).flatMap((text) =>
    typeof text === 'string' && text !== '' ? spelledIn(text) : [],
  )
  const made = {
    acronyms: label === '' ? [] : acronymsIn(label),
    spelled: spelled.filter(({ beside, initials }) => beside.length + initials.length > 0),
  }
  known.set(record, made)
  return made
}

function* spelledInModel(model: Model): Generator<Spelled> {
  for (const table of [model.meta, model.objectives, model.factors, model.nodes]) {
    for (const record of table.values()) yield* partsOf(record).spelled
  }
}

/** A term as acronyms are compared: "ACEs" explains ACE. */
function termKey({ term }: { readonly term: string }): string {
  const word = term.trim()
  return acronymOf(word) || word.toUpperCase()
}

function termFor(draft: ModelDraft, acronym: string): string | undefined {
  return [...draft.terms.values()].find((term) => termKey(term) === acronym)?.id
}
