import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileStore } from './store-file'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'store-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('what was saved last is loaded by the next program; before that, nothing', () => {
  const path = join(dir, 'deep', 'flash.json')
  expect(fileStore(path).load()).toBeUndefined()
  fileStore(path).save({ batchNo: '000122' })
  fileStore(path).save({ batchNo: '000123' })
  expect(fileStore(path).load()).toEqual({ batchNo: '000123' })
})

test('a save that died half way leaves what was there', () => {
  const path = join(dir, 'flash.json')
  fileStore(path).save({ batchNo: '000123' })
  writeFileSync(`${path}.new`, '{"batchNo":"0001')
  expect(fileStore(path).load()).toEqual({ batchNo: '000123' })
  fileStore(path).save({ batchNo: '000124' })
  expect(fileStore(path).load()).toEqual({ batchNo: '000124' })
  expect(readdirSync(dir)).toEqual(['flash.json'])
})
