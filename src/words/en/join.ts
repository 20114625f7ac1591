/** Joining a workspace or a room. */
export const join = {
  'join.windowTitle': 'Join · Throughline',
  'join.looking': 'Looking up what this opens',
  'join.title': 'You are joining “{{title}}”',
  'join.title.untitled': 'You are joining a model without a title',
  'join.title.workspace': 'You are joining the workspace “{{title}}”',
  'join.role': 'Your role: {{role}}.',
  'join.until': 'This access ends on {{date}}.',
  'join.go': 'Join',
  'join.joining': 'Joining',
  'join.cookie':
    'A cookie in this browser remembers that you have joined. The server keeps your name with what you do here, and nothing else about you.',
  'join.done': 'You have joined “{{title}}”. Your role: {{role}}',
  'join.done.workspace': 'You have joined the workspace. Your role: {{role}}',
  'join.retry': 'Try again',
  'join.home': 'Go to the list of models',
  'join.failed.title': 'This did not open',
  'join.code.title': 'Join with a code',
  'join.code.about':
    'In a workshop the code is on the screen in the room. If you were sent a link instead, open the link.',
  'join.code': 'Code',
  'join.code.hint': 'Six letters and digits, such as ABC-DEF.',
  'join.code.wrong':
    'A code has six letters and digits. It never has the letters I, L and O or the digits 0 and 1: look at it again.',
  'join.code.next': 'Continue',
  'join.code.other': 'Type another code',
} as const
