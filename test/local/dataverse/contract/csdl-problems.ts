/** A model element of CSDL JSON. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const nodeOf = (value: unknown): Node => (isNode(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const NAMESPACE = 'Microsoft.Dynamics.CRM';
const IDENTIFIER = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]{0,127}$/u;
const PRIMITIVES: ReadonlySet<string> = new Set(
  ['Binary', 'Boolean', 'Date', 'DateTimeOffset', 'Decimal', 'Double', 'Guid', 'Int32', 'Int64', 'String'].map(
    (name) => `Edm.${name}`,
  ),
);

/** What of a CSDL JSON document a strict client could not use (OData CSDL 4.0, sections 6 to 14); nothing when it is sound. */
export function csdlProblems(document: Node): readonly string[] {
  const schema = nodeOf(document[NAMESPACE]);
  const types = Object.entries(schema).filter(([, node]) => nodeOf(node)['$Kind'] === 'EntityType');
  return [
    ...Object.keys(schema)
      .filter((name) => !name.startsWith('$') && !name.startsWith('@') && !IDENTIFIER.test(name))
      .map((name) => `${name} is no identifier`),
    ...types.flatMap(([name, node]) => entityProblems(schema, name, nodeOf(node))),
    ...complexProblems(schema),
    ...setProblems(schema),
    ...operationProblems(schema),
  ];
}

/** The name of a type without namespace or alias; primitive ones keep theirs. */
const local = (type: string): string => type.replace(/^(?:Microsoft\.Dynamics\.CRM|mscrm)\./, '');

const typeName = (node: Node): string => local(textOf(node['$Type']) || 'Edm.String');

const isKnown = (schema: Node, type: string): boolean => PRIMITIVES.has(type) || isNode(schema[type]);

function basesOf(schema: Node, name: string): readonly string[] {
  const base = local(textOf(nodeOf(schema[name])['$BaseType']));
  return base === '' ? [name] : [name, ...basesOf(schema, base)];
}

const own = (node: Node): readonly (readonly [string, Node])[] =>
  Object.entries(node).flatMap(([name, value]) =>
    /^[$@]/.test(name) || name.includes('@') ? [] : [[name, nodeOf(value)] as const],
  );

const members = (schema: Node, type: string): ReadonlyMap<string, Node> =>
  new Map(basesOf(schema, type).flatMap((name) => own(nodeOf(schema[name]))));

function entityProblems(schema: Node, name: string, node: Node): readonly string[] {
  const chain = basesOf(schema, name);
  const keys = chain.filter((type) => Array.isArray(nodeOf(schema[type])['$Key']));
  const above = new Set(chain.slice(1).flatMap((type) => own(nodeOf(schema[type])).map(([member]) => member)));
  const all = members(schema, name);
  const keyNames = keys.flatMap((type) => nodeOf(schema[type])['$Key'] as readonly string[]);
  return [
    ...chain.filter((type) => !isNode(schema[type])).map((type) => `${name}: base ${type} is missing`),
    ...(keys.length === 1 || node['$Abstract'] === true ? [] : [`${name}: has ${keys.length} keys`]),
    ...keyNames
      .filter((key) => all.get(key)?.['$Nullable'] === true || !all.has(key))
      .map((key) => `${name}: the key ${key} is missing or may be null`),
    ...own(node).flatMap(([member, value]) => [
      ...(above.has(member) ? [`${name}/${member}: declared by a base type, too`] : []),
      ...(IDENTIFIER.test(member) ? [] : [`${name}/${member}: is no identifier`]),
      ...(value['$Kind'] === 'NavigationProperty'
        ? navigationProblems(schema, name, [member, value])
        : isKnown(schema, typeName(value))
          ? []
          : [`${name}/${member}: type ${typeName(value)} is missing`]),
    ]),
    ...alternateKeyProblems(name, node, all),
  ];
}

