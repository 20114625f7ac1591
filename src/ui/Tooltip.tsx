import './overlay.css'
import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { KeyHint } from './KeyHint.tsx'

export interface TooltipProps {
  words: ReactNode
  keys?: string | undefined
  /** One react-aria focusable element, as a Button. */
  children: ReactElement
}

/** Words that show on hover and on keyboard focus. Never the only place where something is said. */
export function Tooltip({ words, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className="ui-tooltip" offset={6}>
        {words}
        {keys && <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
