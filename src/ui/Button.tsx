import './button.css'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
/** Heights of 24, 32 and 40 px. */
export type ButtonSize = 'small' | 'medium' | 'large'

export interface ButtonProps {
  children: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: IconName | undefined
  iconAfter?: IconName | undefined
  disabled?: boolean | undefined
  /** For a button that stays on or off. */
  pressed?: boolean | undefined
  type?: 'button' | 'submit' | undefined
  autoFocus?: boolean | undefined
  describedBy?: string | undefined
  onPress?: (() => void) | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  iconAfter,
  disabled = false,
  pressed,
  type = 'button',
  autoFocus = false,
  describedBy,
  onPress,
  ref,
}: ButtonProps) {
  return (
    <AriaButton
      className={classes('ui-button', `ui-button-${variant}`, `ui-button-${size}`)}
      isDisabled={disabled}
      type={type}
      autoFocus={autoFocus}
      ref={ref}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      {...(onPress && { onPress: () => onPress() })}
    >
      {icon && <Icon name={icon} />}
      <span className="ui-button-words">{children}</span>
      {iconAfter && <Icon name={iconAfter} size={14} />}
    </AriaButton>
  )
}
