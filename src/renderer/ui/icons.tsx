const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.8M9.2 7v3.8',
  left: 'M2.5 3.5h11v9h-11zM6.5 3.5v9',
  right: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  settings:
    'M3 5h6M12.5 5H13M3 11h.5M7 11h6M10.7 3.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2ZM5.3 9.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2Z',
  check: 'M3.5 8.5l3 3 6-7',
  file: 'M4.5 2.5h5l2.5 2.5v8.5h-7.5zM9.5 2.5V5H12',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  export: 'M8 9.5V2.5M5.2 5.2 8 2.4l2.8 2.8M3 9.5v3.5h10V9.5',
  ring: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  triangle: 'M8 3.4 13 12H3Z',
  arrow: 'M3 8h9.5M8.8 4.3 12.5 8l-3.7 3.7',
  info: 'M8 7.2V12M8 4.3v.1',
  question: 'M5.9 6.1A2.1 2.1 0 1 1 9.2 7.8C8.4 8.3 8 8.8 8 9.6M8 12.1v.1',
  drop: 'M8 2.5v7M5.2 6.8 8 9.6l2.8-2.8M3 10v3.5h10V10',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing of 16 × 16; the words beside it carry the meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
