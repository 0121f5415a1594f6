import type { ButtonHTMLAttributes, MouseEvent, Ref } from 'react'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | undefined
  readonly size?: 'small' | 'medium' | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

type Press = ButtonHTMLAttributes<HTMLButtonElement>['onClick']

const ignore = (event: MouseEvent): void => {
  event.preventDefault()
  event.stopPropagation()
}

/** A button that is off keeps the focus and its name: `disabled` itself would throw the keys back to the top of the window. */
const press = (isOff: boolean | undefined, onClick: Press) =>
  isOff === true ? { 'aria-disabled': true, onClick: ignore } : { onClick }

export function Button({
  look = 'plain',
  size = 'medium',
  className = '',
  disabled,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${className}`}
      data-look={look}
      data-size={size}
      {...rest}
      {...press(disabled, onClick)}
    />
  )
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** its name, also shown as tooltip */
  readonly label: string
  /** the key that does the same, as a keycap shows it */
  readonly shortcut?: string | undefined
}

export function IconButton({ label, shortcut, className = '', disabled, onClick, ...rest }: IconButtonProps) {
  const title = shortcut === undefined ? label : `${label} (${shortcut})`
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={title}
      {...rest}
      {...press(disabled, onClick)}
    />
  )
}
