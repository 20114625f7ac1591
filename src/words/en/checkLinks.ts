/** What checks on links and paths say: found, why it matters, where the rule comes from, and what a fix does. */
export const checkLinks = {
  'check.L04': 'Outcome that no activity leads to',
  'check.L04.found': 'No path leads here from any activity',
  'check.L04.why':
    'It is promised, and nothing in the model would bring it about. Link it to what leads to it, add the activity that is missing, or take it out.',

  'check.L09': 'Link that runs backwards',
  'check.L09.found': 'This link runs back to an earlier stage',
  'check.L09.why':
    'Read as "if this, then that", it puts the effect before the cause. Where what is learnt does feed back, say so.',
  'check.L09.fix': 'Mark as feedback',

  'check.L10': 'Cards and no links',
  'check.L10.found_one': 'There is {{count}} card, and no link',
  'check.L10.found_other': 'There are {{count}} cards on {{stages}} stages, and not one link between them',
  'check.L10.why':
    'Columns of cards say what is done and what is hoped for, and not why one should lead to the other. The links are the theory.',

  'source.davies': 'Rick Davies, criteria for assessing a theory of change (BetterEvaluation)',
  'source.changeroo': 'Changeroo, theory of change audit',
  'source.mes': 'Monitoring Evaluation Studio, review criteria',
  'source.festa': 'Festa toolkit, weaknesses of logic models',
  'source.questions': 'Questions that reviewers ask of a logic model (research team checklist)',
  'source.iati': 'International Aid Transparency Initiative, standard 2.03',
  'source.mrc': 'Framework for complex interventions (Skivington and others, 2021)',
  'source.merseyside': 'Evaluation of the Merseyside Violence Reduction Partnership, 2022',
  'source.ours': 'A rule of thumb of our own',
} as const
