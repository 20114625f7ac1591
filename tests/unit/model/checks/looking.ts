import { createChecker } from '../../../../src/model/checks/checker.ts'
import type { Finding } from '../../../../src/model/checks/check.ts'
import { CHECKS } from '../../../../src/model/checks/checks.ts'
import type { Model } from '../../../../src/model/model.ts'
import type { Theory } from '../../../support/theory.ts'
import { after } from '../../../support/editing.ts'

/** What one rule finds in a model, looked at from nothing. */
export function found(rule: string, model: Model | Theory): readonly Finding[] {
  const checks = CHECKS.filter(({ id }) => id === rule)
  if (checks.length === 0) throw new Error(`There is no rule ${rule}`)
  return createChecker(checks)('build' in model ? model.build() : model)
}

/** The ids of what a rule finds something about, sorted. */
export function subjects(rule: string, model: Model | Theory): readonly string[] {
  return found(rule, model)
    .map(({ subject }) => subject.id)
    .sort()
}

/** The model after the fix for the first finding of a rule, with what is selected next. New ids are new1, new2 ... */
export function fixed(rule: string, model: Model) {
  const finding = found(rule, model)[0]
  const fix = CHECKS.find(({ id }) => id === rule)?.fix
  if (!finding || !fix) throw new Error(`Nothing to fix by ${rule}`)
  let made = 0
  let selected: unknown
  const next = after(model, (draft) => {
    selected = fix.run(draft, finding, () => `new${++made}`)
  })
  return { model: next, selected, finding }
}

/** Whether the fix for the first finding of a rule can be done. */
export function canFix(rule: string, model: Model): boolean {
  const finding = found(rule, model)[0]
  const fix = CHECKS.find(({ id }) => id === rule)?.fix
  if (!finding || !fix) throw new Error(`Nothing to fix by ${rule}`)
  return fix.can?.(model, finding) ?? true
}
