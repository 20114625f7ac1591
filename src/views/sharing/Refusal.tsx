import { sayRefused } from '../../actions/askedWords.ts'
import type { AskedCode } from '../../document/api.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

export interface RefusalProps {
  readonly code: AskedCode
  readonly onRetry?: (() => void) | undefined
}

/** What did not work, and what to do about it. */
export function Refusal({ code, onRetry }: RefusalProps) {
  const { message, advice } = sayRefused(code)
  return (
    <div className="sharing-refused" role="alert">
      <p>
        <strong>{message}</strong> {advice}
      </p>
      {onRetry ? <Button onPress={onRetry}>{say('sharing.retry')}</Button> : null}
    </div>
  )
}
