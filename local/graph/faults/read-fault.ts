import { badRequest } from '../api/graph-error';
import { type Fault, type FaultEffect, type FaultMatch } from './fault';

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a fault from the body of `POST /__local/faults`; refuses with 400 what it does not understand. */
export function readFault(json: unknown): Fault {
  if (!isObject(json)) throw wrong('a fault must be an object');
  return {
    match: readMatch(json['match'] ?? {}),
    skip: readCount(json, 'skip', 0),
    times: readCount(json, 'times', 1),
    effect: readEffect(json),
  };
}

function readMatch(json: unknown): FaultMatch {
  if (!isObject(json)) throw wrong('match must be an object');
  const { method, path, ...others } = json;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(`match.${unknown} is unknown`);
  return {
    ...(method === undefined ? {} : { method: text(method, 'match.method') }),
    ...(path === undefined ? {} : { path: pattern(text(path, 'match.path')) }),
  };
}

function readEffect(json: JsonObject): FaultEffect {
  const { kind } = json;
  const read = typeof kind === 'string' && Object.hasOwn(EFFECTS, kind) ? EFFECTS[kind] : undefined;
  if (!read) throw wrong('kind is unknown');
  return read(json);
}

const EFFECTS: Readonly<Record<string, (json: JsonObject) => FaultEffect>> = {
  throttle: (json) => ({
    kind: 'throttle',
    ...(json['retryAfter'] === undefined ? {} : { retryAfter: readCount(json, 'retryAfter') }),
  }),
  'daily-cap': () => ({ kind: 'daily-cap' }),
  gateway: (json) => ({
    kind: 'gateway',
    status: oneOf(json, 'status', [502, 503, 504]),
    moment: oneOf(json, 'moment', ['before', 'after']),
  }),
  reset: (json) => ({ kind: 'reset', moment: oneOf(json, 'moment', ['before', 'after', 'in-body']) }),
  'drop-send': (json) => ({ kind: 'drop-send', leaves: oneOf(json, 'leaves', ['draft', 'nothing']) }),
  'query-lag': () => ({ kind: 'query-lag' }),
  unauthorized: () => ({ kind: 'unauthorized' }),
  silence: () => ({ kind: 'silence' }),
};

function oneOf<const T extends string | number>(json: JsonObject, name: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === json[name]);
  if (choice === undefined) throw wrong(`${name} must be one of ${choices.join(', ')}`);
  return choice;
}

function readCount(json: JsonObject, name: string, otherwise?: number): number {
  const value = json[name] ?? otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw wrong(`${name} must be a whole number`);
  return value;
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw wrong(`${name} must be a text`);
  return value;
}

function pattern(value: string): RegExp {
  try {
    return new RegExp(value);
  } catch {
    throw wrong(`${value} is no regular expression`);
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (reason: string): Error => badRequest(`Fault: ${reason}.`);
