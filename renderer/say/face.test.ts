import { expect, test } from 'vitest'
import type { HandsetFace } from '../../shared/handset'
import { textFor } from '../../shared/i18n/translate'
import { faceNews, faceWords } from './face'
import { sampleFace } from './sample-record'

const zh = textFor('zh-CN')
const FACE = sampleFace({ paper: true, lines: ['打印结算总计单'] })

test('only what changed is news; bars and charge come and go by themselves', () => {
  expect(faceNews({ ...FACE, paper: false, lid: 'open' }, FACE, zh)).toEqual(['没有纸', '盖开着'])
  expect(faceNews({ ...FACE, lines: [] }, FACE, zh)).toEqual([])
  expect(faceNews({ ...FACE, asks: true }, FACE, zh)).toEqual(['等人按确认或取消'])
  expect(faceNews({ ...FACE, battery: 79, signal: 0, busy: true }, FACE, zh)).toEqual([])
})

test('the first look tells the display, and what is amiss', () => {
  expect(faceNews(FACE, undefined, zh)).toEqual(['“打印结算总计单”'])
  expect(faceNews({ ...FACE, paper: false, battery: 4 }, undefined, zh)).toEqual([
    ...['“打印结算总计单”', '没有纸', '电量 4%'],
  ])
  expect(faceNews({ ...FACE, powered: false }, undefined, zh)).toEqual(['没有电，屏幕不亮'])
})

test('what is amiss is marked', () => {
  const amiss = (face: Partial<HandsetFace>) =>
    faceWords({ ...FACE, ...face }, zh)
      .filter(({ isAmiss }) => isAmiss)
      .map(({ part }) => part)
  expect(amiss({})).toEqual([])
  expect(amiss({ paper: false, battery: 4, register: 'loose' })).toEqual([
    ...['paper', 'battery', 'register'],
  ])
})
