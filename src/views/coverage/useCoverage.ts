import { useDeferredValue, useMemo } from 'react'
import { placesOf } from '../../actions/codeLists.ts'
import { type Matrix, matrixOf } from '../../actions/coverage.ts'
import type { CoverageAddress } from '../../actions/coverageAddress.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import type { Digest } from '../../portfolio/digest.ts'
import type { PlacesIndex } from '../../portfolio/places.ts'

/** The places of the workspace's code lists. */
export function usePlaces(): PlacesIndex {
  return useWorkspace((workspace) => placesOf(workspace.codeLists))
}

/** The digest of the system model: undefined where none is chosen, or this person may not see it. */
export function useSystemDigest(): Digest | undefined {
  const { systemModel } = useWorkspace(settingsOf)
  return usePortfolio(({ digests }) => digests.get(systemModel))
}

/** The matrix that the address asks for; what is chosen never waits for it. */
export function useCoverage(system: Digest, address: CoverageAddress): Matrix {
  const digests = usePortfolio((portfolio) => portfolio.digests)
  const { crowded } = useWorkspace(settingsOf)
  const places = usePlaces()
  const { by, level, counted, bids } = useDeferredValue(address)
  const all = useMemo(() => [...digests.values()], [digests])
  return useMemo(
    () => matrixOf(system, all, places, { by, level, counted, bids, crowded }),
    [system, all, places, by, level, counted, bids, crowded],
  )
}
