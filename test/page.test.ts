import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../src/reading/html.ts'
import { toReading } from '../src/reading/reading.ts'
import { sample } from '../src/reading/sample.ts'
import { emptyFolder, HOME, hearsay } from './command.ts'

/** Debian's package; ./check installs it. */
const CHROMIUM = '/usr/bin/chromium'
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe('the page in Chromium', { skip: !existsSync(CHROMIUM) }, () => {
  const folder = emptyFolder()
  let browser: Browser
  let page: Page
  const said: string[] = []
  const asked: string[] = []
  let first: string

  beforeAll(async () => {
    const out = join(folder, 'page.html')
    const { code } = await hearsay(['read', '--format', 'html', '--out', out, join(HOME, 'examples/ceasefire-talks.txt')])
    expect(code).toBe(0)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
    page = await browser.newPage({ viewport: { width: 1240, height: 900 } })
    page.on('console', message => said.push(message.text()))
    page.on('pageerror', error => said.push(error.message))
    page.on('request', request => asked.push(request.url()))
    await page.goto(pathToFileURL(out).href)
    first = (await page.locator('[id^="attribution:"]').first().getAttribute('id'))!
  })
  afterAll(() => browser?.close())

  test('asks for nothing but itself, and the browser has nothing to complain of', () => {
    expect(asked).toHaveLength(1)
    expect(said).toEqual([])
  })

  test.each([1240, 768, 390, 320])('at %i pixels nothing runs out of the side', async width => {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  })

  test('speech inside speech inside speech stays on the page', async () => {
    const deep = Array.from({ length: 12 }, (_, i) => `[source#${i}|Somebody ${i}] [cue#${i}|said] [content#${i}|that `).join('')
    const other = await browser.newPage({ viewport: { width: 320, height: 800 } })
    await other.setContent(html.one(toReading(sample(`${deep}so${']'.repeat(12)}`))))
    expect(await other.locator('.card .card').count()).toBe(11)
    expect(await other.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    await other.close()
  })

  test('the address of a claim leads to it', async () => {
    await page.setViewportSize({ width: 1240, height: 900 })
    await page.evaluate(`location.hash = ${JSON.stringify(`#${first}`)}`)
    expect(await page.evaluate('document.querySelector(":target")?.id')).toBe(first)
    expect(
      await page.evaluate(
        '(b => b.top < innerHeight && b.bottom > 0)(document.querySelector(":target").getBoundingClientRect())',
      ),
    ).toBe(true)
  })

  test('the keyboard reaches every link and switch, each with a name', async () => {
    const stops = await page.locator('a[href], input, button, summary').count()
    expect(stops).toBeGreaterThan(10)
    // a fragment would be where the keyboard begins
    await page.goto(page.url().replace(/#.*/, ''))
    await page.reload()
    const reached = new Set<string>()
    for (let n = 0; n < stops + 5; n++) {
      await page.keyboard.press('Tab')
      const at = (await page.evaluate(
        '(e => e === document.body ? null : [[...document.querySelectorAll("*")].indexOf(e), (e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent).trim()])(document.activeElement)',
      )) as [number, string] | null
      if (!at) break
      expect(at[1], `element ${at[0]}`).not.toBe('')
      reached.add(String(at[0]))
    }
    expect(reached.size).toBe(stops)
  })

  test.each(['quoted', 'reported', 'own'])(
    'the switch of %s words dims those and no others, by mouse or keyboard, without a script',
    async voice => {
      const box = page.locator(`input.show-${voice}`)
      const dim = (of: string): string =>
        `[...document.querySelectorAll('.report :is(h1, section p) .run${of}')].every(e => getComputedStyle(e).opacity < 0.5)`
      const bright = (of: string): string =>
        `[...document.querySelectorAll('.report :is(h1, section p) .run${of}')].every(e => getComputedStyle(e).opacity === '1')`
      await box.uncheck()
      await expect.poll(() => page.evaluate(dim(`.${voice}`))).toBe(true)
      expect(await page.evaluate(bright(`:not(.${voice})`))).toBe(true)
      await box.focus()
      await page.keyboard.press('Space')
      await expect.poll(() => page.evaluate(bright(''))).toBe(true)
    },
  )

  test('a switch says what it switches, and how much of the report that is', async () => {
    const names = await page.locator('.voice label').allTextContents()
    expect(names.map(n => n.replace(/\d+ % /, ''))).toEqual(['quoted', 'reported', 'the outlet’s own'])
    expect(await page.locator('fieldset.voice legend').textContent()).toBe('Whose words these are')
    expect(await page.locator('.voice svg').getAttribute('aria-label')).toMatch(
      /^\d+ % quoted, \d+ % reported, \d+ % the outlet’s own words$/,
    )
  })

  test('paper has every word, whatever is switched off', async () => {
    await page.locator('input.show-quoted').uncheck()
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(`[...document.querySelectorAll('.run')].every(e => getComputedStyle(e).opacity === '1')`)).toBe(
      true,
    )
    expect(await page.locator('.voice input').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('input.show-quoted').check()
  })

  test('it prints', async () => {
    const pdf = await page.pdf({ format: 'A4' })
    writeFileSync(join(folder, 'page.pdf'), pdf)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
