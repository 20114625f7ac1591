/** 360Giving files and code lists. */
export const grants = {}
