import type { mastodon } from 'masto';
import { HttpActionDispatcher } from 'masto/adapters/action/dispatcher-http.js';
import { HttpActionDispatcherHookMastodon } from 'masto/adapters/action/dispatcher-http-hook-mastodon.js';
import { createActionProxy } from 'masto/adapters/action/proxy.js';
import { BaseHttp } from 'masto/adapters/http/base-http.js';
import { SerializerNativeImpl } from 'masto/adapters/serializers/serializer-native-impl.js';
import type { HttpRequestParams, HttpResponse } from 'masto/interfaces/http.js';
import type { Encoding, Serializer } from 'masto/interfaces/serializer.js';
import { type Answer, send, type Wire } from './http.ts';

export interface ClientOptions extends Wire {
  /** Origin. */
  server: string;
  /** `null` before the sign-in. */
  token: string | null;
}

/**
 * masto.js with our own door in place of its: it knows the paths, the encodings and the types of what is sent. Its own
 * door takes no `fetch`, throws at HTML and empty bodies, and quotes a broken body in its error (masto 8.0.0,
 * adapters/http/http-native-impl). Await its calls through `ask`.
 */
export function createClient(options: ClientOptions): mastodon.rest.Client {
  const http = new Door(options);
  const dispatcher = new HttpActionDispatcher(http, new HttpActionDispatcherHookMastodon(http));
  return createActionProxy(dispatcher, { context: ['api'] });
}

/** What a call led to. Servers do not keep to the types of masto.js, so its typed result is never used. */
export const ask = async (call: PromiseLike<unknown>): Promise<Answer> => (await call) as Answer;

const serializer: Serializer = new SerializerNativeImpl();

class Door extends BaseHttp {
  private readonly options: ClientOptions;

  constructor(options: ClientOptions) {
    super();
    this.options = options;
  }

  /** The answer, whatever it is, travels as `data`. */
  override async request<T>(params: HttpRequestParams): Promise<HttpResponse<T>> {
    const { server, token, ...wire } = this.options;
    const { method, path, search, encoding = 'json', requestInit } = params;
    const url = new URL(path, server);
    if (search)
      url.search = typeof search === 'string' ? search : serializer.serialize('querystring', search);
    const headers = new Headers(requestInit?.headers);
    headers.set('Accept', 'application/json');
    if (token) headers.set('Authorization', `Bearer ${token}`);
    const body = bodyOf(params.body, encoding);
    if (typeof body === 'string') headers.set('Content-Type', 'application/json');
    const secrets = [...(wire.secrets ?? []), ...(token ? [token] : [])];
    const answer = await send({ ...wire, secrets }, url, { method, headers, ...(body && { body }) });
    return { headers: new Headers(), data: answer as T };
  }
}

function bodyOf(fields: HttpRequestParams['body'], encoding: Encoding): BodyInit | undefined {
  if (!fields) return undefined;
  // A wish to masto.js itself, which it would send along.
  const { skipPolling: _, ...sent } = fields;
  return serializer.serialize(encoding, sent);
}
