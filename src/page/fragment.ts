/** Browsers let a page write its address 100 times in ten seconds; a drag of the brush would do it more often. */
const AT_ONCE = 20
const SPAN = 10_000
const PAUSE = 150

let waiting: ReturnType<typeof setTimeout> | undefined
let recent = 0

/** Puts a fragment into the address once what it stands for is drawn: writing it takes longer than drawing. */
export function writeFragment(fragment: string): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => write(fragment), recent < AT_ONCE ? 0 : PAUSE)
}

function write(fragment: string): void {
  recent += 1
  setTimeout(() => (recent -= 1), SPAN)
  // `replace`, so that the way back leads out of the page and not through every filter.
  if (fragment !== location.hash) history.replaceState(null, '', fragment)
}
