/**
 * What the browser makes of the widths that layout measured: every face, every script that it covers, with the
 * product's own fonts and in the way that the studio's canvas sets text. The cases lie in E2E_FOLDER/widths.json.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { E2E_FOLDER, launch, STUDIO_URL } from './support/browser.mjs'

const MOST = 0.5 // px a line

let browser
let page

before(async () => {
  browser = await launch()
  page = await browser.newPage()
  await page.goto(STUDIO_URL)
})

after(() => browser?.close())

const cssFace = ({ italic, weight, family }) => `${italic ? 'italic ' : ''}${weight} 16px "${family}"`

/** The browser's widths of the cases, px, less the spacing that canvas adds after the last glyph. */
const measured = (cases) =>
  page.evaluate((asked) => {
    const context = document.createElement('canvas').getContext('2d')
    return asked.map(({ italic, weight, family, size, text, letter_spacing, language, direction }) => {
      context.font = `${italic ? 'italic ' : ''}${weight} ${size}px "${family}"`
      context.lang = language
      context.direction = direction
      context.letterSpacing = `${letter_spacing}px`
      context.fontKerning = 'normal'
      context.textRendering = 'geometricPrecision'
      return context.measureText(text).width - letter_spacing
    })
  }, cases)

test('the browser sets every line as wide as layout measured it', async () => {
  const cases = JSON.parse(readFileSync(`${E2E_FOLDER}/widths.json`, 'utf8'))
  const faces = [...new Set(cases.map(cssFace))]
  const missing = await page.evaluate(async (wanted) => {
    const loaded = await Promise.all(wanted.map((face) => document.fonts.load(face, 'Aä')))
    return wanted.filter((_, place) => loaded[place].length === 0)
  }, faces)
  assert.deepEqual(missing, [], 'the style sheet lacks faces')

  const widths = await measured(cases)
  const families = new Map()
  for (const [place, { family, language, text, size, letter_spacing, width }] of cases.entries()) {
    const off = Math.abs(widths[place] - width)
    const seen = families.get(family) ?? { lines: 0, languages: new Set(), worst: 0, at: '' }
    seen.lines += 1
    seen.languages.add(language)
    if (off > seen.worst) {
      seen.worst = off
      seen.at = `${text} at ${size} px, spacing ${letter_spacing.toFixed(2)}: ${widths[place]} instead of ${width}`
    }
    families.set(family, seen)
  }
  console.log(`${cases.length} lines in ${faces.length} faces of ${families.size} families`)
  for (const [family, { lines, languages, worst }] of families)
    console.log(
      `${family.padEnd(24)} ${String(lines).padStart(5)} lines  ${String(languages.size).padStart(2)} languages  ` +
        `at most ${worst.toFixed(4)} px off`,
    )
  const wrong = [...families].filter(([, { worst }]) => worst > MOST)
  assert.deepEqual(
    wrong.map(([family, { at }]) => `${family}: ${at}`),
    [],
  )
})
