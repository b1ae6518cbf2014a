import { useEffect, useState } from 'react'
import type { RecordSummary, Suggestion } from '../../../shared/classroom'
import type { TrainingProgress } from '../../../shared/training-progress'
import { ask } from '../../bridge'

interface Practice {
  readonly progress?: TrainingProgress
  readonly suggestions?: readonly Suggestion[]
}

/**
 * What one person should practise next and why, anew whenever their runs change. `trainee` undefined: nobody in
 * particular. A page of scores is whole without it, so what cannot be had is left out.
 */
export function usePractice(
  trainee: string | null | undefined,
  runs: readonly RecordSummary[],
): Practice {
  const [practice, setPractice] = useState<Practice>({})
  const version = runs.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the runs are named by `version`
  useEffect(() => {
    if (trainee === undefined) return undefined
    let isWanted = true
    const found = (part: Practice) => isWanted && setPractice(known => ({ ...known, ...part }))
    ask('training.progress', { trainee }).then(progress => found({ progress }), ignore)
    ask('training.offers', { trainee }).then(({ suggestions }) => found({ suggestions }), ignore)
    return () => {
      isWanted = false
    }
  }, [trainee, version])
  return practice
}

const ignore = () => undefined
