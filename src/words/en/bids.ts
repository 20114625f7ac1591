/** Bid form, alignment check, decision. */
export const bids = {
  // What the alignment check says: of each kind the fact, and the rule with its grounds.
  'alignment.name': '“{{name}}”',
  'alignment.more_one': '{{count}} more',
  'alignment.more_other': '{{count}} more',
  'alignment.by.direct': '“{{name}}” (direct)',
  'alignment.by.enabling': '“{{name}}” (enabling)',
  'alignment.by.shared': '“{{name}}” (shared)',
  'alignment.path': '“{{from}}” leads to “{{to}}”',
  'alignment.link': '“{{from}}” leading to “{{to}}”',
  'alignment.path.then': '{{path}}, then to “{{next}}”',

  'alignment.serves': '“{{outcome}}” is served by {{by}}',
  'alignment.serves.why': 'The bid contributes to it directly. A person confirmed each contribution.',
  'alignment.serves.why_path':
    'The bid contributes to what leads there: {{path}}. The steps are links of this version of the system model.',
  'alignment.serves_short': '“{{outcome}}” is served by {{by}}, and leads to no long-term outcome',
  'alignment.serves.why_short':
    'No link of this version of the system model leads on from it to a long-term outcome, so that it counts towards none.',

  'alignment.fills-gap': 'Nothing funded serves “{{outcome}}” now',
  'alignment.fills-gap.why_zero': 'The bid would: {{by}}. No intervention is funded yet.',
  'alignment.fills-gap.why_one': 'The bid would: {{by}}. The {{count}} funded intervention does not contribute to it.',
  'alignment.fills-gap.why_other': 'The bid would: {{by}}. None of {{count}} funded interventions contributes to it.',
  'alignment.fills-gap.why_through_one':
    'The bid would: {{by}}. {{count}} funded intervention leads to it through other outcomes: {{interventions}}.',
  'alignment.fills-gap.why_through_other':
    'The bid would: {{by}}. {{count}} funded interventions lead to it through other outcomes: {{interventions}}.',

  'alignment.crowded_one': '{{count}} funded intervention already serves “{{outcome}}”',
  'alignment.crowded_other': '{{count}} funded interventions already serve “{{outcome}}”',
  'alignment.crowded.why':
    '{{interventions}}. An outcome counts as crowded from {{threshold}} on. Ask what this bid adds to them.',

  'alignment.not-joined': '“{{outcome}}” is not joined to the system',
  'alignment.not-joined.why':
    'It contributes to nothing in the system model, and leads to nothing in the bid that does.',
  'alignment.not-joined.why_elsewhere':
    'It contributes to another system model only: {{systems}}. It leads to nothing in the bid that contributes to this one.',
  'alignment.not-joined_gone': '“{{outcome}}” contributes to “{{target}}”, which is not in this version',
  'alignment.not-joined.why_gone':
    'The contribution was confirmed against another version of the system model. Ask the bidder to choose again what it serves.',

  'alignment.leap': '“{{from}}” leads straight to “{{to}}”',
  'alignment.leap.why':
    'The link goes from “{{fromStage}}” to “{{toStage}}” and skips what has to change in between (check L08).',
  'alignment.leap_contribution': '“{{from}}” contributes straight to “{{to}}”',
  'alignment.leap.why_contribution':
    '“{{fromStage}}” is what is done or delivered, and this is a long-term outcome of the system. Nothing says who changes in between.',

  'alignment.unsupported': 'No evidence or assumption for “{{from}}” leading to “{{to}}”',
  'alignment.unsupported.why':
    'Carries {{count}} of {{of}} contributions to the system. Nothing says what is known about it or what has to be true for it (check L30).',
  'alignment.unsupported_rest_one': '{{count}} other link has no evidence or assumption',
  'alignment.unsupported_rest_other': '{{count}} other links have no evidence or assumption',
  'alignment.unsupported.why_rest':
    'No contribution to the system is led to this way. Nothing says what is known or what has to be true (check L30).',
  'alignment.unsupported_untested': 'Assumed and untested: “{{text}}”',
  'alignment.unsupported.why_untested':
    'Carries {{count}} of {{of}} contributions to the system. It has no evidence, and nobody owns it.',
  'alignment.unsupported_challenged': 'Assumed and challenged: “{{text}}”',
  'alignment.unsupported.why_challenged':
    'Carries {{count}} of {{of}} contributions to the system. The bid itself says that this is in doubt.',
  'alignment.unsupported_failed': 'Assumed and found not to hold: “{{text}}”',
  'alignment.unsupported.why_failed':
    'Carries {{count}} of {{of}} contributions to the system. The bid itself says that this failed.',

  'alignment.no-indicator': '“{{outcome}}” has no indicator',
  'alignment.no-indicator.why': 'Nothing would show whether this happened (check L18).',

  'alignment.no-baseline': '“{{outcome}}” has no baseline',
  'alignment.no-baseline.why_one':
    'Its indicator is {{indicators}}. Without the situation before, nobody can tell what changed.',
  'alignment.no-baseline.why_other':
    'Its indicators are {{indicators}}. Without the situation before, nobody can tell what changed.',

  'alignment.overlap': '“{{title}}” serves the same group and outcome in {{places}}',
  'alignment.overlap.why':
    'Shares the group ({{groups}}), the place ({{places}}) and {{outcomes}}. It is funded; no end of the funding is recorded.',
  'alignment.overlap.why_until':
    'Shares the group ({{groups}}), the place ({{places}}) and {{outcomes}}. Its funding runs to {{until}}.',
  'alignment.overlap.why_apart':
    'Shares the group ({{groups}}), the place ({{places}}) and {{outcomes}}. Its funding runs to {{until}}, and the two are not funded at the same time.',
  'alignment.place.within': '{{own}}, which is in {{theirs}}',
  'alignment.place.contains': '{{theirs}}, which is in {{own}}',
  'alignment.place.crosses': '{{own}}, which crosses {{theirs}}',
  'alignment.place.same-name': '{{own}}',
  'alignment.place.byName': '{{place}} (by name only)',
  'alignment.ages': 'ages {{from}} to {{to}}',
  'alignment.ages.from': 'ages {{from}} and over',
  'alignment.ages.to': 'ages up to {{to}}',

  'alignment.evidence': '“{{title}}” is given as evidence, without a rating',
  'alignment.evidence.why': '{{says}} {{subject}}. Source: {{source}}.',
  'alignment.evidence_rated': '“{{title}}” is given as evidence, rated {{rating}} ({{scale}})',
  'alignment.evidence.why_rated': '{{says}} {{subject}}. Rating as the bidder entered it: {{source}}.',
  'alignment.evidence_none': 'The bid gives no evidence',
  'alignment.evidence.why_none':
    'No link, card or assumption names a source. Ask what is known about work like this, and whether it fits this place.',
  'alignment.evidence_share': '{{count}} of {{of}} links rest on evidence or an assumption',
  'alignment.evidence.why_share':
    'Links from inputs and to activities are not counted: they say how the work is put together (check L30).',
  'alignment.evidence.supports': 'It supports',
  'alignment.evidence.mixed': 'It is mixed on',
  'alignment.evidence.challenges': 'It challenges',
  'alignment.evidence.untitled': 'A source without a title',
  'alignment.evidence.noScale': 'scale not given',
  'alignment.evidence.noSource': 'not given',

  'alignment.unanswered': '“{{question}}” is not answered',
  'alignment.unanswered.why': 'The bid form asks for an answer.',
  'alignment.unanswered.why_activity': 'The bid form asks what is done and who benefits.',
  'alignment.unanswered.why_fit': 'The bid form asks how it fits the vision and priorities.',
  'alignment.unanswered.why_need': 'The bid form asks why it is needed and what the evidence says.',
  'alignment.unanswered.why_delivery': 'The bid form asks what is needed to deliver it.',
  'alignment.unanswered.why_monitoring': 'The bid form asks how it will be monitored and measured.',
  'alignment.unanswered.why_sustainability': 'The bid form asks what happens when the money ends.',
  'alignment.question.untitled': 'A question without words',
}
