/** The figure: its title, description, legend and foot. */
export const figure = {
  'figure.part.path_one': 'Path through “{{label}}”',
  'figure.part.path_other': 'Path through {{count}} cards: {{labels}}',
  'figure.part.stage': 'Stage: {{name}}',
  'figure.part.stages': 'Stages: {{from}} to {{to}}',
  'figure.part.shown': 'Part of the model: {{shown}} of {{count}} cards',
  'figure.titleWithPart': '{{title}}. {{part}}',
  'figure.none': 'No cards to show',

  'figure.describe_one': '{{kind}} with {{count}} stage, {{cards}}, {{links}} and {{assumptions}}.',
  'figure.describe_other':
    '{{kind}} with {{count}} stages from left to right, {{cards}}, {{links}} and {{assumptions}}.',
  'figure.describe.vision': 'Vision: {{vision}}',
  'figure.describe.stage': '{{stage}}, {{cards}}: {{labels}}.',
  'figure.describe.stage.empty': '{{stage}}: no cards.',
  'figure.describe.thin_one': '{{count}} link has weak or no evidence.',
  'figure.describe.thin_other': '{{count}} links have weak or no evidence.',
  'figure.describe.feedback_one': '{{count}} link feeds back.',
  'figure.describe.feedback_other': '{{count}} links feed back.',
  'figure.describe.statuses': 'What has to be true: {{statuses}}.',
  'figure.count.assumptions_one': '{{count}} assumption',
  'figure.count.assumptions_other': '{{count}} assumptions',

  'figure.link.causes': '“{{from}}” leads to “{{to}}”',
  'figure.link.enables': '“{{from}}” enables “{{to}}”',
  'figure.link.precondition': '“{{from}}” is a precondition of “{{to}}”',
  'figure.link.feedback': '“{{from}}” feeds back to “{{to}}”',
  'figure.link.thin': '{{link}}. Evidence is weak or absent.',

  'figure.assumptions': 'What has to be true',
  'figure.assumption.card': 'for “{{card}}”',
  'figure.assumption.model': 'for the whole model',
  'figure.assumption.about': '{{status}}: {{about}}',
  'figure.assumption.untitled': 'Assumption without words',

  'figure.legend.line': 'Leads to',
  'figure.legend.thin': 'Leads to, with weak or no evidence',
  'figure.legend.feedback': 'Feeds back',
  'figure.legend.diamond.untested': 'Has to be true: untested',
  'figure.legend.diamond.supported': 'Has to be true: supported',
  'figure.legend.diamond.challenged': 'Has to be true: challenged',
  'figure.legend.diamond.failed': 'Has to be true: failed',

  'figure.version': 'Version {{version}}',
  'figure.date': 'Drawn on {{date}}',
  'figure.source': 'Source: {{source}}',
} as const
