import { useMemo, useState } from 'react'
import { newFromText } from '../../actions/homeText.ts'
import { sayCounts } from '../../actions/homeWords.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { emptySnapshot, DATA_TABLES } from '../../model/model.ts'
import { stagesInOrder } from '../../model/queries/stages.ts'
import { summary } from '../../model/queries/summary.ts'
import { MOST_LINES, readText } from '../../formats/text/read.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { CreateForm } from './CreateForm.tsx'
import { LOGIC_MODEL, templateOf, TEMPLATES } from '../../actions/templates.ts'
import type { Home } from './useHome.ts'
import { useNewTitle } from './useNewTitle.ts'

const NO_DATA = emptySnapshot(DATA_TABLES)

/** A new model out of text, a card a line. */
export function FromText({ home, text: first }: { home: Home; text: string }) {
  const { newId } = useSurroundings()
  const [text, setText] = useState(first)
  const [template, setTemplate] = useState(LOGIC_MODEL.id)
  const [loose, setLoose] = useState('activities')
  const [title, setTitle] = useNewTitle()
  const sections = useMemo(() => readText(text), [text])
  const stages = templateOf(template).file()
  const file = useMemo(
    () => newFromText(sections, stages, { title, loose, newId }),
    [sections, stages, title, loose, newId],
  )
  const made = summary(file.model, NO_DATA)
  const options = stagesInOrder(stages.model).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <CreateForm
      home={home}
      title={title}
      onTitle={setTitle}
      onCreate={() => void home.create(file)}
      canCreate={made.nodes > 0}
      outcome={
        <>
          {made.nodes > 0 ? sayCounts(made.stages) : say('home.text.none')}
          {made.nodes >= MOST_LINES && <p>{say('home.text.most', { count: MOST_LINES })}</p>}
        </>
      }
    >
      <div className="home-scrolled">
        <TextArea
          label={say('home.text.label')}
          description={say('home.text.about')}
          placeholder={say('home.text.placeholder')}
          rows={8}
          value={text}
          onChange={setText}
        />
      </div>
      <div className="home-pair">
        <SelectField
          label={say('home.text.stages')}
          value={template}
          options={TEMPLATES.map(({ id, title: name }) => ({ value: id, label: say(name) }))}
          onChange={setTemplate}
        />
        {sections.some(({ kind }) => kind === null) && (
          <SelectField
            label={say('home.text.loose')}
            value={options.some(({ value }) => value === loose) ? loose : (options[0]?.value ?? '')}
            options={options}
            onChange={setLoose}
          />
        )}
      </div>
    </CreateForm>
  )
}
