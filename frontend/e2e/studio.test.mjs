/**
 * The way through the studio, in a browser, against a running product: STUDIO_URL and CHROMIUM_PATH say which.
 * Started by `make e2e`.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exported, openStudio, STUDIO_URL, shoot, WRITING_PATIENCE } from './support/browser.mjs'

const PATIENCE = 20_000
const HEADLINE = 'Pancakes until noon'

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

const words = () => page.getByLabel('Words', { exact: true })

/** Collects what the studio shows of the ad's words while it is made, each state once. */
const collectWords = () =>
  page.evaluate(() => {
    window.wordsSoFar = []
    const look = () => {
      const shown = document.querySelector('[aria-label="Words so far"]')?.innerText
      if (shown && shown !== window.wordsSoFar.at(-1)) window.wordsSoFar.push(shown)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
const layer = (name) => page.getByRole('complementary', { name: 'Layers' }).getByRole('button', { name })

test('an empty brief is asked for', async () => {
  await page.goto(STUDIO_URL)
  await page.getByRole('button', { name: 'Make the ad' }).click()
  await page.getByText('Describe the ad in a sentence.').waitFor()
  await shoot(page, 'empty-brief')
})

test('a brief becomes a design by our own model', async () => {
  await page
    .getByLabel('What is the ad for?')
    .fill('Stack House breakfast bar, 2 for 1 pancakes every Sunday until noon')
  await page.locator('label', { hasText: /^Google$/ }).click()
  await page.locator('label', { hasText: '300 × 250' }).click()
  assert.ok(await page.getByRole('radio', { name: /300 × 250/ }).isChecked())
  await shoot(page, 'brief')
  await collectWords()
  await page.getByRole('button', { name: 'Make the ad' }).click()
  await page.getByRole('heading', { name: /Stack House/ }).waitFor()
  await shoot(page, 'generating')
  await page.waitForFunction(() => window.wordsSoFar.length > 0, null, { timeout: WRITING_PATIENCE })
  await shoot(page, 'words-so-far')
  await page.waitForURL(/\/designs\/\d+$/, { timeout: WRITING_PATIENCE })
  const told = await page.evaluate(() => window.wordsSoFar)
  // The headline came first, and more came to it before the design was there.
  assert.ok(told.length > 1, `the words came at once: ${told}`)
  assert.ok(told.at(-1).includes(told[0]), `the first words did not stay: ${told}`)
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await page.getByText('smollm2-135m').waitFor()
  await shoot(page, 'design')
})

test('the headline is changed, undone, redone, saved, and there after a reload', async () => {
  await layer(/Headline/).click()
  await words().fill(HEADLINE)
  await page.getByRole('button', { name: 'Undo' }).click()
  assert.notEqual(await words().inputValue(), HEADLINE)
  await page.getByRole('button', { name: 'Redo' }).click()
  assert.equal(await words().inputValue(), HEADLINE)
  await shoot(page, 'headline-changed')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await page.reload()
  await layer(/Headline/).click()
  assert.equal(await words().inputValue(), HEADLINE)
})

test('an element is moved with the pointer and typed over on the canvas', async () => {
  const field = page.getByRole('textbox', { name: 'X', exact: true })
  await layer(/Headline/).click()
  const before = Number(await field.inputValue())
  const bench = await page.getByTestId('bench').boundingBox()
  const outline = await page.locator('[data-testid="bench"] svg rect.selection').boundingBox()
  assert.ok(bench && outline)
  const [x, y] = [outline.x + outline.width / 2, outline.y + outline.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 12, { steps: 6 })
  await page.mouse.move(x + 37, y + 23, { steps: 6 })
  await page.mouse.up()
  assert.notEqual(Number(await field.inputValue()), before)
  await page.keyboard.press('Control+z')
  assert.equal(Number(await field.inputValue()), before)
  await page.mouse.dblclick(x, y)
  const typed = page.getByRole('textbox', { name: /^Edit / })
  await typed.waitFor()
  await shoot(page, 'typing')
  await page.keyboard.press('Escape')
  await typed.waitFor({ state: 'detached' })
})

test('the exported PNG has the right size and shows the changed headline', async () => {
  const png = await exported(page, 'PNG')
  assert.equal(png.subarray(1, 4).toString(), 'PNG')
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [300, 250])
  const svg = (await exported(page, 'SVG, editable')).toString()
  const shown = svg
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
  for (const word of HEADLINE.toLowerCase().split(' '))
    assert.ok(shown.includes(word), `${word} is not in the SVG`)

  // The same picture, but for the headline: without it, the pixels differ.
  await layer(/Headline/).click()
  await words().fill('Zzz')
  const other = await exported(page, 'PNG')
  assert.ok(!png.equals(other), 'the headline makes no difference to the picture')
})

test('the design hangs on the wall, and the browser had no complaints', async () => {
  await page.getByRole('link', { name: 'All ads' }).click()
  await page.getByText('Stack House breakfast bar').first().waitFor()
  await page.waitForLoadState('networkidle')
  await shoot(page, 'wall')
  assert.deepEqual(complaints, [])
})