function navigationProblems(schema: Node, name: string, [member, node]: readonly [string, Node]): readonly string[] {
  const place = `${name}/${member}`;
  const target = typeName(node);
  if (nodeOf(schema[target])['$Kind'] !== 'EntityType') return [`${place}: type ${target} is missing`];
  const partner = textOf(node['$Partner']);
  const back = partner === '' ? undefined : members(schema, target).get(partner);
  const leadsBack = back !== undefined && basesOf(schema, name).concat(derived(schema, name)).includes(typeName(back));
  const mine = members(schema, name);
  const theirs = members(schema, target);
  return [
    ...(partner !== '' && !leadsBack ? [`${place}: partner ${partner} does not lead back`] : []),
    ...(back !== undefined && back['$Partner'] !== member ? [`${place}: partner ${partner} names another`] : []),
    ...Object.entries(nodeOf(node['$ReferentialConstraint'])).flatMap(([dependent, referenced]) => {
      const principal = theirs.get(textOf(referenced));
      if (!mine.has(dependent) || !principal) return [`${place}: constraint ${dependent} leads nowhere`];
      return typeName(mine.get(dependent) ?? {}) === typeName(principal) ? [] : [`${place}: constraint of other types`];
    }),
  ];
}

const derived = (schema: Node, name: string): readonly string[] =>
  Object.keys(schema).filter((type) => type !== name && basesOf(schema, type).includes(name));

function alternateKeyProblems(name: string, node: Node, all: ReadonlyMap<string, Node>): readonly string[] {
  const keys = node['@OData.Community.Keys.V1.AlternateKeys'];
  const records = Array.isArray(keys) ? keys.flatMap((key) => nodeOf(key)['Key'] as readonly unknown[]) : [];
  return records
    .map((record) => textOf(nodeOf(record)['Name']))
    .filter((path) => !all.has(path))
    .map((path) => `${name}: alternate key of ${path}`);
}

const complexProblems = (schema: Node): readonly string[] =>
  Object.entries(schema)
    .filter(([, node]) => nodeOf(node)['$Kind'] === 'ComplexType')
    .flatMap(([name, node]) =>
      own(nodeOf(node))
        .filter(([, value]) => !isKnown(schema, typeName(value)))
        .map(([member, value]) => `${name}/${member}: type ${typeName(value)} is missing`),
    );

function setProblems(schema: Node): readonly string[] {
  const container = nodeOf(schema['System']);
  return own(container).flatMap(([name, node]) => {
    if (node['$Collection'] !== true) return importProblems(schema, name, node);
    const type = typeName(node);
    if (nodeOf(schema[type])['$Kind'] !== 'EntityType') return [`set ${name}: type ${type} is missing`];
    const navigations = members(schema, type);
    return Object.entries(nodeOf(node['$NavigationPropertyBinding'])).flatMap(([path, target]) => {
      const set = nodeOf(container[textOf(target)]);
      const wanted = typeName(navigations.get(path) ?? { $Type: 'nothing' });
      const given = typeName(set);
      const fits = basesOf(schema, given).includes(wanted) || basesOf(schema, wanted).includes(given);
      return fits ? [] : [`set ${name}: binding of ${path} to ${textOf(target)}`];
    });
  });
}

function importProblems(schema: Node, name: string, node: Node): readonly string[] {
  const operation = schema[local(textOf(node['$Function']) || textOf(node['$Action']))];
  const unbound = Array.isArray(operation) && operation.some((overload) => nodeOf(overload)['$IsBound'] !== true);
  return unbound ? [] : [`import ${name}: there is no such unbound operation`];
}

const operationProblems = (schema: Node): readonly string[] =>
  Object.entries(schema).flatMap(([name, overloads]) =>
    Array.isArray(overloads)
      ? overloads.flatMap((overload) => {
          const parameters = nodeOf(overload)['$Parameter'];
          const all = [...(Array.isArray(parameters) ? parameters : []), nodeOf(overload)['$ReturnType'] ?? {}];
          return all
            .map((parameter) => typeName(nodeOf(parameter)))
            .filter((type) => !isKnown(schema, type))
            .map((type) => `${name}: type ${type} is missing`);
        })
      : [],
  );
