import './print.css'
import { useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { jobOf } from '../../actions/print.ts'
import { useActionContext, useModel, useSession } from '../../document/hooks.ts'
import { titleOf } from '../../formats/svg/heading.ts'
import { about } from '../../model/queries/about.ts'
import { PrintedDocument } from './PrintedDocument.tsx'
import { PrintedFigure } from './PrintedFigure.tsx'
import { usePrintedTitle } from './usePrintedTitle.ts'

/** What the paper gets in place of the screen, while it is being printed: one page with the figure, or a document. */
export function PrintSheet() {
  const context = useActionContext()
  const { session } = context.open
  const job = useSession((state) => state.print)
  const title = useModel((model) => titleOf(about(model)))
  usePrintedTitle(title, job !== null)
  // The browser's own print command has asked already, and waits.
  const asked = useRef(false)
  const before = useEffectEvent(() => {
    const wanted = jobOf(context.view)
    if (session.getState().print || !wanted) return
    asked.current = true
    flushSync(() => session.setState({ print: wanted }))
  })
  useEffect(() => {
    const begin = () => before()
    const end = () => {
      asked.current = false
      session.setState({ print: null })
    }
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [session])
  useEffect(() => {
    if (job && !asked.current) print()
  }, [job])
  if (!job) return null
  return (
    <div className="print" data-what={job.what}>
      {job.what === 'figure' ? <PrintedFigure scope={job.scope} version={job.version} /> : <PrintedDocument />}
    </div>
  )
}
