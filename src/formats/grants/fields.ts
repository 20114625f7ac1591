/**
 * The fields of the 360Giving Data Standard (version 1.4) as a grant is flattened: names as in JSON, lists with a number,
 * joined by slashes (`plannedDates/0/startDate`). Spreadsheets write titles instead ("Planned Dates:Start Date").
 */
const LISTS = new Set([
  'plannedDates',
  'actualDates',
  'recipientOrganization',
  'fundingOrganization',
  'beneficiaryLocation',
  'grantProgramme',
  'classifications',
  'fundingType',
  'relatedDocument',
  'location',
])

/** The name of a field by its title without spaces and signs, in small letters. Names in JSON are found the same way. */
const NAMES: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  identifier: 'id',
  id: 'id',
  title: 'title',
  description: 'description',
  name: 'name',
  code: 'code',
  currency: 'currency',
  amountawarded: 'amountAwarded',
  amountappliedfor: 'amountAppliedFor',
  amountdisbursed: 'amountDisbursed',
  awarddate: 'awardDate',
  planneddates: 'plannedDates',
  actualdates: 'actualDates',
  startdate: 'startDate',
  enddate: 'endDate',
  duration: 'duration',
  durationmonths: 'duration',
  recipientorg: 'recipientOrganization',
  recipientorganisation: 'recipientOrganization',
  recipientorganization: 'recipientOrganization',
  fundingorg: 'fundingOrganization',
  fundingorganisation: 'fundingOrganization',
  fundingorganization: 'fundingOrganization',
  organisationtype: 'organisationType',
  beneficiarylocation: 'beneficiaryLocation',
  geographiccode: 'geoCode',
  geocode: 'geoCode',
  geographiccodetype: 'geoCodeType',
  geocodetype: 'geoCodeType',
  grantprogramme: 'grantProgramme',
  classifications: 'classifications',
  fundingtype: 'fundingType',
  relateddocument: 'relatedDocument',
  location: 'location',
  contactname: 'contactName',
  email: 'email',
  telephone: 'telephone',
  phonenumber: 'telephone',
})

const USED =
  /^(?:id|title|description|currency|amountAwarded|awardDate|plannedDates\/\d+\/(?:startDate|endDate|duration)|recipientOrganization\/\d+\/(?:id|name|organisationType)|fundingOrganization\/\d+\/(?:id|name)|beneficiaryLocation\/\d+\/(?:name|geoCode|geoCodeType)|grantProgramme\/\d+\/title)$/
const PERSONAL = /\/(?:contactName|email|telephone)$/
const INDIVIDUAL = /^(?:recipientInd|toIndividuals)/i

/** The path of a heading, by title or by path. A heading that the standard does not name keeps its own words as they stand. */
export function pathOf(heading: string): string {
  if (/^(?:recipient ?ind|to ?individuals)/i.test(heading)) return `recipientIndividual/${heading}`
  const parts = heading.split(/[:/.]/).map((part) => part.trim())
  const path: string[] = []
  parts.forEach((part, at) => {
    if (/^\d{1,4}$/.test(part)) path.push(String(Number(part)))
    else {
      const name = NAMES[part.toLowerCase().replaceAll(/[^a-z0-9]/g, '')] ?? part
      path.push(name)
      const next = parts[at + 1]
      if (LISTS.has(name) && next !== undefined && !/^\d{1,4}$/.test(next)) path.push('0')
    }
  })
  return path.join('/')
}

/** What becomes of a field: used, left because it is about a person, a mark of a grant to a person, or not used. */
export function fateOf(path: string): 'used' | 'personal' | 'individual' | 'unused' {
  if (INDIVIDUAL.test(path)) return 'individual'
  if (USED.test(path)) return 'used'
  return PERSONAL.test(path) ? 'personal' : 'unused'
}

/** The titles of the standard, for a report that people hold beside their spreadsheet. */
const TITLES: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  id: 'Identifier',
  title: 'Title',
  description: 'Description',
  name: 'Name',
  currency: 'Currency',
  amountAwarded: 'Amount Awarded',
  amountAppliedFor: 'Amount Applied For',
  amountDisbursed: 'Amount Disbursed',
  awardDate: 'Award Date',
  plannedDates: 'Planned Dates',
  actualDates: 'Actual Dates',
  startDate: 'Start Date',
  endDate: 'End Date',
  duration: 'Duration (months)',
  recipientOrganization: 'Recipient Org',
  fundingOrganization: 'Funding Org',
  beneficiaryLocation: 'Beneficiary Location',
  geoCode: 'Geographic Code',
  geoCodeType: 'Geographic Code Type',
  grantProgramme: 'Grant Programme',
  contactName: 'Contact Name',
  email: 'Email',
  telephone: 'Phone Number',
})

/** A path as the standard titles it, without the numbers of lists: "Planned Dates:Start Date". */
export function titleOf(path: string): string {
  return path
    .split('/')
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => TITLES[part] ?? part)
    .join(':')
}
