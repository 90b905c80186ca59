import { existsSync, readFileSync } from 'node:fs';
import { loadCatalogue } from '../../../../local/dataverse/metadata/load-catalogue';
import { parseFetchXml } from '../../../../local/dataverse/query/parse-fetchxml';
import { parseODataQuery } from '../../../../local/dataverse/query/parse-odata-query';
import { type QuerySource } from '../../../../local/dataverse/query/query-source';
import { runExpand } from '../../../../local/dataverse/query/run-expand';
import { runQuery } from '../../../../local/dataverse/query/run-query';
import { openDatabase } from '../../../../local/dataverse/store/open-database';
import { describeWithReferenceData, referenceData } from '../../../builders/reference-data';
import { aContext } from './small-crm';

interface DocumentedQuery {
  readonly set: string;
  readonly options: ReadonlyMap<string, string>;
}

/** Every `GET .../set?...` and `GET .../set(id)?...` of the documentation, but one sample whose parameters stand behind a second `?`. */
function documentedQueries(): readonly DocumentedQuery[] {
  if (!existsSync(referenceData('dataverse/http-examples.json'))) return [];
  const blocks = JSON.parse(readFileSync(referenceData('dataverse/http-examples.json'), 'utf8')) as readonly {
    readonly text: string;
  }[];
  const lines = blocks
    .flatMap(({ text }) => text.split(/\r?\n/))
    .filter((line) => /^\s*GET .*\/api\/data\/v9\.0\/\w+(\([^)@]*\))?\?/.test(line));
  const urls = new Set(
    lines.map((line) =>
      line
        .trim()
        .replace(/^GET .*\/api\/data\/v9\.0\//, '')
        .replace(/ HTTP\/1\.1\s*$/, ''),
    ),
  );
  return [...urls].map((url) => {
    const question = url.indexOf('?');
    const set = /^\w+/.exec(url)?.[0] ?? '';
    const pairs = url
      .slice(question + 1)
      .split('&')
      .map((option) => {
        const equals = option.indexOf('=');
        return [decodeURIComponent(option.slice(0, equals)), decodeURIComponent(option.slice(equals + 1))] as const;
      });
    return { set, options: new Map(pairs) };
  });
}

/** Options that other rooms answer, or that are refused by design. */
const ELSEWHERE = ['$deltatoken', 'savedQuery', 'userQuery', 'tag'];

describeWithReferenceData('the documented queries', () => {
  const database = openDatabase(':memory:');
  const source: QuerySource = { database, catalogue: loadCatalogue(database) };
  const context = aContext({ now: '2026-03-18T09:00:00Z' });

  const known = documentedQueries().filter(
    ({ set, options }) => source.catalogue.tableBySet(set) && !ELSEWHERE.some((option) => options.has(option)),
  );

  test('there are many of them', () => expect(known.length).toBeGreaterThan(40));

  const named = new Map(
    known.map((query) => [
      [...query.options]
        .map((pair) => pair.join('='))
        .join('&')
        .trim(),
      query,
    ]),
  );

  test.each([...named].map(([text, query]) => [query.set, text, query] as const))(
    'GET %s?%s runs',
    (set, _text, { options }) => {
      const table = source.catalogue.tableBySet(set)?.logicalName ?? '';
      const fetchXml = options.get('fetchXml');
      if (fetchXml !== undefined) {
        // Some samples are encoded twice.
        const document = fetchXml.startsWith('%') ? decodeURIComponent(fetchXml) : fetchXml;
        expect(runQuery(source, parseFetchXml(source.catalogue, { fetchXml: document, context })).rows).toEqual([]);
        return;
      }
      const { query, expands } = parseODataQuery(source.catalogue, { table, options, context });
      const { rows } = runQuery(source, query);
      expect(runExpand(source, { rows, expands })).toHaveLength(rows.length);
    },
  );
});
