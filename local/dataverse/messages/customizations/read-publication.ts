import { DataverseError } from '../../errors/dataverse-error';
import { parseXml } from '../../import/package/parse-xml';
import { type Catalogue } from '../../metadata/catalogue';
import { textContent, type XmlElement } from '../../import/package/xml-element';
import { type Publication } from './publish';

/** Lists of ids; the others the schema allows (ribbons, choices, site maps, saved by entity) have nothing that waits to be published here. */
const ID_LISTS: ReadonlySet<string> = new Set(['dashboards', 'webresources']);
const LISTS: ReadonlySet<string> = new Set([
  ...ID_LISTS,
  'appmodules',
  'entities',
  'nodes',
  'optionsets',
  'ribbons',
  'securityroles',
  'settings',
  'sitemaps',
  'workflows',
]);

/**
 * The ParameterXml of PublishXml (docs "Publish request schema"). Refuses XML that is not well formed or holds a list the schema does not know
 * (0x80040201), and a table that does not exist (0x80041102).
 */
export function readPublication(catalogue: Catalogue, parameterXml: string): Publication {
  const root = parseXml(parameterXml.trim(), invalid);
  if (root.tagName !== 'importexportxml') invalid(`The root element is '${root.tagName}', not 'importexportxml'.`);
  const lists = elements(root);
  for (const { tagName } of lists) if (!LISTS.has(tagName)) invalid(`'${tagName}' is nothing that can be published.`);
  const tables = lists.filter(({ tagName }) => tagName === 'entities').flatMap(texts);
  const unknown = tables.find((name) => !catalogue.table(name));
  if (unknown !== undefined)
    throw new DataverseError(
      400,
      '0x80041102',
      `The entity with a name = '${unknown}' with namemapping = 'Logical' was not found in the MetadataCache.`,
    );
  const ids = lists.filter(({ tagName }) => ID_LISTS.has(tagName)).flatMap(texts);
  return { kind: 'named', tables: new Set(tables), ids: new Set(ids.map((id) => id.replaceAll(/[{}]/g, ''))) };
}

const elements = ({ nodes }: XmlElement): readonly XmlElement[] => nodes.filter((node) => typeof node !== 'string');

const texts = (list: XmlElement): readonly string[] =>
  elements(list).map((item) => textContent(item).trim().toLowerCase());

function invalid(reason: string): never {
  throw new DataverseError(400, '0x80040201', `Invalid XML. ${reason}`);
}
