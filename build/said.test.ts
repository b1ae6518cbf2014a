import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { CONSEQUENCE_ROWS, MEANING_ROWS } from '../shared/consequences'

const window = resolve(import.meta.dirname, '../renderer')
const sources = readdirSync(window, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map(file => readFileSync(join(window, file), 'utf8'))

test('what coverage calls shown is shown: the window names every consequence and meaning', () => {
  const rows = [...CONSEQUENCE_ROWS, ...MEANING_ROWS]
  const isNamed = (row: string) => sources.some(text => new RegExp(`['"]${row}['"]`).test(text))
  expect(rows.filter(row => !isNamed(row))).toEqual([])
})
