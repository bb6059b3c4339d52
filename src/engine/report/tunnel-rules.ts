// The duties on the way to a connection: a proxy's tunnel, and WebSocket over HTTP/2 and HTTP/3.
import type { Rule } from './rule.ts';

export const TUNNEL_RULES = {} as const satisfies Readonly<Record<string, Rule>>;
