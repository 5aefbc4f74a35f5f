/** Any request that is no file and counts nobody. */
export const ANY_CALL =
  '^(?!.*(\\.(js|css|png|jpe?g|gif|svg|webp|woff2?|ico|mp4|json)([?#]|$)|analytics|telemetry|metrics|collect|beacon|sentry|/log)).+$';
