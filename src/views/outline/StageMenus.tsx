import { stageTitle } from '../../model/names.ts'
import { addCard } from '../../actions/cards.ts'
import { setStageKind, shiftStage, stageKindWords } from '../../actions/stages.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Stage } from '../../model/model.ts'
import { HORIZONS, STAGE_KINDS } from '../../model/records/stage.ts'
import { MenuButton, type MenuEntry } from '../../ui/Menu.tsx'
import { say } from '../../words/words.ts'

export interface StageMenusProps {
  readonly stage: Stage
  readonly place: number
  readonly stages: number
}

/** What kind of stage it is, and what can be done with it. */
export function StageMenus({ stage, place, stages }: StageMenusProps) {
  const { open, newId } = useActionContext()
  const dialog = (name: string) => open.session.setState({ dialog: { name, subject: stage.id } })
  return (
    <div className="outline-stage-tools">
      <MenuButton
        label={say('outline.stage.kind', { kind: stageKindWords(stage) })}
        variant="quiet"
        size="small"
        items={kindEntries(stage, (fields) => setStageKind(open, stage.id, fields))}
      />
      <MenuButton
        label={say('outline.stage.menu', { name: stageTitle(stage) })}
        icon="more"
        iconOnly
        variant="quiet"
        size="small"
        items={[
          {
            id: 'add',
            label: say('outline.stage.addCard'),
            icon: 'addCard',
            onAction: () => addCard(open, newId(), stage.id),
          },
          { id: 'line-1', divider: true },
          {
            id: 'earlier',
            label: say('outline.stage.earlier'),
            icon: 'arrowUp',
            disabled: place === 1,
            onAction: () => shiftStage(open, stage.id, -1),
          },
          {
            id: 'later',
            label: say('outline.stage.later'),
            icon: 'arrowDown',
            disabled: place === stages,
            onAction: () => shiftStage(open, stage.id, 1),
          },
          { id: 'all', label: say('outline.stage.all'), icon: 'settings', onAction: () => dialog('stages') },
          { id: 'line-2', divider: true },
          {
            id: 'remove',
            label: say('outline.stage.remove'),
            icon: 'remove',
            danger: true,
            disabled: stages === 1,
            onAction: () => dialog('remove-stage'),
          },
        ]}
      />
    </div>
  )
}

type KindFields = Partial<Pick<Stage, 'kind' | 'horizon'>>

/** The kinds, and under them the horizons: those tell outcomes apart. */
function kindEntries(stage: Stage, set: (fields: KindFields) => void): MenuEntry[] {
  const entry = (id: string, words: string, chosen: boolean, fields: KindFields): MenuEntry => ({
    id,
    label: chosen ? say('outline.stage.now', { choice: words }) : words,
    icon: chosen ? 'check' : undefined,
    onAction: () => set(fields),
  })
  const kinds = STAGE_KINDS.map((kind) => entry(kind, say(`stage.kind.${kind}`), kind === stage.kind, { kind }))
  if (stage.kind !== 'outcome' && stage.horizon === '') return kinds
  const horizons = HORIZONS.map((horizon) =>
    entry(
      `horizon ${horizon}`,
      say('outline.stage.horizon', { horizon: horizon === '' ? say('horizon.none') : say(`horizon.${horizon}`) }),
      horizon === stage.horizon,
      { horizon },
    ),
  )
  return [...kinds, { id: 'line', divider: true }, ...horizons]
}
