/** Settings of the Functions host, the same in Azure and on one machine. */
export const hostJson = {
  version: '2.0',
  functionTimeout: '00:10:00',
  logging: {
    applicationInsights: {
      // Errors and what the functions say of money events are never sampled away (spec/reliability.md 6.1).
      samplingSettings: { isEnabled: true, excludedTypes: 'Request;Exception;Trace' },
    },
  },
  extensions: {
    http: { routePrefix: 'api' },
    queues: {
      batchSize: 8,
      newBatchThreshold: 4,
      maxDequeueCount: 5,
      // After a failure: long enough for a short outage to pass, short enough for a user to wait.
      visibilityTimeout: '00:00:30',
      maxPollingInterval: '00:00:02',
      messageEncoding: 'base64',
    },
  },
} as const;
