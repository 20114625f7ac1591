import { addNodes } from '../../src/model/commands/addNodes.ts'
import { connect } from '../../src/model/commands/connect.ts'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { moveNodes } from '../../src/model/commands/moveNodes.ts'
import { removeRecords } from '../../src/model/commands/removeRecords.ts'
import type { Model } from '../../src/model/model.ts'
import type { Hand } from './manyClients.ts'

interface OwnCard {
  readonly id: string
  readonly made: number
  removed: number | null
  /** The numbers of the edits that set its label. */
  readonly labels: number[]
}

/** Something that an edit left behind and that nobody takes away, but with the card `of`. */
interface Mark {
  readonly number: number
  readonly of: OwnCard | null
  readonly isThere: (model: Model) => boolean
  readonly what: string
}

export interface Work {
  /** Does one more edit with a real command: at own cards, and at the shared ones where everybody edits at once. */
  readonly edit: () => void
  /** What of the edits up to one of them cannot be found in a model. */
  readonly missing: (model: Model, upTo: number) => readonly string[]
}

interface WorkOptions {
  readonly hand: Hand
  /** 0 to below 1. */
  readonly random: () => number
  /** Cards that nobody removes. */
  readonly shared: readonly string[]
  /** Characters that every fifth edit or so writes into the same field. */
  readonly bulk?: number
}

/** How many cards of its own a hand keeps at least, before it removes the oldest. */
const KEPT = 4

/** Edits of one hand that can be found again one by one, whatever the others do at the same time. */
export function numberedWork({ hand, random, shared, bulk = 0 }: WorkOptions): Work {
  const cards: OwnCard[] = []
  const marks: Mark[] = []
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const alive = () => cards.filter(({ removed }) => removed === null)

  const add = (number: number) => {
    const card: OwnCard = { id: `${hand.name}-${number}`, made: number, removed: null, labels: [number] }
    const stage = pick([...hand.model().stages.keys()])
    hand.edit((draft) => addNodes(draft, { stage, nodes: [{ id: card.id, label: `${hand.name} ${number}` }] }))
    cards.push(card)
  }
  const label = (number: number, card: OwnCard) => {
    const fields = { label: `${hand.name} ${number}` }
    hand.edit((draft) => editRecords(draft, { table: 'nodes', ids: [card.id], fields }))
    card.labels.push(number)
  }
  const link = (number: number, card: OwnCard) => {
    const id = `${hand.name}-l${number}`
    const taken = new Set([...hand.model().links.values()].filter(({ from }) => from === card.id).map(({ to }) => to))
    const free = shared.filter((one) => !taken.has(one))
    if (free.length === 0) return label(number, card)
    const to = pick(free)
    hand.edit((draft) => connect(draft, { id, from: card.id, to }))
    marks.push({ number, of: card, isThere: ({ links }) => links.get(id)?.to === to, what: `link ${id}` })
  }
  const say = (number: number) => {
    const id = pick(shared)
    const word = `[${hand.name} ${number}]`
    const description = `${hand.model().nodes.get(id)?.description ?? ''}${word}`
    hand.edit((draft) => editRecords(draft, { table: 'nodes', ids: [id], fields: { description } }))
    const isThere = ({ nodes }: Model) => nodes.get(id)?.description.split(word).length === 2
    marks.push({ number, of: null, isThere, what: `word ${word}` })
  }
  const remove = (number: number, card: OwnCard) => {
    hand.edit((draft) => removeRecords(draft, [{ table: 'nodes', id: card.id }]))
    card.removed = number
  }
  const move = () => {
    const stage = pick([...hand.model().stages.keys()])
    hand.edit((draft) => moveNodes(draft, { ids: [pick(shared)], stage, after: null }))
  }
  const fill = (number: number) => {
    const fields = { who: `${hand.name} ${number} `.padEnd(bulk, 'x') }
    hand.edit((draft) => editRecords(draft, { table: 'nodes', ids: shared.slice(0, 1), fields }))
  }

  return {
    edit() {
      const number = hand.made() + 1
      const own = alive()
      const [oldest, newest] = [own[0], own.at(-1)]
      const roll = random()
      if (oldest === undefined || newest === undefined || roll < 0.2) add(number)
      else if (roll < 0.4) label(number, newest)
      else if (roll < 0.55) say(number)
      else if (roll < 0.65) link(number, newest)
      else if (roll < 0.8 && own.length > KEPT) remove(number, oldest)
      else if (bulk > 0) fill(number)
      else move()
      // Two moves can come to the same: then it has not counted.
      if (hand.made() < number) add(number)
    },
    missing(model, upTo) {
      const lost: string[] = []
      for (const { id, made, removed, labels } of cards) {
        const node = model.nodes.get(id)
        if (node === undefined) {
          if (made <= upTo && removed === null) lost.push(`card ${id}`)
          continue
        }
        if (removed !== null && removed <= upTo) lost.push(`removal ${removed} of ${id}`)
        const last = labels.findLast((number) => number <= upTo) ?? 0
        if (Number(node.label.split(' ')[1]) < last) lost.push(`label ${last} of ${id}`)
      }
      for (const { number, of, isThere, what } of marks) {
        if (number <= upTo && (of === null || of.removed === null) && !isThere(model)) lost.push(what)
      }
      return lost
    },
  }
}
