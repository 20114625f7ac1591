/** Words that belong to no screen in particular. */
export const ui = {
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.retry': 'Try again',
  'ui.reload': 'Reload the page',
} as const
