import type { Text } from '../../../shared/i18n/translate'
import type { Both, Passport } from '../../../shared/passport'
import { escaped } from '../markup'

/** What fits one sheet of A4; the JSON holds everything. */
const ROWS = { timeline: 9, measured: 9, tried: 6, trace: 8 }

const STYLE = `@page{size:A4;margin:12mm}
*{box-sizing:border-box}
body{font:10pt/1.35 "Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#111;margin:0 auto;max-width:186mm}
header{display:flex;justify-content:space-between;align-items:baseline;border-bottom:1pt solid #111}
h1{font-size:15pt;margin:0}h2{font-size:10.5pt;margin:7pt 0 2pt}p{margin:0}
strong{font:700 19pt/1.2 "Noto Sans Mono",monospace;letter-spacing:.06em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:1pt 10pt;margin:4pt 0}dt{color:#444}dd{margin:0;font-weight:600}
ol{margin:0;padding-left:15pt}table{border-collapse:collapse;width:100%;font-size:8.5pt}
td{border-top:.4pt solid #bbb;padding:1pt 8pt 1pt 0;vertical-align:top}td:first-child{white-space:nowrap}
.mark{margin:0 0 4pt;padding:2pt 8pt;background:#4a3b7a;color:#fff;letter-spacing:.2em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
code{font:6.5pt/1.3 "Noto Sans Mono",monospace;overflow-wrap:anywhere}small{font-size:8pt;color:#444}`

/** The passport as one printable page that needs nothing around it: no network, no font, no script. */
export function passportPage(passport: Passport, text: Text): string {
  const { t } = text
  const of = ({ zh, en }: Both): string => escaped(text.locale === 'en' ? en : zh)
  const { reference, summary, versions, terminal } = passport
  const head = `<header><div><h1>${t('passport.title')}</h1><p>${escaped(terminal.name)} · ${text.dateTime(passport.writtenAt)}</p></div><p>${t('passport.reference')} <strong>${reference}</strong></p></header>`
  return [
    `<!doctype html><html lang="${text.locale}"><head><meta charset="utf-8"><title>${reference}</title><style>${STYLE}</style></head><body>`,
    ...(passport.isPractice ? [`<p class="mark">${t('training.mark')}</p>`] : []),
    head,
    `<small>${t('passport.reference.note')}</small>`,
    `<dl>${[
      [t('passport.head.happened'), of(summary.happened)],
      [t('passport.head.money'), of(summary.money)],
      [t('passport.head.left'), of(summary.left)],
      [t('passport.head.sell'), of(summary.canSell)],
    ]
      .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
      .join('')}</dl>`,
    `<h2>${t('passport.head.phone')}</h2><ol>${passport.phoneScript.map(line => `<li>${of(line)}</li>`).join('')}</ol>`,
    section(text, 'measured', passport.measured, ({ label, result, means, healthy }) => [
      of(label),
      healthy ? `${of(result)} · ${t('passport.well')}` : of(result),
      means ? of(means) : '',
    ]),
    section(text, 'tried', passport.tried, tried => [
      text.time(tried.at),
      of(tried.text),
      t(`passport.tried.${tried.result}`),
    ]),
    section(text, 'timeline', passport.timeline, entry => [
      text.timeSpan(entry.since ?? entry.at, entry.at),
      of(entry.text),
    ]),
    section(text, 'trace', passport.trace, ({ at, direction, apdu }) => [
      `${text.time(at)} ${direction === 'sent' ? '→' : '←'}`,
      `<code>${escaped(apdu.slice(0, 160))}${apdu.length > 160 ? '…' : ''}</code>`,
    ]),
    `<h2>${t('passport.head.versions')}</h2><small>${[
      `Settle Desk ${versions.console}`,
      `Node ${versions.node}`,
      ...(versions.electron ? [`Electron ${versions.electron}`] : []),
      versions.system,
      escaped([terminal.model, terminal.software].filter(Boolean).join(' ') || '—'),
    ].join(' · ')}</small>`,
    '</body></html>',
  ].join('\n')
}

/** A table of the newest rows that fit, and how many are left out. Measurements stand most important first. */
function section<Row>(
  { t }: Text,
  name: keyof typeof ROWS,
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
): string {
  const most = ROWS[name]
  const shown = name === 'measured' ? rows.slice(0, most) : rows.slice(-most)
  const hidden = rows.length - shown.length
  const body = shown.map(
    row =>
      `<tr>${cells(row)
        .map(cell => `<td>${cell}</td>`)
        .join('')}</tr>`,
  )
  return [
    `<h2>${t(`passport.head.${name}`)}</h2>`,
    rows.length === 0 ? `<p>${t('passport.none')}</p>` : `<table>${body.join('')}</table>`,
    hidden > 0 ? `<small>${t('passport.more', { count: hidden })}</small>` : '',
  ].join('')
}
