import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Sign } from '../../parts/sign'
import { useText } from '../../text'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  readonly close: () => void
  /** With room for a choice of many things. */
  readonly isWide?: boolean
  readonly children: React.ReactNode
}

/** What a control asks for, at the side: the log stays in sight. */
export function Drawer({ title, isOpen, close, isWide = false, children }: Props) {
  const { t } = useText()
  return (
    <ModalOverlay
      className="glass-veil"
      isDismissable
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) close()
      }}
    >
      <Modal className="glass-drawer" data-wide={isWide}>
        <Dialog className="glass-dialog">
          <header className="glass-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button className="icon-button" aria-label={t('instructor.close')} onPress={close}>
              <Sign name="cross" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
