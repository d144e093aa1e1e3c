import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { generateDesign } from '@/api/generate-design'
import type { Design, GenerateDesign } from '@/api/generated'
import { toProblem } from '@/api/problem'
import { rememberDesign } from '@/api/update-design'
import { advance, begin, type Generation, hear, IDLE, STOPPED } from './generation'

/** One generation at a time: start it, watch it, give it up. `onDesign` gets the finished design. */
export function useGeneration(onDesign: (design: Design) => void) {
  const [generation, setGeneration] = useState<Generation>(IDLE)
  const current = useRef<AbortController>(null)
  const queries = useQueryClient()

  const cancel = useCallback(() => {
    current.current?.abort()
    setGeneration((before) => (before.status === 'working' ? STOPPED : IDLE))
  }, [])

  const start = useCallback(
    async (brief: GenerateDesign) => {
      current.current?.abort()
      const controller = new AbortController()
      current.current = controller
      setGeneration(begin(brief, performance.now()))
      try {
        const design = await generateDesign(
          brief,
          {
            onProgress: (progress) => setGeneration((before) => advance(before, progress, performance.now())),
            onWords: (words) => setGeneration((before) => hear(before, words)),
          },
          controller.signal,
        )
        rememberDesign(queries, design)
        setGeneration(IDLE)
        onDesign(design)
      } catch (error) {
        if (!controller.signal.aborted) setGeneration({ status: 'failed', brief, problem: toProblem(error) })
      }
    },
    [onDesign, queries],
  )

  useEffect(() => () => current.current?.abort(), [])

  return { generation, start, cancel }
}
