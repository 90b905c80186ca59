import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The parts of a solution by name, text or bytes. */
export type SolutionFiles = ReadonlyMap<string, Uint8Array>;

export interface UnpackedOptions {
  readonly managed: boolean;
  /** Tables that stand where the package goes, in lower case: parts about others are left out. Without it everything is packed as it is. */
  readonly onlyAbout?: ReadonlySet<string>;
}

const utf8 = new TextEncoder();

/** Packs an unpacked solution folder as `pac solution pack` does, by plain text: nothing of the importer is used. Files that the folder lacks come empty. */
export function packUnpacked(folder: string, options: UnpackedOptions): SolutionFiles {
  const files = allFiles(folder);
  const own = files.filter((path) => /^Entities\/[^/]+\/Entity\.xml$/.test(path)).map((path) => tableOf(path));
  const about = options.onlyAbout && new Set([...options.onlyAbout, ...own]);
  const unpacked: Unpacked = { folder, files, managed: options.managed, about };
  const customizations = customizationsOf(unpacked);
  const parts = new Map<string, Uint8Array>([
    [
      '[Content_Types].xml',
      utf8.encode('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types" />'),
    ],
    ['solution.xml', utf8.encode(manifestOf(unpacked, customizations))],
    ['customizations.xml', utf8.encode(customizations)],
  ]);
  for (const path of files.filter((file) => AWARE.test(file))) parts.set(path, readFileSync(join(folder, path)));
  for (const name of namedFiles(customizations)) if (!parts.has(name)) parts.set(name, contentOf(folder, name));
  return parts;
}

/** Folders that stand in the zip as they stand unpacked. */
const AWARE = /^(environmentvariabledefinitions|customapis|pluginpackages|appactions)\//;

interface Unpacked {
  readonly folder: string;
  readonly files: readonly string[];
  readonly managed: boolean;
  readonly about: ReadonlySet<string> | undefined;
}

function allFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const tableOf = (path: string): string => (path.split('/')[1] ?? '').toLowerCase();

const read = (unpacked: Unpacked, path: string): string =>
  readFileSync(join(unpacked.folder, path), 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/^<\?xml[^>]*\?>\s*/, '');

/** Files whose path matches, of both twins the one for this kind of package. */
const matching = ({ files, managed }: Unpacked, pattern: RegExp): readonly string[] =>
  files
    .filter((path) => pattern.test(path) && !/_managed\.xml$/.test(path))
    .map((path) =>
      managed && files.includes(path.replace(/\.xml$/, '_managed.xml')) ? path.replace(/\.xml$/, '_managed.xml') : path,
    );

/** What stands inside the root element. */
const inside = (xml: string): string => xml.replace(/^<[^>]*>/, '').replace(/<\/[^>]*>\s*$/, '');

const isAbout = ({ about }: Unpacked, table: string | undefined): boolean =>
  about === undefined || table === undefined || about.has(table.toLowerCase()) || table.toLowerCase() === 'none';

const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

