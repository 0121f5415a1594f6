import { startApp } from './app'
import { chooseDataFolder } from './data-folder'
import { registerAppScheme } from './window/protocol'
import { quietChromium } from './window/security'

// All of this must happen before the app is ready.
chooseDataFolder()
registerAppScheme()
quietChromium()
startApp()
