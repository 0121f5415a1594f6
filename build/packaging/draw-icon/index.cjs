// Run by Electron: draws an SVG at several sizes and writes PNG files. The one browser that is there draws it best.
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

const [svg, folder, ...sizes] = process.argv.slice(-2 - Number(process.env.ICON_SIZES))

/** In the page: the picture as a PNG of that size. */
const drawing = (source, size) => `new Promise((resolve, reject) => {
  const image = new Image()
  image.onload = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} })
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
    resolve(canvas.toDataURL('image/png').split(',')[1])
  }
  image.onerror = () => reject(new Error('the icon cannot be drawn'))
  image.src = 'data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}'
})`

app.disableHardwareAcceleration()
app.whenReady().then(async () => {
  try {
    const window = new BrowserWindow({ show: false, width: 64, height: 64 })
    await window.loadURL('data:text/html,<meta charset=utf-8>')
    const source = readFileSync(svg, 'utf8')
    for (const size of sizes) {
      const png = await window.webContents.executeJavaScript(drawing(source, Number(size)))
      writeFileSync(join(folder, `${size}x${size}.png`), Buffer.from(png, 'base64'))
    }
    app.exit(0)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
})
