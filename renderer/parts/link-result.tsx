import type { LinkReport } from '../../shared/contract'
import { useStore } from '../store/store'
import { useText } from '../text'
import { FaultNote } from './fault-note'
import { Sign } from './sign'

/** What the link test found: who answered, or what is wrong and what to do. */
export function LinkResult() {
  const { t } = useText()
  const linkTest = useStore(s => s.linkTest)
  return (
    <div role="status">
      {linkTest === 'running' && <p className="quiet">{t('setup.testing')}</p>}
      {linkTest && linkTest !== 'running' && <Report report={linkTest} />}
    </div>
  )
}

function Report({ report }: { report: LinkReport }) {
  const { t } = useText()
  if (!report.ok) return report.fault && <FaultNote fault={report.fault} />
  const silent = t('setup.reached.silent')
  return (
    <div className="reached" data-tone="go">
      <p>
        <Sign name="tick" />
        {t('setup.reached', { ms: report.ms })}
      </p>
      <dl>
        <dt>{t('setup.reached.tid')}</dt>
        <dd>{report.terminalId ?? silent}</dd>
        <dt>{t('setup.reached.model')}</dt>
        <dd>{report.model ?? silent}</dd>
        <dt>{t('setup.reached.software')}</dt>
        <dd>{report.software ?? silent}</dd>
      </dl>
    </div>
  )
}
