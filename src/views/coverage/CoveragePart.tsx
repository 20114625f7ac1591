import './coverage.css'
import { useRef } from 'react'
import { groupsStanding } from '../../actions/coverage.ts'
import { readCoverageAddress, writeCoverageAddress } from '../../actions/coverageAddress.ts'
import { saveCoverage } from '../../actions/coverageFile.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace, usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import type { Digest } from '../../portfolio/digest.ts'
import { announce } from '../../ui/Announcer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Button } from '../../ui/Button.tsx'
import { useAddress } from '../../ui/useAddress.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { usePrinting } from '../../ui/usePrinting.ts'
import { say } from '../../words/words.ts'
import { CoveragePaper } from './CoveragePaper.tsx'
import { CoverageSummary } from './CoverageSummary.tsx'
import { CoverageTools } from './CoverageTools.tsx'
import { Legend } from './Marks.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { NotInTable } from './NotInTable.tsx'
import { OutcomeList } from './OutcomeList.tsx'
import { useCoverage, useSystemDigest } from './useCoverage.ts'

const FORM = { read: readCoverageAddress, write: writeCoverageAddress }

/** The outcomes of the system by what serves them: the gaps, what rests on one intervention, what is crowded. */
export function CoveragePart() {
  const system = useSystemDigest()
  const page = useRef<HTMLDivElement>(null)
  useFocusKept(page)
  return (
    <div ref={page} className="coverage-page" tabIndex={-1}>
      {system ? <CoverageOf system={system} /> : <NoSystem />}
    </div>
  )
}

function CoverageOf({ system }: { readonly system: Digest }) {
  const open = useOpenWorkspace()
  const surroundings = useSurroundings()
  const narrow = useNarrow()
  const [address, setAddress] = useAddress(`#/workspace/${open.id}/coverage`, FORM)
  const matrix = useCoverage(system, address)
  const printing = usePrinting()
  const { only } = address
  const groups = groupsStanding(matrix.groups, only)
  if (matrix.groups.length === 0) {
    return (
      <EmptyState
        title={say('coverage.noOutcomes')}
        action={
          <Button variant="primary" onPress={() => surroundings.go(`#/model/${system.id}`)}>
            {say('coverage.noOutcomes.action')}
          </Button>
        }
      >
        {say('coverage.noOutcomes.words')}
      </EmptyState>
    )
  }
  const title = system.title.trim() || say('model.untitled')
  return (
    <>
      <h2 className="ui-visually-hidden">{say('coverage.title')}</h2>
      <p className="coverage-quiet">{say('coverage.about', { title })}</p>
      <CoverageSummary
        matrix={matrix}
        only={only}
        onOnly={(next) => {
          const rows = groupsStanding(matrix.groups, next).reduce((sum, group) => sum + group.rows.length, 0)
          setAddress({ ...address, only: next })
          announce(say('coverage.said.shown', { count: rows }))
        }}
      />
      <CoverageTools
        address={address}
        onAddress={setAddress}
        onPrint={() => print()}
        onSave={() => {
          const name = saveCoverage(open, { ...matrix, groups }, system.id, surroundings)
          surroundings.tell(say('coverage.csv.saved', { name }))
        }}
      />
      {matrix.interventions.now === 0 ? <p className="coverage-note">{say('coverage.noInterventions')}</p> : null}
      {narrow ? null : <Legend />}
      {narrow ? <OutcomeList matrix={matrix} groups={groups} /> : <MatrixTable matrix={matrix} groups={groups} />}
      <NotInTable matrix={matrix} />
      {printing ? <CoveragePaper matrix={matrix} groups={groups} system={title} address={address} /> : null}
    </>
  )
}

function NoSystem() {
  const { id } = useOpenWorkspace()
  const { go } = useSurroundings()
  const { systemModel } = useWorkspace(settingsOf)
  const loading = usePortfolio(({ state }) => state === 'loading')
  if (loading) {
    return (
      <p className="coverage-wait" role="status">
        {say('workspace.loading')}
      </p>
    )
  }
  if (systemModel !== '') {
    return (
      <p className="coverage-note">
        {say('coverage.away')} <a href={`#/workspace/${id}/settings`}>{say('coverage.none.action')}</a>
      </p>
    )
  }
  return (
    <EmptyState
      title={say('coverage.none')}
      action={
        <Button variant="primary" onPress={() => go(`#/workspace/${id}/settings`)}>
          {say('coverage.none.action')}
        </Button>
      }
    >
      {say('coverage.none.words')}
    </EmptyState>
  )
}
