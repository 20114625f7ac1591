import type { Role } from '../../model/sharing/roles.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'

export interface RoleFieldProps {
  readonly label: string
  readonly value: Role
  /** Those that this person may give. */
  readonly roles: readonly Role[]
  readonly onChange: (role: Role) => void
}

/** Which role others get, with what it lets them do. */
export function RoleField({ label, value, roles, onChange }: RoleFieldProps) {
  return (
    <SelectField
      label={label}
      description={say(`sharing.may.${value}`)}
      value={value}
      options={roles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
      onChange={(chosen) => onChange(roles.find((role) => role === chosen) ?? value)}
    />
  )
}
