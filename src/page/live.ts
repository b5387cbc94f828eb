import { createContext, type RefObject } from 'preact'
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** What is true of the page only once its script runs. In the action, and in the first drawing, nothing is. */
export const Live = createContext(false)

/** True where the reader's clicks are heard. */
export const useLive = () => useContext(Live)

/** The width that charts are drawn at before their place is known. */
const FIRST_WIDTH = 640

/** The width of the element that gets the ref, in CSS pixels; follows it. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null)
  const live = useLive()
  const [width, setWidth] = useState(FIRST_WIDTH)
  useLayoutEffect(() => {
    const element = ref.current
    if (!live || element === null) return undefined
    const measure = () => setWidth(Math.max(240, Math.round(element.clientWidth)))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [live])
  return [ref, width]
}

/** False in the first drawing, which has to equal the one made in the action; true from then on. */
export function useMounted(): boolean {
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return mounted
}
