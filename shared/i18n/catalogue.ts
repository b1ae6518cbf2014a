import * as acquirer from './text/acquirer'
import * as assisted from './text/assisted'
import * as assistedPage from './text/assisted-page'
import * as check from './text/check'
import * as classroom from './text/classroom'
import * as consequencePage from './text/consequence-page'
import * as debrief from './text/debrief'
import * as desk from './text/desk'
import * as diagnosisAsks from './text/diagnosis-asks'
import * as diagnosisCare from './text/diagnosis-care'
import * as diagnosisCauses from './text/diagnosis-causes'
import * as diagnosisFixesDevice from './text/diagnosis-fixes-device'
import * as diagnosisFixesLine from './text/diagnosis-fixes-line'
import * as diagnosisFixesOffice from './text/diagnosis-fixes-office'
import * as diagnosisMeans from './text/diagnosis-means'
import * as diagnosisMeasures from './text/diagnosis-measures'
import * as diagnosisResultsShop from './text/diagnosis-results-shop'
import * as diagnosisResultsTerminal from './text/diagnosis-results-terminal'
import * as exported from './text/export'
import * as fact from './text/fact'
import * as fault from './text/fault'
import * as handset from './text/handset'
import * as incident from './text/incident'
import * as injection from './text/injection'
import * as injectionChange from './text/injection-change'
import * as instructor from './text/instructor'
import * as instructorLog from './text/instructor-log'
import * as measured from './text/measured'
import * as menu from './text/menu'
import * as passportPage from './text/passport-page'
import * as people from './text/people'
import * as picture from './text/picture'
import * as prevent from './text/prevent'
import * as roles from './text/roles'
import * as scenarioEditor from './text/scenario-editor'
import * as setup from './text/setup'
import * as stage from './text/stage'
import * as state from './text/state'
import * as terminalCodes from './text/terminal-codes'
import * as terminalProgress from './text/terminal-progress'
import * as terminalStates from './text/terminal-states'
import * as trainingInjected from './text/training-injected'
import * as trainingProgress from './text/training-progress'
import * as trainingRun from './text/training-run'
import * as trainingScore from './text/training-score'
import * as window from './text/window'
import * as wizard from './text/wizard'
import * as wizardPage from './text/wizard-page'

/** Each topic holds both languages side by side; Chinese is the master, English must have the same keys or it does not compile. */
export const catalogues = {
  'zh-CN': {
    ...stage.zh,
    ...terminalCodes.zh,
    ...terminalStates.zh,
    ...terminalProgress.zh,
    ...fault.zh,
    ...state.zh,
    ...check.zh,
    ...consequencePage.zh,
    ...exported.zh,
    ...fact.zh,
    ...setup.zh,
    ...window.zh,
    ...classroom.zh,
    ...handset.zh,
    ...injection.zh,
    ...injectionChange.zh,
    ...instructor.zh,
    ...instructorLog.zh,
    ...scenarioEditor.zh,
    ...debrief.zh,
    ...desk.zh,
    ...acquirer.zh,
    ...assisted.zh,
    ...assistedPage.zh,
    ...measured.zh,
    ...menu.zh,
    ...passportPage.zh,
    ...people.zh,
    ...picture.zh,
    ...prevent.zh,
    ...incident.zh,
    ...roles.zh,
    ...diagnosisAsks.zh,
    ...diagnosisCare.zh,
    ...diagnosisCauses.zh,
    ...diagnosisFixesDevice.zh,
    ...diagnosisFixesLine.zh,
    ...diagnosisFixesOffice.zh,
    ...diagnosisMeans.zh,
    ...diagnosisMeasures.zh,
    ...diagnosisResultsShop.zh,
    ...diagnosisResultsTerminal.zh,
    ...trainingInjected.zh,
    ...trainingProgress.zh,
    ...trainingRun.zh,
    ...trainingScore.zh,
    ...wizard.zh,
    ...wizardPage.zh,
  },
  en: {
    ...stage.en,
    ...terminalCodes.en,
    ...terminalStates.en,
    ...terminalProgress.en,
    ...fault.en,
    ...state.en,
    ...check.en,
    ...consequencePage.en,
    ...exported.en,
    ...fact.en,
    ...setup.en,
    ...window.en,
    ...classroom.en,
    ...handset.en,
    ...injection.en,
    ...injectionChange.en,
    ...instructor.en,
    ...instructorLog.en,
    ...scenarioEditor.en,
    ...debrief.en,
    ...desk.en,
    ...acquirer.en,
    ...assisted.en,
    ...assistedPage.en,
    ...measured.en,
    ...menu.en,
    ...passportPage.en,
    ...people.en,
    ...picture.en,
    ...prevent.en,
    ...incident.en,
    ...roles.en,
    ...diagnosisAsks.en,
    ...diagnosisCare.en,
    ...diagnosisCauses.en,
    ...diagnosisFixesDevice.en,
    ...diagnosisFixesLine.en,
    ...diagnosisFixesOffice.en,
    ...diagnosisMeans.en,
    ...diagnosisMeasures.en,
    ...diagnosisResultsShop.en,
    ...diagnosisResultsTerminal.en,
    ...trainingInjected.en,
    ...trainingProgress.en,
    ...trainingRun.en,
    ...trainingScore.en,
    ...wizard.en,
    ...wizardPage.en,
  },
} as const

export type Locale = keyof typeof catalogues
export type MessageKey = keyof (typeof catalogues)['zh-CN']
