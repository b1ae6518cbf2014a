import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bridge } from '../shared/contract'
import { expect, test } from './fixtures'

declare const bridge: Bridge

test('the page holds no power of its own', async ({ page }) => {
  const found = await page.evaluate(() => {
    const world = globalThis as Record<string, unknown>
    return {
      powers: ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter(
        name => name in world,
      ),
      bridge: Object.keys(world.bridge as object).sort(),
      origin: location.origin,
    }
  })
  expect(found).toEqual({ powers: [], bridge: ['call', 'on'], origin: 'app://console' })
})

for (const url of [
  'https://example.invalid/',
  'http://example.invalid/?next=app://console',
  'http://app.console.example.invalid/app://console/',
  'app://elsewhere/',
  'file:///etc/passwd',
])
  test(`the window does not go to ${url}`, async ({ page }) => {
    await page.locator('main').waitFor() // a navigation begun before that, even a refused one, cuts the page's own loading short
    await page.evaluate(to => location.assign(to), url)
    expect(await page.evaluate(to => window.open(to), url)).toBeNull()
    await page.waitForTimeout(300)
    // Not by a locator: Playwright would wait for the navigation that was refused.
    const here = () => page.evaluate(() => [location.href, document.querySelector('main') !== null])
    await expect.poll(here).toEqual(['app://console/', true])
  })

test('the policy lets no script run that we did not ship', async ({ page }) => {
  const blocked = await page.evaluate(
    () =>
      new Promise<string>(found => {
        document.addEventListener(
          'securitypolicyviolation',
          event => found(event.effectiveDirective),
          {
            once: true,
          },
        )
        const script = document.createElement('script')
        script.textContent = 'globalThis.broken = true'
        document.body.append(script)
      }),
  )
  expect(blocked).toBe('script-src-elem')
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false)
})

test('the page itself never tries what the policy forbids', async ({ page }) => {
  await page.addInitScript(() => {
    const world = globalThis as never as { tried: string[] }
    world.tried = []
    document.addEventListener('securitypolicyviolation', event =>
      world.tried.push(`${event.effectiveDirective} ${event.blockedURI}`),
    )
  })
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  expect(await page.evaluate(() => (globalThis as never as { tried: string[] }).tried)).toEqual([])
})

test('the scheme serves the page and nothing beside it', async ({ page }) => {
  const status = await page.evaluate(() =>
    Promise.all(
      [
        '/index.html',
        '/../../package.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%2f..%2fpackage.json',
        '/..%5c..%5cpackage.json',
        '/%E0%A4%A',
      ].map(path => fetch(`app://console${path}`).then(answer => answer.status)),
    ),
  )
  expect(status).toEqual([200, 404, 404, 404, 404, 404])
})

test('the page may ask for no permission', async ({ page }) => {
  const answers = await page.evaluate(async () => [
    await Notification.requestPermission(),
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
  ])
  expect(answers).toEqual(['denied', 'denied', 'denied'])
})

test('bad input is answered with its fault, an unknown call not at all', async ({ page }) => {
  const replies = await page.evaluate(() =>
    Promise.all([
      bridge.call('terminal.examine', { terminalId: '' }),
      bridge.call('settings.change', { locale: 'fr' } as never),
      bridge.call('history.list', { limit: 1e9, before: null }),
    ]),
  )
  for (const reply of replies)
    expect(reply).toMatchObject({ ok: false, fault: { code: 'input.invalid' } })
  await expect(
    page.evaluate(() => bridge.call('no.such-call' as never, undefined as never)),
  ).rejects.toThrow()
})

test('a damaged settings file costs the settings, not the start', async ({ desk }) => {
  writeFileSync(join(desk.profile, 'settings.json'), '{"locale": "en", "them')
  const page = await desk.start()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})
