import * as React from 'react';
import { changeUser, type LocalUser, type Person } from './session';

export interface PersonPanelProps {
  readonly person: Person;
  readonly users: readonly LocalUser[];
}

/** Who works here, and the other local people one may become. */
export const PersonPanel = ({ person, users }: PersonPanelProps): React.ReactElement => {
  const become = async (username: string): Promise<void> => {
    await changeUser(username);
    window.location.reload();
  };
  return (
    <>
      <p className="person-name">{person.displayName}</p>
      <p className="quiet">{person.roles.join(', ') || 'No roles'}</p>
      {users.length > 1 ? (
        <ul className="people" aria-label="Work as">
          {users
            .filter(({ username }) => username !== person.username)
            .map(({ username, displayName, roles }) => (
              <li key={username}>
                <button type="button" className="person" onClick={() => void become(username)}>
                  {displayName}
                  <span className="quiet">{roles.join(', ')}</span>
                </button>
              </li>
            ))}
        </ul>
      ) : (
        <p className="quiet">The only local person.</p>
      )}
    </>
  );
};
