import { stageTitle } from '../../model/names.ts'
import { keyName } from '../../actions/keys.ts'
import { addLinkedCard, nudgeCard, shiftCard } from '../../actions/cards.ts'
import { discuss } from '../../actions/commentSubjects.ts'
import { moveToStage } from '../../actions/inspectNodes.ts'
import { deleteRow } from '../../actions/outline.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import type { Node } from '../../model/model.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { MenuButton } from '../../ui/Menu.tsx'
import { say } from '../../words/words.ts'
import { addButtonOf, labelOf, useGoTo } from './outlineFocus.ts'

/** Everything that can be done with a card of the outline, for those who do not use its keys. */
export function RowMenu({ node, onLink }: { readonly node: Node; readonly onLink: () => void }) {
  const { open, newId } = useActionContext()
  const goTo = useGoTo()
  const stages = useModelShallow(stagesInOrder)
  const place = useModel((model) => nodesByStage(model).get(node.stage)?.indexOf(node) ?? -1)
  const count = useModel((model) => nodesByStage(model).get(node.stage)?.length ?? 0)
  const own = stages.findIndex((stage) => stage.id === node.stage)
  const keys = (name: string) => keyName(name, navigator.platform.startsWith('Mac'))
  const after = (act: () => void) => () => {
    act()
    goTo(labelOf(node.id))
  }
  const remove = () => {
    const next = deleteRow(open, node)
    goTo(next ? labelOf(next) : addButtonOf(node.stage))
  }
  return (
    <MenuButton
      label={say('outline.card.menu')}
      icon="more"
      iconOnly
      variant="quiet"
      size="small"
      items={[
        {
          id: 'linked',
          label: say('action.card.linked'),
          icon: 'addCard',
          keys: keys('Mod+Enter'),
          onAction: () => addLinkedCard(open, { node: newId(), link: newId() }, node),
        },
        { id: 'link', label: say('outline.link.add'), icon: 'link', onAction: onLink },
        {
          id: 'comment',
          label: say('comments.add'),
          icon: 'comment',
          keys: keys('M'),
          onAction: () => discuss(open, { kind: 'node', id: node.id }),
        },
        { id: 'line-1', divider: true },
        {
          id: 'up',
          label: say('action.card.up'),
          icon: 'arrowUp',
          keys: keys('Alt+ArrowUp'),
          disabled: place <= 0,
          onAction: after(() => nudgeCard(open, node, -1)),
        },
        {
          id: 'down',
          label: say('action.card.down'),
          icon: 'arrowDown',
          keys: keys('Alt+ArrowDown'),
          disabled: place === count - 1,
          onAction: after(() => nudgeCard(open, node, 1)),
        },
        {
          id: 'previous',
          label: say('action.card.previousStage'),
          icon: 'arrowLeft',
          keys: keys('Alt+ArrowLeft'),
          disabled: own <= 0,
          onAction: after(() => shiftCard(open, node, -1)),
        },
        {
          id: 'next',
          label: say('action.card.nextStage'),
          icon: 'arrowRight',
          keys: keys('Alt+ArrowRight'),
          disabled: own === stages.length - 1,
          onAction: after(() => shiftCard(open, node, 1)),
        },
        { id: 'line-2', divider: true },
        ...stages.map((stage) => ({
          id: `stage ${stage.id}`,
          label: say('outline.card.toStage', { stage: stageTitle(stage) }),
          disabled: stage.id === node.stage,
          onAction: after(() => moveToStage(open, [node.id], stage.id)),
        })),
        { id: 'line-3', divider: true },
        {
          id: 'delete',
          label: say('outline.card.delete'),
          icon: 'remove',
          keys: keys('Mod+Shift+Backspace'),
          danger: true,
          onAction: remove,
        },
      ]}
    />
  )
}
