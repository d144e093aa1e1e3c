import { useEffect, useState } from 'react'

/** The clock in ms, read again every `interval` ms. */
export function useNow(interval: number): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), interval)
    return () => clearInterval(timer)
  }, [interval])
  return now
}
