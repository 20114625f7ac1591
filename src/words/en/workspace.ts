/** The workspace: list of interventions, settings, files. */
export const workspace = {}
