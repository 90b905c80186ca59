/** @jest-environment jsdom */
import * as React from 'react';
import { createInstance, type InstanceServices } from '../../../../../local/app/browser/controls/control-instance';
import { type ControlView } from '../../../../../local/app/browser/controls/control-view';
import { type ControlDefinition } from '../../../../../local/app/browser/controls/load-control';
import { type Host } from '../../../../../local/app/browser/shell/host';

type Context = ComponentFramework.Context<Record<string, { raw: unknown }>>;

/** A control that writes down what the framework does with it. */
class Recorder {
  public static readonly calls: string[] = [];
  public static contexts: Context[] = [];
  public static notify: (() => void) | undefined;

  public init(context: Context, notify: () => void, state: unknown): void {
    Recorder.calls.push(`init ${JSON.stringify(state)}`);
    Recorder.notify = notify;
    context.mode.trackContainerResize(true);
  }

  public updateView(context: Context): React.ReactElement {
    Recorder.calls.push(`updateView ${context.updatedProperties.join(',')}`);
    Recorder.contexts.push(context);
    return React.createElement('p');
  }

  public getOutputs(): Record<string, unknown> {
    return { key: 'out' };
  }

  public destroy(): void {
    Recorder.calls.push('destroy');
  }
}

const definition: ControlDefinition = {
  manifest: {
    name: 'N.C',
    virtual: true,
    properties: [],
    dataSets: [],
    events: ['onDone'],
    code: [],
    styles: [],
    strings: [],
    features: new Set(['WebAPI']),
  },
  constructor: Recorder,
  strings: new Map([['hello', 'Hallo']]),
  addressOf: (path) => path,
};

const host: Host = {
  person: { username: 'p', displayName: 'P', roles: [], userId: 'abc', roleIds: ['r'] },
  display: { theme: 'dark', rightToLeft: true, lcid: 1031, tokens: { colorNeutralBackground1: '#111' } },
  metadata: { table: () => Promise.reject(new Error('none')) },
  privileges: { holds: () => true },
  dialogs: { ask: () => Promise.resolve(true) },
  go: () => undefined,
  back: () => undefined,
  unsaved: { current: false },
};

const aView = (key: string, width: number): ControlView => ({
  parameters: {
    key: {
      type: 'SingleLine.Text',
      raw: key,
      formatted: key,
      error: false,
      errorMessage: '',
      security: { editable: true, readable: true, secured: false },
    },
  },
  width,
  disabled: true,
  label: 'Label',
  record: { table: 'account', id: 'id-1', name: 'Name' },
  host,
});

describe('one control on one form', () => {
  const outputs: unknown[] = [];
  const events: unknown[] = [];
  const services: InstanceServices = {
    state: { kept: 1 },
    keepState: () => undefined,
    render: () => undefined,
    outputs: (given) => outputs.push(given),
    event: (name, payload) => events.push([name, payload]),
  };

  test('lives as the framework says: init once, updateView per view with what changed, destroy', () => {
    const instance = createInstance(definition, services);
    instance.view(aView('A', 400));
    instance.view(aView('B', 400));
    instance.view(aView('B', 500));
    Recorder.notify?.();
    instance.destroy();
    expect(Recorder.calls).toEqual([
      'init {"kept":1}',
      'updateView ',
      'updateView key',
      'updateView layout',
      'destroy',
    ]);
    expect(outputs).toEqual([{ key: 'out' }]);
  });

  test('is told what a model-driven app tells', () => {
    const context = Recorder.contexts[2];
    expect(context?.mode).toMatchObject({
      allocatedWidth: 500,
      allocatedHeight: -1,
      isControlDisabled: true,
      label: 'Label',
    });
    expect(context?.mode).toHaveProperty('contextInfo', {
      entityId: 'id-1',
      entityTypeName: 'account',
      entityRecordName: 'Name',
    });
    expect(context?.userSettings).toMatchObject({
      languageId: 1031,
      isRTL: true,
      userId: '{ABC}',
      securityRoles: ['r'],
    });
    expect(context?.fluentDesignLanguage).toMatchObject({
      isDarkTheme: true,
      tokenTheme: { colorNeutralBackground1: '#111' },
    });
    expect(context?.resources.getString('hello')).toBe('Hallo');
    expect(context?.resources.getString('missing')).toBe('missing');
    context?.events['onDone']?.({ id: 1 });
    expect(events).toEqual([['onDone', { id: 1 }]]);
  });

  test('may use only the features its manifest names', () => {
    expect(() => Recorder.contexts[0]?.utils.hasEntityPrivilege('account', 1, 1)).toThrow(
      "Feature 'Utility.hasEntityPrivilege' is required to be specified",
    );
    expect(Recorder.contexts[0]?.webAPI.createRecord).toBeInstanceOf(Function);
  });
});
