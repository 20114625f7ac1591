import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenModel } from '../../document/openModel.ts'
import { matchingNodes } from '../../model/queries/filter.ts'
import { pathThrough } from '../../model/queries/paths.ts'

/** What stands out on the map: null when everything does. `path` links are drawn in the accent colour. */
export interface Lit {
  readonly nodes: ReadonlySet<string> | null
  readonly path: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> } | null
}

const ALL: Lit = { nodes: null, path: null }

/** What is lit by the selection, the path it lies on, and the filter. Follows the open model until stopped. */
export function followLit(open: OpenModel): { store: StoreApi<Lit>; stop: () => void } {
  const store = createStore<Lit>(() => litOf(open))
  const update = () => {
    const next = litOf(open)
    if (next !== store.getState()) store.setState(next, true)
  }
  const stops = [open.session.subscribe(update), open.model.subscribe(update)]
  return { store, stop: () => stops.forEach((stop) => stop()) }
}

const last = new WeakMap<OpenModel, { key: readonly unknown[]; lit: Lit }>()

function litOf(open: OpenModel): Lit {
  const { snapshot } = open.model.getState()
  const { selection, following, filter, renaming } = open.session.getState()
  const key = [snapshot, selection, following, filter, renaming]
  const known = last.get(open)
  if (known && key.every((part, at) => part === known.key[at])) return known.lit
  const matching = matchingNodes(snapshot, filter)
  const link = selection?.table === 'links' ? snapshot.links.get(selection.ids[0] ?? '') : undefined
  const from = selection?.table === 'nodes' ? selection.ids : link ? [link.from, link.to] : []
  // While a label is typed the rest stays as it is: the person looks at all of it.
  const path = following && renaming === null && from.length > 0 ? pathThrough(snapshot, from) : null
  // A card without links has no path to follow: then nothing recedes.
  const followed = path && path.links.size > 0 ? path : null
  const nodes = matching ?? followed?.nodes ?? null
  const lit = nodes || followed ? { nodes, path: followed } : ALL
  last.set(open, { key, lit })
  return lit
}
