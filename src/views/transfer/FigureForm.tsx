import { useEffect, useMemo, useState } from 'react'
import { selectedLinks, selectedNodes } from '../../actions/selection.ts'
import { printOpen } from '../../actions/print.ts'
import { drawPart, savePng, saveSvg } from '../../actions/transfer.ts'
import { useActionContext, useData, useModel, useSurroundings } from '../../document/hooks.ts'
import { useServed } from '../../document/hooks/served.ts'
import type { FigureScope } from '../../formats/svg/scope.ts'
import type { Figure } from '../../formats/svg/whole.ts'
import { stagesInOrder } from '../../model/queries/stages.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { Buttons } from './Buttons.tsx'
import { useAct } from './useAct.ts'

/** How long a typist rests before what was typed is drawn, in milliseconds. */
const PAUSE = 350
/** Long enough for the browser to show what has changed before a drawing begins, in milliseconds. */
const FRAME = 30

/** A figure this many times as tall as it is wide is a strip, on a page and as a picture. */
const STRIP = 3

/** What of the model the figure shows, what it looks like, and the ways out. */
export function FigureForm({ onClose }: { readonly onClose: () => void }) {
  const context = useActionContext()
  const act = useAct()
  const { open } = context
  const [through] = useState(() => [
    ...selectedNodes(open).map(({ id }) => id),
    ...selectedLinks(open).flatMap(({ from, to }) => [from, to]),
  ])
  const stages = useModel(stagesInOrder)
  const [scope, setScope] = useState<FigureScope>(() =>
    through.length > 0 ? { kind: 'path', nodes: through } : { kind: 'all' },
  )
  const [version, setVersion] = useState('')
  const figure = useFigure(scope, useSettled(version))
  const names = stages.map(({ id, name }) => ({ value: id, label: name || say('stage.untitled') }))
  const later = (one: string, other: string) => {
    const at = (id: string) => names.findIndex(({ value }) => value === id)
    return at(other) < at(one) ? one : other
  }
  const choose = (kind: string) => {
    const [first, last] = [stages[0]?.id ?? '', stages.at(-1)?.id ?? '']
    if (kind === 'path') setScope({ kind, nodes: through })
    else setScope(kind === 'stages' ? { kind, from: first, to: last } : { kind: 'all' })
  }
  return (
    <>
      <div className="transfer-fields">
        <SelectField
          label={say('transfer.scope')}
          value={scope.kind}
          options={[
            { value: 'all', label: say('transfer.scope.all') },
            {
              value: 'path',
              label: say(through.length > 0 ? 'transfer.scope.path' : 'transfer.scope.path.none'),
              disabled: through.length === 0,
            },
            { value: 'stages', label: say('transfer.scope.stages') },
          ]}
          onChange={choose}
        />
        {scope.kind === 'stages' ? (
          <>
            <SelectField
              label={say('transfer.scope.from')}
              value={scope.from}
              options={names}
              onChange={(from) => setScope({ ...scope, from, to: later(from, scope.to) })}
            />
            <SelectField
              label={say('transfer.scope.to')}
              value={scope.to}
              options={names.slice(names.findIndex(({ value }) => value === scope.from))}
              onChange={(to) => setScope({ ...scope, to })}
            />
          </>
        ) : null}
        <TextField
          label={say('transfer.version')}
          placeholder={say('transfer.version.invite')}
          value={version}
          maxLength={80}
          onChange={setVersion}
        />
      </div>
      <Preview figure={figure} />
      {figure && figure.height > STRIP * figure.width ? (
        <p className="transfer-about">{say('transfer.figure.tall')}</p>
      ) : null}
      <Buttons>
        <Button variant="primary" icon="download" onPress={() => act(() => saveSvg(context, { scope, version }))}>
          {say('transfer.save.svg')}
        </Button>
        <Button icon="download" onPress={() => act(() => savePng(context, { scope, version }))}>
          {say('transfer.save.png')}
        </Button>
        <Button
          icon="print"
          onPress={() => {
            onClose()
            printOpen(open, { what: 'figure', scope, version })
          }}
        >
          {say('transfer.print')}
        </Button>
      </Buttons>
    </>
  )
}

/** A text as it was when its typing last paused: drawing two thousand cards for every letter would hold up the letters. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** The figure as the model stands, drawn again when either changes; null until it is there. */
function useFigure(scope: FigureScope, version: string): Figure | null {
  const { now, tell } = useSurroundings()
  const model = useModel((snapshot) => snapshot)
  const data = useData((snapshot) => snapshot)
  const served = useServed()
  const [figure, setFigure] = useState<Figure | null>(null)
  useEffect(() => {
    let stale = false
    // A large model takes seconds to draw: the dialog is to be seen first.
    const timer = setTimeout(() => {
      void drawPart({ model, data }, { scope, version, now: now(), served }).then(
        (drawn) => stale || setFigure(drawn),
        () => stale || tell(say('transfer.failed')),
      )
    }, FRAME)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [model, data, served, scope, version, now, tell])
  return figure
}

function Preview({ figure }: { readonly figure: Figure | null }) {
  const source = useMemo(() => figure && `data:image/svg+xml,${encodeURIComponent(figure.svg)}`, [figure])
  return (
    <div className="transfer-preview">
      {figure && source ? (
        <img src={source} alt={say('transfer.preview')} width={figure.width} height={figure.height} />
      ) : (
        <p role="status">{say('transfer.working')}</p>
      )}
    </div>
  )
}
