import type { ProbeId } from '../../../shared/diagnosis'
import { PROBES } from '../diagnosis/probes'
import type { QuietAction } from './next-move'
import { type Content, say } from './screen'

/** Pages that pass by themselves. */
export const examining = (probes: readonly ProbeId[]): Content => ({
  kind: 'examining',
  title: say('wizard.examining'),
  lead: say('wizard.examining.lead'),
  progress: {
    text: say(`wizard.probe.${probes[0] ?? 'link'}`),
    secondsLeft: probes.reduce((sum, probe) => sum + PROBES[probe].seconds, 0),
  },
})

export const acting = (action: QuietAction): Content => ({
  kind: 'waiting',
  title: say('wizard.waiting.acting'),
  progress: { text: say(`wizard.act.${action}`), secondsLeft: null },
})

export const steadying = (secondsLeft: number): Content => ({
  kind: 'waiting',
  title: say('wizard.waiting.line'),
  lead: say('wizard.waiting.line.lead'),
  progress: { text: say('wizard.waiting.line'), secondsLeft },
})

export const settling: Content = {
  kind: 'waiting',
  title: say('wizard.waiting.completing'),
  lead: say('wizard.waiting.completing.lead'),
  progress: { text: say('wizard.waiting.completing'), secondsLeft: null },
}
