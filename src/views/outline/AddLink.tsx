import { cardName, stageTitle } from '../../model/names.ts'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { linkCards } from '../../actions/links.ts'
import { linkChoices, type Way } from '../../actions/outlineRows.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Node } from '../../model/model.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'

/** Links a card with another, picked by typing part of its label. Escape gives up. */
export function AddLink({ node, onDone }: { readonly node: Node; readonly onDone: () => void }) {
  const { open, newId } = useActionContext()
  const model = useModel((snapshot) => snapshot)
  const [way, setWay] = useState<Way>('to')
  const link = (other: string | null) => {
    if (other === null) return
    if (way === 'to') linkCards(open, newId(), node.id, other)
    else linkCards(open, newId(), other, node.id)
    onDone()
  }
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => group.current?.querySelector('input')?.focus(), [])
  const keys = {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.stopPropagation()
      onDone()
    },
  }
  return (
    <div className="outline-add-link" role="group" aria-label={say('outline.link.add')} ref={group} {...keys}>
      <SelectField
        label={say('outline.link.way')}
        hideLabel
        value={way}
        options={[
          { value: 'to', label: say('link.leadsTo') },
          { value: 'from', label: say('link.followsFrom') },
        ]}
        onChange={(value) => setWay(value === 'from' ? 'from' : 'to')}
      />
      <ComboBox
        label={say('outline.link.card')}
        hideLabel
        value={null}
        placeholder={say('outline.link.find')}
        noneWords={say('outline.link.none')}
        options={linkChoices(model, node, way).map((other) => ({
          id: other.id,
          label: cardName(other),
          detail: stageTitle(model.stages.get(other.stage)),
        }))}
        onChange={link}
      />
      <Button size="small" variant="quiet" onPress={onDone}>
        {say('ui.cancel')}
      </Button>
    </div>
  )
}
