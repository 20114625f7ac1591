/** Whole headings that name one person, or something that only one person has. */
const HEADINGS = new Set(
  (
    'name|names|full name|first name|last name|middle name|forename|forenames|surname|family name|preferred name|known as|' +
    'initials|date of birth|dob|d o b|birth date|birthdate|date born|born|nhs number|nhs no|nhs|national insurance|' +
    'national insurance number|ni number|nino|upn|unique pupil number|uln|postcode|post code|home postcode|zip|address|' +
    'home address|email|e mail|email address|phone|phone number|telephone|telephone number|mobile|mobile number|' +
    'pnc|pnc id|pnc number|crime reference|crime reference number|hospital number|mrn|patient id|client id|person id|' +
    'pupil id|student id|case id|case number|client reference|client ref|sex|gender|ethnicity|age'
  ).split('|'),
)
/** The last row of the list describes people, but is also how totals are broken down: not a sign by itself. */
const ONLY_BESIDE_OTHERS = new Set(['sex', 'gender', 'ethnicity', 'age'])
const OF_A_PERSON =
  /\b(client|child|pupil|person|young person|yp|patient|participant|student|service user|parent|carer|victim|offender|suspect|staff|worker|key worker|referrer)s?\b.*\b(name|initials|dob|id|number|no|ref|reference|address|email|phone)\b/
const WITHIN =
  /\b(date of birth|dob|nhs (number|no)|national insurance|post ?code|surname|forename|first name|last name|full name|home address|email|phone|telephone)\b/

/**
 * The columns whose headings say that a table is about single people, by their place from 0. A heading such as
 * "Indicator name" or "Provider name" says no such thing; "Age" and "Gender" do only beside others that do.
 */
export function personColumns(header: readonly string[]): number[] {
  const plain = header.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  const signs = plain.map((heading) => HEADINGS.has(heading) || WITHIN.test(heading) || OF_A_PERSON.test(heading))
  const sure = signs.some((sign, at) => sign && !ONLY_BESIDE_OTHERS.has(plain[at] ?? ''))
  return sure ? signs.flatMap((sign, at) => (sign ? [at] : [])) : []
}
