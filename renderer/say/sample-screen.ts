import type { WizardScreen } from '../../shared/wizard'
import { samplePosition } from './sample-view'

/** Pages of the guide for the tests of this room: a plain one, and what each test changes in it. */
export const sampleScreen = (change: Partial<WizardScreen> = {}): WizardScreen => ({
  incidentId: 'I-1',
  terminalId: 't1' as WizardScreen['terminalId'],
  reference: null,
  kind: 'fix',
  number: 2,
  title: { key: 'fix.paper', params: {} },
  lead: null,
  steps: [],
  picture: null,
  options: [
    { id: 'done', text: 'wizard.option.done', recommended: true },
    { id: 'cannot', text: 'wizard.option.cannot', recommended: false },
  ],
  expect: null,
  role: 'staff',
  subject: { question: null, fix: 'paper', cause: 'C04', proof: null },
  words: [],
  ranking: [],
  readings: [],
  position: samplePosition('S', 'closed'),
  money: 'closed',
  never: [],
  progress: null,
  nextTryAt: null,
  canGoBack: false,
  interruptedAt: null,
  fault: null,
  attempt: null,
  end: null,
  ...change,
})
