import { useState } from 'react'
import { newFromTemplate } from '../../actions/home.ts'
import { CreateForm } from './CreateForm.tsx'
import { TemplateChoices } from './TemplateChoices.tsx'
import { LOGIC_MODEL, templateOf } from '../../actions/templates.ts'
import type { Home } from './useHome.ts'
import { useNewTitle } from './useNewTitle.ts'

/** A new model with a template's stages. */
export function FromTemplate({ home }: { home: Home }) {
  const [template, setTemplate] = useState(LOGIC_MODEL.id)
  const [title, setTitle] = useNewTitle()
  const create = () => void home.create(newFromTemplate(templateOf(template).file(), title))
  return (
    <CreateForm home={home} title={title} onTitle={setTitle} onCreate={create} canCreate>
      <TemplateChoices value={template} onChange={setTemplate} />
    </CreateForm>
  )
}
