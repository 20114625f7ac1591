import { sayAgo, sayMoment } from '../../actions/homeWords.ts'

/** A moment as "2 hours ago"; its date and time as a tooltip and in the element. */
export function Changed({ moment, now }: { moment: string; now: string }) {
  return (
    <time dateTime={moment} title={sayMoment(moment)}>
      {sayAgo(moment, now)}
    </time>
  )
}
