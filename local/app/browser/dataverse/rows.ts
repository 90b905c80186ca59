import { asList, asNumber, asObject, asText, type Json } from './read-json';
import { webApi } from './web-api';

export interface RowPage {
  readonly rows: readonly Json[];
  readonly more: boolean;
  readonly pagingCookie: string;
  /** Number of all rows when the server told it. */
  readonly total: number | undefined;
  /** Dataverse counts to 5,000 only; then there are more than the total says. */
  readonly totalExceeded: boolean;
}

export const withAnnotations = { prefer: 'odata.include-annotations="*"' };

/** Runs a FetchXML text against a table's set. */
export async function fetchRows(entitySetName: string, fetchXml: string): Promise<RowPage> {
  const { body } = await webApi({
    method: 'GET',
    path: `${entitySetName}?fetchXml=${encodeURIComponent(fetchXml)}`,
    headers: withAnnotations,
  });
  const answer = asObject(body);
  const total = asNumber(answer['@Microsoft.Dynamics.CRM.totalrecordcount']);
  return {
    rows: asList(answer['value']).map(asObject),
    more: answer['@Microsoft.Dynamics.CRM.morerecords'] === true,
    pagingCookie: asText(answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']),
    total: total !== undefined && total >= 0 ? total : undefined,
    totalExceeded: answer['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] === true,
  };
}

/** Rows of an OData query, one page. */
export async function queryRows(path: string): Promise<readonly Json[]> {
  const { body } = await webApi({ method: 'GET', path, headers: withAnnotations });
  return asList(asObject(body)['value']).map(asObject);
}

const formattedSuffix = '@OData.Community.Display.V1.FormattedValue';

/** A value as Dataverse formats it for the person; the raw value where it gives no text. */
export const formattedValue = (row: Json, property: string): string =>
  asText(row[property + formattedSuffix]) || asText(row[property]);

/** The table a lookup value points at, as the annotation tells. */
export const lookupTable = (row: Json, property: string): string =>
  asText(row[`${property}@Microsoft.Dynamics.CRM.lookuplogicalname`]);
