import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { Choices } from './Choices.tsx'
import { ExampleList } from './ExampleList.tsx'
import { EXAMPLES } from './examples.ts'
import { FromFile } from './FromFile.tsx'
import { FromTemplate } from './FromTemplate.tsx'
import { FromText } from './FromText.tsx'
import type { Home, Way } from './useHome.ts'

const WAYS: readonly Way[] = ['template', 'example', 'file', 'text']

export interface NewModelDialogProps {
  home: Home
  way: Way
  /** What was pasted on the page, to begin with. */
  text: string
}

/** The ways to begin a model. */
export function NewModelDialog({ home, way: first, text }: NewModelDialogProps) {
  const [way, setWay] = useState(first)
  return (
    <Dialog title={say('home.new')} closeLabel={say('home.close')} size="large" onClose={home.close}>
      <Choices
        look="row"
        hideLabel
        label={say('home.way')}
        value={way}
        onChange={(value) => setWay(WAYS.find((known) => known === value) ?? 'template')}
        choices={WAYS.map((value) => ({ value, content: <span>{say(`home.way.${value}`)}</span> }))}
      />
      <div className="home-way">
        {way === 'template' && <FromTemplate home={home} />}
        {way === 'example' && <ExampleList home={home} examples={EXAMPLES} level={3} />}
        {way === 'file' && <FromFile home={home} />}
        {way === 'text' && <FromText home={home} text={text} />}
      </div>
    </Dialog>
  )
}
