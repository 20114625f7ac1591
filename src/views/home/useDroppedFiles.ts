import { useEffect, useEffectEvent, useState } from 'react'

interface Taken {
  readonly files: (files: readonly File[]) => void
  readonly text: (text: string) => void
}

/**
 * Takes files that are dropped, and text or files that are pasted, anywhere on the page where nothing nearer takes
 * them. True while files are held over the page.
 */
export function useDroppedFiles(taken: Taken): boolean {
  const [over, setOver] = useState(false)
  const takeFiles = useEffectEvent((list: FileList) => taken.files([...list]))
  const takeText = useEffectEvent((text: string) => taken.text(text))
  useEffect(() => {
    function onDragOver(event: DragEvent) {
      const files = event.dataTransfer?.types.includes('Files') ?? false
      setOver(files && !event.defaultPrevented)
      if (files) event.preventDefault()
    }
    function onDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false)
    }
    function onDrop(event: DragEvent) {
      setOver(false)
      if (event.defaultPrevented || !event.dataTransfer?.files.length) return
      event.preventDefault()
      takeFiles(event.dataTransfer.files)
    }
    function onPaste(event: ClipboardEvent) {
      const { clipboardData: pasted, target } = event
      const typing =
        target instanceof Element && target.closest('input, textarea, [role="dialog"], [role="alertdialog"]')
      if (typing || !pasted) return
      if (pasted.files.length > 0) takeFiles(pasted.files)
      else if (pasted.getData('text/plain').trim() !== '') takeText(pasted.getData('text/plain'))
    }
    const ends = new AbortController()
    addEventListener('dragover', onDragOver, ends)
    addEventListener('dragleave', onDragLeave, ends)
    addEventListener('drop', onDrop, ends)
    addEventListener('paste', onPaste, ends)
    return () => ends.abort()
  }, [])
  return over
}
