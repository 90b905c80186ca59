import { type NotDone } from '../../azure-functions/src/adapters/dataverse/reply';
import { CommandRefusal } from '../o2c/command';

/** What a command says when Dataverse did not do what it was asked for: what was tried, and the platform's own words. */
export function callFailed(attempt: string, reply: NotDone): CommandRefusal {
  switch (reply.outcome) {
    case 'ambiguous':
      return new CommandRefusal(
        `${attempt}: no clear answer from Dataverse (${reply.reason}). Running the command again is safe.`,
      );
    case 'throttled':
      return new CommandRefusal(`${attempt}: Dataverse asks to wait (${reply.code}).`);
    case 'rejected':
    case 'conflict':
      return new CommandRefusal(`${attempt}: ${reply.status} ${reply.code} ${reply.message}`);
  }
}
