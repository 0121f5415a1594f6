import type { Input } from '@shared/contract'
import type { RefObject } from 'react'
import { useText } from '../app/language'
import { Icon } from '../ui/icons'
import { OptionList } from '../ui/option-list'
import { Popover } from '../ui/popover'
import { messages } from './messages'

type Template = Input<'drafts.create'>['template']
const TEMPLATES = ['trouble', 'how-to', 'billing', 'quota'] as const satisfies readonly Template[]

export interface NewDraftMenuProps {
  readonly onCreate: (template: Template) => void
  readonly shortcut: string
  readonly buttonRef: RefObject<HTMLButtonElement | null>
}

export function NewDraftMenu({ onCreate, shortcut, buttonRef }: NewDraftMenuProps) {
  const text = useText(messages)
  const options = TEMPLATES.map((value) => ({
    value,
    label: text[`template-${value}`],
    hint: text[`template-${value}-hint`],
  }))
  const button = (
    <>
      <Icon name="plus" />
      {text.new}
    </>
  )
  return (
    <Popover
      className="button new-draft"
      label={text.new}
      title={text.newFrom}
      tooltip={`${text.new} (${shortcut})`}
      button={button}
      buttonRef={buttonRef}
    >
      {(close) => (
        <OptionList
          label={text.newFrom}
          options={options}
          selected={null}
          onChoose={(value) => {
            close()
            onCreate(TEMPLATES.find((template) => template === value) ?? 'trouble')
          }}
        />
      )}
    </Popover>
  )
}
