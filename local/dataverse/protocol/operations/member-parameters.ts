import { badPayload } from '../../errors/payload-errors';
import { isJsonArray } from '../json/json';
import { type OperationCall } from './operation';
import { referenceParameter } from './reference-parameter';

/** `Members`: a collection of users, each named as a row. */
export function memberParameters(call: OperationCall): readonly string[] {
  const members = call.parameters['Members'];
  if (!isJsonArray(members)) throw badMembers('must be an array');
  return members.map((member) => {
    const { table, id } = referenceParameter(call, 'Members', member);
    if (table !== 'systemuser') throw badMembers('must hold users');
    return id;
  });
}

const badMembers = (what: string): Error =>
  badPayload('teams', `Microsoft.OData.ODataException: The parameter Members ${what}.`);
