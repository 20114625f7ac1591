import type { WorkspaceDraft, WorkspaceTables } from '../model.ts'
import type { RecordOf } from '../records/table.ts'
import { SETTINGS_ID } from '../records/workspace.ts'

type SettingsFields = Partial<Omit<RecordOf<WorkspaceTables['settings']>, 'id'>>

/** Sets fields of the workspace's settings, which the first such edit makes: a workspace is not written by opening it. */
export function editSettings({ settings }: WorkspaceDraft, fields: SettingsFields): void {
  const unset = { id: SETTINGS_ID, title: '', systemModel: '', reviewMonths: null, crowded: null } as const
  settings.set(SETTINGS_ID, { ...unset, ...settings.get(SETTINGS_ID), ...fields })
}
