import { copyHash, shortHash } from '../../actions/historyFiles.ts'
import { versionName } from '../../actions/versions.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { Version } from '../../model/model.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'

/** The hash of a version, short or whole, and the whole of it to copy. */
export function Hash({ version, whole = false }: { readonly version: Version; readonly whole?: boolean }) {
  const { tell } = useSurroundings()
  const { hash } = version
  return (
    <span className="history-hash">
      <span>{say('versions.hash')}</span>
      <code>{say('versions.hash.value', { hash: whole ? hash : shortHash(hash) })}</code>
      <IconButton
        icon="copy"
        size="small"
        label={say('versions.hash.copy', { name: versionName(version) })}
        onPress={() => void copyHash(hash, tell)}
      />
    </span>
  )
}
