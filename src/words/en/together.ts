/** How the open model stands to a server, and who else is here. */
export const together = {
  'together.saved': 'Shared: everything is saved',
  'together.saving': 'Shared: saving',
  'together.connecting': 'Connecting',
  'together.connecting.waiting_one': 'Connecting: {{count}} change waiting',
  'together.connecting.waiting_other': 'Connecting: {{count}} changes waiting',
  'together.offline': 'Offline: nothing waiting',
  'together.offline.waiting_one': 'Offline: {{count}} change waiting',
  'together.offline.waiting_other': 'Offline: {{count}} changes waiting',
  'together.refused': 'Not connected: nothing waiting',
  'together.refused.waiting_one': 'Not connected: {{count}} change only on this device',
  'together.refused.waiting_other': 'Not connected: {{count}} changes only on this device',
  'together.role.look': 'You can look, not change',
  'together.role.comment': 'You can look and comment, not change',

  'together.refusal.no-access':
    'You have no access to this shared model any more. What you see is the copy on this device, as it was.',
  'together.refusal.deleted':
    'This model was deleted for everybody by its owner. What you see is the copy on this device, as it was.',
  'together.refusal.too-old':
    'This page is older than the model: somebody works with a newer version of the app. Reload the page to go on. Your changes are kept on this device.',
  'together.refusal.message-too-large':
    'Your changes are too large for the server to take at once. They are kept on this device, and the others do not see them.',
  'together.refusal.document-too-large':
    'The model has become too large for the server. Your changes are kept on this device, and the others do not see them.',
  'together.refusal.too-many':
    'The server asks this browser to slow down. Your changes are kept on this device until it takes them.',
  'together.refusal.malformed':
    'The server could not read what this page sent. Your changes are kept on this device. Reload the page to try again.',
  'together.refusal.wrong-origin':
    'This page does not come from the server that the model is on. Open the app at the address of the workspace.',
  'together.refusal.not-stored':
    'The server cannot save at the moment. Your changes are kept on this device until it can.',
  'together.refusal.stopping': 'The server is being restarted. Your changes are kept on this device until it is back.',
  'together.stranded_one':
    'You may not change this model any more. {{count}} change that you made is only on this device.',
  'together.stranded_other':
    'You may not change this model any more. {{count}} changes that you made are only on this device.',
  'together.reload': 'Reload the page',
  'together.keepCopy': 'Keep my own copy',
  'together.kept': 'Your own copy is on this device. Nobody else sees it.',
  'together.home': 'Back to the models',

  'together.fetching.title': 'The model is on its way',
  'together.fetching.words': 'Its content comes from the server for the first time.',
  'together.away.title': 'The model has not come to this device yet',
  'together.away.words': 'The server cannot be reached. The model opens by itself as soon as there is a connection.',
  'together.refused.title': 'This shared model cannot be opened',
  'together.refused.no-access':
    'You have no access to it any more. Ask the person who sent you the link for a new one.',
  'together.refused.deleted': 'It was deleted for everybody by its owner.',
  'together.looking': 'Looking for the model on the server',
} as const
