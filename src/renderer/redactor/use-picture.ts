import type { Area } from '@core/pictures/area'
import type { Bridge, Problem } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { pictureFrom } from './burn'

export interface OpenPicture {
  readonly picture: ImageBitmap
  /** what was blacked out when it was last saved */
  readonly areas: readonly Area[]
}

export type PictureState = OpenPicture | { readonly problem: Problem } | null

/** The picture of a card, asked for when it is looked at and let go afterwards; null while it is opened. */
export function usePicture(
  bridge: Bridge,
  draftId: string,
  attachmentId: string,
  name: string,
): PictureState {
  const [state, setState] = useState<PictureState>(null)
  useEffect(() => {
    let isWanted = true
    let picture: ImageBitmap | null = null
    const load = async (): Promise<PictureState> => {
      const reply = await bridge.pictures.open({ draftId, attachmentId })
      if (!reply.ok) return { problem: reply.problem }
      picture = await pictureFrom(reply.value.bytes, name, reply.value.format)
      return { picture, areas: reply.value.areas }
    }
    const show = (next: PictureState) => {
      if (isWanted) setState(next)
      else picture?.close()
    }
    void load().then(show, (error: unknown) => show({ problem: toProblem(error) }))
    return () => {
      isWanted = false
      picture?.close()
      void bridge.pictures.close({})
    }
  }, [bridge, draftId, attachmentId, name])
  return state
}
