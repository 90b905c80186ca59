import { type EnvironmentVariableDeclaration } from '../model/settings';

export const environmentVariables: readonly EnvironmentVariableDeclaration[] = [
  {
    name: 'o2c_functionsurl',
    label: 'O2C Functions address',
    description: 'Address of the Functions app that runs steps and jobs, without a trailing slash.',
    type: 'text',
  },
  {
    name: 'o2c_schemaversion',
    label: 'O2C schema version',
    description: 'Version of the tables; jobs refuse to start when it is older than they need.',
    type: 'text',
    defaultValue: '1.0.0.0',
  },
  {
    name: 'o2c_defaultautonomy',
    label: 'O2C default autonomy',
    description: 'Level of an action type that has no policy: observe, suggest, approve or act.',
    type: 'text',
    defaultValue: 'suggest',
  },
];
