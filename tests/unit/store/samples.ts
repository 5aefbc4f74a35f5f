interface Store {
  name: string;
  keyPath?: string;
  indexes?: string[];
  rows?: object[];
}

const account = {
  id: 'ada@home.example',
  acct: 'ada@home.example',
  displayName: 'Ada',
  server: 'https://home.example',
  family: 'mastodon',
  url: 'https://home.example/@ada',
  avatar: null,
  scopes: 'write:statuses',
  expiresAt: null,
  isDefault: true,
  visibility: 'public',
  language: null,
  needsSignIn: false,
  addedAt: 1,
};
const secret = {
  account: account.id,
  token: 'kept',
  refreshToken: null,
  expiresAt: null,
  app: 'home',
  clientId: 'c',
  clientSecret: 's',
};
const post = {
  text: 'Bore da',
  media: [],
  poll: null,
  spoilerText: '',
  sensitive: false,
  visibility: 'public',
  language: 'cy',
  mentions: [],
  key: 'k',
  sentAt: 2,
};
const job = {
  id: 'd1/ada@home.example',
  draftId: 'd1',
  account: account.id,
  site: 'x',
  fingerprint: 'f',
  from: { origin: 'https://x.com', tab: 1, frame: 0 },
  nativeUrl: null,
  createdAt: 1,
  updatedAt: 3,
  state: 'posted',
  notBefore: 1,
  scheduledAt: null,
  posts: [{ ...post, status: { id: '1', url: 'https://home.example/@ada/1', removed: false } }],
  notices: [],
  problem: null,
  attempts: 0,
  looks: 0,
  undo: false,
};

/** What each released version of the database left on disks. A sample is never changed; a new version adds one. */
export const samples: { version: number; stores: Store[] }[] = [
  {
    version: 1,
    stores: [
      { name: 'accounts', keyPath: 'id', rows: [account] },
      { name: 'vault', keyPath: 'account', rows: [secret] },
      { name: 'apps', keyPath: 'key' },
      { name: 'signIns', keyPath: 'state' },
      { name: 'instances', keyPath: 'server' },
      {
        name: 'jobs',
        keyPath: 'id',
        indexes: ['draftId', 'state', 'account', 'createdAt'],
        rows: [job, { ...job, id: 'd2/ada@home.example', draftId: 'd2', state: 'sending' }],
      },
      { name: 'media' },
    ],
  },
];
