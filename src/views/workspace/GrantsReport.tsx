import { reportInOrder } from '../../actions/grantsImport.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { GrantRemark } from '../../formats/grants/grant.ts'
import { reportText, sayRemark, sayWhichGrant } from '../../formats/grants/report.ts'
import { Button } from '../../ui/Button.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { say } from '../../words/words.ts'

/** So many remarks are shown; all of them stand in the file that can be saved. */
const SHOWN = 100

/** What of a grants file could not be used, grant by grant. */
export function GrantsReport({ report, name }: { readonly report: readonly GrantRemark[]; readonly name: string }) {
  const { download } = useSurroundings()
  if (report.length === 0) return <p className="workspace-quiet">{say('workspace.grants.report.none')}</p>
  const skipped = report.filter((remark) => remark.skipped).length
  const save = () => download(`${name}-report.txt`, 'text/plain', reportText(report))
  return (
    <details className="workspace-details">
      <summary>
        {say('workspace.grants.report.count', { count: report.length })}
        {skipped > 0 ? `, ${say('workspace.grants.report.skipped', { count: skipped })}` : ''}
      </summary>
      <ScrollBox className="workspace-report-box" label={say('workspace.grants.report')}>
        <ul className="workspace-report">
          {reportInOrder(report)
            .slice(0, SHOWN)
            .map((remark, at) => (
              <li key={at}>
                <strong>{sayWhichGrant(remark)}</strong> {sayRemark(remark)}
              </li>
            ))}
          {report.length > SHOWN ? (
            <li>{say('workspace.grants.report.more', { count: report.length - SHOWN })}</li>
          ) : null}
        </ul>
      </ScrollBox>
      <Button size="small" icon="download" onPress={save}>
        {say('workspace.grants.report.save')}
      </Button>
    </details>
  )
}
