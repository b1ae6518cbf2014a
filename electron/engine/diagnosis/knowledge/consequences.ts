import type { MessageKey } from '../../../../shared/i18n/catalogue'
import type { ConsequenceRow, MeaningRow } from './seed'

/** Where a consequence or a meaning is worth saying. */
export interface Placed {
  readonly title: MessageKey
  readonly say: MessageKey
  readonly shown:
    | ('prompt-card' | 'can-sell' | 'at-risk' | 'customer-look-up' | 'cross-check' | 'evidence')
    | ('waiting-words' | 'time-to-fix' | 'before-each-fix' | 'account-page' | 'settlement-page')
}

/** What unfinished settlements lead to, said where it helps and nowhere else. */
export const CONSEQUENCES: Readonly<Record<ConsequenceRow, Placed>> = {
  K1: { title: 'consequence.K1', say: 'consequence.K1.say', shown: 'can-sell' },
  K2: { title: 'consequence.K2', say: 'consequence.K2.say', shown: 'at-risk' },
  K3: { title: 'consequence.K3', say: 'consequence.K3.say', shown: 'before-each-fix' },
  K4: { title: 'consequence.K4', say: 'consequence.K4.say', shown: 'customer-look-up' },
  K5: { title: 'consequence.K5', say: 'consequence.K5.say', shown: 'cross-check' },
  K6: { title: 'consequence.K6', say: 'consequence.K6.say', shown: 'evidence' },
  K7: { title: 'consequence.K7', say: 'consequence.K7.say', shown: 'waiting-words' },
  K8: { title: 'consequence.K8', say: 'consequence.K8.say', shown: 'time-to-fix' },
}

/** What the prompt may mean. Three questions stay apart: did the batch close, is the terminal done, did money arrive. */
export const MEANINGS: Readonly<Record<MeaningRow, Placed>> = {
  M1: { title: 'meaning.M1', say: 'meaning.M1.say', shown: 'prompt-card' },
  M2: { title: 'meaning.M2', say: 'meaning.M2.say', shown: 'prompt-card' },
  M3: { title: 'meaning.M3', say: 'meaning.M3.say', shown: 'account-page' },
  M4: { title: 'meaning.M4', say: 'meaning.M4.say', shown: 'settlement-page' },
}
