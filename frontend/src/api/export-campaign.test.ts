import { expect, it, vi } from 'vitest'
import { exportCampaign } from './export-campaign'

const problem = { type: 'about:blank', title: 'No', status: 422, detail: "No platform 'myspace'." }
const wanted = { placements: ['meta'] }
const never = new AbortController().signal

it("says the server's words when it refuses", async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(problem), { status: 422 }))
  await expect(exportCampaign(1, wanted, () => {}, never)).rejects.toMatchObject({ problem })
})

it('takes no zip that was cut off on the way', async () => {
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([0x50, 0x4b, 3, 4, 0])))
  await expect(exportCampaign(1, wanted, () => {}, never)).rejects.toBeInstanceOf(Error)
})
