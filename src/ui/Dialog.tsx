import './dialog.css'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  /** 400, 560 or 840 px wide, and never wider than the window. */
  size?: 'small' | 'medium' | 'large' | undefined
}

/** A modal dialog, open for as long as it is rendered. Escape and the close button call `onClose`; a press outside does not. */
export function Dialog({ title, closeLabel, onClose, children, footer, size = 'medium' }: DialogProps) {
  return (
    <ModalOverlay className="ui-overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className={classes('ui-modal', `ui-modal-${size}`)}>
        <Panel title={title} closeLabel={closeLabel} onClose={onClose} footer={footer}>
          {children}
        </Panel>
      </Modal>
    </ModalOverlay>
  )
}

function Panel({ title, closeLabel, onClose, children, footer }: Omit<DialogProps, 'size'>) {
  return (
    <AriaDialog className="ui-dialog">
      <header className="ui-dialog-head">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        <IconButton icon="close" label={closeLabel} onPress={onClose} />
      </header>
      <div className="ui-dialog-body">{children}</div>
      {footer && <footer className="ui-dialog-foot">{footer}</footer>}
    </AriaDialog>
  )
}

export interface ConfirmDialogProps {
  title: string
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  /** The act itself ("Remove 3 cards"), never "OK". */
  confirmLabel: string
  cancelLabel: string
  danger?: boolean | undefined
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before an act. Focus starts on cancel, so that Enter does no harm. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, danger = false, onConfirm, onCancel } = props
  return (
    <ModalOverlay className="ui-overlay" isOpen onOpenChange={(open) => !open && onCancel()}>
      <Modal className="ui-modal ui-modal-small">
        <AriaDialog className="ui-dialog" role="alertdialog">
          <header className="ui-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </header>
          <div className="ui-dialog-body">{children}</div>
          <footer className="ui-dialog-foot">
            <Button autoFocus onPress={onCancel}>
              {cancelLabel}
            </Button>
            <Button variant={danger ? 'danger' : 'primary'} onPress={onConfirm}>
              {confirmLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
