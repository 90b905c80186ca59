import { DataverseError } from '../errors/dataverse-error';
import { isJsonObject, type Json, JsonNumber, type JsonObject } from '../protocol/json/json';
import { type Fault, type FaultMatch, type Moment, type ThrottleFacet } from './fault';

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
  switch (kind) {
    case 'throttle': {
      const facet = oneOf<ThrottleFacet>(json, 'facet', ['requests', 'time', 'concurrency']);
      return json['retryAfter'] === undefined ? { kind, facet } : { kind, facet, retryAfter: seconds(json) };
    }
    case 'gateway':
      return { kind, status: gatewayStatus(json), moment: readMoment(json) };
    case 'reset':
      return { kind, moment: oneOf<Moment | 'in-body'>(json, 'moment', ['before', 'after', 'in-body']) };
    case 'delay':
      return { kind, milliseconds: readCount(json, 'milliseconds'), moment: readMoment(json) };
    case 'hold-delivery':
      return { kind, milliseconds: readCount(json, 'milliseconds') };
    case 'truncate':
    case 'unauthorized':
    case 'conflict':
    case 'deliver-twice':
    case 'drop-delivery':
      return { kind };
    default:
      throw wrong('kind is unknown');
  }
}

const readMoment = (json: JsonObject): Moment => oneOf(json, 'moment', ['before', 'after']);

const seconds = (json: JsonObject): number => readCount(json, 'retryAfter');

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
  if (value instanceof JsonNumber && /^\d+$/.test(value.text)) return Number(value.text);
  throw wrong(`${name} must be a whole number`);
}

const wrong = (reason: string): DataverseError => new DataverseError(400, '0x80040203', `Fault: ${reason}.`);
