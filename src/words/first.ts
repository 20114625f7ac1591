import { actions } from './en/actions.ts'
import { app } from './en/app.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { model } from './en/model.ts'
import { problems } from './en/problems.ts'
import { ui } from './en/ui.ts'

/** The messages of the first screen. The others are taught with the editor (see all.ts), so that this one comes quickly. */
export const first = { ...model, ...actions, ...app, ...ui, ...home, ...join, ...problems }
