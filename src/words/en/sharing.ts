/** Links, rooms, the audit log, and deletion for good. */
export const sharing = {} as const
