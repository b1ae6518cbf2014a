import { expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import { sampleProgress, sampleView } from './sample-view'
import { spoken } from './spoken'

const means = ['zvt.intermediate.04', 'zvt.intermediate.remove-card']
const running = sampleView({ mood: 'running', progress: { ...sampleProgress('H'), means } })

test('a terminal that gives codes only is spoken for in the language of the reader', () => {
  expect(spoken(running, textFor('zh-CN'))).toEqual(['等待主机应答', '请取出卡'])
  expect(spoken(running, textFor('en'))).toEqual(['Waiting for the host', 'Please remove the card'])
})

test('its own words stand unchanged, and the last code does not outlive the settlement', () => {
  const text = textFor('en')
  expect(spoken({ ...running, words: ['Bitte warten'] }, text)).toEqual(['Bitte warten'])
  expect(spoken({ ...running, mood: 'agreed' }, text)).toEqual([])
})
