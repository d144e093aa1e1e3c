/**
 * A brand, end to end: its logo is uploaded, an ad is made in it by our own model, the logo stands on the canvas and in
 * the files. Started by `make e2e`.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exported, openStudio, STUDIO_URL, shoot, WRITING_PATIENCE } from './support/browser.mjs'

const PATIENCE = 30_000
const WHOLE = { fullPage: true }
// A colour that no palette of ours has: where it is seen, the logo is.
const LOGO_COLOR = '#c217d6'
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
  <circle cx="20" cy="20" r="16" fill="${LOGO_COLOR}"/><rect x="46" y="8" width="70" height="24" fill="${LOGO_COLOR}"/>
</svg>`

let browser
let page
let complaints

before(async () => {
  const opened = await openStudio(PATIENCE)
  browser = opened.browser
  page = opened.page
  complaints = opened.complaints
})

after(() => browser?.close())

const file = (name, mimeType, text) => ({ name, mimeType, buffer: Buffer.from(text) })

/** Waits until at least `least` of the canvas's pixels have the logo's colour: the editor draws its pictures last. */
const logoOnCanvas = (least) =>
  page.waitForFunction(
    ({ color, least }) => {
      const canvas = document.querySelector('[data-testid="bench"] canvas')
      if (!canvas?.width || !canvas.height) return false
      const wanted = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      let count = 0
      for (let at = 0; at < data.length; at += 4)
        if (wanted.every((value, channel) => Math.abs(data[at + channel] - value) < 6)) count += 1
      return count >= least
    },
    { color: LOGO_COLOR, least },
  )

test('a file that runs something is refused as a logo, in plain words', async () => {
  await page.goto(`${STUDIO_URL}/brands/new`)
  const hostile = LOGO.replace('<circle', '<script>alert(1)</script><circle')
  await page.getByLabel('Logo for light grounds').setInputFiles(file('trick.svg', 'image/svg+xml', hostile))
  await page.getByText('trick.svg was not taken: It holds a script.').waitFor()
  // The browser notes the refusal, as it should.
  complaints.length = 0
})

test('a brand is made: name, logo, colour', async () => {
  await page.getByLabel('What is it called?').fill('Stack House')
  await page.getByLabel('Logo for light grounds').setInputFiles(file('stack.svg', 'image/svg+xml', LOGO))
  await page.getByAltText('Logo for light grounds').waitFor()
  await page.getByRole('button', { name: 'Add the first colour' }).click()
  await page.getByRole('textbox', { name: 'Primary', exact: true }).fill('#1d3557')
  await page.getByRole('img', { name: 'A sample ad in this brand' }).waitFor()
  await shoot(page, 'brand', WHOLE)
  await page.getByRole('button', { name: 'Save the brand' }).click()
  await page.getByRole('link', { name: /Stack House/ }).waitFor()
  await shoot(page, 'brands', WHOLE)
})

test('an ad made in the brand shows its logo on the canvas', async () => {
  await page.getByRole('link', { name: 'Ads', exact: true }).click()
  await page
    .getByLabel('What is the ad for?')
    .fill('Stack House breakfast bar, 2 for 1 pancakes every Sunday until noon')
  await page.locator('label', { hasText: 'Stack House' }).click()
  await page.getByRole('button', { name: 'Make the ad' }).click()
  await page.waitForURL('**/designs/*', { timeout: WRITING_PATIENCE })
  const layers = page.getByRole('complementary', { name: 'Layers' })
  await layers.getByRole('button', { name: /^Logo/ }).first().waitFor()
  await logoOnCanvas(200)
  await shoot(page, 'brand-ad', WHOLE)
})

test('the exported files carry the logo as it was uploaded', async () => {
  const png = await exported(page, 'PNG')
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1080, 1080])
  const svg = (await exported(page, 'SVG, editable')).toString()
  const carried = [...svg.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, data]) =>
    Buffer.from(data, 'base64').toString(),
  )
  assert.ok(
    carried.some((drawing) => drawing.includes(LOGO_COLOR)),
    'the SVG has no logo',
  )
})

test('an upload that a brand shows cannot be deleted, and the browser had no complaints', async () => {
  const uploads = await (await page.request.get(`${STUDIO_URL}/api/uploads`)).json()
  const answer = await page.request.delete(`${STUDIO_URL}/api/uploads/${uploads.items[0].sha256}`)
  assert.equal(answer.status(), 409)
  assert.deepEqual(complaints, [])
})
