/** The calendar day where the user is, `2026-11-20`: at eight in the morning in Tokyo UTC still has yesterday. */
export const localDay = (now: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
