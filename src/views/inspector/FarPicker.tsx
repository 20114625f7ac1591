import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { cardsOf, type FarCard, readCardsOf } from '../../actions/contributions.ts'
import type { Far } from '../../actions/suggestions.ts'
import { useActionContext } from '../../document/hooks.ts'
import { loadShelf, shelf } from '../../document/shelf.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Picker } from './Picker.tsx'
import type { SystemHere } from './useSystemOfModel.ts'

interface Cards {
  readonly id: string
  readonly title: string
  readonly cards: readonly FarCard[]
}

interface FarPickerProps {
  /** Offered first, where the model is in a workspace that has one. */
  readonly system: SystemHere | null
  readonly onPick: (far: Far) => void
  readonly onClose: () => void
}

/** A card of the system model of the workspace; or first another model, and then one of its cards. */
export function FarPicker({ system, onPick, onClose }: FarPickerProps) {
  const [other, setOther] = useState(false)
  const cards = useMemo(
    () => system && { id: system.id, title: titleOf(about(system.model).title), cards: cardsOf(system.model) },
    [system],
  )
  if (!cards || other) return <ModelPicker onPick={onPick} onClose={onClose} />
  return (
    <>
      <CardPicker from={cards} onPick={onPick} onClose={onClose} />
      <Button size="small" variant="quiet" onPress={() => setOther(true)}>
        {say('contributing.otherModel')}
      </Button>
    </>
  )
}

function CardPicker({ from, onPick, onClose }: Pick<FarPickerProps, 'onPick' | 'onClose'> & { readonly from: Cards }) {
  const label = say('inspect.contributions.card', { title: from.title })
  return (
    <Picker
      key={from.id}
      label={label}
      placeholder={say('contributing.find')}
      noneWords={say('inspect.cards.noneFound')}
      options={from.cards.map(({ id, label: name, stage }) => ({ id, label: name, detail: stage }))}
      onPick={(id) => {
        const card = from.cards.find((it) => it.id === id)
        if (card) onPick({ systemModel: from.id, systemTitle: from.title, systemNode: id, systemLabel: card.label })
      }}
      onClose={onClose}
    />
  )
}

/** First another model, then one of its cards. The model is read only once it is chosen. */
function ModelPicker({ onPick, onClose }: Pick<FarPickerProps, 'onPick' | 'onClose'>) {
  const { open } = useActionContext()
  const entries = useStore(shelf, (state) => state.entries)
  const [state, setState] = useState<'choose' | 'reading' | 'failed' | Cards>('choose')
  useEffect(() => {
    if (entries === null) void loadShelf()
  }, [entries])
  const read = (id: string) => {
    setState('reading')
    readCardsOf(id).then(
      (found) => setState({ id, ...found }),
      () => setState('failed'),
    )
  }
  if (state === 'reading') return <p role="status">{say('inspect.contributions.reading')}</p>
  if (typeof state === 'object') return <CardPicker from={state} onPick={onPick} onClose={onClose} />
  const others = (entries ?? []).filter((entry) => entry.id !== open.id && !entry.deleted)
  const sorted = others.toSorted((a, b) => Number(b.kind === 'system') - Number(a.kind === 'system'))
  return (
    <>
      {state === 'failed' ? <p role="alert">{say('inspect.contributions.failed')}</p> : null}
      <Picker
        label={say('inspect.contributions.model')}
        placeholder={say('inspect.contributions.model')}
        noneWords={say('inspect.contributions.noModels')}
        options={sorted.map((entry) => ({
          id: entry.id,
          label: titleOf(entry.title),
          detail: say(`kind.${entry.kind}`),
        }))}
        onPick={read}
        onClose={onClose}
      />
    </>
  )
}

function titleOf(title: string): string {
  return title || say('model.untitled')
}
