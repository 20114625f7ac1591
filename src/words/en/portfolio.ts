/** Coverage, overlap, contributions, particulars of an intervention. */
export const portfolio = {}
