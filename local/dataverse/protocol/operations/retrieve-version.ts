import { complexBody } from './complex-body';
import { type Operation } from './operation';

/** The platform version this server was written after. */
export const PLATFORM_VERSION = '9.2.24042.0';

/** RetrieveVersion (conformance row 76). */
export const retrieveVersion: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) => Promise.resolve(complexBody(call, 'RetrieveVersionResponse', { Version: PLATFORM_VERSION })),
};
