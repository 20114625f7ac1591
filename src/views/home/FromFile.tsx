import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import type { Home } from './useHome.ts'

/** A new model out of a file, or out of the content of one. */
export function FromFile({ home }: { home: Home }) {
  const [pasted, setPasted] = useState('')
  return (
    <>
      <FileDrop
        label={say('home.file.label')}
        hint={say('home.file.hint')}
        buttonLabel={say('home.file.choose')}
        disabled={home.busy}
        multiple
        onFiles={(files) => void home.openFiles(files)}
      />
      <div className="home-name home-scrolled">
        <TextArea label={say('home.file.paste')} rows={3} value={pasted} onChange={setPasted} />
      </div>
      <div className="home-foot">
        <div className="home-outcome" role="status">
          {home.busy && say('home.file.opening')}
        </div>
        <Button onPress={home.close}>{say('home.cancel')}</Button>
        <Button
          variant="primary"
          disabled={pasted.trim() === '' || home.busy}
          onPress={() => void home.openPasted(pasted)}
        >
          {say('home.file.openPasted')}
        </Button>
      </div>
    </>
  )
}
