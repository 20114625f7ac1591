import { useDeferredValue, useMemo } from 'react'
import { countChanges, modelChanges } from '../../actions/historyChanges.ts'
import { readBack } from '../../actions/versionsCompare.ts'
import { useModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import type { Version } from '../../model/model.ts'

/** How many changes there are since a version; null where it cannot be read. Counted when there is time for it. */
export function useSince(version: Version | undefined): number | null {
  const model = useDeferredValue(useModel((snapshot) => snapshot))
  const versions = useVersions((all) => all)
  return useMemo(() => {
    if (!version) return null
    const reading = readBack(version, versions, model)
    return reading.ok ? countChanges(modelChanges(reading.value, model)) : null
  }, [version, versions, model])
}
