/** How jest turns TypeScript into CommonJS: types are checked by tsc, not here. */
module.exports = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'classic' } },
  },
  module: { type: 'commonjs' },
};
