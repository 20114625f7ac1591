import { stagesInOrder } from '../../model/queries/stages.ts'
import { say } from '../../words/words.ts'
import { Choices } from './Choices.tsx'
import { type Lane, StageDrawing } from './StageDrawing.tsx'
import { type Template, TEMPLATES } from '../../actions/templates.ts'

/** The templates, each with a picture of its stages. */
export function TemplateChoices({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  return (
    <Choices
      look="tiles"
      label={say('home.text.stages')}
      value={value}
      onChange={onChange}
      choices={TEMPLATES.map((template) => ({
        value: template.id,
        content: (
          <span className="home-tile">
            <StageDrawing lanes={lanesOf(template)} />
            <span className="home-tile-title">{say(template.title)}</span>
            <span className="home-quiet">{say(template.words)}</span>
          </span>
        ),
      }))}
    />
  )
}

function lanesOf({ file }: Template): readonly Lane[] {
  return stagesInOrder(file().model).map(({ kind, horizon }) => ({ kind, horizon, cards: 0 }))
}
