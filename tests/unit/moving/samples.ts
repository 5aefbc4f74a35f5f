/** A settings file of each released version, oldest first. A sample is never changed; a new version adds one. */
export const samples: readonly string[] = [
  `{
  "kind": "also-post settings",
  "version": 1,
  "language": "cy",
  "recordDays": 90,
  "rules": { "altTextRequired": true, "visibilityFloor": "public", "warnings": [], "signature": "", "linkBack": false },
  "sites": ["x"],
  "accounts": [{ "acct": "ada@home.example", "isDefault": true, "visibility": "public", "language": "cy" }],
  "contacts": [{ "site": "x", "handle": "bbc", "address": "bbc@news.example" }]
}
`,
  `{
  "kind": "also-post settings",
  "version": 2,
  "language": "cy",
  "recordDays": 90,
  "rules": { "altTextRequired": true, "visibilityFloor": "public", "warnings": [], "signature": "", "linkBack": false },
  "sites": ["x"],
  "accounts": [{ "acct": "ada@home.example", "isDefault": true, "visibility": "public", "language": "cy" }],
  "contacts": [{ "site": "x", "handle": "bbc", "address": "bbc@news.example" }],
  "shares": { "ada@home.example": "cy" },
  "routes": [{ "site": "x", "author": "", "accounts": { "ada@home.example": { "on": false, "visibility": "unlisted" } } }]
}
`,
  `{
  "kind": "also-post settings",
  "version": 3,
  "language": "cy",
  "recordDays": 90,
  "rules": { "altTextRequired": true, "visibilityFloor": "public", "warnings": [], "signature": "", "linkBack": false },
  "sites": ["x"],
  "accounts": [{ "acct": "ada@home.example", "isDefault": true, "visibility": "public", "language": "cy" }],
  "contacts": [{ "site": "x", "handle": "bbc", "address": "bbc@news.example" }],
  "shares": { "ada@home.example": "cy" },
  "routes": [{ "site": "x", "author": "", "accounts": { "ada@home.example": { "on": false, "visibility": "unlisted" } } }],
  "quiet": { "from": "18:00", "until": "08:00" },
  "missedSchedule": "send",
  "serverSchedules": true
}
`,
];
