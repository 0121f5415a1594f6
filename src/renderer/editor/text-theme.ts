import { EditorView } from '@codemirror/view'

const wavy = (colour: string) => ({
  textDecoration: `underline wavy ${colour} 1px`,
  textUnderlineOffset: '4px',
  textDecorationSkipInk: 'none',
})

/** How both editors look. The colours are the tokens, which reach into the shadow root. */
export const textTheme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    overflowX: 'hidden',
    lineHeight: 'var(--line-text)',
    fontFamily: 'var(--font-text)',
    scrollbarWidth: 'thin',
  },
  '.cm-content': { caretColor: 'var(--ai)', padding: '0' },
  // The margin is the text's own, so that a click in it places the cursor.
  '.cm-line': { padding: '0 var(--text-margin)' },
  '.cm-placeholder': { color: 'var(--ink-faint)', fontWeight: '400' },
  '.cm-content ::selection, .cm-content::selection, .cm-line::selection': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-heading': { color: 'var(--ai)', fontWeight: '700' },
  '.cm-quote': { color: 'var(--ink-soft)' },
  '.cm-code': {
    fontFamily: 'var(--font-mono)',
    fontSize: '0.9em',
    backgroundColor: 'var(--paper-sunken)',
    borderRadius: 'var(--radius-s)',
    padding: '2px 3px',
  },
  '.cm-fenced': {
    fontFamily: 'var(--font-mono)',
    fontSize: '0.87em',
    backgroundColor: 'var(--paper-sunken)',
    margin: '0 calc(var(--text-margin) - 8px)',
    padding: '0 8px',
  },
  '.cm-stand-in': {
    fontFamily: 'var(--font-mono)',
    fontSize: '0.9em',
    color: 'var(--fuji)',
    backgroundColor: 'var(--fuji-soft)',
    borderRadius: 'var(--radius-s)',
    padding: '2px 4px',
  },
  '.cm-finding-error': wavy('var(--shu)'),
  '.cm-finding-warning': wavy('var(--yamabuki)'),
  '.cm-finding-info': wavy('var(--ai)'),
  '.cm-searchMatch': { backgroundColor: 'var(--yamabuki-soft)', outline: '1px solid var(--yamabuki)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--selection)' },
})

/** Tooltips and the search panel. */
export const panelTheme = EditorView.theme({
  '.cm-tooltip': {
    maxWidth: '360px',
    padding: '10px 12px',
    font: 'var(--text-s)/var(--line-ui) var(--font-ui)',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper-raised)',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--radius-m)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-hint + .cm-hint': { marginTop: '10px', paddingTop: '10px', borderTop: '1px solid var(--rule)' },
  '.cm-hint-level': {
    display: 'inline-block',
    marginRight: '8px',
    padding: '0 6px',
    fontSize: 'var(--text-xs)',
    fontWeight: '600',
    borderRadius: 'var(--radius-s)',
  },
  '.cm-hint-error': { color: 'var(--shu)', backgroundColor: 'var(--shu-soft)' },
  '.cm-hint-warning': { color: 'var(--yamabuki)', backgroundColor: 'var(--yamabuki-soft)' },
  '.cm-hint-info': { color: 'var(--ai)', backgroundColor: 'var(--ai-soft)' },
  '.cm-hint-fixes': { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  '.cm-hint button, .cm-panel.cm-search .cm-button': {
    font: 'inherit',
    color: 'var(--ink)',
    background: 'var(--paper-raised)',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--radius-m)',
    padding: '2px 10px',
    cursor: 'pointer',
  },
  '.cm-hint button:hover, .cm-panel.cm-search .cm-button:hover': { background: 'var(--paper-sunken)' },
  '.cm-quick-fix': { display: 'grid', gap: '4px' },
  '.cm-quick-fix p': { margin: '0 0 2px', fontWeight: '600' },
  '.cm-quick-fix p:not(:first-child)': { marginTop: '8px' },
  '.cm-quick-fix button': {
    font: 'inherit',
    textAlign: 'start',
    color: 'var(--ink)',
    background: 'var(--paper-raised)',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--radius-m)',
    padding: '3px 10px',
    cursor: 'pointer',
  },
  '.cm-quick-fix button:hover': { background: 'var(--paper-sunken)' },
  'button:focus-visible, input:focus-visible': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-panels': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper-sunken)',
    font: 'var(--text-s)/var(--line-ui) var(--font-ui)',
  },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--rule)' },
  '.cm-panel.cm-search': { padding: '8px 28px 8px 12px' },
  '.cm-panel.cm-search label': { fontSize: 'var(--text-s)', color: 'var(--ink-soft)' },
  '.cm-panel.cm-search [name=close]': { fontSize: '18px', top: '6px', right: '8px', cursor: 'pointer' },
  '.cm-textfield': {
    font: 'inherit',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper-raised)',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius-s)',
    padding: '2px 8px',
  },
})
