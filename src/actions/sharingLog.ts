import { EXPORT_FORMS, type AuditEntry, type SharedModel } from '../model/sharing/api.ts'
import { DECISION_OUTCOMES, VERSION_KINDS, VERSION_STATUSES } from '../model/records/version.ts'
import { ROLES } from '../model/sharing/roles.ts'
import { say } from '../words/words.ts'

/** How many entries of the log the server gives at a time. */
export const LOG_PAGE = 100

/** What a log is read beside: the model that it is about (null for the workspace's), and the models that there are. */
export interface LogAround {
  readonly model: string | null
  readonly models: readonly Pick<SharedModel, 'id' | 'title'>[]
}

/** One entry of the log as a sentence, without its date. */
export function sayEntry(entry: AuditEntry, around: LogAround): string {
  return say(`sharing.log.${entry.act}`, {
    by: entry.by.trim() || say('sharing.log.server'),
    model: sayModel(entry.model, around),
    detail: entry.act === 'workspace.renamed' ? entry.detail : sayDetail(entry),
  })
}

function sayModel(id: string | null, { model, models }: LogAround): string {
  if (id === null) return say('sharing.log.wholeWorkspace')
  if (id === model) return say('sharing.log.thisModel')
  const known = models.find((one) => one.id === id)
  if (!known) return say('sharing.log.goneModel')
  return say('sharing.log.model', { title: known.title.trim() || say('model.untitled') })
}

/** A version, a decision, a role or a form of export in words; anything else is a label that somebody typed. */
function sayDetail({ act, detail }: AuditEntry): string {
  if (act === 'release.made' || act === 'release.status') return sayVersion(detail)
  const outcome = DECISION_OUTCOMES.find((one) => one === detail)
  if (act === 'decision.made' && outcome) return say(`sharing.log.outcome.${outcome}`)
  const form = EXPORT_FORMS.find((one) => one === detail)
  if (act === 'export.made' && form) return say(`sharing.form.${form}`)
  const role = ROLES.find((one) => one === detail)
  if (role) return say(`role.${role}`)
  return detail.trim() === '' ? say('sharing.log.noDetail') : say('sharing.log.detail', { text: detail })
}

/** What the server noted of a version: its kind and number, with its new status if it was given one; or how many were brought. */
function sayVersion(detail: string): string {
  const [first = '', count = '', last = ''] = detail.split(' ')
  if (first === 'brought') return say('sharing.log.brought', { count: Number(count) })
  const kind = VERSION_KINDS.find((one) => one === first)
  if (!kind) return detail
  const name = say(`versions.called.${kind}`, { number: count })
  const status = VERSION_STATUSES.find((one) => one === last)
  return status ? say('sharing.log.version.status', { name, status: say(`versions.status.${status}`) }) : name
}
