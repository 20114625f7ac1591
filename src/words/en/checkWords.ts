/** What checks on wording and on what a card needs say: found, why it matters, where the rule comes from, and what a fix does. */
export const checkWords = {
  'check.L12': 'Card that says the same as another',
  'check.L12.found': 'Says the same as “{{label}}”',
  'check.L12.found_elsewhere': 'Worded the same as “{{label}}” under “{{stage}}”',
  'check.L12.why':
    'Readers cannot tell whether two things are meant or one. Merge the two, or say on each what makes it different: who, where or when.',
  'check.L12.fix': 'Merge into one card',

  'check.L13': 'Card that joins two things',
  'check.L13.found': 'Joins two things, at “{{words}}”',
  'check.L13.why':
    'One part can happen without the other, and then nobody can say whether the card came true. Two cards, each with its own indicator, make it clear.',
  'check.L13.fix': 'Split into two cards',

  'check.L14': 'Output worded as a change',
  'check.L14.found': '“{{word}}” says what becomes different, not what is delivered',
  'check.L14.why':
    'Outputs are what was delivered and who was reached. What becomes different because of them is an outcome, and is measured in another way. Move the card, or say what is delivered.',
  'check.L14.fix': 'Move to the outcomes',

  'check.L15': 'Outcome worded as work or as a count',
  'check.L15.found': '“{{words}}” says what is done or counted, not what becomes different',
  'check.L15.why':
    'An outcome is what becomes different for people, not what was done for them. Say who changes and how; a count can serve as its indicator. If it is what was delivered, it belongs with the outputs.',
  'check.L15.fix': 'Move to the outputs',

  'check.L16': 'Outcome without a group',
  'check.L16.found': 'This outcome does not say who changes',
  'check.L16.why':
    'Pupils, parents and officers change in different ways and at a different pace, and are asked in different ways. Name the group in the label, or under “Who changes”.',

  'check.L17': 'Outcomes without a horizon',
  'check.L17.found': 'This stage does not say how soon its outcomes are expected',
  'check.L17.why':
    'Without a horizon nobody knows when to look, and a slow outcome is taken for one that failed. Say short, medium or long term.',
  'check.L17.fix': 'Take the horizon from its name',

  'check.L18': 'Outcome without an indicator',
  'check.L18.found': 'No indicator would show whether this happens',
  'check.L18.why':
    'Counts of what was delivered do not show whether anything changed. Add one sign that you could see or ask about. An indicator that is already in the model can serve this card too.',
  'check.L18.fix': 'Add an indicator',

  'check.L34': 'Vague word',
  'check.L34.found': 'What does “{{word}}” mean here?',
  'check.L34.why':
    'Everyone agrees with a word like this, and everyone reads it differently. Say what you would see or hear if it came true, or add an indicator that shows it.',

  'check.L35': 'Acronym that is not explained',
  'check.L35.found_one': '“{{acronym}}” is on {{count}} card, and nothing says what it means',
  'check.L35.found_other': '“{{acronym}}” is on {{count}} cards, and nothing says what it means',
  'check.L35.why':
    'Partners, families and funders read the model too. Write it out once, or add what it means to the glossary.',
  'check.L35.fix': 'Add to the glossary',

  'check.L36': 'Basics that the model leaves out',
  'check.L36.found': 'The model leaves out something basic',
  'check.L36.found_factors': 'No external factor, enabler or barrier is named',
  'check.L36.found_group': 'The model does not say whom it is for',
  'check.L36.found_date': 'The model does not say when it was last reviewed',
  'check.L36.why':
    'Later readers need to know whom the model is for, what outside it may help or hinder, and whether it is still current. It is usual to review a model once a year.',
} as const
