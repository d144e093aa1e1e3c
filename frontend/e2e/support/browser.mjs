/** The browser and the product of an end-to-end test. `make e2e` sets the variables. */
import { chromium } from 'playwright-core'

export const { STUDIO_URL, CHROMIUM_PATH, E2E_FOLDER, E2E_SCREENSHOTS } = process.env
if (!STUDIO_URL || !CHROMIUM_PATH)
  throw new Error('STUDIO_URL and CHROMIUM_PATH must be set; `make e2e` sets them.')

export const launch = () => chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] })
