import { DataverseError } from '../errors/dataverse-error';
import { isJsonObject, type Json, JsonNumber, type JsonObject } from '../protocol/json/json';
import { type ThrottleFacet } from '../limits/protection-limits';
import { type Fault, type FaultMatch, type Moment } from './fault';

/** Reads a fault from the body of `POST /__local/faults`; refuses with 400 what it does not understand. */
export function readFault(json: Json): Fault {
  if (!isJsonObject(json)) throw wrong('a fault must be an object');
  return {
    match: readMatch(json['match'] ?? {}),
    skip: readCount(json, 'skip', 0),
    times: readCount(json, 'times', 1),
    effect: readEffect(json),
  };
}

function readMatch(json: Json): FaultMatch {
  if (!isJsonObject(json)) throw wrong('match must be an object');
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const read = MATCHES[name];
      if (!read || typeof value !== 'string') throw wrong(`match.${name} is unknown or no text`);
      return [name, read(value)];
    }),
  );
}

const asSaid = (value: string): string => value;

function asPattern(value: string): RegExp {
  try {
    return new RegExp(value);
  } catch {
    throw wrong(`${value} is no regular expression`);
  }
}

const MATCHES: Readonly<Record<string, (value: string) => string | RegExp>> = {
  method: asSaid,
  path: asPattern,
  body: asPattern,
  message: asSaid,
  table: asSaid,
};

function readEffect(json: JsonObject): Fault['effect'] {
  const { kind } = json;
  const read = typeof kind === 'string' && Object.hasOwn(EFFECTS, kind) ? EFFECTS[kind] : undefined;
  if (!read) throw wrong('kind is unknown');
  return read(json);
}

const EFFECTS: Readonly<Record<string, (json: JsonObject) => Fault['effect']>> = {
  throttle: (json) => ({ kind: 'throttle', facet: readFacet(json), ...readRetryAfter(json) }),
  gateway: (json) => ({ kind: 'gateway', status: gatewayStatus(json), moment: readMoment(json) }),
  reset: (json) => ({
    kind: 'reset',
    moment: oneOf<Moment | 'in-body'>(json, 'moment', ['before', 'after', 'in-body']),
  }),
  delay: (json) => ({ kind: 'delay', milliseconds: readCount(json, 'milliseconds'), moment: readMoment(json) }),
  latency: (json) => ({ kind: 'latency', base: readCount(json, 'base', 0), perRow: readCount(json, 'perRow', 0) }),
  'clock-jump': (json) => ({ kind: 'clock-jump', milliseconds: readWhole(json, 'milliseconds') }),
  'hold-delivery': (json) => ({ kind: 'hold-delivery', milliseconds: readCount(json, 'milliseconds') }),
  truncate: () => ({ kind: 'truncate' }),
  unauthorized: () => ({ kind: 'unauthorized' }),
  conflict: () => ({ kind: 'conflict' }),
  'deliver-twice': () => ({ kind: 'deliver-twice' }),
  'drop-delivery': () => ({ kind: 'drop-delivery' }),
};

const readFacet = (json: JsonObject): ThrottleFacet => oneOf(json, 'facet', ['requests', 'time', 'concurrency']);

const readRetryAfter = (json: JsonObject): { retryAfter?: number } =>
  json['retryAfter'] === undefined ? {} : { retryAfter: readCount(json, 'retryAfter') };

const readMoment = (json: JsonObject): Moment => oneOf(json, 'moment', ['before', 'after']);

function gatewayStatus(json: JsonObject): 502 | 503 | 504 {
  const status = ([502, 503, 504] as const).find((known) => known === readCount(json, 'status'));
  if (status === undefined) throw wrong('status must be 502, 503 or 504');
  return status;
}

function oneOf<T extends string>(json: JsonObject, name: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === json[name]);
  if (choice === undefined) throw wrong(`${name} must be one of ${choices.join(', ')}`);
  return choice;
}

function readCount(json: JsonObject, name: string, otherwise?: number): number {
  const value = json[name];
  if (value === undefined && otherwise !== undefined) return otherwise;
  const count = readWhole(json, name);
  if (count < 0) throw wrong(`${name} must not be negative`);
  return count;
}

function readWhole(json: JsonObject, name: string): number {
  const value = json[name];
  if (value instanceof JsonNumber && /^-?\d+$/.test(value.text)) return Number(value.text);
  throw wrong(`${name} must be a whole number`);
}

const wrong = (reason: string): DataverseError => new DataverseError(400, '0x80040203', `Fault: ${reason}.`);
