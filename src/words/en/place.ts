/** The partner view: place in the system. */
export const place = {}
