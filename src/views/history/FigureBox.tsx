import { useMemo, useState } from 'react'
import type { Figure } from '../../formats/svg/whole.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { say } from '../../words/words.ts'

interface FigureBoxProps {
  readonly label: string
  readonly figure: Figure
}

const STEPS = [0.35, 0.5, 0.7, 1, 1.4, 2] as const
const FULL = 1

/** A drawn figure to look at: as wide as there is room, or at a size, and then it scrolls. */
export function FigureBox({ label, figure }: FigureBoxProps) {
  const [size, setSize] = useState<number | null>(null)
  const svg = useMemo(() => {
    const drawn = new DOMParser().parseFromString(figure.svg, 'image/svg+xml').documentElement
    drawn.removeAttribute('width')
    drawn.removeAttribute('height')
    return drawn
  }, [figure])
  const step = (way: 1 | -1) => {
    const at = STEPS.findIndex((one) => one >= (size ?? FULL))
    setSize(STEPS[Math.max(0, Math.min(STEPS.length - 1, at + way))] ?? FULL)
  }
  const percent = Math.round((size ?? FULL) * 100)
  return (
    <div className="history-figure">
      <div className="history-figure-tools" role="group" aria-label={say('versions.figure.tools')}>
        <Button size="small" pressed={size === null} onPress={() => setSize(null)}>
          {say('versions.figure.fit')}
        </Button>
        <Button size="small" pressed={size === FULL} onPress={() => setSize(FULL)}>
          {say('versions.figure.full')}
        </Button>
        <IconButton icon="zoomOut" size="small" label={say('versions.figure.smaller')} onPress={() => step(-1)} />
        <IconButton icon="zoomIn" size="small" label={say('versions.figure.larger')} onPress={() => step(1)} />
        {size === null ? null : <span role="status">{say('versions.figure.size', { percent })}</span>}
      </div>
      <ScrollBox className="history-figure-box" label={label}>
        <div
          className="history-figure-paper"
          style={size === null ? undefined : { width: figure.width * size }}
          ref={(box) => {
            box?.replaceChildren(document.importNode(svg, true))
          }}
        />
      </ScrollBox>
    </div>
  )
}
