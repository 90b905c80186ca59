import { type Execution } from '../../pipeline/execution';
import { type Link } from '../message-map';

/** The link that makes a user a member of a team. */
export function membership({ services }: Execution, teamId: string, userId: string): Link {
  const navigation = services.catalogue.navigation('team', 'teammembership_association');
  if (!navigation) throw new Error('The catalogue has no teammembership_association.');
  return { target: { table: 'team', id: teamId }, navigation, related: { table: 'systemuser', id: userId } };
}

/** Whether a user is a member of a team. */
export const isMember = ({ services }: Execution, teamId: string, userId: string): boolean =>
  services.database.get('SELECT 1 AS found FROM teammembership WHERE teamid = ? AND systemuserid = ?', [
    teamId,
    userId,
  ]) !== undefined;
