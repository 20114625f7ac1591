/** Spread on a part whose fields are drafts: what is typed there is nowhere yet, so undo is the field's own. */
export const OWN_UNDO = { 'data-undo': 'own' }

/** Whether a key press comes from such a part. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-undo="own"]') !== null
}
