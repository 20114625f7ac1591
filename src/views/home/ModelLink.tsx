import { Link } from 'wouter'
import { modelPath } from '../../actions/home.ts'
import { titleOf } from '../../actions/homeList.ts'
import type { Listed } from '../../actions/homeShared.ts'
import { say } from '../../words/words.ts'
import { SharedMarks } from './SharedMarks.tsx'
import { linkId } from './focusSoon.ts'

/** The title of a model, which opens it, with its kind and how it is shared below. */
export function ModelLink({ entry, narrow }: { entry: Listed; narrow: boolean }) {
  return (
    <>
      <Link id={linkId(entry.id)} className="home-model" href={modelPath(entry.id, narrow)}>
        {titleOf(entry)}
      </Link>
      <span className="home-kind">{say(`kind.${entry.kind}`)}</span>
      <SharedMarks entry={entry} />
    </>
  )
}
