/** What the first screen says besides its own: names, counts, files, and what did not arrive. */
export const begin = {
  'app.name': 'Throughline',
  'model.untitled': 'Untitled model',

  'kind.system': 'System model',
  'kind.intervention': 'Intervention model',

  'action.file.save': 'Save to a file',
  'action.export': 'Export: figure, text, tables, file',
  'action.pack.read': 'Bring in changes from a CSV pack',
  'action.print': 'Print',
  'action.home': 'Go to the list of models',

  'count.cards_one': '{{count}} card',
  'count.cards_other': '{{count}} cards',
  'count.links_one': '{{count}} link',
  'count.links_other': '{{count}} links',
  'count.indicators_one': '{{count}} indicator',
  'count.indicators_other': '{{count}} indicators',

  'said.cardPlace': 'Now {{place}} of {{count}}',
  'said.fileSaved': 'Saved as {{name}}',

  'app.home': 'Throughline: list of models',
  'app.loading': 'Opening the model',
  'app.messages': 'Messages',

  'app.dialog.failed': 'This could not be opened',
  'app.crashed.title': 'This view could not be shown',
  'app.crashed.advice': 'Your model is safe on this device. Try again; if that does not help, reload the page.',
  'app.crashed.detail': 'What went wrong, for whoever helps you:',
} as const
