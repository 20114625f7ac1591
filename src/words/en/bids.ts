/** Bid form, alignment check, decision. */
export const bids = {}
