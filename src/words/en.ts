import { actions } from './en/actions.ts'
import { app } from './en/app.ts'
import { home } from './en/home.ts'
import { indicators } from './en/indicators.ts'
import { inspector } from './en/inspector.ts'
import { map } from './en/map.ts'
import { model } from './en/model.ts'
import { monitoring } from './en/monitoring.ts'
import { outline } from './en/outline.ts'
import { problems } from './en/problems.ts'
import { ui } from './en/ui.ts'

/** The message catalogue in English, one file a room or screen. A message's key says where it is used. */
export const en = {
  ...model,
  ...actions,
  ...app,
  ...ui,
  ...home,
  ...map,
  ...outline,
  ...inspector,
  ...indicators,
  ...monitoring,
  ...problems,
} as const
