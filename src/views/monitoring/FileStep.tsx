import { useState } from 'react'
import { sayAdvice, sayProblem } from '../../actions/valuesMapping.ts'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { ExampleTable } from './ExampleTable.tsx'
import { Notice } from './Notice.tsx'
import type { Import } from './useImport.ts'

/** Step 1: a file, or a pasted table. */
export function FileStep({ flow }: { readonly flow: Import }) {
  const [pasted, setPasted] = useState('')
  return (
    <div className="import-part">
      {flow.problems.map(({ code, params }) => (
        <Notice key={code} title={sayProblem(code, params)} alert>
          {sayAdvice(code, params)}
        </Notice>
      ))}
      <FileDrop
        label={say('import.drop')}
        buttonLabel={say('import.pick')}
        hint={say('import.dropHint')}
        accept=".csv,.tsv,.txt,text/csv"
        disabled={flow.busy !== null}
        onFiles={([file]) => file && flow.openFile(file)}
      />
      <TextArea
        label={say('import.paste')}
        description={say('import.pasteAbout')}
        rows={3}
        value={pasted}
        onChange={setPasted}
      />
      <Button disabled={pasted.trim() === '' || flow.busy !== null} onPress={() => flow.openText(pasted)}>
        {say('import.readPasted')}
      </Button>
      <figure className="import-example">
        <figcaption>{say('import.example.label')}</figcaption>
        <ExampleTable />
      </figure>
    </div>
  )
}
