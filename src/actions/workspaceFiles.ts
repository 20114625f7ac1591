import type { OpenWorkspace } from '../document/openWorkspace.ts'
import type { Surroundings } from '../document/surroundings.ts'
import { createWorkspaceFrom, readWorkspaceHere } from '../document/workspacesHere.ts'
import { failed, type Reading } from '../formats/problem.ts'
import { decodeText } from '../formats/text/decode.ts'
import { WORKSPACE_LIMIT } from '../formats/workspace/file.ts'
import { readWorkspace } from '../formats/workspace/read.ts'
import { writeWorkspace } from '../formats/workspace/write.ts'
import { say } from '../words/words.ts'
import { fileName } from './fileActions.ts'
import type { FileLike } from './homeFiles.ts'
import { noteTaken } from './homeShared.ts'
import { settingsOf } from './workspaceSettings.ts'

/** Saves the workspace with its models and their versions to one file. Returns the file's name. */
export async function saveWorkspaceFile(
  open: OpenWorkspace,
  { download }: Pick<Surroundings, 'download'>,
): Promise<string> {
  const file = await readWorkspaceHere(open.id)
  const { title } = settingsOf(file.workspace)
  const name = fileName(title || say('app.workspace.untitled'), 'workspace.json')
  download(name, 'application/json', writeWorkspace(file))
  for (const { id } of file.models) noteTaken(id, 'json')
  return name
}

/** Opens a workspace file as a workspace of its own on this device. The value is its id. */
export async function openWorkspaceFile(
  file: FileLike,
  around: Pick<Surroundings, 'newId' | 'now'>,
): Promise<Reading<string>> {
  if (file.size > WORKSPACE_LIMIT) {
    const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024))
    const size = { size: megabytes(file.size), most: megabytes(WORKSPACE_LIMIT) }
    return failed({ code: 'workspace-too-large', params: size })
  }
  let text: string | null
  try {
    text = decodeText(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return failed({ code: 'file-unreadable' })
  }
  return text === null ? failed({ code: 'file-not-text' }) : openWorkspaceText(text, around)
}

/** The same for the text of a file, as an example comes. */
export async function openWorkspaceText(
  text: string,
  around: Pick<Surroundings, 'newId' | 'now'>,
): Promise<Reading<string>> {
  const reading = readWorkspace(text)
  return reading.ok ? { ok: true, value: await createWorkspaceFrom(reading.value, around) } : reading
}
