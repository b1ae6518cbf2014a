import { expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import { sampleProgress, sampleView } from './sample-view'
import { terminalSays } from './terminal-says'

const means = ['zvt.intermediate.04', 'zvt.intermediate.remove-card']
const running = sampleView({ mood: 'running', progress: { ...sampleProgress('H'), means } })

test('a terminal that gives codes only is spoken for in the language of the reader', () => {
  expect(terminalSays(running, textFor('zh-CN'))).toEqual(['等待主机应答', '请取出卡'])
  expect(terminalSays(running, textFor('en'))).toEqual([
    'Waiting for the host',
    'Please remove the card',
  ])
})

test('its own words stand unchanged, and the last code does not outlive the settlement', () => {
  const text = textFor('en')
  expect(terminalSays({ ...running, words: ['Bitte warten'] }, text)).toEqual(['Bitte warten'])
  expect(terminalSays({ ...running, mood: 'agreed' }, text)).toEqual([])
})
