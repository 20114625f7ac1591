import { useMemo } from 'react'
import { qrCode } from '../../actions/qrCode.ts'

/** An address as a picture to scan: black on white whatever the colours of the screen are, because cameras expect it. */
export function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const { side, path } = useMemo(() => qrCode(address), [address])
  return (
    <svg
      className="sharing-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
