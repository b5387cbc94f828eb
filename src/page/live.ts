import { createContext, type RefObject } from 'preact'
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** False where the action draws the page, true where its script does. */
export const Live = createContext(false)

/** True where the reader's clicks are heard. */
export const useLive = () => useContext(Live)

/** The width that charts are drawn at where no script can ask how much room there is. */
const STILL_WIDTH = 640
const LEAST_WIDTH = 240

/** The width of the element that gets the ref, in CSS pixels; undefined until it is known. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number | undefined] {
  const ref = useRef<HTMLDivElement>(null)
  const live = useLive()
  const [width, setWidth] = useState(live ? undefined : STILL_WIDTH)
  useLayoutEffect(() => {
    const element = ref.current
    if (!live || element === null) return undefined
    const measure = () => setWidth(Math.max(LEAST_WIDTH, Math.round(element.clientWidth)))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [live])
  return [ref, width]
}
