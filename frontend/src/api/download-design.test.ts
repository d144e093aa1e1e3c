import { expect, it } from 'vitest'
import { fileName } from './download-design'

it.each([
  ['attachment; filename="bakery.png"', 'bakery.png'],
  [`attachment; filename="cafe.png"; filename*=UTF-8''caf%C3%A9.png`, 'café.png'],
  ['inline', null],
  [null, null],
])('%s', (header, name) => {
  expect(fileName(header)).toBe(name)
})
