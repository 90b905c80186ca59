import { type DataverseError } from '../errors/dataverse-error';
import { type ImportOutcome } from './import-outcome';
import { type ImportReport } from './import-report';

/** Lists of importjob.data and what of our report stands in each (public: "Work with solutions", retrieving import job data). */
const LISTS: readonly (readonly [list: string, item: string, kind: string])[] = [
  ['entities', 'entity', 'tables'],
  ['nodes', 'node', 'site maps'],
  ['settings', 'setting', ''],
  ['dashboards', 'dashboard', 'dashboards'],
  ['securityroles', 'securityrole', 'roles'],
  ['workflows', 'workflow', 'workflows'],
  ['templates', 'template', ''],
  ['optionSets', 'optionSet', 'choices'],
  ['ConnectionRoles', 'ConnectionRole', ''],
  ['SolutionPluginAssemblies', 'SolutionPluginAssembly', 'plug-in assemblies'],
  ['SdkMessageProcessingSteps', 'SdkMessageProcessingStep', 'steps'],
  ['ServiceEndpoints', 'ServiceEndpoint', 'service endpoints'],
  ['webResources', 'webResource', 'web resources'],
  ['reports', 'report', ''],
  ['FieldSecurityProfiles', 'FieldSecurityProfile', 'column security profiles'],
  ['customControls', 'customControl', 'custom controls'],
  ['appModules', 'appModule', 'apps'],
];

/**
 * The XML of an import job in the documented shape. What this server keeps as data or left out stands in the list `entitySubhandlers`, each
 * with the result `warning` (our choice of place: the documented sample has it empty).
 */
export function importJobData(outcome: ImportOutcome): string {
  const ticks = ticksOf(outcome.importedOn);
  const result = (kind: 'success' | 'warning', text = ''): string => resultOf(outcome, kind, { code: '0', text });
  const item = (name: string, id: string): string =>
    `<${name} id="${escaped(id)}" LocalizedName="${escaped(id)}" processed="true">${result('success')}</${name}>`;
  const lists = LISTS.map(([list, name, kind]) =>
    listOf(
      list,
      (outcome.report?.imported[kind] ?? []).map((id) => item(name, id)),
    ),
  );
  const warnings = warningsOf(outcome.report).map(
    ([id, text]) =>
      `<entitySubhandler id="${escaped(id)}" processed="true">${result('warning', text)}</entitySubhandler>`,
  );
  return `<importexportxml start="${ticks}" stop="${ticks}" progress="${outcome.report ? 100 : 0}" processed="true">${[
    listOf('solutionManifests', [manifestOf(outcome)]),
    ...lists,
    listOf('entitySubhandlers', warnings),
    listOf(
      'rootComponents',
      outcome.report ? [`<rootComponent processed="true">${result('success')}</rootComponent>`] : [],
    ),
    listOf('dependencies', outcome.report ? [`<dependency processed="true">${result('success')}</dependency>`] : []),
  ].join('')}</importexportxml>`;
}

function manifestOf(outcome: ImportOutcome): string {
  const name = escaped(outcome.solutionName ?? '');
  const { report, error } = outcome;
  const result = error
    ? resultOf(outcome, 'failure', { code: error.code, text: error.message })
    : resultOf(outcome, 'success', { code: '0', text: '' });
  const facts = report
    ? `<Version>${escaped(report.solution.version)}</Version><Managed>${report.solution.managed ? 1 : 0}</Managed>`
    : '';
  return `<solutionManifest languagecode="1033" id="${name}" LocalizedName="${name}" processed="true"><UniqueName>${name}</UniqueName>${facts}<results />${result}</solutionManifest>`;
}

const resultOf = (
  { importedOn }: ImportOutcome,
  result: 'success' | 'warning' | 'failure',
  { code, text }: { readonly code: DataverseError['code']; readonly text: string },
): string =>
  `<result result="${result}" errorcode="${code}" errortext="${escaped(text)}" datetime="${importedOn.slice(11, 19)}" datetimeticks="${ticksOf(importedOn)}" />`;

const warningsOf = (report: ImportReport | undefined): readonly (readonly [id: string, text: string])[] => [
  ...(report?.keptAsData ?? []).map(
    (part) => [part, 'This server keeps the part as data and does nothing with it.'] as const,
  ),
  ...(report?.notes ?? []).map((note, index) => [`note ${index + 1}`, note] as const),
];

const listOf = (name: string, items: readonly string[]): string =>
  items.length === 0 ? `<${name} />` : `<${name}>${items.join('')}</${name}>`;

/** .NET ticks: tenths of a microsecond since the year 1. */
const ticksOf = (instant: string): string => ((BigInt(Date.parse(instant)) + 62_135_596_800_000n) * 10_000n).toString();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
