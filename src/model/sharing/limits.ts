/** The longest name of a person, in characters. */
export const NAME_LIMIT = 60
/** The longest title or label that the server keeps, in characters. */
export const TITLE_LIMIT = 200
/** How many letters a room's code has. */
export const CODE_LENGTH = 6
/** Letters and digits of a room's code: none that is taken for another when it is read out. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** How long a room's code works, in hours. */
export const CODE_HOURS = 12

const CODE = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`)

/** A typed code as the server knows it: capitals, without spaces and dashes; '' when it cannot be one. */
export function cleanCode(typed: string): string {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return CODE.test(code) ? code : ''
}

/** A code as it is shown and read out: in two halves. */
export function sayCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`
}
