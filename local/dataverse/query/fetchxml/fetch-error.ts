import { DataverseError } from '../../errors/dataverse-error';

/** InvalidFetchXml, with what is wrong. */
export const malformed = (what: string): DataverseError =>
  new DataverseError(400, '0x80040303', `Malformed FetchXml. ${what}`);

/** What the platform says to `top` beside an attribute of paging (invalid argument). */
export const topWithPaging = (attribute: string): DataverseError =>
  new DataverseError(400, '0x80040203', `The top attribute can't be specified with paging attribute ${attribute}`);

/** The codes and texts of Microsoft's list for what a document may do wrong (names `QueryBuilder...`). */
const REFUSALS = {
  duplicateAlias: ['0x80041130', 'FetchXML should have unique aliases.'],
  unknownAlias: ['0x8004110a', 'The specified alias for the given entity in the condition does not exist.'],
  attributeMissing: ['0x8004111e', 'A required attribute was not specified.'],
  elementMissing: ['0x80041123', 'A required element was not specified.'],
  invalidNode: ['0x8004111c', 'The element node encountered is invalid.'],
  attributePair: ['0x80041111', 'AttributeFrom and AttributeTo must be either both specified or both omitted.'],
  filterType: ['0x80041122', "Unsupported filter type. Valid values are 'and', or 'or'."],
  linkType: ['0x80041117', "The only valid values for link-type attribute are 'natural', 'inner', and 'outer'."],
  mapping: ['0x80041116', "The only valid values for mapping are 'logical' or 'internal' which is deprecated."],
  distinctFlag: ['0x80041115', "The only valid values for distinct attribute are 'true', 'false', '1', and '0'."],
  descendingFlag: ['0x80041119', "The only valid values for descending attribute are 'true', 'false', '1', and '0'."],
  noLockFlag: ['0x80041118', "The only valid values for no-lock attribute are 'true', 'false', '1', and '0'."],
  groupByFlag: ['0x8004112e', "The only valid values for groupby attribute are 'true', 'false', '1', and '0'."],
  plainInAggregate: ['0x80041107', 'Attributes can not be returned when aggregate operation is specified.'],
  aggregateAlias: ['0x80041109', 'Invalid alias for aggregate operation.'],
  aggregateName: ['0x8004111a', 'An error occurred while processing Aggregates in Query'],
  groupAndAggregate: ['0x80041137', 'An attribute can either be an aggregate or a Group By but not both'],
  dateGrouping: ['0x80041135', 'An invalid value was specified for dategrouping.'],
  orderAttributeInAggregate: [
    '0x80041131',
    'An attribute cannot be specified for an order clause for an aggregate Query. Use an alias.',
  ],
  orderAliasMissing: ['0x80041134', 'An alias is required for an order clause for an aggregate Query.'],
  orderAliasInPlain: [
    '0x80041132',
    'An alias cannot be specified for an order clause for a non-aggregate Query. Use an attribute.',
  ],
  orderAttributeMissing: ['0x80041133', 'An attribute is required for an order clause for a non-aggregate Query.'],
  tooManyLinks: ['0x8004430d', 'Number of link entities in query exceeded maximum limit.'],
  tooManyConditions: ['0x8004430c', 'Number of conditions in query exceeded maximum limit.'],
  greaterThanZero: ['0x8004110c', 'A value greater than zero must be specified.'],
  pageNotReachable: [
    '0x8004430a',
    'Over upper limit of records that can be requested without a paging cookie. A paging cookie is required when retrieving a high page number.',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type FetchRefusal = keyof typeof REFUSALS;

export function refused(refusal: FetchRefusal): DataverseError {
  const [code, text] = REFUSALS[refusal];
  return new DataverseError(400, code, text);
}
