import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsText } from '../../../scripts/standard-tables/facts-text';
import { type Reference } from '../../../scripts/standard-tables/reference';
import { standardTableFacts } from '../../../scripts/standard-tables/standard-table-facts';
import { describeWithReferenceData, referenceData } from '../../builders/reference-data';

const FACTS = join(__dirname, '../../../local/dataverse/metadata/facts/standard-tables.json');

interface CdmTable {
  readonly attributes: Readonly<Record<string, { readonly options?: readonly (readonly [number, string])[] }>>;
}

const json = (path: string): unknown => JSON.parse(readFileSync(referenceData(path), 'utf8'));

describeWithReferenceData('the facts file of standard tables', () => {
  const facts = standardTableFacts(json('dataverse/o2c-entities-parsed.json') as Reference);

  test('is what the script would write now', () => expect(readFileSync(FACTS, 'utf8')).toBe(factsText(facts)));

  test('stays small', () => expect(readFileSync(FACTS).byteLength).toBeLessThan(300_000));

  test('speaks only of tables it has', () => {
    for (const [, one, many, column] of facts.relationships) {
      expect(facts.tables).toHaveProperty(one);
      expect(facts.tables[many]?.columns).toHaveProperty(column);
    }
  });

  test('agrees with the Common Data Model on states and statuses', () => {
    const cdm = json('dataverse/cdm/o2c-tables-from-cdm.json') as Readonly<Record<string, CdmTable>>;
    const differing: string[] = [];
    for (const [name, table] of Object.entries(facts.tables)) {
      for (const column of ['statecode', 'statuscode']) {
        const ours = table.columns[column]?.[4]?.options;
        const theirs = cdm[name]?.attributes[column]?.options;
        if (!ours || !theirs) continue;
        const values = new Set(ours.map(([value]) => value));
        if (theirs.some(([value]) => !values.has(value))) differing.push(`${name}.${column}`);
      }
    }
    expect(differing).toEqual([]);
  });
});
