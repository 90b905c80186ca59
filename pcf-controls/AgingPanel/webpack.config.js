/**
 * Core's modules only define things: what the control does not import must not come along (spec/ux.md 5, bundle budget).
 * Read by pcf-scripts because featureconfig.json allows it.
 */
module.exports = { module: { rules: [{ test: /[\\/]core[\\/]src[\\/]/, sideEffects: false }] } };
