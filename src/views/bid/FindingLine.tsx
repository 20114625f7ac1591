import { useEffect, useRef, useState } from 'react'
import { responsesOf, unsay } from '../../actions/bidReview.ts'
import { useActionContext } from '../../document/hooks.ts'
import { useMayWriteWorkspace, useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import type { FindingResponse } from '../../model/model.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { say, sayDate } from '../../words/words.ts'
import type { ToldFinding } from './findingGroups.ts'
import { RespondForm } from './RespondForm.tsx'

/** One line: the fact, what it rests on, what reviewers said, and the way to say something. */
export function FindingLine({ told: { finding, fact, why } }: { readonly told: ToldFinding }) {
  const { open } = useActionContext()
  const may = useMayWriteWorkspace()
  const responses = useWorkspace((workspace) => responsesOf(workspace, open.id, finding.key))
  const [writing, setWriting] = useState(false)
  const tools = useRef<HTMLDivElement>(null)
  const wasWriting = useRef(false)
  useEffect(() => {
    if (wasWriting.current && !writing) tools.current?.querySelector('button')?.focus()
    wasWriting.current = writing
  }, [writing])
  return (
    <li className="bid-line-told">
      <p className="bid-fact">{fact}</p>
      {why ? <p className="bid-why">{why}</p> : null}
      {responses.map((response) => (
        <ResponseSaid key={response.id} response={response} may={may} />
      ))}
      {may && writing ? <RespondForm finding={finding.key} fact={fact} onDone={() => setWriting(false)} /> : null}
      {may && !writing ? (
        <div ref={tools} className="bid-line-tools ui-no-print">
          <Button size="small" variant="quiet" onPress={() => setWriting(true)}>
            <span aria-hidden="true">{say(responses.length > 0 ? 'bid.respond.another' : 'bid.respond')}</span>
            <span className="ui-visually-hidden">{say('bid.respond.of', { fact })}</span>
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function ResponseSaid({ response, may }: { readonly response: FindingResponse; readonly may: boolean }) {
  const context = useActionContext()
  const workspace = useOpenWorkspace()
  const by = response.by || say('bid.response.noName')
  return (
    <div className="bid-response">
      <div>
        {response.note ? <p>{response.note}</p> : null}
        <p className="bid-quiet">
          {say('bid.response.said', {
            response: say(`bid.response.${response.response}`),
            by,
            date: sayDate(response.on),
          })}
        </p>
      </div>
      {may ? (
        <IconButton
          icon="close"
          size="small"
          label={say('bid.respond.remove', { by })}
          onPress={() => unsay(context, workspace, response.id)}
        />
      ) : null}
    </div>
  )
}
