import { useState } from 'react'
import { deleteCards } from '../../actions/cards.ts'
import { linkAllTo } from '../../actions/inspectLinks.ts'
import { select, selectedNodes } from '../../actions/selection.ts'
import { useActionContext, useModelShallow } from '../../document/hooks.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import { LEVELS } from '../../model/records/node.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { CheckOf, ChoiceOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { IndicatorPicker } from './NodeIndicators.tsx'
import { CardPicker } from './NodeLinks.tsx'
import { StageChoice } from './NodePanel.tsx'
import { ManyHead, PanelFoot } from './PanelFrame.tsx'
import { Part } from './Part.tsx'
import { AddButton } from './RowButtons.tsx'
import { TagsPart } from './Tags.tsx'
import { useRows } from './useRows.ts'

/** What makes sense for several cards at once. */
export function NodesPanel({ ids }: { readonly ids: readonly string[] }) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const [adding, setAdding] = useState<'indicator' | 'link' | null>(null)
  const place = { table: 'nodes', ids } as const
  const shared = useModelShallow((model) => {
    const [first = [], ...rest] = ids.map((id) => indicatorsOn(model, id))
    return first.filter((id) => rest.every((list) => list.includes(id)))
  })
  const close = () => {
    setAdding(null)
    rows.goToAdd()
  }
  return (
    <>
      <ManyHead name={say('inspect.nodes.title', { count: ids.length })}>
        <p className="insp-quiet">{say('inspect.nodes.about')}</p>
        <div className="insp-rows">
          <StageChoice ids={ids} />
          <ChoiceOf {...place} field="level" {...choice('level', LEVELS)} />
          <TextOf {...place} field="who" {...worded('inspect.node.who')} />
          <TextOf {...place} field="place" {...worded('inspect.place')} />
          <TextOf {...place} field="source" {...worded('inspect.source', 'inspect.node.source')} />
        </div>
        <CheckOf {...place} field="intended" label={say('inspect.node.intended')} />
      </ManyHead>
      <TagsPart ids={ids} />
      <Part title={say('inspect.nodes.together')} rows={rows}>
        <div className="insp-actions">
          <AddButton what={say('inspect.nodes.indicator')} whole onPress={() => setAdding('indicator')} />
          <AddButton what={say('inspect.nodes.link')} whole onPress={() => setAdding('link')} />
        </div>
        {adding === 'indicator' ? <IndicatorPicker nodes={ids} on={shared} onDone={close} /> : null}
        {adding === 'link' ? (
          <CardPicker
            label={say('inspect.nodes.link')}
            without={ids}
            onPick={(to) => {
              linkAllTo(open, ids, to, newId)
              close()
            }}
            onClose={close}
          />
        ) : null}
      </Part>
      <PanelFoot
        remove={say('inspect.nodes.delete', { count: ids.length })}
        onRemove={() => deleteCards(open, selectedNodes(open))}
      >
        <Button size="small" onPress={() => select(open, 'nodes', ids.slice(-1))}>
          {say('inspect.nodes.onlyLast')}
        </Button>
      </PanelFoot>
    </>
  )
}
