import { titleOf } from '../../formats/svg/heading.ts'
import { hasWords, oneLine } from '../../formats/narrative/ownWords.ts'
import { field } from '../../formats/plain/lines.ts'
import { counts } from '../../formats/plain/write.ts'
import { about } from '../../model/queries/about.ts'
import { objectivesInOrder } from '../../model/queries/context.ts'
import { say, sayDate } from '../../words/words.ts'
import { Facts, Paragraphs } from './Words.tsx'
import type { Paper } from './writing.ts'

/** What the model is, whose, where and what for. `date` is the day of printing. */
export function PrintedHead({ paper: { model }, date }: { readonly paper: Paper; readonly date: string }) {
  const meta = about(model)
  const objectives = objectivesInOrder(model).filter(({ text }) => hasWords(text))
  return (
    <header className="print-head">
      <h1>{oneLine(titleOf(meta))}</h1>
      <p className="print-about">
        {[say(`kind.${meta.kind}`), meta.provider, meta.place].filter(hasWords).map(oneLine).join(' · ')}
      </p>
      <Facts
        facts={[
          say('document.printed', { date: sayDate(date) }),
          ...field(say('plain.reviewed'), sayDate(meta.reviewed)),
        ]}
      />
      {hasWords(meta.vision) ? (
        <section className="print-vision">
          <h2>{say('plain.vision')}</h2>
          <Paragraphs text={meta.vision} />
        </section>
      ) : null}
      <Part name={say('plain.targetGroup')} text={meta.targetGroup} />
      <Part name={say('plain.situation')} text={meta.situation} />
      <Part name={say('plain.description')} text={meta.description} />
      {objectives.length > 0 ? (
        <section>
          <h2>{say('plain.objectives')}</h2>
          <ol>
            {objectives.map(({ id, text }) => (
              <li key={id}>{oneLine(text)}</li>
            ))}
          </ol>
        </section>
      ) : null}
      <p className="print-counts">
        {[...counts(model), ...(model.nodes.size > 0 ? [say('document.numbers')] : [])].join(' ')}
      </p>
    </header>
  )
}

function Part({ name, text }: { readonly name: string; readonly text: string }) {
  if (!hasWords(text)) return null
  return (
    <section>
      <h2>{name}</h2>
      <Paragraphs text={text} />
    </section>
  )
}
