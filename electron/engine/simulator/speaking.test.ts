import { expect, test } from 'vitest'
import { BRANDS } from './brands'
import { rehearse } from './rehearsal'

const FIRMWARES = BRANDS.flatMap(brand =>
  (['zh', 'en'] as const).map(language => [brand.id, language] as const),
)
/** What a character set without the letters of a language leaves of them. */
const SPOILT = /[?�]/

test.each(FIRMWARES)(
  '%s with %s firmware is read by its register as it speaks',
  async (id, language) => {
    const { connect } = await rehearse({ brand: id, language })
    const driver = await connect()
    const heard: string[] = []
    const idle = await driver.examine()
    const closed = await driver.close(event => {
      if (event.kind === 'progress') heard.push(...event.words)
    })
    const words = BRANDS.find(brand => brand.id === id)?.words
    expect(idle.words).toEqual(words?.idle[language])
    expect(heard).toEqual(expect.arrayContaining([...(words?.stage.S[language] ?? [])]))
    const slips = closed.kind === 'closed' ? closed.receipts.flatMap(({ lines }) => lines) : []
    expect(slips.join()).toContain(language === 'zh' ? '结算总计单' : 'SETTLEMENT TOTALS')
    expect([...heard, ...slips].join()).not.toMatch(SPOILT)
    await driver.disconnect()
  },
)
