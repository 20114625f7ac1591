import { describe, expect, test } from 'vitest'
import { sayEntry } from '../../../src/actions/sharingLog.ts'
import { AUDIT_ACTS, type AuditEntry, EXPORT_FORMS } from '../../../src/model/sharing/api.ts'

const AROUND = { model: 'm1', models: [{ id: 'm2', title: 'Navigator' }] }

function entry(act: AuditEntry['act'], more: Partial<AuditEntry> = {}): AuditEntry {
  return { id: 1, at: '2026-06-12T10:00:00.000Z', act, by: 'Sam', model: 'm1', detail: '', ...more }
}

describe('an entry of the log as a sentence', () => {
  test('every act has one, with who did it and nothing left to fill in', () => {
    for (const act of AUDIT_ACTS) {
      const said = sayEntry(entry(act), AROUND)
      expect(said).toMatch(/^Sam /)
      expect(said).not.toMatch(/sharing\.|\{\{/)
    }
  })

  test('a role and a form of export are said in words, a label as it was typed', () => {
    expect(sayEntry(entry('grant.made', { detail: 'commenter' }), AROUND)).toBe(
      'Sam made a link to this model: Commenter',
    )
    expect(sayEntry(entry('grant.used', { detail: 'Jo & <b>' }), AROUND)).toBe(
      'Sam joined this model by a link: “Jo & <b>”',
    )
    for (const form of EXPORT_FORMS) {
      expect(sayEntry(entry('export.made', { detail: form }), AROUND)).not.toMatch(/“/)
    }
  })

  test('versions, their status and decisions are said in words', () => {
    expect(sayEntry(entry('release.made', { detail: 'version 3' }), AROUND)).toBe(
      'Sam released a version of this model: Version 3',
    )
    expect(sayEntry(entry('release.made', { detail: 'brought 2' }), AROUND)).toMatch(
      /: 2 versions brought with the model$/,
    )
    expect(sayEntry(entry('release.status', { detail: 'bid 1 in-review' }), AROUND)).toMatch(
      /: Bid 1 is now “In review”$/,
    )
    expect(sayEntry(entry('decision.made', { detail: 'fund-with-conditions' }), AROUND)).toBe(
      'Sam recorded a decision about this model: fund with conditions',
    )
    expect(sayEntry(entry('release.made', { detail: 'of a later server' }), AROUND)).toMatch(/: of a later server$/)
  })

  test('the model is named where the log is about more than one, also when it is gone', () => {
    expect(sayEntry(entry('model.added', { model: 'm2' }), AROUND)).toBe('Sam shared “Navigator”')
    expect(sayEntry(entry('model.deleted', { model: 'm3' }), AROUND)).toBe(
      'Sam deleted a model that is no longer here for good',
    )
    expect(sayEntry(entry('grant.revoked', { model: null, detail: 'viewer' }), AROUND)).toBe(
      'Sam ended a link to the workspace: Viewer',
    )
  })

  test('what the server did itself is said of the server', () => {
    expect(sayEntry(entry('workspace.made', { by: '' }), AROUND)).toBe('The server made the workspace')
  })
})
