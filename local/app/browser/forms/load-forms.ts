import { asText } from '../dataverse/read-json';
import { queryRows } from '../dataverse/rows';
import { type Form } from './form';
import { parseForm } from './parse-form';

/** systemform.type: main forms (Microsoft's systemform reference). */
const mainForm = 2;

export interface FormSource {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

/** The active main forms of a table; those the app lists as its components come first, as they are the ones Dynamics would show. */
export async function loadForms(table: string, ofApp: ReadonlySet<string>): Promise<readonly FormSource[]> {
  const rows = await queryRows(
    `systemforms?$select=formid,name,formxml,type,formactivationstate&$filter=objecttypecode eq '${table}' and type eq ${mainForm}`,
  );
  const forms = rows
    .filter((row) => row['formactivationstate'] !== 0)
    .map((row) => ({
      id: asText(row['formid']).toLowerCase(),
      name: asText(row['name']),
      xml: asText(row['formxml']),
    }));
  const rank = ({ id }: FormSource): number => (ofApp.has(id) ? 0 : 1);
  return [...forms].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** The form to show: the wanted one, else the first; undefined when the table has none. */
export function chooseForm(sources: readonly FormSource[], wanted: string | undefined, lcid: number): Form | undefined {
  const source = sources.find(({ id }) => id === wanted) ?? sources[0];
  return source && parseForm(source, lcid);
}
