import './overlay.css'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Separator } from 'react-aria-components/Menu'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import type { ButtonSize, ButtonVariant } from './Button.tsx'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { KeyHint } from './KeyHint.tsx'

export interface MenuAction {
  id: string
  label: string
  keys?: string | undefined
  icon?: IconName | undefined
  disabled?: boolean | undefined
  danger?: boolean | undefined
  onAction: () => void
}

export interface MenuDivider {
  id: string
  divider: true
}

export type MenuEntry = MenuAction | MenuDivider

export interface MenuButtonProps {
  label: string
  items: readonly MenuEntry[]
  icon?: IconName | undefined
  /** Shows the icon alone; the label becomes its name and tooltip. */
  iconOnly?: boolean | undefined
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  disabled?: boolean | undefined
}

/** A button that opens a menu of actions. */
export function MenuButton({ label, items, icon, iconOnly = false, variant, size, disabled }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {iconOnly ? (
        <IconButton icon={icon ?? 'more'} label={label} variant={variant} size={size} disabled={disabled} />
      ) : (
        <Button icon={icon} iconAfter="chevronDown" variant={variant} size={size} disabled={disabled}>
          {label}
        </Button>
      )}
      <AriaPopover className="ui-popover" offset={4} placement="bottom start">
        <AriaMenu className="ui-menu" aria-label={label}>
          <MenuRows items={items} />
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}

/** The rows of a menu. */
export function MenuRows({ items }: Pick<MenuButtonProps, 'items'>) {
  return items.map((item) =>
    'divider' in item ? <Separator key={item.id} className="ui-menu-separator" /> : <MenuRow key={item.id} {...item} />,
  )
}

function MenuRow({ id, label, keys, icon, disabled = false, danger = false, onAction }: MenuAction) {
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={disabled}
      className={classes('ui-menu-item', danger && 'ui-menu-danger')}
      onAction={onAction}
    >
      {icon && <Icon name={icon} />}
      <span className="ui-menu-words">{label}</span>
      {keys && <KeyHint keys={keys} />}
    </MenuItem>
  )
}
