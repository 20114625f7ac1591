import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { FromDevice } from './FromDevice.tsx'
import { FromGrants } from './FromGrants.tsx'
import { FromModelFile } from './FromModelFile.tsx'
import { FromTemplate } from './FromTemplate.tsx'
import { Ways } from './Ways.tsx'

const WAYS = ['template', 'file', 'grants', 'device'] as const
type Way = (typeof WAYS)[number]

/** The ways to begin an intervention of the workspace. Nothing is written before the last button. */
export function NewIntervention({ onClose }: { readonly onClose: () => void }) {
  const [way, setWay] = useState<Way>('template')
  return (
    <Dialog title={say('workspace.new.title')} closeLabel={say('ui.close')} size="large" onClose={onClose}>
      <Ways
        label={say('workspace.new.way')}
        value={way}
        choices={WAYS.map((value) => ({ value, label: say(`workspace.new.${value}`) }))}
        onChange={(value) => setWay(WAYS.find((known) => known === value) ?? 'template')}
      />
      {way === 'template' ? <FromTemplate onClose={onClose} /> : null}
      {way === 'file' ? <FromModelFile onClose={onClose} /> : null}
      {way === 'grants' ? <FromGrants onClose={onClose} /> : null}
      {way === 'device' ? <FromDevice onClose={onClose} /> : null}
    </Dialog>
  )
}
