import type { Settings } from '@shared/contract'
import type { ReactNode } from 'react'
import { messages as exportMessages } from '../export/messages'
import type { Export } from '../export/use-export'
import { SettingsMenu } from '../settings/settings-menu'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { useText } from './language'
import { messages } from './messages'
import { acceleratorLabel } from './shortcuts'
import type { CommandHandlers } from './use-commands'

export interface HeaderProps {
  readonly ask: ReactNode
  readonly settings: Settings
  readonly version: string
  readonly isMac: boolean
  readonly exporting: Export
  readonly canExport: boolean
  readonly handlers: CommandHandlers
  readonly onSettings: (change: Partial<Settings>) => void
  readonly onRules: () => void
}

export function Header(props: HeaderProps) {
  const { ask, settings, version, isMac, exporting, canExport, handlers, onSettings, onRules } = props
  const text = useText(messages)
  const words = useText(exportMessages)
  const key = (accelerator: string) => acceleratorLabel(accelerator, isMac)
  return (
    <header className="header">
      <div className="header-side">
        <IconButton label={text.showLeft} shortcut={key('CmdOrCtrl+B')} onClick={handlers['toggle-left']}>
          <Icon name="left" />
        </IconButton>
        <h1 className="brand">
          <span className="seal" aria-hidden="true">
            起
          </span>
          <span className="brand-name">{text.app}</span>
        </h1>
      </div>
      {ask}
      <div className="header-side header-actions">
        <SettingsMenu
          settings={settings}
          version={version}
          onChange={onSettings}
          onShowShortcuts={handlers['show-shortcuts']}
          onShowRules={onRules}
        />
        <IconButton label={text.showRight} shortcut={key('CmdOrCtrl+\\')} onClick={handlers['toggle-right']}>
          <Icon name="right" />
        </IconButton>
        <Button
          look="primary"
          title={`${words.export} (${key('CmdOrCtrl+E')})`}
          disabled={exporting.isBusy || !canExport}
          aria-busy={exporting.isBusy}
          onClick={exporting.run}
        >
          {exporting.isBusy ? words.exporting : words.export}
        </Button>
      </div>
    </header>
  )
}
