import { type RoleDeclaration } from '../model/role';
import { administrator } from './administrator';
import { arApprover } from './ar-approver';
import { arClerk } from './ar-clerk';
import { auditor } from './auditor';
import { collector } from './collector';
import { creditAnalyst } from './credit-analyst';
import { creditManager } from './credit-manager';
import { fulfilment } from './fulfilment';
import { insight } from './insight';
import { outreach } from './outreach';
import { posting } from './posting';
import { sales } from './sales';

/** All twelve, as design.md section 4 lists them. */
export const roles: readonly RoleDeclaration[] = [
  sales,
  fulfilment,
  creditAnalyst,
  creditManager,
  arClerk,
  collector,
  arApprover,
  insight,
  auditor,
  posting,
  outreach,
  administrator,
];

/** Pairs that no person may hold together (design.md section 4); `o2c invariants` and provisioning check them. */
export const exclusiveRoles: readonly (readonly [string, string])[] = [
  [sales.name, creditManager.name],
  [sales.name, creditAnalyst.name],
  [fulfilment.name, arApprover.name],
  [creditManager.name, arClerk.name],
  [creditAnalyst.name, arClerk.name],
  [arClerk.name, arApprover.name],
  [collector.name, arApprover.name],
  ...[sales, fulfilment, creditAnalyst, creditManager, arClerk, collector, arApprover, administrator].map(
    (writer): readonly [string, string] => [auditor.name, writer.name],
  ),
  [administrator.name, arApprover.name],
  [administrator.name, creditManager.name],
];
