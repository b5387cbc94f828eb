/** Saves what a reader asks for as a file. Nothing is sent anywhere: the file is made in the browser. */

/** Properties of the style sheet that a drawing needs to look the same by itself. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** A name for a file, out of a title. */
const fileName = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)

/** Saves a text; the byte order mark tells spreadsheets that it is UTF-8. */
export function saveCsv(title: string, text: string): void {
  save(`${fileName(title)}.csv`, new Blob(['\ufeff', text], { type: 'text/csv' }))
}

/** Saves a drawing with the looks that it has now. */
export function saveSvg(title: string, svg: SVGSVGElement): void {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll('*')]
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index]
    if (original === undefined) continue
    const looks = getComputedStyle(original)
    for (const name of STYLES) element.setAttribute(name, looks.getPropertyValue(name))
    element.removeAttribute('class')
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(ground)
  const [, , width = '640', height = '240'] = (svg.getAttribute('viewBox') ?? '').split(' ')
  copy.setAttribute('width', width)
  copy.setAttribute('height', height)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const text = new XMLSerializer().serializeToString(copy)
  save(`${fileName(title)}.svg`, new Blob([text], { type: 'image/svg+xml' }))
}

function save(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
