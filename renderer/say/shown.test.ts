import { describe, expect, test } from 'vitest'
import { sampleAttempt, sampleTotals, sampleView } from './sample-view'
import { shown } from './shown'

const PROMPT = ['上次结算未完成']
const said = (words: string[]) => ({ at: '', kind: 'progress', stage: null, words, since: null })
const looked = sampleView({
  mood: 'agreed',
  words: PROMPT,
  openBatch: { totals: sampleTotals, schemes: [] },
  timeline: [said(['正在换批次']), said(['打印机故障']), said([])],
})

describe('what the page shows of a view', () => {
  test('the prompt of before does not outlive the settlement', () => {
    const view = shown({ ...looked, attempt: sampleAttempt() }, undefined)
    expect(view.words).toEqual([])
    expect(view.openBatch).toBeNull()
  })
  test('what the terminal said last stands where a person must act', () => {
    const attempt = sampleAttempt({ outcome: 'refused' })
    const view = shown({ ...looked, mood: 'refused', attempt }, undefined)
    expect(view.words).toEqual(['打印机故障'])
    expect(view.openBatch).toBe(looked.openBatch)
  })
  test('a look after the end is newer, and stands', () => {
    const attempt = sampleAttempt({ endedAt: '2026-11-23T13:44:00.000Z' })
    expect(shown({ ...looked, attempt }, undefined).words).toEqual(PROMPT)
  })
  test('from the press of the button on, it waits', () => {
    const view = shown({ ...looked, attempt: sampleAttempt() }, 'complete')
    expect(view).toMatchObject({ mood: 'running', progress: null, attempt: null })
    expect(shown(looked, 'examine').mood).toBe('agreed')
  })
})
