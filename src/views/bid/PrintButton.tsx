import { printView } from '../../actions/print.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

/** Puts the record on paper, as the browser's own command does. Before a decision: what it would be made on. */
export function PrintButton({ draft }: { readonly draft: boolean }) {
  const open = useOpenModel()
  return (
    <Button icon="print" onPress={() => printView(open, 'bid')}>
      {say(draft ? 'bid.print.draft' : 'bid.print')}
    </Button>
  )
}
