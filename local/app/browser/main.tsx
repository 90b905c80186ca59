import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { openRegistry } from './controls/registry';
import { loadControl } from './controls/load-control';
import { ControlLoaderContext, type ControlLoader } from './controls/control-loader';
import { App } from './shell/App';
import './style/shell.css';
import './style/list.css';
import './style/form.css';
import './style/forced-colors.css';

const registry = openRegistry();
const load: ControlLoader = (name, lcid) => loadControl(name, lcid, registry);

ReactDOM.render(
  <ControlLoaderContext.Provider value={load}>
    <App />
  </ControlLoaderContext.Provider>,
  document.getElementById('root'),
);
