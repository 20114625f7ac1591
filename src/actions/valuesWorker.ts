import { openValues, openValuesBytes, type OpenedValues, readOpened, surveyValues } from './valuesFile.ts'
import type { ValuesAnswer, ValuesQuestion } from './valuesReader.ts'

let opened: OpenedValues | null = null

function answer(question: ValuesQuestion): ValuesAnswer {
  if (question.ask === 'open') {
    const opening =
      typeof question.content === 'string'
        ? openValues(question.content)
        : openValuesBytes(new Uint8Array(question.content))
    opened = opening.ok ? opening.opened : null
    return { to: 'open', opening: opening.ok ? { ok: true, file: opening.opened.file } : opening }
  }
  if (!opened) throw new Error('No file is open')
  if (question.ask === 'survey') {
    return { to: 'survey', survey: surveyValues(opened.sheet, question.columns, question.indicators) }
  }
  return { to: 'read', outcome: readOpened(opened, question.mapping, question.indicators, question.existing) }
}

addEventListener('message', ({ data }: MessageEvent<ValuesQuestion>) => postMessage(answer(data)))
