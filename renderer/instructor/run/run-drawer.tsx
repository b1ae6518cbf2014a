import { useText } from '../../text'
import { Drawer } from '../parts/drawer'
import type { Run } from '../store/run'
import { BackForm } from './back-form'
import type { Control } from './controls'
import { FinishForm } from './finish-form'
import { InjectForm } from './inject-form'
import { NoteForm } from './note-form'
import { SayForm } from './say-form'

export interface FormProps {
  readonly run: Run
  readonly close: () => void
}

/** The controls that ask for something before they act. */
const FORMS = {
  back: BackForm,
  inject: InjectForm,
  say: SayForm,
  note: NoteForm,
  finish: FinishForm,
} as const satisfies Partial<Record<Control, (props: FormProps) => React.ReactNode>>

export type DrawerName = keyof typeof FORMS
export const isDrawer = (control: Control): control is DrawerName => Object.hasOwn(FORMS, control)

interface Props extends FormProps {
  readonly name: DrawerName | undefined
}

export function RunDrawer({ name, run, close }: Props) {
  const { t } = useText()
  const Form = name && FORMS[name]
  return (
    <Drawer
      title={name ? t(`instructor.${name}.title`) : ''}
      isOpen={name !== undefined}
      close={close}
      isWide={name === 'inject'}
    >
      {Form && <Form run={run} close={close} />}
    </Drawer>
  )
}
