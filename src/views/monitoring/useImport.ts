import { useEffect, useRef, useState } from 'react'
import { indicatorsInOrder } from '../../actions/indicators.ts'
import type { Survey, ValuesFile, ValuesOutcome } from '../../actions/valuesFile.ts'
import {
  type ColumnRole,
  createdFor,
  mappingProblems,
  type Settled,
  settledNames,
} from '../../actions/valuesMapping.ts'
import { startReader, type ValuesReader } from '../../actions/valuesReader.ts'
import { indicatorFrom, takeValues } from '../../actions/valuesTake.ts'
import { useActionContext } from '../../document/hooks.ts'
import { CSV_MAX_MEGABYTES } from '../../formats/csv/read.ts'
import type { Problem } from '../../formats/problem.ts'
import type { Quarters } from '../../monitoring/spans.ts'
import { say } from '../../words/words.ts'

export type Busy = 'reading' | 'checking' | 'adding' | null

/** A file whose columns and names are being settled. */
export interface Mapped {
  readonly name: string
  readonly file: ValuesFile
  readonly survey: Survey
  readonly settled: Settled
}

/** Bringing a file of values in, step by step. Until it is added nothing in the model changes. */
export function useImport(onDone: () => void) {
  const { open, newId, now } = useActionContext()
  const [busy, setBusy] = useState<Busy>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [mapped, setMapped] = useState<Mapped | null>(null)
  const [outcome, setOutcome] = useState<ValuesOutcome | null>(null)
  const [done, setDone] = useState(0)
  const reader = useRef<ValuesReader | null>(null)
  useEffect(() => () => reader.current?.close(), [])

  const indicators = () => indicatorsInOrder(open.model.getState().snapshot)

  async function openContent(name: string, content: () => Promise<string | ArrayBuffer>) {
    setBusy('reading')
    setProblems([])
    reader.current?.close()
    const own = startReader()
    reader.current = own
    const opening = await content().then(
      (text) => own.open(text),
      () => ({ ok: false as const, problems: [{ code: 'file-unreadable' }] }),
    )
    if (!opening.ok) {
      setProblems(opening.problems)
      setBusy(null)
      return
    }
    const { file } = opening
    const survey = await own.survey(file.guess, indicators())
    setMapped({
      name,
      file,
      survey,
      settled: { columns: file.guess, choices: new Map(), created: new Map(), quarters: null },
    })
    setBusy(null)
  }
  return {
    busy,
    problems,
    mapped,
    outcome,
    /** Values that are in already, while they are added. */
    done,
    openFile(file: File) {
      const megabytes = CSV_MAX_MEGABYTES
      if (file.size > megabytes * 1024 * 1024) setProblems([{ code: 'csv-too-large', params: { megabytes } }])
      else void openContent(file.name, () => file.arrayBuffer())
    },
    openText(text: string) {
      void openContent(say('returns.pasted'), () => Promise.resolve(text))
    },
    async setColumn(role: ColumnRole, at: number | null) {
      if (!mapped || !reader.current) return
      const settled = { ...mapped.settled, columns: { ...mapped.settled.columns, [role]: at } }
      setMapped({ ...mapped, settled })
      const survey = await reader.current.survey(settled.columns, indicators())
      setMapped((last) => (last?.settled.columns === settled.columns ? { ...last, survey } : last))
    },
    /** An indicator's id, 'skip', 'create' for a new one, or null to leave it open. */
    choose(name: string, choice: string | null) {
      if (!mapped) return
      const { settled, survey } = mapped
      const type = survey.names.find((found) => found.name === name)?.type ?? 'count'
      const created = new Map(settled.created)
      if (choice === 'create' && !created.has(name)) created.set(name, indicatorFrom(newId(), name, type))
      const id = choice === 'create' ? (created.get(name)?.id ?? null) : choice
      setMapped({ ...mapped, settled: { ...settled, created, choices: new Map(settled.choices).set(name, id) } })
    },
    setQuarters(quarters: Quarters) {
      if (mapped) setMapped({ ...mapped, settled: { ...mapped.settled, quarters } })
    },
    async review() {
      if (!mapped || !reader.current || mappingProblems(mapped.settled, mapped.survey)) return
      const { settled, survey } = mapped
      setBusy('checking')
      const mapping = {
        columns: settled.columns,
        indicators: settledNames(settled, survey),
        ...(settled.quarters && { quarters: settled.quarters }),
      }
      const all = [...indicators(), ...settled.created.values()]
      const existing = [...open.data.getState().snapshot.observations.values()]
      setOutcome(await reader.current.read(mapping, all, existing))
      setBusy(null)
    },
    back() {
      if (outcome) setOutcome(null)
      else setMapped(null)
    },
    async add() {
      if (!mapped || !outcome) return
      setBusy('adding')
      await frame()
      const created = createdFor(mapped.settled, mapped.survey)
      const taken = { file: mapped.name, values: outcome.values, created }
      await takeValues(open, taken, { newId, now: now(), pause: frame, onPart: setDone })
      onDone()
    },
  }
}

/** Resolves when the screen has been drawn again. */
function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

export type Import = ReturnType<typeof useImport>
