import { type HandOut, saveCompared, saveComparison } from '../../actions/historyFiles.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Comparison } from '../../formats/changes/document.ts'
import type { Figure } from '../../formats/svg/whole.ts'
import { MenuButton } from '../../ui/Menu.tsx'
import { say } from '../../words/words.ts'

interface HandOutMenuProps {
  readonly comparison: Comparison
  readonly draw: () => Figure
}

/** The comparison as a document: to send, to open elsewhere, on paper. */
export function HandOutMenu({ comparison, draw }: HandOutMenuProps) {
  const context = useActionContext()
  const saveAs = (as: HandOut) => () => saveComparison(context, comparison, as, as === 'html' ? draw().svg : '')
  return (
    <MenuButton
      label={say('versions.compare.handOut')}
      icon="external"
      size="small"
      items={[
        { id: 'print', label: say('versions.compare.print'), icon: 'print', onAction: () => setTimeout(print) },
        { id: 'html', label: say('versions.compare.html'), icon: 'download', onAction: saveAs('html') },
        { id: 'markdown', label: say('versions.compare.markdown'), icon: 'download', onAction: saveAs('markdown') },
        {
          id: 'svg',
          label: say('versions.compare.svg'),
          icon: 'download',
          onAction: () => saveCompared(context, comparison, draw().svg),
        },
      ]}
    />
  )
}
