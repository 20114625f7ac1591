/** Taking a model out as a file or on paper, and bringing changes in. */
export const transfer = {
  'transfer.title': 'Export',
  'transfer.close': 'Close',
  'transfer.forms': 'What to export',
  'transfer.open': 'Export',
  'transfer.failed': 'This could not be made. The model is as it was',
  'transfer.working': 'Drawing',

  'transfer.form.figure': 'Figure',
  'transfer.form.figure.about':
    'The map as a picture with its assumptions, legend and date, for a report or a slide. SVG stays sharp at any size; PNG works everywhere.',
  'transfer.form.document': 'Document',
  'transfer.form.document.about':
    'The whole model as a document to read: every stage, card, link, assumption and indicator in words. Print it, or save it as a PDF from the print window.',
  'transfer.form.narrative': 'Narrative',
  'transfer.form.narrative.about':
    'The theory told in sentences from the model’s own words: if this, then that, because, provided that.',
  'transfer.form.plain': 'Text alternative',
  'transfer.form.plain.about':
    'Everything that the map shows, as plain text in the order of the outline. Put it beside the figure, for people who cannot see it.',
  'transfer.form.pack': 'Tables (CSV)',
  'transfer.form.pack.about':
    'A pack of CSV tables in one ZIP file, with a dictionary that explains every column. Open them in a spreadsheet or in R. Cells that a spreadsheet would run as a formula are saved as text.',
  'transfer.form.pack.back':
    'An edited pack can be brought back in: its changes are listed before anything is changed, and one undo takes them all back.',
  'transfer.form.model': 'Model file',
  'transfer.form.model.about':
    'Everything, with nothing lost: to keep, to send, or to open in another browser. The same model always gives the same file.',

  'transfer.scope': 'What to show',
  'transfer.scope.all': 'The whole model',
  'transfer.scope.path': 'The path through what is selected',
  'transfer.scope.path.none': 'The path through a card (select one first)',
  'transfer.scope.stages': 'Some stages',
  'transfer.scope.from': 'From',
  'transfer.scope.to': 'To',
  'transfer.version': 'Version, shown at the foot',
  'transfer.version.invite': 'For example: draft 3',
  'transfer.preview': 'Preview of the figure',
  'transfer.figure.tall':
    'This figure is much taller than a page: its words will be too small in print and as a picture. Show one path or some stages, or save it as SVG.',
  'transfer.preview.text': 'Preview of the text',
  'transfer.save.svg': 'Save SVG',
  'transfer.save.png': 'Save PNG',
  'transfer.png.small':
    'The figure is too large for a picture at its full size, and its words may be too small to read. Save it as SVG, or show one path or some stages',
  'transfer.print': 'Print one page',
  'transfer.print.document': 'Print',
  'transfer.copy': 'Copy',
  'transfer.copied': 'Copied',
  'transfer.copy.failed': 'This browser did not allow copying. Save the file instead',
  'transfer.save.text': 'Save as text',
  'transfer.save.narrative': 'Save as Markdown',
  'transfer.save.pack': 'Save the tables',
  'transfer.save.model': 'Save the model file',
  'transfer.pack.bring': 'Bring in an edited pack',

  'transfer.changes.title': 'Bring in changes from tables',
  'transfer.changes.about':
    'Choose a CSV pack that was saved from this model and edited: the ZIP, or the CSV files that were changed. Nothing changes before you have seen the list.',
  'transfer.changes.drop': 'Drop the pack here',
  'transfer.changes.choose': 'Choose the pack or its files',
  'transfer.changes.hint': '.zip, or one or more .csv',
  'transfer.changes.none': 'This pack says the same as the model. There is nothing to change.',
  'transfer.changes.count_one': '{{count}} change',
  'transfer.changes.count_other': '{{count}} changes',
  'transfer.changes.list': 'What would change',
  'transfer.changes.apply_one': 'Make {{count}} change',
  'transfer.changes.apply_other': 'Make {{count}} changes',
  'transfer.changes.other': 'Choose another',
  'transfer.changes.cancel': 'Cancel',
  'transfer.changes.done_one': '{{count}} change made. One undo takes it back',
  'transfer.changes.done_other': '{{count}} changes made. One undo takes them all back',
  'transfer.changes.problems': 'The pack cannot be used as it is. Nothing was changed.',
  'transfer.changes.problems.list': 'Problems in the pack',
  'transfer.changes.warnings': 'Worth knowing',
  'transfer.changes.where': 'Where',
  'transfer.changes.lost_one': '{{count}} change is about something that is no longer in the model, and is left out.',
  'transfer.changes.lost_other':
    '{{count}} changes are about things that are no longer in the model, and are left out.',
} as const
