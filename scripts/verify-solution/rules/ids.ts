import { componentId } from '../../pack-solution/uuid5';
import { type XmlElement } from '../../pack-solution/xml';
import { at, attributeOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type Rule, type SolutionUnderTest } from '../solution-under-test';

interface Identified {
  readonly id: string;
  readonly where: string;
  /** The id that follows from its names; absent where the package does not hold them all. */
  readonly expected?: string;
}

const VERSION_5 = /^\{[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}$/;

/** Every id is a UUIDv5, the one of its names, and no two are the same: a second pack updates what the first made (design.md decision 9). */
export const ids: Rule = (solution) => {
  const all = identified(solution);
  const finding = (where: string, message: string): Finding => ({ rule: 'ids', where, message });
  const seen = new Set<string>();
  return all.flatMap(({ id, where, expected }) => {
    const twice = seen.has(id);
    seen.add(id);
    if (!VERSION_5.test(id)) return [finding(where, `${id} is not a UUIDv5 in lower case and braces`)];
    if (expected !== undefined && id !== expected)
      return [finding(where, `${id} is not the id of its name, ${expected}`)];
    return twice ? [finding(where, `${id} is used twice`)] : [];
  });
};

function identified(solution: SolutionUnderTest): readonly Identified[] {
  const section = (name: string): readonly XmlElement[] => at(solution.customizations, name)?.children ?? [];
  return [
    ...section('Roles').map((one) => byName('role', attributeOf(one, 'name'), attributeOf(one, 'id'))),
    ...section('FieldSecurityProfiles').map((one) =>
      byName('fieldsecurityprofile', attributeOf(one, 'name'), attributeOf(one, 'fieldsecurityprofileid')),
    ),
    ...section('ServiceEndpoints').map((one) =>
      byName('serviceendpoint', attributeOf(one, 'Name'), attributeOf(one, 'ServiceEndpointId')),
    ),
    ...section('SdkMessageProcessingSteps').map((one) =>
      byName('sdkmessageprocessingstep', attributeOf(one, 'Name'), attributeOf(one, 'SdkMessageProcessingStepId')),
    ),
    ...solution.tables.flatMap((table) => [
      ...descendants(table.xml, 'savedquery').map((view) => viewOf(table.logicalName, view)),
      ...descendants(table.xml, 'systemform').flatMap((form) => formParts(table.logicalName, form)),
    ]),
  ];
}

const byName = (kind: string, name: string, id: string): Identified => ({
  id,
  where: `${kind} ${name}`,
  expected: componentId(kind, name),
});

const PURPOSES: Readonly<Record<string, string>> = {
  '1': 'advancedFind',
  '2': 'associated',
  '4': 'quickFind',
  '64': 'lookup',
};

/** A list of ours has a key of its own that is not in the package: it is only held to the version. */
function viewOf(table: string, view: XmlElement): Identified {
  const purpose = purposeOf(view);
  const id = textAt(view, 'savedqueryid');
  const where = `view ${nameOf(view)} of ${table}`;
  return purpose === undefined ? { id, where } : { id, where, expected: componentId('savedquery', table, purpose) };
}

function purposeOf(view: XmlElement): string | undefined {
  const purpose = PURPOSES[textAt(view, 'querytype')];
  if (purpose !== undefined) return purpose;
  if (textAt(view, 'isdefault') === '1') return 'active';
  return nameOf(view).startsWith('Inactive ') ? 'inactive' : undefined;
}

const nameOf = (view: XmlElement): string => attributeOf(descendants(view, 'LocalizedName')[0], 'description');

/** A form's own key is not in the package, so its parts are only held to the version. */
const formParts = (table: string, form: XmlElement): readonly Identified[] => [
  { id: textAt(form, 'formid'), where: `form of ${table}` },
  ...['tab', 'section', 'cell'].flatMap((kind) =>
    descendants(form, kind).map((one) => ({ id: attributeOf(one, 'id'), where: `${kind} in a form of ${table}` })),
  ),
];
