import { useEffect, useState } from 'react'
import { copyText, saveText, type TextForm, textOf } from '../../actions/transfer.ts'
import { useActionContext, useData, useModel } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { say } from '../../words/words.ts'
import { Buttons } from './Buttons.tsx'
import { useAct } from './useAct.ts'

/** A text that is written from the model: to read, to copy, to save. */
export function TextFormPane({ form }: { readonly form: TextForm }) {
  const context = useActionContext()
  const act = useAct()
  const model = useModel((snapshot) => snapshot)
  const data = useData((snapshot) => snapshot)
  const { tell } = context
  const [text, setText] = useState('')
  useEffect(() => {
    let stale = false
    void textOf({ model, data }, form).then(
      (written) => stale || setText(written),
      () => stale || tell(say('transfer.failed')),
    )
    return () => {
      stale = true
    }
  }, [model, data, form, tell])
  return (
    <>
      <ScrollBox label={say('transfer.preview.text')} className="transfer-text">
        {text}
      </ScrollBox>
      <Buttons>
        <Button
          variant="primary"
          icon="copy"
          disabled={text === ''}
          onPress={() => act(() => copyText(context, form, text))}
        >
          {say('transfer.copy')}
        </Button>
        <Button icon="download" disabled={text === ''} onPress={() => act(() => saveText(context, form))}>
          {say(form === 'plain' ? 'transfer.save.text' : 'transfer.save.narrative')}
        </Button>
      </Buttons>
    </>
  )
}
