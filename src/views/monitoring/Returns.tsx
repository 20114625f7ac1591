import { useRef, useState } from 'react'
import { returnsInOrder, takeBack } from '../../actions/values.ts'
import { useData, useOpenModel } from '../../document/hooks.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextTable } from '../../ui/TextTable.tsx'
import { say, sayDate, sayNumber } from '../../words/words.ts'

/** The files that were taken in, each to be taken back with its values. */
export function Returns({ canWrite }: { readonly canWrite: boolean }) {
  const open = useOpenModel()
  const returns = useData((data) => data.returns)
  const observations = useData((data) => data.observations)
  const [asked, setAsked] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const files = returnsInOrder(returns, observations)
  const wanted = files.find(({ id }) => id === asked)
  if (files.length === 0) return null
  return (
    <section className="monitoring-returns" aria-labelledby="monitoring-returns">
      <h3 id="monitoring-returns" ref={heading} tabIndex={-1}>
        {say('returns.title')}
      </h3>
      <TextTable
        caption={say('returns.caption')}
        hideCaption
        columns={[
          { id: 'file', title: say('returns.column.file') },
          { id: 'date', title: say('returns.column.date') },
          { id: 'values', title: say('returns.column.values'), align: 'end' },
          ...(canWrite ? [{ id: 'remove', title: say('returns.column.remove') }] : []),
        ]}
        rows={files.map((one) => ({
          id: one.id,
          cells: {
            file: one.file || say('returns.unnamed'),
            date: <span className="monitoring-date">{sayDate(one.receivedOn) || say('returns.dateUnknown')}</span>,
            values: sayNumber(one.values),
            remove: (
              <IconButton
                icon="remove"
                size="small"
                label={say('returns.remove', { file: one.file || say('returns.unnamed') })}
                onPress={() => setAsked(one.id)}
              />
            ),
          },
        }))}
      />
      {wanted && (
        <ConfirmDialog
          title={say('returns.removeTitle', { file: wanted.file || say('returns.unnamed') })}
          confirmLabel={say('returns.removeConfirm', { count: wanted.values })}
          cancelLabel={say('returns.cancel')}
          danger
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            takeBack(open, wanted)
            setAsked(null)
            requestAnimationFrame(() => heading.current?.focus())
          }}
        >
          {say('returns.removeWords', { count: wanted.values })}
        </ConfirmDialog>
      )}
    </section>
  )
}
