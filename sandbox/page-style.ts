/** Looks of a page close to GitHub's: type sizes, tables that scroll sideways, code, the two themes. */

interface Palette {
  readonly text: string
  readonly muted: string
  readonly page: string
  readonly subtle: string
  readonly border: string
  readonly link: string
  readonly code: string
}

const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    text: '#1f2328',
    muted: '#59636e',
    page: '#ffffff',
    subtle: '#f6f8fa',
    border: '#d1d9e0',
    link: '#0969da',
    code: '#818b981f',
  },
  dark: {
    text: '#f0f6fc',
    muted: '#9198a1',
    page: '#0d1117',
    subtle: '#151b23',
    border: '#3d444d',
    link: '#4493f8',
    code: '#656c7633',
  },
}

const ALERTS: Readonly<Record<string, string>> = {
  caution: '#cf222e',
  warning: '#9a6700',
  note: '#0969da',
}

/** The style sheet of a theme. */
export function styleOf(theme: 'light' | 'dark'): string {
  const palette = PALETTES[theme]
  return [layout(palette), tables(palette), ...Object.entries(ALERTS).map(alert)].join('\n')
}

function layout({ text, muted, page, border, link, code }: Palette): string {
  return `
body { margin: 0; background: ${page}; color: ${text}; font: 16px/1.5 "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif; }
main { max-width: 916px; padding: 24px 32px 48px; overflow-wrap: break-word; }
h1, h2 { border-bottom: 1px solid ${border}; padding-bottom: .3em; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; margin: 24px 0 16px; }
h1 { font-size: 2em; } h2 { font-size: 1.5em; } h3 { font-size: 1.25em; } h4 { font-size: 1em; }
main > :first-child { margin-top: 0; }
p, ul, details, table, blockquote, pre { margin: 0 0 16px; }
a { color: ${link}; }
ul { padding-left: 2em; }
blockquote { padding: 0 1em; color: ${muted}; border-left: .25em solid ${border}; }
sub { font-size: 75%; line-height: 0; position: relative; vertical-align: baseline; bottom: -.25em; }
summary { cursor: pointer; }
details[open] > summary { margin-bottom: 16px; }
code { padding: .2em .4em; font: 85% "Liberation Mono", monospace; white-space: break-spaces; background: ${code}; border-radius: 6px; }
pre { padding: 16px; overflow: auto; background: ${code}; border-radius: 6px; }
.diagram { margin: 0 0 16px; display: flex; justify-content: center; }
.diagram svg { max-width: 100%; height: auto; }`
}

function tables({ page, subtle, border }: Palette): string {
  return `
table { border-spacing: 0; border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
th { font-weight: 600; } th, td { padding: 6px 13px; border: 1px solid ${border}; }
tr { background: ${page}; border-top: 1px solid ${border}; } tbody tr:nth-child(2n) { background: ${subtle}; }`
}

function alert([kind, colour]: [string, string]): string {
  return `
blockquote.alert-${kind} { color: inherit; border-left-color: ${colour}; padding: 8px 16px; }
blockquote.alert-${kind} > .alert-title { color: ${colour}; font-weight: 500; margin-bottom: 4px; }
blockquote.alert-${kind} > :last-child { margin-bottom: 0; }`
}
