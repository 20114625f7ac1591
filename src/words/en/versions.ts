/** Versions, comparing, restoring, proposals. */
export const versions = {}
