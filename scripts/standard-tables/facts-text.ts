import { type StandardTableFacts, type TableFacts } from '../../local/dataverse/metadata/facts/facts';

/** The facts as JSON with one column or relationship per line: small, and a change shows as the line it is. */
export function factsText(facts: StandardTableFacts): string {
  const tables = Object.entries(facts.tables).map(([name, table]) => `${JSON.stringify(name)}:${tableText(table)}`);
  const relationships = facts.relationships.map((relationship) => JSON.stringify(relationship));
  return [
    `{"origin":${JSON.stringify(facts.origin)},`,
    `"tables":{\n${tables.join(',\n')}\n},`,
    `"relationships":[\n${relationships.join(',\n')}\n]}\n`,
  ].join('\n');
}

function tableText({ columns, ...head }: TableFacts): string {
  const lines = Object.entries(columns).map(([name, column]) => `${JSON.stringify(name)}:${JSON.stringify(column)}`);
  return `${JSON.stringify(head).slice(0, -1)},"columns":{\n${lines.join(',\n')}\n}}`;
}
