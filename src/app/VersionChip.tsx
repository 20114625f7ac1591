import { versionName } from '../actions/versions.ts'
import { useOpenModel } from '../document/hooks.ts'
import { useVersions } from '../document/hooks/versions.ts'
import { approved, newest, statusOf } from '../model/queries/versions.ts'
import { say } from '../words/words.ts'

/** The version that people stand by, or else the newest, with where it stands. Nothing before one was released. */
export function VersionChip() {
  const { id } = useOpenModel()
  const version = useVersions((versions) => approved(versions) ?? newest(versions))
  const status = useVersions((versions) => (version ? statusOf(versions, version.id) : 'draft'))
  if (!version) return null
  return (
    <a className="app-kind app-version" href={`#/model/${id}/history`}>
      {version.kind === 'bid'
        ? versionName(version)
        : say('versions.chip', {
            name: versionName(version),
            status: say(`versions.status.${status}`).toLocaleLowerCase('en'),
          })}
    </a>
  )
}
