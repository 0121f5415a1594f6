import { expect, type Page } from '@playwright/test'

/** Something on the screen has the focus, so that the next key goes somewhere. */
export const expectFocus = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement } = document
        return activeElement !== null && activeElement !== document.body
      }),
    )
    .toBe(true)

/** The words by which a person knows what has the focus: its name, its label, or the text of something to press. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null) return ''
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map((label) => label.textContent)
        : []
    const own = element.matches('button, a, summary, [role=tab], [role=option], [role=treeitem]')
      ? [element.textContent]
      : []
    return [element.getAttribute('aria-label') ?? '', ...labels, ...own].join(' ')
  })

/** Tab until something with such a name is reached; a bounded number of times, for nothing may trap the keys. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 100; presses++) {
    const reached = await focusedName(page)
    if (name.test(reached)) return
    passed.push(reached.trim().slice(0, 30))
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${name}; it passes ${passed.join(' | ')}`)
}
