import { DataverseError, notImplemented } from '../../../errors/dataverse-error';
import { type Services } from '../../../pipeline/execution';
import { type JsonObject } from '../../json/json';
import { type OperationCall } from '../operation';

type ImportRequest = Parameters<Services['importSolution']>[0];

/** Parameters that change what an import does and that this server does not have. */
const NOT_DONE: readonly string[] = [
  'ComponentParameters',
  'SolutionParameters',
  'LayerDesiredOrder',
  'TemplateSuffix',
];

/**
 * The documented parameters of ImportSolution and its kin (Web API reference). `ConvertToManaged` is obsolete and without effect there as
 * here; those for internal use are ignored.
 */
export function importParameters({ parameters }: OperationCall, message: string): ImportRequest {
  for (const name of NOT_DONE)
    if (parameters[name] !== undefined && parameters[name] !== null) throw notImplemented(`${name} of ${message}`);
  const flag = (name: string): boolean | undefined => flagOf(parameters, name);
  const publishWorkflows = flag('PublishWorkflows');
  const skipDependencies = flag('SkipProductUpdateDependencies');
  const importJobId = jobOf(parameters);
  return {
    zip: fileOf(parameters, message),
    overwrite: flag('OverwriteUnmanagedCustomizations') ?? false,
    ...(publishWorkflows === undefined ? {} : { publishWorkflows }),
    ...(skipDependencies === undefined ? {} : { skipDependencies }),
    ...(flag('HoldingSolution') === true ? { stage: 'holding' as const } : {}),
    ...(importJobId === undefined ? {} : { importJobId }),
  };
}

function fileOf(parameters: JsonObject, message: string): Uint8Array {
  const file = parameters['CustomizationFile'];
  if (typeof file !== 'string' || file === '') throw invalid(`${message} needs CustomizationFile, the zip as base64.`);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(file)) throw invalid('CustomizationFile is not base64.');
  return Buffer.from(file, 'base64');
}

function flagOf(parameters: JsonObject, name: string): boolean | undefined {
  const value = parameters[name] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  throw invalid(`${name} is not a Boolean.`);
}

function jobOf(parameters: JsonObject): string | undefined {
  const id = parameters['ImportJobId'] ?? undefined;
  if (id === undefined) return undefined;
  if (typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id.toLowerCase();
  throw invalid('ImportJobId is not a Guid.');
}

const invalid = (reason: string): DataverseError => new DataverseError(400, '0x80040203', reason);
