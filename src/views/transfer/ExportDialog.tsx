import './transfer.css'
import { useId, useState } from 'react'
import { writable } from '../../actions/action.ts'
import { runAction } from '../../actions/actions.ts'
import { printOpen } from '../../actions/print.ts'
import { savePack } from '../../actions/transfer.ts'
import { useActionContext } from '../../document/hooks.ts'
import { assertNever } from '../../model/error.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { Buttons } from './Buttons.tsx'
import { FigureForm } from './FigureForm.tsx'
import { TextFormPane } from './TextFormPane.tsx'
import { useAct } from './useAct.ts'

const FORMS = ['figure', 'document', 'narrative', 'plain', 'pack', 'model'] as const
type Form = (typeof FORMS)[number]

/** Everything that a model can leave as, one form at a time. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [form, setForm] = useState<Form>('figure')
  const id = useId()
  return (
    <Dialog title={say('transfer.title')} closeLabel={say('transfer.close')} size="large" onClose={onClose}>
      <div className="transfer">
        <div className="transfer-forms" role="group" aria-label={say('transfer.forms')}>
          {FORMS.map((name) => (
            <button
              key={name}
              type="button"
              className="transfer-form"
              aria-pressed={form === name}
              onClick={() => setForm(name)}
            >
              {say(`transfer.form.${name}`)}
            </button>
          ))}
        </div>
        <section className="transfer-pane" aria-labelledby={id}>
          <h3 id={id}>{say(`transfer.form.${form}`)}</h3>
          <p className="transfer-about">{say(`transfer.form.${form}.about`)}</p>
          <Pane form={form} onClose={onClose} />
        </section>
      </div>
    </Dialog>
  )
}

function Pane({ form, onClose }: { readonly form: Form; readonly onClose: () => void }) {
  const context = useActionContext()
  const act = useAct()
  switch (form) {
    case 'figure':
      return <FigureForm onClose={onClose} />
    case 'document':
      return (
        <Buttons>
          <Button
            variant="primary"
            icon="print"
            onPress={() => {
              onClose()
              printOpen(context.open, { what: 'document' })
            }}
          >
            {say('transfer.print.document')}
          </Button>
        </Buttons>
      )
    case 'narrative':
    case 'plain':
      return <TextFormPane key={form} form={form} />
    case 'pack':
      return (
        <>
          <p className="transfer-about">{say('transfer.form.pack.back')}</p>
          <Buttons>
            <Button variant="primary" icon="download" onPress={() => act(() => savePack(context))}>
              {say('transfer.save.pack')}
            </Button>
            <Button icon="upload" disabled={!writable(context)} onPress={() => runAction('pack.read', context)}>
              {say('transfer.pack.bring')}
            </Button>
          </Buttons>
        </>
      )
    case 'model':
      return (
        <Buttons>
          <Button variant="primary" icon="download" onPress={() => runAction('file.save', context)}>
            {say('transfer.save.model')}
          </Button>
        </Buttons>
      )
    default:
      return assertNever(form)
  }
}
