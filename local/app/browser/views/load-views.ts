import { asNumber, asText, type Json } from '../dataverse/read-json';
import { type Metadata } from '../dataverse/metadata';
import { queryRows } from '../dataverse/rows';
import { withLinkedColumns } from './linked-columns';
import { parseLayout } from './parse-layout';
import { parseViewControl } from './parse-view-control';
import { type TableViews, type View } from './view';

/** savedquery.querytype: 0 the views people see, 4 quick find (Microsoft's savedquery reference). */
const mainView = 0;
const quickFindView = 4;

/** The views of a table, by name, and its quick find query. */
export async function loadViews(table: string, metadata: Metadata): Promise<TableViews> {
  const rows = await queryRows(
    `savedqueries?$select=savedqueryid,name,fetchxml,layoutxml,querytype,isdefault,statecode&$filter=returnedtypecode eq '${table}'`,
  );
  const active = rows.filter((row) => (asNumber(row['statecode']) ?? 0) === 0);
  const ofType = (type: number): readonly Json[] => active.filter((row) => asNumber(row['querytype']) === type);
  const views = await Promise.all(ofType(mainView).map((row) => withLinkedColumns(toView(row), metadata)));
  return {
    views: [...views].sort((a, b) => a.name.localeCompare(b.name)),
    quickFind: ofType(quickFindView).map((row) => asText(row['fetchxml']))[0],
  };
}

const toView = (row: Json): View => ({
  id: asText(row['savedqueryid']),
  name: asText(row['name']),
  fetchXml: asText(row['fetchxml']),
  ...parseLayout(asText(row['layoutxml'])),
  standard: row['isdefault'] === true,
  ...controlOf(asText(row['layoutxml'])),
});

function controlOf(layoutXml: string): Pick<View, 'control'> {
  const control = parseViewControl(layoutXml);
  return control === undefined ? {} : { control };
}
