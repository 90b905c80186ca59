import { execFile } from 'node:child_process';
import { access, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { renderXml } from '../pack-solution/xml';
import { type Finding } from './finding';
import { readKnownDeltas, withoutKnownDeltas } from './known-deltas';
import { type SolutionUnderTest } from './solution-under-test';

const VALIDATOR = join(__dirname, 'validate-xsd.mjs');
const SCHEMA = 'CustomizationsSolution.xsd';

/** customizations.xml against Microsoft's published schema, after stripping only what the list of known deltas names (spec/dataverse.md A.1). */
export async function schemaFindings(solution: SolutionUnderTest, schemas: string): Promise<readonly Finding[]> {
  const folder = (await exists(join(schemas, SCHEMA))) ? schemas : join(schemas, 'xsd');
  const deltas = await readKnownDeltas(join(dirname(folder), 'xsd-known-deltas.json'));
  const document = renderXml(withoutKnownDeltas(solution.customizations, deltas));
  const copy = await mkdtemp(join(tmpdir(), 'o2c-xsd-'));
  try {
    await cp(folder, copy, { recursive: true });
    await makeDeterministic(join(copy, 'FormXml.xsd'));
    return (await validate(join(copy, SCHEMA), document)).map(({ message, line }): Finding => ({
      rule: 'schema',
      where: `customizations.xml:${line}`,
      message,
    }));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const REPEATED_BRANCH =
  /<xs:choice minOccurs="1" maxOccurs="unbounded">\s*<xs:group ref="SearchWidgetControlParameters" minOccurs="0" maxOccurs="unbounded" \/>\s*<\/xs:choice>/;

/** The parameters of a control may be a run of SearchWidget groups twice over: alone, and inside the branch for tabs. libxml2 refuses such a choice; without the first branch exactly the same documents are valid. */
async function makeDeterministic(path: string): Promise<void> {
  const schema = await readFile(path, 'utf8');
  await writeFile(path, schema.replace(REPEATED_BRANCH, ''));
}

interface SchemaError {
  readonly message: string;
  readonly line: number;
}

function validate(schema: string, document: string): Promise<readonly SchemaError[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [VALIDATOR, schema], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${basename(VALIDATOR)}: ${stderr}`));
      else resolve(schemaErrors(JSON.parse(stdout)));
    });
    child.stdin?.end(document);
  });
}

const schemaErrors = (parsed: unknown): readonly SchemaError[] =>
  Array.isArray(parsed) ? parsed.filter(isSchemaError) : [];

const isSchemaError = (value: unknown): value is SchemaError =>
  typeof value === 'object' && value !== null && 'message' in value && 'line' in value;
