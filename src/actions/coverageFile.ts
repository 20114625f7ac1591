import type { OpenWorkspace } from '../document/openWorkspace.ts'
import type { Surroundings } from '../document/surroundings.ts'
import { writeCsv } from '../formats/csv/write.ts'
import { say } from '../words/words.ts'
import type { Matrix } from './coverage.ts'
import { sayCell, sayColumn, sayGroup, sayServed } from './coverageWords.ts'
import { fileName } from './fileActions.ts'
import { noteTaken } from './homeShared.ts'
import { settingsOf } from './workspaceSettings.ts'

/** The matrix as rows of a sheet: an outcome a row with what it says, then its columns as they are shown. */
export function coverageRows({ by, columns, groups }: Matrix): readonly (readonly string[])[] {
  const head = ['horizon', 'outcome', 'stage', 'served', 'interventions', 'bids'] as const
  return [
    [...head.map((name) => say(`coverage.file.${name}`)), ...columns.map((column) => sayColumn(by, column))],
    ...groups.flatMap(({ key, rows }) =>
      rows.map((row) => [
        sayGroup(key),
        row.node.label,
        row.node.stage,
        sayServed(row),
        String(row.now),
        String(row.bids),
        ...columns.map((column) => sayCell(row.cells.get(column.key), by)),
      ]),
    ),
  ]
}

/** Saves the matrix as it is shown as CSV. Returns the file's name. */
export function saveCoverage(
  open: OpenWorkspace,
  matrix: Matrix,
  system: string,
  { download }: Pick<Surroundings, 'download'>,
): string {
  const { title } = settingsOf(open.workspace.getState().snapshot)
  const name = fileName(`${title || say('app.workspace.untitled')} ${say('coverage.file.name')}`, 'csv')
  download(name, 'text/csv', writeCsv(coverageRows(matrix)))
  noteTaken(system, 'csv')
  return name
}
