import { TextTable } from '../../ui/TextTable.tsx'
import { say } from '../../words/words.ts'

/** What a file of values looks like. */
export function ExampleTable() {
  const title = say('import.example.indicator')
  const rows = [
    {
      id: '1',
      cells: { indicator: title, period: say('import.example.period1'), value: say('import.example.value1') },
    },
    {
      id: '2',
      cells: { indicator: title, period: say('import.example.period2'), value: say('import.example.value2') },
    },
  ]
  return (
    <TextTable
      caption={say('import.example.label')}
      hideCaption
      columns={[
        { id: 'indicator', title: say('import.column.indicator') },
        { id: 'period', title: say('import.column.period') },
        { id: 'value', title: say('import.column.value'), align: 'end' },
      ]}
      rows={rows}
    />
  )
}
