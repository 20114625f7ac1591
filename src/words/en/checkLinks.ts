/** What checks on links and paths say: found, why it matters, where the rule comes from, and what a fix does. */
export const checkLinks = {
  'check.L01': 'Activity that leads to nothing',
  'check.L01.found': 'No link leads on from this activity',
  'check.L01.why':
    'A reader cannot tell what the work is for. Link it to what it delivers or to the change it brings about. If it no longer serves this model, take it out. Links marked as feedback do not count.',

  'check.L02': 'Output that no activity delivers',
  'check.L02.found': 'No activity leads to this output',
  'check.L02.why':
    'An output is what the work delivers and whom it reaches. Link it from the activity that delivers it, or add the activity that is missing.',

  'check.L03': 'Output that leads to no outcome',
  'check.L03.found': 'This output leads to no outcome',
  'check.L03.why':
    'Delivering something is not yet a change for anyone. Link it to the change that should follow. If none should, ask whether it is still worth delivering.',

  'check.L04': 'Outcome that no activity leads to',
  'check.L04.found': 'No path leads here from any activity',
  'check.L04.why':
    'It is promised, and nothing in the model would bring it about. Link it from what leads to it, add the activity that is missing, or take it out. Links marked as feedback do not count.',

  'check.L05': 'Outcome that leads no further',
  'check.L05.found': 'No path leads from here to a long-term outcome or impact',
  'check.L05.found_last': 'No path leads from here to an outcome on the last stage',
  'check.L05.why':
    'An early outcome matters for what it makes possible later. Link it to the later change that it helps to bring about. If it is an end in itself, move it to the last stage.',

  'check.L06': 'Input that nothing uses',
  'check.L06.found': 'This input is not linked to anything that uses it',
  'check.L06.why':
    'Link it to the activities that use it, so that people can see what would stop if the money, the people or the place were lost.',

  'check.L07': 'Activity without an input',
  'check.L07.found': 'No input is linked to this activity',
  'check.L07.why':
    'All work takes money, people or a place. Link what it uses to this activity, or add the input that is missing, so that costs and risks can be seen.',

  'check.L08': 'Link that skips the middle',
  'check.L08.found': 'This link skips the steps in between',
  'check.L08.why':
    'A large change rarely follows straight from an input, an activity or an output. Say what has to change first, and for whom. That step is also the one you can measure soonest.',
  'check.L08.fix': 'Put a card in between',

  'check.L09': 'Link that runs backwards, or in a circle',
  'check.L09.found': 'This link runs back to an earlier stage',
  'check.L09.found_circle_one': 'This card is linked to itself',
  'check.L09.found_circle_other': '{{count}} cards on this stage, this one among them, lead round in a circle',
  'check.L09.why':
    'Read as “if this, then that”, the effect would come before its own cause. If something learnt does feed back, mark that link as feedback. If not, turn the link round or remove it.',
  'check.L09.fix': 'Mark as feedback',

  'check.L10': 'Cards and no links',
  'check.L10.found_one': 'There is {{count}} card, and no link',
  'check.L10.found_other': 'There are {{count}} cards on {{stages}} stages, and not one link between them',
  'check.L10.why':
    'Cards alone say what is done and what is hoped for, but not why one should lead to the other. The links are the theory. Begin with one activity, and link it step by step to the change it is for.',

  'check.L11': 'Cards cut off from the rest',
  'check.L11.found_one': 'This card has no link to any other card',
  'check.L11.found_other': '{{count}} cards, this one among them, are linked with each other and with nothing else',
  'check.L11.why':
    'What stands apart tells a story of its own beside the main one. Link it to what it builds on or leads to. If it is another piece of work, give it a model of its own.',

  'check.L29': 'More than people can take in',
  'check.L29.found_one': 'There is {{count}} card on this stage; we suggest {{most}} at most',
  'check.L29.found_other': 'There are {{count}} cards on this stage; we suggest {{most}} at most',
  'check.L29.found_outcomes_one': 'This intervention has {{count}} outcome; we suggest {{most}} at most',
  'check.L29.found_outcomes_other': 'This intervention has {{count}} outcomes; we suggest {{most}} at most',
  'check.L29.why':
    'As a rule of thumb, one intervention can work on about 7 outcomes, and people can take in about 12 cards on a stage. Keep those that the work really depends on, and merge those that say the same.',

  'check.L30': 'Link with no assumption and no evidence',
  'check.L30.found': 'This link has no assumption and no evidence',
  'check.L30.why':
    'This is where a theory can fail without anyone noticing. Say what has to be true for one to lead to the other, or give a source for it. Links from inputs and links to activities are left out.',
  'check.L30.fix': 'Add an assumption',

  'check.L31': 'Assumption without an owner or a review date',
  'check.L31.found': 'This assumption has no owner and no review date',
  'check.L31.why':
    'An assumption is tested only if testing it is somebody’s task. Name an owner, or set a date to look at it together.',

  'source.davies': 'Rick Davies, criteria for assessing a theory of change (BetterEvaluation)',
  'source.changeroo': 'Changeroo, theory of change audit',
  'source.mes': 'Monitoring Evaluation Studio, review criteria',
  'source.festa': 'Festa toolkit, weaknesses of logic models',
  'source.questions': 'Questions that reviewers ask of a logic model (a research team’s checklist)',
  'source.iati': 'International Aid Transparency Initiative, standard 2.03',
  'source.mrc': 'Framework for complex interventions (Skivington and others, 2021)',
  'source.merseyside': 'Evaluation of the Merseyside Violence Reduction Partnership, 2022',
  'source.ours': 'A rule of thumb of our own',
} as const
