import { describe, expect, it } from 'vitest'
import { parseEvent, readEvents } from './event-stream'

function streamOf(...chunks: string[]) {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk))
      controller.close()
    },
  })
}

async function eventsOf(...chunks: string[]) {
  const events = []
  for await (const event of readEvents(streamOf(...chunks))) events.push(event)
  return events
}

describe('readEvents', () => {
  it('joins events that arrive in pieces', async () => {
    expect(await eventsOf('event: prog', 'ress\ndata: {"a"', ':1}\n\nevent: design\ndata: {}\n\n')).toEqual([
      { event: 'progress', data: '{"a":1}' },
      { event: 'design', data: '{}' },
    ])
  })

  it('leaves out an event that was cut off', async () => {
    expect(await eventsOf('data: one\n\ndata: tw')).toEqual([{ event: 'message', data: 'one' }])
  })
})

describe('parseEvent', () => {
  it('joins data lines and skips comments', () => {
    expect(parseEvent(': still here\ndata: a\ndata: b')).toEqual({ event: 'message', data: 'a\nb' })
    expect(parseEvent(': still here')).toBeNull()
  })
})
