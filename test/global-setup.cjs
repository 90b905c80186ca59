/** Runs once before the whole test run. Builds happen in scripts/bootstrap.mjs, before jest starts. */
module.exports = async () => {
  process.env.PP_TOOLS_TELEMETRY_OPTOUT = '1';
};
