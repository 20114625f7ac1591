/** The map. */
export const map = {
  'map.name': 'Map of the model',
  'map.overview.name_one':
    'Overview of {{count}} card, too small to read. Arrow keys walk from card to card. Zoom in to read and edit them.',
  'map.overview.name_other':
    'Overview of {{count}} cards, too small to read. Arrow keys walk from card to card. Zoom in to read and edit them.',
  'said.overview': 'The map is an overview now. Zoom in to read the cards.',
  'map.minimap': 'Small map of the whole model',
  'map.tools': 'Tools',
  'map.vision': 'Vision',
  'map.empty.title': 'This model has no stages yet',
  'map.empty.words':
    'Stages are the columns of a logic model, such as activities, outputs and outcomes. Cards stand on them.',
  'map.empty.action': 'Add stages',

  'map.card.role': 'card',
  'map.card.leadsTo': 'leads to {{count}}',
  'map.card.followsFrom': 'follows from {{count}}',
  'map.card.unintended': 'Unintended',
  'map.card.noIndicator': 'No indicator',
  'map.card.findings_one': '{{count}} check to review',
  'map.card.findings_other': '{{count}} checks to review',
  'map.card.serves_one': 'Serves {{count}} system outcome',
  'map.card.serves_other': 'Serves {{count}} system outcomes',
  'map.label.field': 'Label of the card',
  'map.label.keys': 'Enter adds a card below. Tab adds a linked card in the next stage. Escape leaves the label.',
  'map.link.feedback': 'feeds back',

  'map.stage.menu': 'Stage {{name}}',
  'map.stage.addCard': 'Add a card',
  'map.stage.addCardShort': 'Add card',
  'map.stage.rename': 'Rename and edit stages',
  'map.stage.left': 'Move the stage left',
  'map.stage.right': 'Move the stage right',
  'map.stage.remove': 'Remove the stage',

  'map.filter': 'Filter cards',
  'map.filter.text': 'Words',
  'map.filter.tags': 'Tags',
  'map.filter.matching_one': '{{count}} card matches',
  'map.filter.matching_other': '{{count}} cards match',
} as const
