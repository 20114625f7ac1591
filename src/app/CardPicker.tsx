import { cardName } from '../model/names.ts'
import { linkCards } from '../actions/links.ts'
import { select, soleNode } from '../actions/selection.ts'
import { useActionContext, useModel } from '../document/hooks.ts'
import { nodesInOrder } from '../model/queries/stages.ts'
import { CommandPalette } from '../ui/CommandPalette.tsx'
import { say } from '../words/words.ts'

export interface CardPickerProps {
  readonly purpose: 'find' | 'link-to' | 'link-from'
  readonly onClose: () => void
}

/** Picks a card by typing part of its label: to go there, or to link with the selected card without dragging. */
export function CardPicker({ purpose, onClose }: CardPickerProps) {
  const { open, newId } = useActionContext()
  const model = useModel((snapshot) => snapshot)
  const from = purpose === 'find' ? null : soleNode(open)
  const title =
    purpose === 'find' || !from
      ? say('find.title')
      : say(purpose === 'link-to' ? 'linkDialog.to' : 'linkDialog.from', { label: cardName(from) })
  const pick = (id: string) => {
    if (!from) select(open, 'nodes', [id])
    else if (purpose === 'link-to') linkCards(open, newId(), from.id, id)
    else linkCards(open, newId(), id, from.id)
  }
  return (
    <CommandPalette
      label={title}
      placeholder={say(from ? 'linkDialog.placeholder' : 'find.placeholder')}
      noneWords={say('find.none')}
      items={nodesInOrder(model)
        .filter((node) => node.id !== from?.id)
        .map((node) => ({
          id: node.id,
          label: node.code ? `${node.code} ${cardName(node)}` : cardName(node),
          group: model.stages.get(node.stage)?.name ?? '',
        }))}
      onRun={pick}
      onClose={onClose}
    />
  )
}
