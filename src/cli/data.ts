import { dataFolderIn, userDataFolder } from '@edge/files/data-folder'

/** Where the app keeps its data: KIHYO_DATA, or the system's usual place. */
export function openData(): { readonly userData: string; readonly dataFolder: string } {
  const userData = userDataFolder()
  return { userData, dataFolder: dataFolderIn(userData) }
}
