import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/say.mjs'

/** Where packages and what they need are made. */
export const DIST = join(ROOT, 'dist')

/**
 * What electron-builder makes for each system.
 * @returns {import('electron-builder').Configuration}
 */
export const configuration = () => ({
  appId: 'dev.kihyo.app',
  productName: 'Kihyo',
  copyright: 'MIT licence',
  directories: { output: DIST, buildResources: join(DIST, 'resources') },
  // Everything is bundled into out/: no node_modules go along.
  files: ['out/**', '!out/**/licences.json', '!node_modules/**', 'package.json', 'LICENSE'],
  extraResources: [
    { from: join(DIST, 'resources/THIRD-PARTY-NOTICES.md'), to: 'THIRD-PARTY-NOTICES.md' },
    { from: join(DIST, 'resources/sbom.cdx.json'), to: 'sbom.cdx.json' },
  ],
  asar: true,
  npmRebuild: false,
  // Nothing is looked up or sent: no update server stands in the package.
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'md',
      name: 'Kihyo draft',
      description: 'AWS support case draft',
      mimeType: 'text/markdown',
      role: 'Editor',
      rank: 'Alternate',
    },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    icon: join(DIST, 'resources/icons'),
    category: 'Development',
    executableName: 'kihyo',
    synopsis: 'Writes AWS support cases that come back with an answer',
    maintainer: 'Kihyo maintainers <maintainers@kihyo.invalid>',
    artifactName: '${productName}-${version}-${arch}.${ext}',
    desktop: {
      entry: {
        'Name[ja]': '起票 Kihyo',
        'Comment[ja]': 'AWS サポートへの問い合わせを下書き・確認・マスキング',
        StartupWMClass: 'Kihyo',
      },
    },
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: join(DIST, 'resources/icon.icns'),
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
  },
  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: join(DIST, 'resources/icon.ico') },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  // The stand-in Electron of development has a loader and an update address of its own; a package must not.
  afterPack: ({ appOutDir }) => {
    for (const name of ['default_app.asar', 'app-update.yml'])
      rmSync(join(appOutDir, 'resources', name), { force: true })
  },
})
