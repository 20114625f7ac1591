import { Suspense, useEffect, useState } from 'react'
import { useSession } from '../document/hooks.ts'
import { Failure } from './Failure.tsx'
import { PRINT } from './viewParts.ts'
import { whenIdle } from './whenIdle.ts'

const PrintSheet = PRINT.Part

/** Waits to be printed. It is fetched when the browser is idle, because the browser's print command waits for nothing. */
export function Printing() {
  const [ready, setReady] = useState(false)
  const asked = useSession((session) => session.print !== null)
  useEffect(() => {
    let gone = false
    void whenIdle()
      .then(PRINT.fetch)
      .then(
        () => gone || setReady(true),
        () => undefined,
      )
    return () => {
      gone = true
    }
  }, [])
  if (!ready && !asked) return null
  return (
    <Failure onFailed={PRINT.renew}>
      <Suspense fallback={null}>
        <PrintSheet />
      </Suspense>
    </Failure>
  )
}
