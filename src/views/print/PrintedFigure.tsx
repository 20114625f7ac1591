import { useMemo } from 'react'
import { useData, useModel, useSurroundings } from '../../document/hooks.ts'
import { useServed } from '../../document/hooks/served.ts'
import type { FigureScope } from '../../formats/svg/scope.ts'
import { drawFigure } from '../../formats/svg/write.ts'
import { localDay } from '../../words/localDay.ts'

/** The figure, as large as one page allows. It is put in as drawn, so that the paper gets true lines and text. */
export function PrintedFigure({ scope, version }: { readonly scope: FigureScope; readonly version: string }) {
  const { now } = useSurroundings()
  const model = useModel((snapshot) => snapshot)
  const data = useData((snapshot) => snapshot)
  const served = useServed()
  const svg = useMemo(() => {
    const { svg: text } = drawFigure(model, data, { scope, version, date: localDay(now()), served })
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    drawn.removeAttribute('width')
    drawn.removeAttribute('height')
    return drawn
  }, [model, data, scope, version, now, served])
  return (
    <div
      className="print-figure"
      ref={(box) => {
        box?.replaceChildren(document.importNode(svg, true))
      }}
    />
  )
}
