import { expect, it } from 'vitest'
import { illustrationAddress } from './addresses'

it('asks for a drawing in its own colours, or in those of a palette', () => {
  expect(illustrationAddress('red apple')).toBe('/api/illustrations/red%20apple.svg')
  expect(illustrationAddress('cat', null)).toBe('/api/illustrations/cat.svg')
  expect(illustrationAddress('cat', ['#0b6e99', '#e6f4faff'])).toBe(
    '/api/illustrations/cat.svg?palette=0b6e99&palette=e6f4fa',
  )
})
