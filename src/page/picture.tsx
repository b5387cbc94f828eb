import { type ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

import { useLive } from './live.js'

interface PictureProps {
  readonly title: string
  /** What is to be seen, in words. */
  readonly text: string
  readonly width: number
  readonly height: number
  readonly children: ComponentChildren
}

/** A drawing with a name and a description. One that no script fits to its place is marked as such. */
export function Picture({ title, text, width, height, children }: PictureProps) {
  const id = useId()
  return (
    <svg
      class={useLive() ? 'chart' : 'chart still'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{text}</desc>
      {children}
    </svg>
  )
}
