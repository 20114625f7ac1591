import { useMemo, useState } from 'react'
import { countChanges, modelChanges, toExplain, type ToExplain } from '../../actions/historyChanges.ts'
import { lastVersion } from '../../actions/historySides.ts'
import { release, versionName } from '../../actions/versions.ts'
import { readBack } from '../../actions/versionsCompare.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import type { Version } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nextNumber } from '../../model/queries/versions.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { PersonField } from './PersonField.tsx'
import { RefusedNote } from './RefusedNote.tsx'
import { useAsked } from './useAsked.ts'

interface ReleaseDialogProps {
  readonly onClose: () => void
  /** Shows what changed since the last version, where somebody changed the model while it was released. */
  readonly onLook: (last: Version) => void
}

/** Releases the model as it is now: its name and reason, and why targets, indicators and links are not as they were. */
export function ReleaseDialog({ onClose, onLook }: ReleaseDialogProps) {
  const context = useActionContext()
  const { kind, name: called, last, changes, explain } = useToRelease()
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const [missing, setMissing] = useState(false)
  const asking = useAsked()
  const go = () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const given = explain.map(({ key, table, record, field }) => ({
      table,
      record,
      field,
      text: reasons.get(key) ?? '',
    }))
    asking.run(
      () => release(context, { kind, name: name.trim(), reason: reason.trim(), reasons: given.filter(hasText) }),
      onClose,
    )
  }
  return (
    <Dialog
      title={say(kind === 'bid' ? 'versions.release.title.bid' : 'versions.release.title')}
      closeLabel={say('ui.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={asking.busy} onPress={go}>
            {asking.busy ? say('versions.release.busy') : say('versions.release.go', { name: called })}
          </Button>
        </>
      }
    >
      <div className="history-form">
        <div>
          <Counts called={called} />
          {last ? (
            <p className="history-quiet">
              {changes === 0
                ? say('versions.now.same', { name: versionName(last) })
                : say('versions.now.changes', { name: versionName(last), count: changes })}
            </p>
          ) : null}
        </div>
        <TextField
          label={say('versions.release.name')}
          description={say('versions.release.name.about')}
          error={missing && name.trim() === '' ? say('versions.release.name.missing') : undefined}
          autoFocus
          required
          maxLength={200}
          value={name}
          onChange={setName}
        />
        <TextArea
          label={say('versions.release.reason')}
          description={say('versions.release.reason.about')}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        {last && explain.length > 0 ? (
          <Reasons
            last={versionName(last)}
            explain={explain}
            reasons={reasons}
            onReason={(key, text) => setReasons(new Map(reasons).set(key, text))}
          />
        ) : null}
        <PersonField />
        <RefusedNote refused={asking.refused} />
        {asking.refused?.code === 'model-differs' && last ? (
          <div className="history-buttons">
            <Button onPress={() => onLook(last)}>{say('versions.again')}</Button>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}

function useToRelease() {
  const model = useModel((snapshot) => snapshot)
  const versions = useVersions((all) => all)
  const kind = about(model).status === 'proposed' ? 'bid' : 'version'
  const last = lastVersion(versions, kind)
  const groups = useMemo(() => {
    const reading = last && readBack(last, versions, model)
    return reading?.ok ? modelChanges(reading.value, model) : []
  }, [last, versions, model])
  return {
    kind,
    name: versionName({ kind, number: nextNumber(versions, kind) }),
    last,
    changes: countChanges(groups),
    explain: toExplain(groups, model),
  } as const
}

function Counts({ called }: { readonly called: string }) {
  const model = useModel((snapshot) => snapshot)
  return (
    <p>
      {say('versions.release.about', {
        name: called,
        cards: say('count.cards', { count: model.nodes.size }),
        links: say('count.links', { count: linkIndex(model).whole.size }),
        indicators: say('count.indicators', { count: model.indicators.size }),
      })}
    </p>
  )
}

interface ReasonsProps {
  readonly last: string
  readonly explain: readonly ToExplain[]
  readonly reasons: ReadonlyMap<string, string>
  readonly onReason: (key: string, text: string) => void
}

function Reasons({ last, explain, reasons, onReason }: ReasonsProps) {
  return (
    <fieldset className="history-reasons">
      <legend>{say('versions.release.reasons')}</legend>
      <p className="history-quiet">{say('versions.release.reasons.about', { name: last })}</p>
      <ul>
        {explain.map(({ key, sentences, given }) => (
          <li key={key}>
            {given ? (
              <>
                <p>{sentences.join(' ')}</p>
                <p className="history-quiet">{say('versions.release.reasons.given', { reason: given })}</p>
              </>
            ) : (
              <TextField
                label={sentences.join(' ')}
                maxLength={1000}
                value={reasons.get(key) ?? ''}
                onChange={(text) => onReason(key, text)}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function hasText({ text }: { readonly text: string }): boolean {
  return text.trim() !== ''
}
