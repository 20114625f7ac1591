import { actions } from './en/actions.ts'
import { app } from './en/app.ts'
import { backup } from './en/backup.ts'
import { begin } from './en/begin.ts'
import { bids } from './en/bids.ts'
import { changes } from './en/changes.ts'
import { checkLinks } from './en/checkLinks.ts'
import { checkWords } from './en/checkWords.ts'
import { cli } from './en/cli.ts'
import { comments } from './en/comments.ts'
import { document } from './en/document.ts'
import { figure } from './en/figure.ts'
import { home } from './en/home.ts'
import { indicators } from './en/indicators.ts'
import { inspector } from './en/inspector.ts'
import { join } from './en/join.ts'
import { map } from './en/map.ts'
import { model } from './en/model.ts'
import { monitoring } from './en/monitoring.ts'
import { narrative } from './en/narrative.ts'
import { outline } from './en/outline.ts'
import { pack } from './en/pack.ts'
import { people } from './en/people.ts'
import { plain } from './en/plain.ts'
import { problems } from './en/problems.ts'
import { review } from './en/review.ts'
import { server } from './en/server.ts'
import { shared } from './en/shared.ts'
import { sharing } from './en/sharing.ts'
import { together } from './en/together.ts'
import { transfer } from './en/transfer.ts'
import { ui } from './en/ui.ts'
import { grants } from './en/grants.ts'
import { place } from './en/place.ts'
import { workspace } from './en/workspace.ts'
import { portfolio } from './en/portfolio.ts'
import { versions } from './en/versions.ts'

/** The message catalogue in English, one file a room or screen. A message's key says where it is used. */
export const en = {
  ...begin,
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
  ...checkLinks,
  ...checkWords,
  ...review,
  ...transfer,
  ...figure,
  ...narrative,
  ...plain,
  ...document,
  ...pack,
  ...changes,
  ...shared,
  ...join,
  ...together,
  ...sharing,
  ...people,
  ...comments,
  ...versions,
  ...portfolio,
  ...workspace,
  ...bids,
  ...place,
  ...grants,
  ...cli,
  ...backup,
  ...server,
} as const
