import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { Icon } from './icon'

interface Props {
  readonly title: string
  /** Within a card it is a part of that card. */
  readonly isWithin?: boolean
  readonly children: ReactNode
}

/** What need not be read by everybody stands behind its title. */
export function FoldCard({ title, isWithin = false, children }: Props) {
  return (
    <Disclosure className={isWithin ? 'fold-card' : 'card fold-card'}>
      <Heading level={isWithin ? 3 : 2}>
        <Button slot="trigger" className="fold-card-title">
          {title}
          <Icon name="unfold" />
        </Button>
      </Heading>
      <DisclosurePanel className="fold-card-panel">{children}</DisclosurePanel>
    </Disclosure>
  )
}
