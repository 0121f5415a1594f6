// Apart from the schemas, so that the page need not load them.
export const THEMES = ['system', 'light', 'dark'] as const
