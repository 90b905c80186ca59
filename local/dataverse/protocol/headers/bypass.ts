import { DataverseError } from '../../errors/dataverse-error';
import { type Execution } from '../../pipeline/execution';
import { type Principal } from '../../security/principal';
import { requireMiscellaneous } from '../../security/privilege-check';

type Headers = ReadonlyMap<string, string>;

/** The platform's default for BypassBusinessLogicExecutionStepIdsLimit. */
const MOST_STEPS = 3;

const NO_STEPS: ReadonlySet<string> = new Set();
const NOTHING: Execution['bypass'] = { synchronous: false, asynchronous: false, steps: NO_STEPS };

/**
 * Which custom steps a request switches off (page bypass-custom-business-logic, conformance row 90). `MSCRM.BypassBusinessLogicExecution`
 * takes CustomSync, CustomAsync or both; `...StepIds` takes up to three ids, unknown ones are ignored; `MSCRM.BypassCustomPluginExecution`
 * is the older word for CustomSync. Refuses callers without the privilege (403) and other values (400).
 */
export function readBypass(headers: Headers, principal: Principal): Execution['bypass'] {
  const logic = headers.get('mscrm.bypassbusinesslogicexecution');
  const ids = headers.get('mscrm.bypassbusinesslogicexecutionstepids');
  const older = headers.get('mscrm.bypasscustompluginexecution')?.toLowerCase() === 'true';
  if (logic === undefined && ids === undefined && !older) return NOTHING;
  if (older) requireMiscellaneous(principal, 'prvBypassCustomPlugins');
  if (logic !== undefined || ids !== undefined) requireMiscellaneous(principal, 'prvBypassCustomBusinessLogic');
  const kinds = new Set(listed(logic).map(kindOfLogic));
  return {
    synchronous: older || kinds.has('customsync'),
    asynchronous: kinds.has('customasync'),
    steps: stepIds(ids),
  };
}

function kindOfLogic(text: string): string {
  const kind = text.toLowerCase();
  if (kind === 'customsync' || kind === 'customasync') return kind;
  throw invalid(`BypassBusinessLogicExecution takes CustomSync, CustomAsync or both, not '${text}'.`);
}

function stepIds(text: string | undefined): ReadonlySet<string> {
  const ids = listed(text);
  if (ids.length > MOST_STEPS)
    throw invalid(`BypassBusinessLogicExecutionStepIds takes at most ${MOST_STEPS} steps, not ${ids.length}.`);
  return ids.length === 0 ? NO_STEPS : new Set(ids.map((id) => id.toLowerCase()));
}

/** Comma-separated, with or without quotes around the whole (the documented sample has them). */
const listed = (text = ''): readonly string[] =>
  text
    .replaceAll('"', '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const invalid = (reason: string): DataverseError =>
  new DataverseError(400, '0x80040203', `Invalid Argument: ${reason}`);
