import { useCallback, useRef, useState } from 'react'
import {
  addExample,
  addFiles,
  addModel,
  duplicate,
  erase,
  exportModel,
  modelPath,
  readModels,
  remove,
  rename,
  restore,
} from '../../actions/home.ts'
import { openText } from '../../actions/homeFiles.ts'
import { titleOf } from '../../actions/homeList.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { ShelfEntry } from '../../document/shelf.ts'
import type { ModelFile } from '../../formats/json/file.ts'
import type { Problem } from '../../formats/problem.ts'
import { WORKSPACE_FORMAT } from '../../formats/workspace/file.ts'
import { dismissToast, showToast } from '../../ui/toasts.ts'
import { say } from '../../words/words.ts'
import type { Example } from './examples.ts'
import { focusSoon } from './focusSoon.ts'
import { useNarrow } from './useNarrow.ts'

/** How much of a file is looked at to know what it is, in bytes. */
const SNIFFED = 1000

export type Way = 'template' | 'example' | 'file' | 'text'

export type HomeDialog =
  | { readonly name: 'new'; readonly way: Way; readonly text: string }
  | { readonly name: 'rename' | 'erase'; readonly entry: ShelfEntry }
  | { readonly name: 'take'; readonly entry: ShelfEntry; readonly next: string | undefined }
  | { readonly name: 'problems'; readonly title: string; readonly problems: readonly Problem[] }

export type Home = ReturnType<typeof useHome>

/** What a person can do on the list of models: each act runs, says what it did, and shows what went wrong. */
export function useHome() {
  const around = useSurroundings()
  const narrow = useNarrow()
  const [dialog, setDialog] = useState<HomeDialog | null>(null)
  const [busy, setBusy] = useState(false)
  // The messages that offer to undo a deletion, by model, until it is undone or final in another way.
  const offers = useRef(new Map<string, number>())

  /** One act at a time. A failure of the storage is said in words. */
  async function run(act: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await act()
    } catch {
      around.tell(say('said.home.failed'))
    } finally {
      setBusy(false)
    }
  }
  const read = useCallback(() => void readModels(around).catch(() => around.tell(say('said.home.failed'))), [around])
  function withdraw(id: string) {
    const offer = offers.current.get(id)
    if (offer !== undefined) dismissToast(offer)
  }
  function open(id: string) {
    setDialog(null)
    around.go(modelPath(id, narrow))
  }
  /** A file that holds a whole workspace, opened as one; null for any other. Its reader is fetched when it is needed. */
  async function openWorkspace(file: File) {
    const head = await file.slice(0, SNIFFED).text()
    // Keys are sorted, so that the format stands first.
    if (!head.includes(`"${WORKSPACE_FORMAT}"`)) return null
    const [{ openWorkspaceFile }, { teachAll }] = await Promise.all([
      import('../../actions/workspaceFiles.ts'),
      import('../../words/all.ts'),
    ])
    teachAll()
    return openWorkspaceFile(file, around)
  }
  function showProblems(title: string, problems: readonly Problem[]) {
    setDialog({ name: 'problems', title, problems })
  }

  return {
    read,
    narrow,
    busy,
    dialog,
    close: () => setDialog(null),
    begin: (way: Way, text = '') => setDialog({ name: 'new', way, text }),
    ask: (name: 'rename' | 'erase', entry: ShelfEntry) => setDialog({ name, entry }),
    askToTake: (entry: ShelfEntry, next: string | undefined) => setDialog({ name: 'take', entry, next }),
    create: (file: ModelFile) => run(async () => open(await addModel(file, around))),
    openPasted: (text: string) =>
      run(async () => {
        const reading = openText(text)
        if (reading.ok) open(await addModel(reading.value, around))
        else showProblems(notOpened(say('home.file.pastedName')), reading.problems)
      }),
    openExample: (example: Example) =>
      run(async () => {
        const reading = openText((await example.load()).default)
        if (reading.ok) open(await addExample(reading.value, around, example.id))
        else showProblems(notOpened(say(example.title)), reading.problems)
      }),
    openFiles: (files: readonly File[]) =>
      run(async () => {
        const whole = files.length === 1 && files[0] ? await openWorkspace(files[0]) : null
        if (whole?.ok) return around.go(`/workspace/${whole.value}`)
        if (whole) return showProblems(notOpened(files[0]?.name ?? ''), whole.problems)
        const opened = await addFiles(files, around)
        const added = opened.flatMap(({ reading }) => (reading.ok ? [reading.value] : []))
        const bad = opened.flatMap(({ name, reading }) => (reading.ok ? [] : [{ name, problems: reading.problems }]))
        const [only] = added
        const [first] = bad
        if (first && bad.length === 1) showProblems(notOpened(first.name), first.problems)
        else if (first) showProblems(say('home.problems.titleFiles', { count: bad.length }), bad.flatMap(placed))
        if (added.length > 0 && opened.length > 1) around.tell(say('said.home.filesAdded', { count: added.length }))
        else if (only !== undefined) open(only)
      }),
    rename: (entry: ShelfEntry, title: string) =>
      run(async () => {
        setDialog(null)
        const reading = await rename(entry, title, around)
        if (reading.ok) around.tell(say('said.home.renamed', { title }))
        else showProblems(leftAlone(entry), reading.problems)
      }),
    duplicate: (entry: ShelfEntry) =>
      run(async () => {
        const reading = await duplicate(entry, around)
        if (!reading.ok) return showProblems(leftAlone(entry), reading.problems)
        around.tell(say('said.home.duplicated', { title: reading.value.title }))
        focusSoon(reading.value.id)
      }),
    save: (entry: ShelfEntry) =>
      run(async () => {
        const reading = await exportModel(entry, around)
        if (reading.ok) around.tell(say('said.fileSaved', { name: reading.value }))
        else showProblems(leftAlone(entry), reading.problems)
      }),
    remove: (entry: ShelfEntry, next: string | undefined) =>
      run(async () => {
        setDialog(null)
        await remove(entry.id, around)
        const onPress = () => void restore(entry.id).then(() => focusSoon(entry.id))
        const said = entry.shared ? 'said.home.taken' : 'said.home.deleted'
        const offer = showToast(say(said, { title: titleOf(entry) }), {
          label: say('home.undo'),
          onPress,
        })
        offers.current.set(entry.id, offer)
        focusSoon(next)
      }),
    restore: (entry: ShelfEntry) =>
      run(async () => {
        withdraw(entry.id)
        await restore(entry.id)
        around.tell(say('said.home.restored', { title: titleOf(entry) }))
        focusSoon(entry.id)
      }),
    erase: (entry: ShelfEntry) =>
      run(async () => {
        setDialog(null)
        withdraw(entry.id)
        await erase(entry.id)
        around.tell(say('said.home.erased', { title: titleOf(entry) }))
        focusSoon(undefined)
      }),
    keep: (ask: () => Promise<boolean>) =>
      run(async () => around.tell(say((await ask()) ? 'said.home.kept' : 'said.home.notKept'))),
  }
}

function notOpened(name: string): string {
  return say('home.problems.title', { name })
}

function leftAlone(entry: ShelfEntry): string {
  return say('home.problems.notDone', { title: titleOf(entry) })
}

/** The problems of one of several files, each with the file in its place. */
function placed({ name, problems }: { readonly name: string; readonly problems: readonly Problem[] }): Problem[] {
  return problems.map((problem) => ({ ...problem, where: problem.where ? `${name}: ${problem.where}` : name }))
}
