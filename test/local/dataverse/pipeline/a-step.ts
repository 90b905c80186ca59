import { rowsOf, type TestDataverse } from '../contract/a-dataverse';

export interface StepOptions {
  readonly message: string;
  readonly table: string;
  readonly url: string;
  readonly stage?: 10 | 20 | 40;
  readonly mode?: 0 | 1;
  readonly name?: string;
  readonly rank?: number;
  /** The user the step runs as. */
  readonly runsAs?: string;
  readonly asyncautodelete?: boolean;
  readonly filteringattributes?: string;
  readonly authtype?: number;
  readonly authvalue?: string;
  readonly image?: { readonly entityalias: string; readonly imagetype: number; readonly attributes?: string };
}

/** Registers a webhook step through the Web API, as a deployment does; gives the id of the step. */
export async function aStep(dataverse: TestDataverse, options: StepOptions): Promise<string> {
  const [message] = rowsOf(
    await dataverse.call('GET', `sdkmessages?$select=sdkmessageid&$filter=name eq '${options.message}'`),
  );
  const messageId = String(message?.['sdkmessageid']);
  const filter = await dataverse.create('sdkmessagefilters', {
    primaryobjecttypecode: options.table,
    'sdkmessageid@odata.bind': `/sdkmessages(${messageId})`,
  });
  const endpoint = await dataverse.create('serviceendpoints', {
    name: 'hook',
    contract: 8,
    connectionmode: 1,
    url: options.url,
    authtype: options.authtype ?? 4,
    authvalue: options.authvalue ?? 'secret',
  });
  const step = await dataverse.create('sdkmessageprocessingsteps', {
    name: options.name ?? `${options.table} ${options.message}`,
    stage: options.stage ?? 40,
    mode: options.mode ?? 1,
    rank: options.rank ?? 1,
    asyncautodelete: options.asyncautodelete ?? false,
    filteringattributes: options.filteringattributes ?? null,
    'sdkmessageid@odata.bind': `/sdkmessages(${messageId})`,
    'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${filter})`,
    'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${endpoint})`,
    ...(options.runsAs === undefined ? {} : { 'impersonatinguserid@odata.bind': `/systemusers(${options.runsAs})` }),
  });
  if (options.image) {
    await dataverse.create('sdkmessageprocessingstepimages', {
      name: options.image.entityalias,
      messagepropertyname: 'Target',
      ...options.image,
      'sdkmessageprocessingstepid@odata.bind': `/sdkmessageprocessingsteps(${step})`,
    });
  }
  return step;
}
