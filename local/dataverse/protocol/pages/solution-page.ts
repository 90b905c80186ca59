import { type ApiResponse } from '../api-request';
import { type WebApi } from '../web-api';
import { page, paragraph, section } from './page';

/** One solution and its components by kind; undefined when there is none of that unique name. */
export function solutionPage({ services }: WebApi, name: string): ApiResponse | undefined {
  const solution = services.database.get(
    'SELECT solutionid, friendlyname, version, ismanaged FROM solution WHERE uniquename = ?',
    [name],
  );
  if (!solution) return undefined;
  const components = services.database.all(
    'SELECT componenttype, count(*) AS number FROM solutioncomponent WHERE solutionid = ? GROUP BY componenttype ORDER BY componenttype',
    [solution['solutionid'] ?? ''],
  );
  const options = services.catalogue.table('solutioncomponent')?.columns.get('componenttype')?.options ?? [];
  const lines = components.map(({ componenttype, number }) => [
    options.find(({ value }) => value === Number(componenttype))?.label ?? `Type ${String(componenttype)}`,
    Number(number),
  ]);
  const managed = solution['ismanaged'] === 1 ? 'managed' : 'unmanaged';
  return page(String(solution['friendlyname'] ?? name), [
    paragraph(`${name} ${String(solution['version'] ?? '')}, ${managed}.`),
    section('Components', ['Kind', 'Number'], lines),
  ]);
}
