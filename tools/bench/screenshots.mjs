/**
 * Screenshots of SVG documents by a Chromium that stays, on pages that stay: `node screenshots.mjs TASK.json`.
 * The task has the browser's path, how many pages, and the documents. Prints as JSON the
 * seconds by the clock, and those of the processor in all of the browser's processes.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../frontend/package.json', import.meta.url))
const { chromium } = require('playwright-core')

const { browser: executablePath, pages: count, documents } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const SIZE = { width: 1080, height: 1080 }

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1 })

async function openPage() {
  const page = await context.newPage()
  await page.setContent('<body style="margin:0">')
  return { page, session: await context.newCDPSession(page) }
}

/** Puts the document in and takes the picture, without Playwright's own waiting. */
async function capture({ session }, svg) {
  const expression = `document.body.innerHTML = ${JSON.stringify(svg)}`
  await session.send('Runtime.evaluate', { expression, returnByValue: false })
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return data.length
}

const pages = await Promise.all(Array.from({ length: count }, openPage))
for (const page of pages) {
  await page.page.bringToFront()
  await capture(page, documents[0])
  await capture(page, documents[0])
}

const whole = await browser.newBrowserCDPSession()

async function processorSeconds() {
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

const spent = await processorSeconds()
const waiting = [...documents]
const start = performance.now()
await Promise.all(
  pages.map(async (page) => {
    for (let svg = waiting.shift(); svg !== undefined; svg = waiting.shift()) await capture(page, svg)
  }),
)
const seconds = (performance.now() - start) / 1000
const processor = (await processorSeconds()) - spent
await browser.close()
console.log(JSON.stringify({ seconds, processor }))
