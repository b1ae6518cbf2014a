import { expect, test } from 'vitest'
import { minorDigits } from './money'

test('each currency has the minor digits of ISO 4217', () =>
  expect(['CNY', 'EUR', 'JPY', 'KRW', 'KWD', 'TND', 'CLF'].map(minorDigits)).toEqual([
    2, 2, 0, 0, 3, 3, 4,
  ]))
