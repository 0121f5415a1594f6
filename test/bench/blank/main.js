// The least that Electron can show: what the app's start-up and memory are held against.
import { app, BrowserWindow } from 'electron'

// No await out here: Electron is not ready before this module is over.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => {
    window.show()
    console.log(`window ready ${Math.round(performance.now())}`)
  })
  return window.loadURL('data:text/html,<!doctype html><title>blank</title><p>blank')
})
app.on('window-all-closed', () => app.quit())
