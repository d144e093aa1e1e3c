/** The browser and the product of an end-to-end test. `make e2e` sets the variables. */
import { chromium } from 'playwright-core'

export const { STUDIO_URL, CHROMIUM_PATH, E2E_FOLDER, E2E_SCREENSHOTS } = process.env
if (!STUDIO_URL || !CHROMIUM_PATH)
  throw new Error('STUDIO_URL and CHROMIUM_PATH must be set; `make e2e` sets them.')

/** Ms that a model may take; machines that do other things as well need more. */
export const WRITING_PATIENCE = 1000 * Number(process.env.E2E_WRITING_S ?? 120)

export const launch = () => chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] })
