import { badPayload } from '../../errors/payload-errors';
import { type AccessRequest } from '../../messages/message-map';
import { accessRightsMask } from '../../security/access-rights';
import { isJsonObject } from '../json/json';
import { type OperationCall } from './operation';
import { referenceParameter } from './reference-parameter';

/** `Target` and `PrincipalAccess` {Principal, AccessMask} of GrantAccess and ModifyAccess. */
export function accessParameters(call: OperationCall): AccessRequest {
  const access = call.parameters['PrincipalAccess'];
  if (access === undefined || !isJsonObject(access)) throw badParameter('PrincipalAccess');
  const rights = access['AccessMask'];
  if (typeof rights !== 'string') throw badParameter('PrincipalAccess.AccessMask');
  return {
    target: referenceParameter(call, 'Target', call.parameters['Target']),
    principal: referenceParameter(call, 'PrincipalAccess.Principal', access['Principal']),
    mask: accessRightsMask(rights),
  };
}

const badParameter = (name: string): Error =>
  badPayload('', `Microsoft.OData.ODataException: The parameter ${name} is missing or of the wrong type.`);
