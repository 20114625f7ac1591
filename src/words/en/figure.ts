/** The figure: its title, description, legend and foot. */
export const figure = {} as const
