/** The browser and the product of an end-to-end test. `make e2e` sets the variables. */
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

export const { STUDIO_URL, CHROMIUM_PATH, E2E_FOLDER, E2E_SCREENSHOTS } = process.env
if (!STUDIO_URL || !CHROMIUM_PATH)
  throw new Error('STUDIO_URL and CHROMIUM_PATH must be set; `make e2e` sets them.')

/** Ms that a model may take; machines that do other things as well need more. */
export const WRITING_PATIENCE = 1000 * Number(process.env.E2E_WRITING_S ?? 120)

export const launch = () => chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] })

/**
 * A browser with one page of the studio, which waits at most `patience` ms for anything; `complaints` collects what the
 * page logs as errors.
 */
export async function openStudio(patience) {
  if (E2E_SCREENSHOTS) mkdirSync(E2E_SCREENSHOTS, { recursive: true })
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const complaints = []
  page.setDefaultTimeout(patience)
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  return { browser, page, complaints }
}

/** Take a picture of the page where pictures are wanted. */
export async function shoot(page, name, options = {}) {
  if (E2E_SCREENSHOTS) await page.screenshot({ path: `${E2E_SCREENSHOTS}/${name}.png`, ...options })
}

/** The bytes of the file that the editor exports in a format. */
export async function exported(page, format) {
  await page.getByRole('button', { name: /^Export/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click(),
  ])
  return readFileSync(await download.path())
}
