import { describeProblem } from '@shared/errors'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import './app/tokens.css'
import './app/base.css'
import './app/shell.css'
import './ui/controls.css'
import './ui/views.css'
import './ui/markdown.css'
import './ui/forced-colors.css'

const root = createRoot(document.getElementById('root') ?? document.body)
const boot = await window.kihyo.app.boot({})
if (boot.ok) {
  root.render(<App boot={boot.value} />)
} else {
  const lang = navigator.language.startsWith('ja') ? 'ja' : 'en'
  root.render(<p className="boot-problem">{describeProblem(boot.problem, lang)}</p>)
}
