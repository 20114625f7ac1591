import { useState } from 'react'
import { deleteCards } from '../../actions/cards.ts'
import { linkAllTo } from '../../actions/inspectLinks.ts'
import { select, selectedNodes } from '../../actions/selection.ts'
import { useActionContext, useModelShallow } from '../../document/hooks.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import { LEVELS } from '../../model/records/node.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { CheckOf, ChoiceOf, choices, TextOf } from './fields.tsx'
import { IndicatorPicker } from './NodeIndicators.tsx'
import { CardPicker } from './NodeLinks.tsx'
import { StageChoice } from './NodePanel.tsx'
import { AddButton, Part, useRows } from './Part.tsx'
import { TagsPart } from './Tags.tsx'
import { useWritable } from './writable.ts'

/** What makes sense for several cards at once. */
export function NodesPanel({ ids }: { readonly ids: readonly string[] }) {
  const { open, newId } = useActionContext()
  const writable = useWritable()
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
      <h2 className="insp-eyebrow insp-name">{say('inspect.nodes.title', { count: ids.length })}</h2>
      <div className="insp-head">
        <p className="insp-quiet">{say('inspect.nodes.about')}</p>
        <div className="insp-rows">
          <StageChoice ids={ids} />
          <ChoiceOf
            {...place}
            field="level"
            label={say('level')}
            options={choices('level', LEVELS)}
            none={say('level.none')}
          />
          <TextOf {...place} field="who" label={say('inspect.node.who')} invite={say('inspect.node.who.invite')} />
          <TextOf {...place} field="place" label={say('inspect.place')} invite={say('inspect.place.invite')} />
          <TextOf {...place} field="source" label={say('inspect.node.source')} invite={say('inspect.source.invite')} />
        </div>
        <CheckOf {...place} field="intended" label={say('inspect.node.intended')} />
      </div>
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
      <div className="insp-foot">
        <Button size="small" onPress={() => select(open, 'nodes', ids.slice(-1))}>
          {say('inspect.nodes.onlyLast')}
        </Button>
        <Button
          size="small"
          variant="danger"
          icon="remove"
          disabled={!writable}
          onPress={() => deleteCards(open, selectedNodes(open))}
        >
          {say('inspect.nodes.delete', { count: ids.length })}
        </Button>
      </div>
    </>
  )
}
