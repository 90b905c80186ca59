/**
 * A service as the framework hands it over: whole when the manifest declares the feature, otherwise every call throws the platform's
 * own sentence (pcf-start's source).
 */
export function featureGate<Service extends object>(
  service: Service,
  feature: string,
  declared: ReadonlySet<string>,
): Service {
  if (declared.has(feature)) return service;
  return new Proxy(service, {
    get: (target, name) =>
      typeof Reflect.get(target, name) === 'function'
        ? () => {
            throw new Error(
              `Feature '${feature}.${String(name)}' is required to be specified in the <uses-feature> section of the manifest.`,
            );
          }
        : Reflect.get(target, name),
  });
}
