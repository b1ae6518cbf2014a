import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Notice } from '../../../shared/care'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Field } from '../field'

/** What bank or law announced: from which day it holds, and that somebody has read it. */
export function NoticesCard({ notices }: { notices: readonly Notice[] }) {
  const { t } = useText()
  return (
    <section className="card" aria-labelledby="notices-title">
      <h2 id="notices-title">{t('prevent.notices')}</h2>
      {notices.length === 0 && <p className="quiet">{t('prevent.notices.none')}</p>}
      <ul className="notices">
        {notices.map(notice => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      <NoticeForm />
    </section>
  )
}

function NoticeRow({ notice: { id, title, validFrom, readAt } }: { notice: Notice }) {
  const { t, day } = useText()
  const sign = useStore(s => s.readNotice)
  return (
    <li className="care-row">
      <span className="care-words">
        <strong>{title}</strong>
        <small>{t('prevent.notice.valid', { from: validFrom })}</small>
      </span>
      {readAt ? (
        <span className="quiet">{t('prevent.notice.read', { at: day(readAt) })}</span>
      ) : (
        <Button
          className="button"
          aria-label={t('prevent.notice.sign.of', { title })}
          onPress={() => void sign(id)}
        >
          {t('prevent.notice.sign')}
        </Button>
      )}
    </li>
  )
}

const A_DAY = /^\d{4}-\d{2}-\d{2}$/

function NoticeForm() {
  const { t } = useText()
  const add = useStore(s => s.addNotice)
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState('')
  const [tried, setTried] = useState(false)
  const goodDay = A_DAY.test(from) && !Number.isNaN(Date.parse(from))
  const keep = async () => {
    setTried(true)
    if (!goodDay || !title.trim() || !(await add(title.trim().slice(0, 120), from))) return
    setTitle('')
    setFrom('')
    setTried(false)
  }
  return (
    <form
      className="form notice-form"
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <div className="fields">
        <Field
          label={t('prevent.notice.title')}
          note={t('prevent.notice.title.note')}
          value={title}
          onChange={setTitle}
          problem={tried && !title.trim() ? t('prevent.notice.title.note') : undefined}
        />
        <Field
          label={t('prevent.notice.from')}
          note={t('prevent.notice.from.note')}
          value={from}
          onChange={setFrom}
          problem={tried && !goodDay ? t('prevent.notice.from.bad') : undefined}
        />
      </div>
      <Button type="submit" className="button tall">
        {t('prevent.notice.add')}
      </Button>
    </form>
  )
}