function customizationsOf(unpacked: Unpacked): string {
  const all = (pattern: RegExp): readonly string[] => matching(unpacked, pattern).map((path) => read(unpacked, path));
  const relationships = all(/^Other\/Relationships\/.*\.xml$/)
    .flatMap((xml) => xml.match(/<EntityRelationship Name[\s\S]*?<\/EntityRelationship>/g) ?? [])
    .filter((xml) =>
      ['ReferencingEntityName', 'ReferencedEntityName', 'FirstEntityName', 'SecondEntityName'].every((name) =>
        isAbout(unpacked, element(xml, name)),
      ),
    );
  const filled: readonly (readonly [name: string, parts: readonly string[]])[] = [
    ['Entities', matching(unpacked, /^Entities\/[^/]+\/Entity\.xml$/).map((path) => entityOf(unpacked, path))],
    ['Roles', all(/^Roles\//).map((xml) => roleOf(unpacked, xml))],
    ['Workflows', all(/^Workflows\/.*\.data\.xml$/).filter((xml) => isAbout(unpacked, element(xml, 'PrimaryEntity')))],
    ['EntityRelationships', relationships],
    ['optionsets', [...all(/^OptionSets\//), ...missingChoices(unpacked)]],
    ['WebResources', all(/^WebResources\/.*\.data\.xml$/)],
    ['SolutionPluginAssemblies', all(/^PluginAssemblies\/.*\.dll\.data\.xml$/)],
    [
      'SdkMessageProcessingSteps',
      all(/^SdkMessageProcessingSteps\//).filter((xml) => isAbout(unpacked, element(xml, 'PrimaryEntity'))),
    ],
    ['ServiceEndpoints', all(/^PluginAssemblies\/ServiceEndpoints\.xml$/).map(inside)],
    ['AppModuleSiteMaps', all(/^AppModuleSiteMaps\//)],
    ['AppModules', all(/^AppModules\//).map((xml) => appOf(unpacked, xml))],
  ];
  return filled.reduce(
    (xml, [name, parts]) => withElement(xml, name, parts.join('\n')),
    read(unpacked, 'Other/Customizations.xml'),
  );
}

/** Where only parts of a solution are packed, the choices that its columns use and its folder lacks come with one option. */
function missingChoices(unpacked: Unpacked): readonly string[] {
  if (unpacked.about === undefined) return [];
  const used = matching(unpacked, /^Entities\/[^/]+\/Entity\.xml$/).flatMap((path) =>
    [...read(unpacked, path).matchAll(/<OptionSetName>([^<]+)</g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(used)]
    .filter((name) => !unpacked.files.includes(`OptionSets/${name}.xml`))
    .map((name) => `<optionset Name="${name}"><options><option value="1" /></options></optionset>`);
}

const withElement = (xml: string, name: string, content: string): string => {
  const whole = `<${name}>${content}</${name}>`;
  const empty = new RegExp(`<${name}\\s*/>`);
  return empty.test(xml)
    ? xml.replace(empty, () => whole)
    : xml.replace('</ImportExportXml>', () => `${whole}</ImportExportXml>`);
};

/** Entity.xml with its forms, views and ribbon where their marks stand. */
function entityOf(unpacked: Unpacked, path: string): string {
  const folder = path.slice(0, -'/Entity.xml'.length);
  const forms = matching(unpacked, new RegExp(`^${folder}/FormXml/`)).map(
    (form) => `<forms type="${form.split('/').at(-2) ?? 'main'}">${inside(read(unpacked, form))}</forms>`,
  );
  const views = matching(unpacked, new RegExp(`^${folder}/SavedQueries/`)).map((view) => inside(read(unpacked, view)));
  const ribbon = unpacked.files.includes(`${folder}/RibbonDiff.xml`) ? read(unpacked, `${folder}/RibbonDiff.xml`) : '';
  return read(unpacked, path)
    .replace(/<FormXml\s*\/>/, () => `<FormXml>${forms.join('')}</FormXml>`)
    .replace(/<SavedQueries\s*\/>/, () => `<SavedQueries><savedqueries>${views.join('')}</savedqueries></SavedQueries>`)
    .replace(/<RibbonDiffXml\s*\/>/, () => ribbon);
}

/** A role without the privileges of the publisher's own tables that are not here. */
const roleOf = ({ about }: Unpacked, xml: string): string =>
  about === undefined
    ? xml
    : xml.replace(
        /<RolePrivilege name="prv[A-Z][a-zA-Z]*?((?:msnfp|autocoe|ppds)_\w+)"[^>]*\/>/g,
        (line: string, table: string) => (about.has(table.toLowerCase()) ? line : ''),
      );

const appOf = (unpacked: Unpacked, xml: string): string =>
  xml.replace(/<AppModuleComponent type="1" schemaName="(\w+)"[^>]*\/>/g, (line: string, table: string) =>
    isAbout(unpacked, table) ? line : '',
  );

/** How customizations.xml, in lower case, begins a component of each type. */
const MARKS: Readonly<Record<string, (name: string) => string>> = {
  '1': (name) => `<entity name="${name}"`,
  '9': (name) => `<optionset name="${name}"`,
  '20': (id) => `<role id="${id}"`,
  '26': (id) => `<savedqueryid>${id}<`,
  '29': (id) => `workflowid="${id}"`,
  '60': (id) => `<formid>${id}<`,
  '61': (name) => `<name>${name}<`,
  '62': (name) => `<sitemapuniquename>${name}<`,
  '80': (name) => `<uniquename>${name}<`,
  '91': (id) => `pluginassemblyid="${id.replace(/[{}]/g, '')}"`,
  '92': (id) => `sdkmessageprocessingstepid="${id}"`,
  '95': (id) => `serviceendpointid="${id}"`,
};

/** Solution.xml for this kind of package; without what is not packed, when only parts of it are. */
function manifestOf(unpacked: Unpacked, customizations: string): string {
  const xml = read(unpacked, 'Other/Solution.xml').replace(
    /<Managed>\d<\/Managed>/,
    `<Managed>${unpacked.managed ? 1 : 0}</Managed>`,
  );
  if (unpacked.about === undefined) return xml;
  const text = customizations.toLowerCase();
  const isPacked = (line: string): boolean => {
    const [, type = ''] = /type="(\d+)"/.exec(line) ?? [];
    const name = (/ id="([^"]+)"/.exec(line) ?? /schemaName="([^"]+)"/.exec(line))?.[1]?.toLowerCase() ?? '';
    const mark = MARKS[type]?.(name);
    return (type === '1' && unpacked.about?.has(name) === true) || (mark !== undefined && text.includes(mark));
  };
  return xml
    .replace(/<RootComponent [^>]*\/>/g, (line) => (isPacked(line) ? line : ''))
    .replace(/<MissingDependencies>[\s\S]*<\/MissingDependencies>/, '<MissingDependencies />');
}

/** Parts that components name: `<FileName>/WebResources/x`, `<JsonFileName>/Workflows/x.json`. */
const namedFiles = (customizations: string): readonly string[] =>
  [...customizations.matchAll(/<(?:\w*FileName)>\/([^<]+)<\/\w*FileName>/g)].map((match) => match[1] ?? '');

function contentOf(folder: string, name: string): Uint8Array {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  return utf8.encode(name.endsWith('.json') ? '{"properties":{"connectionReferences":{}}}' : `content of ${name}`);
}
