/**
 * The pixels of the editor's canvas at 100 % and each design's density, one PNG per design of E2E_FOLDER/designs.json, which `make e2e` then
 * compares with the product's own; and the widths of the lines as the canvas sets them.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { E2E_FOLDER, launch, STUDIO_URL } from './support/browser.mjs'

const MOST = 0.5 // px a line

let browser
let page

before(async () => {
  browser = await launch()
  page = await browser.newPage()
  page.setDefaultTimeout(20_000)
  await page.addInitScript(rememberTexts)
})

after(() => browser?.close())

/** Notes every text that is drawn, and how wide it comes out with the settings it is drawn with. */
function rememberTexts() {
  window.drawnTexts = []
  const draw = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    // Chromium says '' for no spacing once a state has been restored.
    const spacing = Number.parseFloat(this.letterSpacing || '0')
    const width = this.measureText(text).width - spacing
    window.drawnTexts.push({ text, width, kerning: this.fontKerning, rendering: this.textRendering })
    return draw.call(this, text, ...place)
  }
}

/** The design as the editor's own stage draws it, its corner on a whole pixel: the base64 of a PNG. */
const canvasPixels = ({ width, height, density }) =>
  page.evaluate(
    (size) => {
      const [stage] = window.Konva.stages
      const [sheet] = stage.find('Group')
      const { density, ...extent } = size
      const place = { ...extent, ...sheet.position(), pixelRatio: density }
      return stage.toDataURL(place).split(',')[1]
    },
    { width, height, density },
  )

async function open({ id, pictures }) {
  await page.goto(`${STUDIO_URL}/designs/${id}`)
  await page.getByRole('button', { name: 'Show at actual size' }).click()
  await page.waitForFunction(
    (count) => {
      const stage = window.Konva?.stages[0]
      return stage?.find('Image').length === count && stage.find('Group')[0].scaleX() === 1
    },
    pictures,
    { polling: 30 },
  )
}

for (const design of JSON.parse(readFileSync(`${E2E_FOLDER}/designs.json`, 'utf8')))
  test(`${design.name} is drawn in the editor`, async () => {
    await open(design)
    writeFileSync(
      `${E2E_FOLDER}/${design.name}.canvas.png`,
      Buffer.from(await canvasPixels(design), 'base64'),
    )
    const drawn = await page.evaluate(() => window.drawnTexts)
    for (const line of design.lines) {
      const same = drawn.filter(({ text }) => text === line.text)
      const off = Math.min(...same.map(({ width }) => Math.abs(width - line.width)))
      assert.ok(off <= MOST, `${line.text}: ${off} px off the ${line.width} px of layout`)
      assert.ok(
        same.every(({ kerning, rendering }) => kerning === 'normal' && rendering === 'geometricPrecision'),
      )
    }
  })
