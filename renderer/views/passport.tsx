import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Locale } from '../../shared/i18n/catalogue'
import { textFor } from '../../shared/i18n/translate'
import type { Passport } from '../../shared/passport'
import { Consequence } from '../parts/consequence'
import { FaultNote } from '../parts/fault-note'
import { LanguageChoice } from '../parts/language-choice'
import { PassportSheet } from '../parts/passport/passport-sheet'
import { useStore } from '../store/store'
import { TextContext, useText } from '../text'

/** One incident as a sheet of paper: to be read out on the phone, printed, or sent as a file. */
export function PassportView() {
  const { t, locale } = useText()
  const passport = useStore(s => s.passport)
  const fault = useStore(s => s.passportFault)
  const [language, setLanguage] = useState<Locale>(locale)
  return (
    <div className="column passport-page">
      <header className="page-head screen-only">
        <h1>{t('passport.title')}</h1>
        {/* It may speak another language than the window: whoever answers the phone reads it. */}
        <LanguageChoice
          label={t('passport.page.language')}
          language={language}
          choose={setLanguage}
        />
        {passport && <Actions passport={passport} />}
      </header>
      {fault && <FaultNote fault={fault} />}
      {!passport && !fault && <p className="quiet">{t('passport.page.loading')}</p>}
      {passport && (
        <section className="card evidence screen-only">
          <Consequence row="K6" />
        </section>
      )}
      {passport && (
        <TextContext value={textFor(language)}>
          <PassportSheet passport={passport} />
        </TextContext>
      )}
    </div>
  )
}

function Actions({ passport }: { passport: Passport }) {
  const { t } = useText()
  const print = useStore(s => s.printSlip)
  const savePdf = useStore(s => s.saveSlip)
  const saveJson = useStore(s => s.savePassport)
  const go = useStore(s => s.go)
  const fault = useStore(s => s.slipFault)
  const savedPdf = useStore(s => (s.slipDone?.kind === 'saved' ? s.slipDone.path : undefined))
  const savedJson = useStore(s => s.passportSavedAs)
  return (
    <div className="page-head-end">
      <Button className="button" onPress={() => go('fix')}>
        {t('passport.page.back')}
      </Button>
      <Button className="button" onPress={() => void print()}>
        {t('passport.page.print')}
      </Button>
      <Button
        className="button"
        onPress={() => void savePdf(`passport-${passport.reference}`.slice(0, 80))}
      >
        {t('passport.page.pdf')}
      </Button>
      <Button className="button" onPress={() => void saveJson(passport)}>
        {t('passport.page.json')}
      </Button>
      <p role="status">
        {savedPdf && t('passport.page.saved', { path: savedPdf })}{' '}
        {savedJson && t('passport.page.saved', { path: savedJson })}
      </p>
      {fault && <FaultNote fault={fault} />}
    </div>
  )
}
