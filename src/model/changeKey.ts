/** A record as a word; also the key of the change that adds or removes it whole. */
export function recordKey({ table, id }: { readonly table: string; readonly id: string }): string {
  return `${table}/${id}`
}

/** One change of a diff as a word: a whole record that was added or removed, or one field of it that changed. */
export function changeKey(at: { readonly table: string; readonly id: string; readonly field?: string | null }): string {
  return at.field === undefined || at.field === null ? recordKey(at) : `${recordKey(at)}/${at.field}`
}
