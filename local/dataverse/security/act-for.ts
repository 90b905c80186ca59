import { type Principal, type Reach } from './principal';
import { directReach, isAtLeast, narrower } from './reach-of-grants';

/**
 * The principal of a request in which a caller acts for another user: that user's person and column security, and of the privileges those
 * both hold, each as deep as the narrower of the two ("Impersonate another user": the intersection of the privileges of both).
 */
export function actFor(caller: Principal, named: Principal): Principal {
  const acting = { ...named, callerId: caller.userId };
  if (caller.systemAdministrator) return acting;
  return { ...acting, systemAdministrator: false, privileges: intersection(caller, named) };
}

function intersection(caller: Principal, named: Principal): ReadonlyMap<string, Reach> {
  const both = new Map<string, Reach>();
  for (const [name, { depth }] of caller.privileges) {
    const reach = named.systemAdministrator ? directReach('Global', named) : named.privileges.get(name);
    if (reach === undefined) continue;
    both.set(name, isAtLeast(depth, reach.depth) ? reach : directReach(narrower(depth, reach.depth), named));
  }
  return both;
}
