import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { AssistedBrand } from '../../shared/terminal'
import { BAUD_RATES, type DraftField } from '../say/draft'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Choice } from './choice'
import { Field } from './field'

const LINKS = ['tcp', 'serial', 'assisted'] as const
type Problems = Readonly<Partial<Record<DraftField, MessageKey>>>

/** How the terminal is connected: network, cable, or by a person's eyes and fingers. */
export function LinkForm({ problems }: { problems: Problems }) {
  const { t } = useText()
  const link = useStore(s => s.draft.link)
  const change = useStore(s => s.changeDraft)
  return (
    <section className="card form-part">
      <RadioGroup
        className="choices three"
        value={link}
        onChange={chosen => change({ link: LINKS.find(known => known === chosen) ?? 'tcp' })}
      >
        <Label>{t('setup.how')}</Label>
        <Choice value="tcp" title={t('setup.tcp')} note={t('setup.tcp.note')} />
        <Choice value="serial" title={t('setup.serial')} note={t('setup.serial.note')} />
        <Choice value="assisted" title={t('setup.assisted')} note={t('setup.assisted.note')} />
      </RadioGroup>
      {link === 'tcp' && <Network problems={problems} />}
      {link === 'serial' && <Cable problems={problems} />}
      {link === 'assisted' && <Menus />}
    </section>
  )
}

/** No link to set up: only which menus the person will see. */
function Menus() {
  const { t } = useText()
  const brand = useStore(s => s.draft.brand)
  const change = useStore(s => s.changeDraft)
  return (
    <RadioGroup
      className="pills"
      value={brand}
      onChange={chosen => change({ brand: AssistedBrand.parse(chosen) })}
    >
      <Label>{t('setup.assisted.brand')}</Label>
      {AssistedBrand.options.map(option => (
        <Radio key={option} value={option} className="pill-choice">
          {t(`assisted.brand.${option}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}

function Network({ problems }: { problems: Problems }) {
  const { t } = useText()
  const { host, port } = useStore(s => s.draft)
  const change = useStore(s => s.changeDraft)
  return (
    <div className="fields">
      <Field
        label={t('setup.host')}
        note={t('setup.host.note')}
        value={host}
        onChange={value => change({ host: value })}
        problem={problems.host && t(problems.host)}
      />
      <Field
        label={t('setup.port')}
        note={t('setup.port.note')}
        value={port}
        onChange={value => change({ port: value })}
        problem={problems.port && t(problems.port)}
      />
    </div>
  )
}

function Cable({ problems }: { problems: Problems }) {
  const { t } = useText()
  const { path, ownPath } = useStore(s => s.draft)
  const change = useStore(s => s.changeDraft)
  return (
    <>
      <Ports />
      {!path && (
        <Field
          label={t('setup.path.other')}
          note={t('setup.path.note')}
          value={ownPath}
          onChange={value => change({ ownPath: value })}
          problem={problems.ownPath && t(problems.ownPath)}
        />
      )}
      <Baud />
    </>
  )
}

function Ports() {
  const { t } = useText()
  const ports = useStore(s => s.ports)
  const finding = useStore(s => s.findingPorts)
  const find = useStore(s => s.findPorts)
  const path = useStore(s => s.draft.path)
  const change = useStore(s => s.changeDraft)
  useEffect(() => void find(), [find])
  return (
    <RadioGroup className="choices" value={path} onChange={chosen => change({ path: chosen })}>
      <div className="label-row">
        <Label>{t('setup.path')}</Label>
        <Button className="button" isPending={finding} onPress={() => void find()}>
          {finding ? t('setup.path.finding') : t('setup.path.refresh')}
        </Button>
      </div>
      {ports.length === 0 && !finding && <p className="quiet">{t('setup.path.none')}</p>}
      {ports.map(port => (
        <Choice key={port.path} value={port.path} title={port.path} note={port.label} />
      ))}
      {ports.length > 0 && (
        <Choice value="" title={t('setup.path.other')} note={t('setup.path.note')} />
      )}
    </RadioGroup>
  )
}

function Baud() {
  const { t } = useText()
  const baud = useStore(s => s.draft.baud)
  const change = useStore(s => s.changeDraft)
  return (
    <RadioGroup className="pills" value={baud} onChange={value => change({ baud: value })}>
      <Label>{t('setup.baud')}</Label>
      {BAUD_RATES.map(rate => (
        <Radio key={rate} value={rate} className="pill-choice">
          {rate}
        </Radio>
      ))}
    </RadioGroup>
  )
}
