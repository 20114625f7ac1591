/** How the open model stands to a server, and who else is here. */
export const together = {} as const
