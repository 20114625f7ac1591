import './button.css'
import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ButtonSize, ButtonVariant } from './Button.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps {
  icon: IconName
  /** Its name for a screen reader, and its tooltip. */
  label: string
  keys?: string | undefined
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  disabled?: boolean | undefined
  /** For a tool that is on or off. */
  pressed?: boolean | undefined
  expanded?: boolean | undefined
  onPress?: (() => void) | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

export function IconButton({
  icon,
  label,
  keys,
  variant = 'quiet',
  size = 'medium',
  disabled = false,
  pressed,
  expanded,
  onPress,
  ref,
}: IconButtonProps) {
  return (
    <Tooltip words={label} keys={keys}>
      <AriaButton
        className={classes('ui-button', 'ui-button-icon', `ui-button-${variant}`, `ui-button-${size}`)}
        aria-label={label}
        isDisabled={disabled}
        ref={ref}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        {...(expanded !== undefined && { 'aria-expanded': expanded })}
        {...(onPress && { onPress: () => onPress() })}
      >
        <Icon name={icon} size={size === 'small' ? 14 : 18} />
      </AriaButton>
    </Tooltip>
  )
}
