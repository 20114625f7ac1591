/** The model as a printed document. What the text alternative and the outline say already is said in their words. */
export const document = {
  'document.printed': 'Printed on {{date}}',
  'document.numbers': 'Cards are numbered by stage: 2.3 is the third card of the second stage.',
  'document.name': '{{name}}:',

  'document.link': '{{way}} {{to}}',
  'document.link.weighed': '{{said}}; {{weight}}',
  'document.from': '{{way}} {{cards}}',
  'document.strength.none': 'no evidence yet',
  'document.strength.weak': 'evidence weak',
  'document.strength.moderate': 'evidence moderate',
  'document.strength.strong': 'evidence strong',
  'document.confidence': 'our confidence {{confidence}}',

  'document.indicators': 'Indicators',
  'document.indicators.of': 'Indicators of {{stage}}',
  'document.indicators.left': 'Indicators on no card',
  'document.indicator': 'Indicator',
  'document.cards': 'Cards',
  'document.targets': 'Targets',
  'document.none': 'None',

  'document.around': 'Around the model',
  'document.term': 'Term',
  'document.meaning': 'Meaning',
  'document.sources': 'Sources',
  'document.source': 'Source {{number}}',
  'document.source.none': 'Source not stated',
  'document.source.model': 'Source of the model',

  'document.review': 'Review',
  'document.review.accepted': 'Findings that were accepted, with the reasons given, with the reasons given',
  'document.review.answers': 'Answers to the review questions',
} as const
