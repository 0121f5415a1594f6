import type { ButtonHTMLAttributes, Ref } from 'react'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | undefined
  readonly size?: 'small' | 'medium' | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({ look = 'plain', size = 'medium', className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${className}`} data-look={look} data-size={size} {...rest} />
  )
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** its name, also shown as tooltip */
  readonly label: string
  /** the key that does the same, as a keycap shows it */
  readonly shortcut?: string | undefined
}

export function IconButton({ label, shortcut, className = '', ...rest }: IconButtonProps) {
  const title = shortcut === undefined ? label : `${label} (${shortcut})`
  return (
    <button type="button" className={`icon-button ${className}`} aria-label={label} title={title} {...rest} />
  )
}
