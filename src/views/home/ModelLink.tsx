import { Link } from 'wouter'
import { modelPath } from '../../actions/home.ts'
import { titleOf } from '../../actions/homeList.ts'
import type { ShelfEntry } from '../../document/shelf.ts'
import { say } from '../../words/words.ts'
import { linkId } from './focusSoon.ts'

/** The title of a model, which opens it, with its kind below. */
export function ModelLink({ entry, narrow }: { entry: ShelfEntry; narrow: boolean }) {
  return (
    <>
      <Link id={linkId(entry.id)} className="home-model" href={modelPath(entry.id, narrow)}>
        {titleOf(entry)}
      </Link>
      <span className="home-kind">{say(`kind.${entry.kind}`)}</span>
    </>
  )
}
