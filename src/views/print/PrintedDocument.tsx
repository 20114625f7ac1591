import './document.css'
import { useMemo } from 'react'
import { field } from '../../formats/plain/lines.ts'
import { useData, useModel, useSurroundings } from '../../document/hooks.ts'
import { about } from '../../model/queries/about.ts'
import { indicatorsInOrder } from '../../model/queries/indicators.ts'
import { localDay } from '../../words/localDay.ts'
import { say } from '../../words/words.ts'
import { PrintedContext } from './PrintedContext.tsx'
import { PrintedHead } from './PrintedHead.tsx'
import { PrintedIndicators } from './PrintedIndicators.tsx'
import { PrintedReview } from './PrintedReview.tsx'
import { PrintedStage } from './PrintedStage.tsx'
import { type Paper, paperOf } from './writing.ts'

/** The whole model as a document to read. Its headings, lists and tables become those of a PDF. */
export function PrintedDocument() {
  const { now } = useSurroundings()
  const model = useModel((snapshot) => snapshot)
  const data = useData((snapshot) => snapshot)
  const paper = useMemo(() => paperOf(model, data), [model, data])
  return (
    <article className="print-document">
      <PrintedHead paper={paper} date={localDay(now())} />
      {paper.groups.map((group, at) => (
        <PrintedStage key={group.stage?.id ?? ''} paper={paper} group={group} place={at + 1} />
      ))}
      <LeftOver paper={paper} />
      <PrintedContext paper={paper} />
      <PrintedReview paper={paper} />
      <Sources paper={paper} />
    </article>
  )
}

function LeftOver({ paper }: { readonly paper: Paper }) {
  const left = indicatorsInOrder(paper.model).filter(({ id }) => !paper.told.has(id))
  if (left.length === 0) return null
  const name = say('document.indicators.left')
  return (
    <section>
      <h2>{name}</h2>
      <PrintedIndicators paper={paper} indicators={left} name={name} />
    </section>
  )
}

function Sources({ paper: { model, cardSource, linkSource, sources } }: { readonly paper: Paper }) {
  const usual = [
    ...field(say('document.source.model'), about(model).source),
    ...field(say('plain.source.cards'), cardSource),
    ...field(say('plain.source.links'), linkSource),
  ]
  if (usual.length + sources.size === 0) return null
  return (
    <section>
      <h2>{say('document.sources')}</h2>
      {usual.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {sources.size > 0 ? (
        <ol>
          {[...sources.keys()].map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
