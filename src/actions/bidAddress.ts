export const BID_PARTS_SHOWN = ['form', 'alignment', 'review'] as const
export type BidPartShown = (typeof BID_PARTS_SHOWN)[number]

/** What the bid view shows, as it stands behind the question mark of its address. */
export interface BidAddress {
  /** '' leaves it to the view. */
  readonly part: BidPartShown | ''
  /** The version of the system model that the bid is held against; '' for the usual one. */
  readonly against: string
}

/** Reads what stands behind the question mark. What is not understood asks for nothing. */
export function readBidAddress(query: string): BidAddress {
  const params = new URLSearchParams(query)
  const part = params.get('part')
  return {
    part: BID_PARTS_SHOWN.find((one) => one === part) ?? '',
    against: (params.get('against') ?? '').slice(0, 64),
  }
}

/** The address of a bid in this part, held against this version. */
export function bidHref(id: string, { part, against }: BidAddress): string {
  const params = new URLSearchParams()
  if (part) params.set('part', part)
  if (against) params.set('against', against)
  const query = params.toString()
  return `#/model/${id}/bid${query && `?${query}`}`
}
